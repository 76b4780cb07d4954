#include "api/backend/staff/tokens.h"

#include <sodium.h>

#include <array>

namespace zhanggui {

std::string newToken(Random& random) {
    return random.hex(32);
}

std::string tokenHash(std::string_view token) {
    std::array<unsigned char, 32> hash{};
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(token.data()), token.size(),
                       nullptr, 0);
    std::array<char, 65> hex{};
    sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
    return hex.data();
}

}  // namespace zhanggui
