#include "api/backend/http/desk_gate.h"

#include <algorithm>
#include <utility>

#include "api/backend/http/ascii.h"

namespace zhanggui::http {

namespace {

std::string_view withoutPort(std::string_view host) {
    const auto bracket = host.rfind(']');  // an IPv6 address stands in brackets and holds colons of its own
    const auto colon = host.rfind(':');
    const bool hasPort = colon != std::string_view::npos && (bracket == std::string_view::npos || colon > bracket);
    return hasPort ? host.substr(0, colon) : host;
}

}  // namespace

bool sameSecret(std::string_view expected, std::string_view given) {
    if (expected.empty()) return given.empty();
    unsigned difference = expected.size() == given.size() ? 0U : 1U;
    for (std::size_t i = 0; i < given.size(); ++i) {
        const char wanted = expected[i % expected.size()];
        difference |= static_cast<unsigned>(static_cast<unsigned char>(wanted ^ given[i]));
    }
    return difference == 0;
}

DeskGate::DeskGate(std::optional<std::string> secret, std::vector<std::string> hosts)
    : m_secret(std::move(secret)), m_hosts(std::move(hosts)) {}

const Problem* DeskGate::refusal(const Request& request, std::string_view host, bool hasOrigin) const {
    const auto name = withoutPort(host);
    const auto same = [name](const std::string& own) { return sameAscii(own, name); };
    if (!m_hosts.empty() && std::none_of(m_hosts.begin(), m_hosts.end(), same)) return &problems::foreignHost;
    if (hasOrigin) return &problems::foreignOrigin;
    if (m_secret && !sameSecret(*m_secret, request.header("X-Zhanggui-Launch"))) return &problems::launchSecret;
    return nullptr;
}

}  // namespace zhanggui::http
