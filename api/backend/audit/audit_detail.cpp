#include "api/backend/audit/audit_detail.h"

namespace zhanggui {

namespace {

void appendQuoted(std::string& out, std::string_view text) {
    static constexpr std::string_view digits = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        if (static_cast<unsigned char>(c) < 0x20) {
            out += "\\u00";
            out += digits[static_cast<unsigned char>(c) >> 4];
            out += digits[c & 15];
        } else {
            out += c;
        }
    }
    out += '"';
}

}  // namespace

AuditDetail& AuditDetail::add(std::string_view name, std::string_view value) {
    addName(name);
    appendQuoted(m_fields, value);
    return *this;
}

AuditDetail& AuditDetail::add(std::string_view name, std::int64_t value) {
    addName(name);
    m_fields += std::to_string(value);
    return *this;
}

void AuditDetail::addName(std::string_view name) {
    if (m_fields.size() > 1) m_fields += ',';
    appendQuoted(m_fields, name);
    m_fields += ':';
}

}  // namespace zhanggui
