#include "api/backend/http/problem.h"

namespace zhanggui::http {

namespace {

void appendQuoted(std::string& out, std::string_view text) {
    static constexpr char hex[] = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20) {
            out += "\\u00";
            out += hex[byte >> 4];
            out += hex[byte & 15];
        } else {
            out += c;
        }
    }
    out += '"';
}

}  // namespace

std::string problemBody(int status, std::string_view code, std::string_view title, std::string_view requestId) {
    std::string out;
    out.reserve(128 + title.size() + requestId.size());
    out += R"({"type":"about:blank","title":)";
    appendQuoted(out, title);
    out += R"(,"status":)";
    out += std::to_string(status);
    out += R"(,"code":)";
    appendQuoted(out, code);
    out += R"(,"requestId":)";
    appendQuoted(out, requestId);
    out += '}';
    return out;
}

}  // namespace zhanggui::http
