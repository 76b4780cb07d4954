#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace zhanggui::http {

/// Makes request ids: 128 bits that do not repeat, as 32 hex digits. They name a request in logs and guard nothing, so
/// they are mixed from a counter with a random start. Not thread-safe.
class RequestIds {
  public:
    RequestIds();
    /// Writes the next id over `out`.
    void next(std::string& out);
    /// Whether a client's id may be used as it is: 1 to 64 of A-Z a-z 0-9 . _ -
    static bool acceptable(std::string_view id);

  private:
    std::uint64_t m_high, m_low;
};

}  // namespace zhanggui::http
