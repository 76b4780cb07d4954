#pragma once

#include <span>

#include "api/backend/books/invariant.h"

namespace zhanggui {

/// What must hold of stock levels and their ledger. That reserved units belong to live orders is the orders' to say.
std::span<const Invariant> inventoryInvariants();

}  // namespace zhanggui
