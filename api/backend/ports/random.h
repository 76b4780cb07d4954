#pragma once

#include <cstddef>
#include <string>

namespace zhanggui {

/// Unguessable bytes for tokens, keys and nonces. Tests hand in a counting fake.
class Random {
  public:
    virtual ~Random() = default;
    /// `bytes` random bytes, written as lower-case hex (two characters a byte).
    virtual std::string hex(std::size_t bytes) = 0;
};

/// libsodium's generator.
class SystemRandom : public Random {
  public:
    std::string hex(std::size_t bytes) override;
};

}  // namespace zhanggui
