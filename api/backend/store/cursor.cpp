#include "api/backend/store/cursor.h"

#include <sodium.h>

#include <charconv>

namespace zhanggui::store {

namespace {

constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;

// "n<key>.<id>" or "t<id>.<key>": the part of free length stands last, so that nothing needs escaping.
std::string encode(const std::string& plain) {
    std::string out(sodium_base64_encoded_len(plain.size(), variant), '\0');
    sodium_bin2base64(out.data(), out.size(), reinterpret_cast<const unsigned char*>(plain.data()), plain.size(),
                      variant);
    out.pop_back();  // the terminator
    return out;
}

std::optional<std::string> decode(const std::string& cursor) {
    std::string out(cursor.size(), '\0');
    std::size_t length = 0;
    if (sodium_base642bin(reinterpret_cast<unsigned char*>(out.data()), out.size(), cursor.data(), cursor.size(),
                          nullptr, &length, nullptr, variant) != 0)
        return std::nullopt;
    out.resize(length);
    return out;
}

bool readNumber(std::string_view text, std::int64_t& out) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    return error == std::errc{} && end == text.data() + text.size();
}

/// Well-formed UTF-8 without a zero byte: PostgreSQL takes no other text.
bool isStorable(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto lead = static_cast<unsigned char>(text[at]);
        const int more = lead < 0x80 ? 0 : lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
        if (lead == 0 || (lead >= 0x80 && lead < 0xC2) || lead > 0xF4 ||
            at + static_cast<std::size_t>(more) >= text.size())
            return false;
        unsigned code = more == 0 ? lead : lead & (0x3FU >> static_cast<unsigned>(more));
        for (int i = 1; i <= more; ++i) {
            const auto next = static_cast<unsigned char>(text[at + static_cast<std::size_t>(i)]);
            if ((next & 0xC0U) != 0x80U) return false;
            code = code << 6U | (next & 0x3FU);
        }
        if ((more == 2 && code < 0x800) || (more == 3 && code < 0x10000) || code > 0x10FFFF ||
            (code >= 0xD800 && code <= 0xDFFF))
            return false;
        at += static_cast<std::size_t>(more) + 1;
    }
    return true;
}

std::optional<Cursor> parse(const std::string& plain, Cursor::Key key) {
    const bool isText = key == Cursor::Key::Text;
    const auto dot = plain.find('.');
    if (dot == std::string::npos || dot == 0 || plain[0] != (isText ? 't' : 'n')) return std::nullopt;
    const auto first = std::string_view(plain).substr(1, dot - 1);
    const auto second = std::string_view(plain).substr(dot + 1);
    Cursor cursor;
    if (!readNumber(first, isText ? cursor.id : cursor.number)) return std::nullopt;
    if (isText)
        cursor.text = second;
    else if (!readNumber(second, cursor.id))
        return std::nullopt;
    return cursor;
}

}  // namespace

std::string makeCursor(std::int64_t key, std::int64_t id) {
    return encode("n" + std::to_string(key) + "." + std::to_string(id));
}

std::string makeCursor(std::string_view key, std::int64_t id) {
    return encode("t" + std::to_string(id) + "." + std::string(key));
}

Result<std::optional<Cursor>> readCursor(const std::string& cursor, Cursor::Key key) {
    if (cursor.empty()) return std::optional<Cursor>{};
    const auto plain = decode(cursor);
    auto parsed = plain ? parse(*plain, key) : std::nullopt;
    if (!parsed || !isStorable(parsed->text))
        return refuse(GeneralRefusal::InvalidInput, {{"?cursor", std::string(nameOf(FaultCode::BadFormat)), {}}});
    return parsed;
}

}  // namespace zhanggui::store
