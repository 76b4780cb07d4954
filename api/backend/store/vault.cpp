#include "api/backend/store/vault.h"

#include <openssl/evp.h>
#include <sodium.h>

#include <algorithm>
#include <cctype>

#include "api/backend/store/key_file.h"

namespace zhanggui::store {

namespace {

constexpr std::size_t nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr int base64 = sodium_base64_VARIANT_ORIGINAL;

const unsigned char* octets(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* octets(std::string& text) {
    return reinterpret_cast<unsigned char*>(text.data());
}

void needSodium() {
    if (sodium_init() < 0) throw VaultError("The cryptographic library could not be initialised");
}

bool isKeyId(std::string_view id) {
    return !id.empty() && id.size() <= 16 &&
           std::all_of(id.begin(), id.end(), [](unsigned char c) { return std::isalnum(c); });
}

/// Of what is sealed already, so it need not take the same time for every octet, as sodium's does.
std::string toBase64(std::string_view raw) {
    std::string text((raw.size() + 2) / 3 * 4 + 1, '\0');
    EVP_EncodeBlock(octets(text), octets(raw), static_cast<int>(raw.size()));
    text.pop_back();  // the final zero
    return text;
}

/// Empty if it is not base64.
std::string fromBase64(std::string_view text) {
    std::string raw(text.size() / 4 * 3 + 3, '\0');
    std::size_t size = 0;
    const char* end = nullptr;
    if (sodium_base642bin(octets(raw), raw.size(), text.data(), text.size(), nullptr, &size, &end, base64) != 0 ||
        end != text.data() + text.size())
        return {};
    raw.resize(size);
    return raw;
}

}  // namespace

Vault::Vault(VaultKeys keys) : m_keys(std::move(keys)) {
    needSodium();
    if (m_keys.sealing.empty()) throw VaultError("The shop has no key to seal with");
    for (std::size_t i = 0; i < m_keys.sealing.size(); ++i) {
        if (!isKeyId(m_keys.sealing[i].id)) throw VaultError("A key of the shop has no proper name");
        for (std::size_t j = 0; j < i; ++j)
            if (m_keys.sealing[i].id == m_keys.sealing[j].id)
                throw VaultError("Two keys of the shop are named " + m_keys.sealing[i].id);
    }
}

Vault::Vault(Vault&&) noexcept = default;

Vault::~Vault() {
    for (auto& sealing : m_keys.sealing) sodium_memzero(sealing.key.data(), sealing.key.size());
    sodium_memzero(m_keys.index.data(), m_keys.index.size());
}

Vault Vault::fromFile(const std::filesystem::path& file) {
    needSodium();
    // Before the keys are read, so that they stay those that were read.
    auto use = std::make_unique<const KeyFileUse>(file, KeyFileUse::Kind::Using);
    Vault vault(readOrMakeKeyFile(file));
    vault.m_use = std::move(use);
    return vault;
}

VaultKeys Vault::freshKeys() {
    needSodium();
    VaultKeys keys;
    keys.sealing.push_back({"k1", {}});
    randombytes_buf(keys.sealing[0].key.data(), keys.sealing[0].key.size());
    randombytes_buf(keys.index.data(), keys.index.size());
    return keys;
}

std::string Vault::seal(std::string_view text) const {
    const auto& current = m_keys.sealing.back();
    std::string raw(nonceSize + text.size() + tagSize, '\0');
    randombytes_buf(raw.data(), nonceSize);
    unsigned long long size = 0;
    // The key's name is authenticated too, so that it cannot be exchanged.
    crypto_aead_xchacha20poly1305_ietf_encrypt(octets(raw) + nonceSize, &size, octets(text), text.size(),
                                               octets(current.id), current.id.size(), nullptr, octets(raw),
                                               current.key.data());
    return current.id + ":" + toBase64(raw);
}

std::string Vault::open(std::string_view sealed) const {
    const auto colon = sealed.find(':');
    if (colon == std::string_view::npos) throw VaultError("A sealed text has no key name");
    const auto id = sealed.substr(0, colon);
    const auto found = std::find_if(m_keys.sealing.begin(), m_keys.sealing.end(),
                                    [&](const VaultKeys::Sealing& sealing) { return sealing.id == id; });
    if (found == m_keys.sealing.end())
        throw VaultError("A text was sealed with a key that the key file does not hold; restore the file");
    const std::string raw = fromBase64(sealed.substr(colon + 1));
    if (raw.size() < nonceSize + tagSize) throw VaultError("A sealed text was altered or cut");
    std::string text(raw.size() - nonceSize - tagSize, '\0');
    unsigned long long size = 0;
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(octets(text), &size, nullptr, octets(raw) + nonceSize,
                                                   raw.size() - nonceSize, octets(id), id.size(), octets(raw),
                                                   found->key.data()) != 0)
        throw VaultError("A sealed text was altered, or the key file is not the one it was sealed with");
    return text;
}

bool Vault::has(std::string_view key) const {
    return std::any_of(m_keys.sealing.begin(), m_keys.sealing.end(), [&](const auto& one) { return one.id == key; });
}

std::string Vault::index(std::string_view purpose, std::string_view text) const {
    std::array<unsigned char, 16> hash{};
    crypto_generichash_state state;
    crypto_generichash_init(&state, m_keys.index.data(), m_keys.index.size(), hash.size());
    const std::string head = std::to_string(purpose.size()) + ":";  // keeps purpose and text apart
    crypto_generichash_update(&state, octets(head), head.size());
    crypto_generichash_update(&state, octets(purpose), purpose.size());
    crypto_generichash_update(&state, octets(text), text.size());
    crypto_generichash_final(&state, hash.data(), hash.size());
    std::string hex(hash.size() * 2 + 1, '\0');
    sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
    hex.pop_back();
    return hex;
}

}  // namespace zhanggui::store
