#include "api/backend/imports/amounts.h"

#include <algorithm>

namespace zhanggui {

namespace {
bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
}  // namespace

std::size_t characters(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::optional<std::int64_t> wholeNumber(std::string_view text) {
    const auto point = text.find('.');
    if (point != std::string_view::npos && text.find_first_not_of('0', point + 1) != std::string_view::npos)
        return std::nullopt;
    text = text.substr(0, point);
    if (text.empty() || text.size() > 10) return std::nullopt;
    std::int64_t number = 0;
    for (const char c : text) {
        if (!isDigit(c)) return std::nullopt;
        number = number * 10 + (c - '0');
    }
    return number <= 1'000'000'000 ? std::optional(number) : std::nullopt;
}

std::string excerpt(const std::string& text) {
    constexpr std::size_t longest = 80;
    if (text.size() <= longest) return text;
    std::size_t end = longest;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    return text.substr(0, end) + "…";
}

AmountReading readAmount(std::string_view text) {
    const bool negative = !text.empty() && text[0] == '-';
    if (negative) text.remove_prefix(1);
    const auto point = std::min(text.find('.'), text.size());
    const auto whole = text.substr(0, point);
    auto fraction = text.substr(std::min(point + 1, text.size()));
    while (fraction.size() > 2 && fraction.back() == '0') fraction.remove_suffix(1);
    const bool digits =
        std::all_of(whole.begin(), whole.end(), isDigit) && std::all_of(fraction.begin(), fraction.end(), isDigit);
    if (whole.empty() || !digits || fraction.size() > 2) return {{}, RowFault::PriceNotANumber};
    std::int64_t fen = 0;
    for (const char c : whole) {
        fen = fen * 10 + (c - '0');
        if (fen > maxFen) return {{}, negative ? RowFault::PriceNegative : RowFault::PriceTooLarge};
    }
    fen *= 100;
    for (std::size_t i = 0; i < fraction.size(); ++i) fen += (fraction[i] - '0') * (i == 0 ? 10 : 1);
    if (negative && fen > 0) return {{}, RowFault::PriceNegative};
    if (fen > maxFen) return {{}, RowFault::PriceTooLarge};
    return {{fen}};
}

}  // namespace zhanggui
