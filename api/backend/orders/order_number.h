#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "api/contract/order_states.h"

namespace zhanggui {

/// The order's number as people read it, everywhere.
std::string orderNumber(OrderId id);

/// The order that a number names, with or without '#' in front; nothing if it is no order number.
std::optional<OrderId> orderOfNumber(std::string_view text);

}  // namespace zhanggui
