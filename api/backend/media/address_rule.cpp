#include "api/backend/media/address_rule.h"

#include <netinet/in.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace zhanggui {

namespace {

struct Range4 {
    std::uint32_t from;
    unsigned bits;
};

constexpr std::uint32_t ip(unsigned a, unsigned b, unsigned c, unsigned d) {
    return a << 24U | b << 16U | c << 8U | d;
}

/// The special-purpose registry of IPv4 (RFC 6890 and after).
constexpr std::array<Range4, 16> special{{{ip(0, 0, 0, 0), 8},
                                          {ip(10, 0, 0, 0), 8},
                                          {ip(100, 64, 0, 0), 10},
                                          {ip(127, 0, 0, 0), 8},
                                          {ip(169, 254, 0, 0), 16},
                                          {ip(172, 16, 0, 0), 12},
                                          {ip(192, 0, 0, 0), 24},
                                          {ip(192, 0, 2, 0), 24},
                                          {ip(192, 31, 196, 0), 24},
                                          {ip(192, 52, 193, 0), 24},
                                          {ip(192, 88, 99, 0), 24},
                                          {ip(192, 168, 0, 0), 16},
                                          {ip(198, 18, 0, 0), 15},
                                          {ip(198, 51, 100, 0), 24},
                                          {ip(203, 0, 113, 0), 24},
                                          {ip(224, 0, 0, 0), 3}}};

bool isPublic4(std::uint32_t address) {
    return std::none_of(special.begin(), special.end(),
                        [&](const Range4& range) { return (address ^ range.from) >> (32U - range.bits) == 0; });
}

using Octets = std::array<unsigned char, 16>;

bool startsWith(const Octets& address, std::initializer_list<unsigned> octets) {
    std::size_t at = 0;
    return std::all_of(octets.begin(), octets.end(), [&](unsigned octet) { return address[at++] == octet; });
}

std::uint32_t four(const Octets& address, std::size_t at) {
    return ip(address[at], address[at + 1], address[at + 2], address[at + 3]);
}

bool isPublic6(const Octets& address) {
    constexpr std::size_t tail = 12;
    if (startsWith(address, {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF})) return isPublic4(four(address, tail));
    if (startsWith(address, {0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0})) return isPublic4(four(address, tail));
    if (startsWith(address, {0x20, 0x02})) return isPublic4(four(address, 2));
    if (startsWith(address, {0x20, 0x01}) && address[2] < 2) return false;  // 2001::/23: Teredo, benchmarks, ORCHID
    if (startsWith(address, {0x20, 0x01, 0x0D, 0xB8})) return false;
    if (startsWith(address, {0x3F, 0xFF})) return false;
    return (address[0] & 0xE0U) == 0x20;  // all else that is global begins with 001
}

}  // namespace

bool isPublicAddress(const sockaddr& address) {
    if (address.sa_family == AF_INET)
        return isPublic4(ntohl(reinterpret_cast<const sockaddr_in&>(address).sin_addr.s_addr));
    if (address.sa_family != AF_INET6) return false;
    Octets octets{};
    const auto& bytes = reinterpret_cast<const sockaddr_in6&>(address).sin6_addr.s6_addr;
    std::copy(std::begin(bytes), std::end(bytes), octets.begin());
    return isPublic6(octets);
}

}  // namespace zhanggui
