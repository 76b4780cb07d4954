#include "api/backend/store/column.h"

#include <stdexcept>

#include "api/backend/store/errors.h"

namespace zhanggui::store {

namespace {

int nibble(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    throw StoreError("A column of octets holds something other than lower-case hex");
}

}  // namespace

void throwOutOfRange(std::int64_t value) {
    throw std::range_error("A column holds " + std::to_string(value) + ", too large for the member it is read into");
}

void throwUnknownWord(std::string_view word) {
    throw StoreError("A column holds the word '" + std::string(word) + "', which its enum does not know");
}

void throwUnexpectedNull() {
    throw StoreError("A column is null but its member is no std::optional");
}

std::string hexOf(const Bytes& bytes) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string hex(bytes.size() * 2, '0');
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto octet = std::to_integer<unsigned>(bytes[i]);
        hex[2 * i] = digits[octet >> 4U];
        hex[2 * i + 1] = digits[octet & 15U];
    }
    return hex;
}

Bytes bytesFromHex(std::string_view hex) {
    if (hex.size() % 2 != 0) throw StoreError("A column of octets holds an odd number of hex digits");
    Bytes bytes(hex.size() / 2);
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<std::byte>(nibble(hex[2 * i]) * 16 + nibble(hex[2 * i + 1]));
    return bytes;
}

}  // namespace zhanggui::store
