#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace zhanggui::server {

/// What the server on a port of this machine answers to a GET of `path` with status 200 within two seconds; nothing if
/// it does not. `secret` goes along if it is not empty.
std::optional<std::string> askOwnServer(std::uint16_t port, const std::string& path, const std::string& secret);

}  // namespace zhanggui::server
