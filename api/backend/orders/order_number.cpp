#include "api/backend/orders/order_number.h"

#include <charconv>

namespace zhanggui {

namespace {
// A shop's first order should not look like its first order, nor change its length soon.
constexpr std::int64_t firstNumber = 100'000;
}  // namespace

std::string orderNumber(OrderId id) {
    return std::to_string(firstNumber + id.value);
}

std::optional<OrderId> orderOfNumber(std::string_view text) {
    if (text.starts_with('#')) text.remove_prefix(1);
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number <= firstNumber) return std::nullopt;
    return OrderId{number - firstNumber};
}

}  // namespace zhanggui
