#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "api/contract/imports.h"

namespace zhanggui {

/// An amount written as "42.99": digits, a point, at most two digits that are not zero behind it. Exact.
struct AmountReading {
    Money amount;
    std::optional<RowFault> fault{};
};
AmountReading readAmount(std::string_view text);

/// Digits, with a fraction of zeros at most; nothing for anything else and for more than a thousand million.
std::optional<std::int64_t> wholeNumber(std::string_view text);

/// What a report shows of a text that may be long.
std::string excerpt(const std::string& text);
/// Its length in Unicode code points.
std::size_t characters(const std::string& text);

}  // namespace zhanggui
