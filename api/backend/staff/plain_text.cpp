#include "api/backend/staff/plain_text.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <stdexcept>

namespace zhanggui {

namespace {

icu::UnicodeString fromUtf8(std::string_view text) {
    return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

std::string tidiedWith(const icu::Normalizer2* normalizer, UErrorCode error, std::string_view text) {
    icu::UnicodeString result;
    if (U_SUCCESS(error)) result = normalizer->normalize(fromUtf8(text), error);
    if (U_FAILURE(error)) throw std::runtime_error("Text cannot be normalised: is ICU's data there?");
    const auto blank = [](UChar32 c) { return u_isUWhiteSpace(c) || c == 0xFEFF || c == 0x200B; };
    std::int32_t begin = 0, end = result.length();
    while (begin < end && blank(result.char32At(begin))) ++begin;
    while (end > begin && blank(result.char32At(end - 1))) --end;
    std::string out;
    result.tempSubStringBetween(begin, end).toUTF8String(out);
    return out;
}

}  // namespace

std::string tidied(std::string_view text) {
    // Imports tidy millions of cells, most of them plain.
    if (std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
        constexpr std::string_view blanks = " \t\r\n\v\f";
        const auto begin = text.find_first_not_of(blanks);
        if (begin == std::string_view::npos) return {};
        return std::string(text.substr(begin, text.find_last_not_of(blanks) - begin + 1));
    }
    UErrorCode error = U_ZERO_ERROR;
    const auto* normalizer = icu::Normalizer2::getNFCInstance(error);
    return tidiedWith(normalizer, error, text);
}

std::string tidiedNarrow(std::string_view text) {
    UErrorCode error = U_ZERO_ERROR;
    const auto* normalizer = icu::Normalizer2::getNFKCInstance(error);
    return tidiedWith(normalizer, error, text);
}

bool isOneLine(std::string_view text) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto size = static_cast<std::int32_t>(text.size());
    for (std::int32_t at = 0; at < size;) {
        UChar32 c = 0;
        U8_NEXT(bytes, at, size, c);
        if (c < 0) return false;
        const auto category = u_charType(c);
        if (category == U_CONTROL_CHAR || category == U_LINE_SEPARATOR || category == U_PARAGRAPH_SEPARATOR)
            return false;
    }
    return true;
}

std::size_t codePoints(std::string_view text) {
    std::size_t count = 0;
    for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    return count;
}

}  // namespace zhanggui
