#include "api/backend/http/path.h"

#include <cstddef>

namespace zhanggui::http {

namespace {

int hexValue(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

bool isControl(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

bool hasDotSegment(std::string_view path) {
    for (std::size_t at = path.find("/."); at != std::string_view::npos; at = path.find("/.", at + 1)) {
        const auto rest = path.substr(at + 2);
        if (rest.empty() || rest.front() == '/') return true;
        if (rest.front() == '.' && (rest.size() == 1 || rest[1] == '/')) return true;
    }
    return false;
}

/// How many bytes the character that begins with `lead` has, and the range of its second byte; 0 if none begins so.
struct Utf8Lead {
    std::size_t length;
    unsigned char low, high;
};

Utf8Lead utf8Lead(unsigned char lead) {
    if (lead < 0x80) return {1, 0, 0};
    if (lead >= 0xc2 && lead <= 0xdf) return {2, 0x80, 0xbf};
    if (lead == 0xe0) return {3, 0xa0, 0xbf};
    if (lead == 0xed) return {3, 0x80, 0x9f};
    if (lead >= 0xe1 && lead <= 0xef) return {3, 0x80, 0xbf};
    if (lead == 0xf0) return {4, 0x90, 0xbf};
    if (lead >= 0xf1 && lead <= 0xf3) return {4, 0x80, 0xbf};
    if (lead == 0xf4) return {4, 0x80, 0x8f};
    return {0, 0, 0};
}

}  // namespace

bool isUtf8(std::string_view text) {
    std::size_t i = 0;
    while (i < text.size()) {
        const auto lead = utf8Lead(static_cast<unsigned char>(text[i]));
        if (lead.length == 0 || i + lead.length > text.size()) return false;
        for (std::size_t k = 1; k < lead.length; ++k) {
            const auto byte = static_cast<unsigned char>(text[i + k]);
            const unsigned char low = k == 1 ? lead.low : 0x80, high = k == 1 ? lead.high : 0xbf;
            if (byte < low || byte > high) return false;
        }
        i += lead.length;
    }
    return true;
}

bool decodePath(std::string_view raw, std::string& out) {
    out.clear();
    bool plain = true;  // nothing above ASCII, so no need to look at UTF-8
    for (std::size_t i = 0; i < raw.size(); ++i) {
        char c = raw[i];
        if (c == '%') {
            if (i + 2 >= raw.size()) return false;
            const int high = hexValue(raw[i + 1]), low = hexValue(raw[i + 2]);
            if (high < 0 || low < 0) return false;
            c = static_cast<char>(high * 16 + low);
            if (c == '/') return false;
            i += 2;
        }
        if (c == '\\' || isControl(c)) return false;
        plain = plain && static_cast<unsigned char>(c) < 0x80;
        out += c;
    }
    return !hasDotSegment(out) && (plain || isUtf8(out));
}

}  // namespace zhanggui::http
