#include "api/backend/customers/personal.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>

namespace zhanggui {

namespace {

constexpr UChar32 middleDot = 0x00B7;

/// The code point at `at`, which moves on; negative for what is no UTF-8.
UChar32 next(std::string_view text, std::int32_t& at) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    UChar32 c = 0;
    U8_NEXT(bytes, at, static_cast<std::int32_t>(text.size()), c);
    return c;
}

bool isNameCharacter(UChar32 c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= 0x3400 && u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC));
}

}  // namespace

bool isMobileNumber(std::string_view phone) {
    return phone.size() == 11 && phone[0] == '1' && phone[1] >= '3' && phone[1] <= '9' &&
           std::all_of(phone.begin(), phone.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool isReceiverName(std::string_view name) {
    bool between = false;  // whether a dot may stand or end here
    for (std::int32_t at = 0; at < static_cast<std::int32_t>(name.size());) {
        const UChar32 c = next(name, at);
        if (c == middleDot && between) {
            between = false;
        } else if (isNameCharacter(c)) {
            between = true;
        } else {
            return false;
        }
    }
    return between;
}

std::string maskName(std::string_view name) {
    std::string masked;
    for (std::int32_t at = 0; at < static_cast<std::int32_t>(name.size());) {
        next(name, at);
        if (masked.empty())
            masked = name.substr(0, static_cast<std::size_t>(at));
        else
            masked += '*';
    }
    return masked;
}

std::string maskPhone(std::string_view phone) {
    if (phone.size() < 11) return std::string(phone.size(), '*');
    return std::string(phone.substr(0, 3)) + std::string(phone.size() - 7, '*') +
           std::string(phone.substr(phone.size() - 4));
}

}  // namespace zhanggui
