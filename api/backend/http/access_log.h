#pragma once

#include <chrono>
#include <cstdint>
#include <string_view>

namespace zhanggui::http {

/// One answered request as the log shows it: the route's pattern, never the path, the query or a body.
struct Access {
    std::string_view method;
    std::string_view pattern;  ///< empty when no route was found
    int status = 0;
    std::chrono::microseconds took{0};
    std::string_view requestId;
};

/// Writes the access log through spdlog: debug for what went well or was refused, warning for what the server failed
/// at. Under overload one line a second stands for all 503s. Not thread-safe.
class AccessLog {
  public:
    void write(const Access& access);

  private:
    std::chrono::steady_clock::time_point m_lastOverload{};
    std::uint64_t m_silenced = 0;
};

}  // namespace zhanggui::http
