#pragma once

#include <span>

#include "api/backend/books/invariant.h"

namespace zhanggui {

/// What holds of the shop and its stores.
std::span<const Invariant> storesInvariants();

}  // namespace zhanggui
