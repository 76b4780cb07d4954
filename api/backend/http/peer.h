#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace zhanggui::http {

/// What limits by address know a client by: its IPv4 address, or the network of its IPv6 address, of which one client
/// has 2^64. Empty if the address is one of the proxies', behind which everybody has the same one, or no address.
std::string peerOf(std::string_view address, const std::vector<std::string>& proxies);

/// Whether a text is an IPv4 or IPv6 address.
bool isAddress(std::string_view text);

}  // namespace zhanggui::http
