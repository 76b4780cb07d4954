#pragma once

#include <span>

#include "api/backend/books/invariant.h"

namespace zhanggui {

/// What holds of orders: their money, their stock, their state and their parcels.
std::span<const Invariant> ordersInvariants();

}  // namespace zhanggui
