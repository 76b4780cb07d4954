#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace zhanggui {

/// The small JSON object that goes with an audit entry: `AuditDetail().add("from", "paid").add("fen", 1200).text()`.
class AuditDetail {
  public:
    AuditDetail& add(std::string_view name, std::string_view value);
    AuditDetail& add(std::string_view name, std::int64_t value);
    std::string text() const { return m_fields + "}"; }

  private:
    void addName(std::string_view name);

    std::string m_fields = "{";
};

}  // namespace zhanggui
