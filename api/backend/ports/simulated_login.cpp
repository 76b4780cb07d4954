#include "api/backend/ports/simulated_login.h"

#include <sodium.h>

#include <array>
#include <string_view>

namespace zhanggui {

namespace {

constexpr std::string_view prefix = "sim-";

}  // namespace

Result<PlatformIdentity> SimulatedLogin::exchange(const std::string& code) {
    if (!code.starts_with(prefix) || code.size() == prefix.size()) return refuse(CustomerRefusal::BadCode);
    std::array<unsigned char, 16> hash{};
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(code.data()), code.size(),
                       nullptr, 0);
    std::array<char, 33> hex{};
    sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
    return PlatformIdentity{"sim" + std::string(hex.data()), ""};
}

}  // namespace zhanggui
