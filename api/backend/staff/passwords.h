#pragma once

#include <cstddef>
#include <semaphore>
#include <string>
#include <string_view>

namespace zhanggui {

/// What a password costs to try: argon2id's passes and memory.
struct PasswordStrength {
    unsigned long long passes = 3;
    std::size_t memory = 64 * 1024 * 1024;  ///< bytes

    /// The cheapest there is. For tests.
    static PasswordStrength cheapest();
};

/// Hashes and compares passwords with argon2id. At most four at a time, so that a hundred attempts do not take the
/// machine's memory; the others wait. Thread-safe.
class Passwords {
  public:
    explicit Passwords(PasswordStrength strength = {});

    /// The hash to store; it names its own cost. Throws std::runtime_error if the memory cannot be had.
    std::string hash(std::string_view password) const;
    bool matches(const std::string& hash, std::string_view password) const;
    /// Takes as long as matches(): for names that do not exist.
    void compareWithNothing(std::string_view password) const { (void)matches(m_nobody, password); }
    /// Whether a hash was made with another strength than is asked for now.
    bool outdated(const std::string& hash) const;

  private:
    static constexpr int mostAtOnce = 4;

    const PasswordStrength m_strength;
    const std::string m_nobody;  // a hash of no password
    mutable std::counting_semaphore<mostAtOnce> m_places{mostAtOnce};
};

}  // namespace zhanggui
