#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "api/backend/http/message.h"
#include "api/backend/http/problem.h"

namespace zhanggui::http {

/// What a request must show before the desk's listener looks at it: a host name of ours (a page that rebinds its DNS
/// name to this machine sends its own), no browser Origin, and the launch secret if there is one.
class DeskGate {
  public:
    DeskGate(std::optional<std::string> secret, std::vector<std::string> hosts);
    /// Why the request is refused, or null. `host` is the Host header or the target's authority, port included.
    const Problem* refusal(const Request& request, std::string_view host, bool hasOrigin) const;

  private:
    std::optional<std::string> m_secret;
    std::vector<std::string> m_hosts;
};

/// Whether two secrets are the same, in a time that depends on the given one's length only.
bool sameSecret(std::string_view expected, std::string_view given);

}  // namespace zhanggui::http
