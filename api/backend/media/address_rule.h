#pragma once

#include <sys/socket.h>

#include <functional>

namespace zhanggui {

/// Whether a connection to this address may be made.
using AddressRule = std::function<bool(const sockaddr& address)>;

/// Whether an address is one of the open Internet: not this machine, a private or shared network, a link, a group, a
/// documentation range, nor an IPv6 address that carries such an IPv4 one (mapped, NAT64, 6to4, Teredo).
bool isPublicAddress(const sockaddr& address);

}  // namespace zhanggui
