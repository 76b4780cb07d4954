#include "api/backend/staff/passwords.h"

#include <sodium.h>

#include <array>
#include <stdexcept>

namespace zhanggui {

namespace {

using Semaphore = std::counting_semaphore<4>;

class Place {
  public:
    explicit Place(Semaphore& places) : m_places(places) { m_places.acquire(); }
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;
    ~Place() { m_places.release(); }

  private:
    Semaphore& m_places;
};

std::string randomBase64(std::size_t bytes) {
    std::string raw(bytes, '\0');
    randombytes_buf(raw.data(), raw.size());
    constexpr int variant = sodium_base64_VARIANT_ORIGINAL_NO_PADDING;
    std::string text(sodium_base64_encoded_len(bytes, variant), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(raw.data()), bytes, variant);
    text.pop_back();  // the final zero
    return text;
}

/// The form of a hash with random contents: comparing with it costs the same and never succeeds.
std::string hashOfNothing(const PasswordStrength& strength) {
    if (sodium_init() < 0) throw std::runtime_error("libsodium could not be initialised");
    return "$argon2id$v=19$m=" + std::to_string(strength.memory / 1024) + ",t=" + std::to_string(strength.passes) +
           ",p=1$" + randomBase64(16) + "$" + randomBase64(32);
}

}  // namespace

PasswordStrength PasswordStrength::cheapest() {
    return {crypto_pwhash_argon2id_OPSLIMIT_MIN, crypto_pwhash_argon2id_MEMLIMIT_MIN};
}

Passwords::Passwords(PasswordStrength strength) : m_strength(strength), m_nobody(hashOfNothing(strength)) {}

std::string Passwords::hash(std::string_view password) const {
    const Place place(m_places);
    std::array<char, crypto_pwhash_STRBYTES> text{};
    if (crypto_pwhash_str_alg(text.data(), password.data(), password.size(), m_strength.passes, m_strength.memory,
                              crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw std::runtime_error("There is not enough memory to hash a password");
    return text.data();
}

bool Passwords::matches(const std::string& hash, std::string_view password) const {
    const Place place(m_places);
    return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

bool Passwords::outdated(const std::string& hash) const {
    return crypto_pwhash_str_needs_rehash(hash.c_str(), m_strength.passes, m_strength.memory) != 0;
}

}  // namespace zhanggui
