#include "api/backend/http/peer.h"

#include <algorithm>
#include <boost/asio/ip/address.hpp>
#include <optional>

namespace zhanggui::http {

namespace {

namespace ip = boost::asio::ip;

/// An IPv4 address that came over an IPv6 socket is an IPv4 address.
std::optional<ip::address> parsed(std::string_view text) {
    boost::system::error_code error;
    const auto address = ip::make_address(text, error);
    if (error) return std::nullopt;
    if (address.is_v6() && address.to_v6().is_v4_mapped()) return ip::make_address_v4(ip::v4_mapped, address.to_v6());
    return address;
}

}  // namespace

std::string peerOf(std::string_view text, const std::vector<std::string>& proxies) {
    const auto address = parsed(text);
    const auto same = [&](const std::string& proxy) { return parsed(proxy) == address; };
    if (!address || std::any_of(proxies.begin(), proxies.end(), same)) return {};
    if (address->is_v4()) return address->to_string();
    auto bytes = address->to_v6().to_bytes();
    std::fill(bytes.begin() + 8, bytes.end(), static_cast<unsigned char>(0));
    return ip::make_address_v6(bytes).to_string() + "/64";
}

bool isAddress(std::string_view text) {
    return parsed(text).has_value();
}

}  // namespace zhanggui::http
