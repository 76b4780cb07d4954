#pragma once

#include <span>

#include "api/backend/books/invariant.h"

namespace zhanggui {

/// What holds of customers and their addresses.
std::span<const Invariant> customersInvariants();

}  // namespace zhanggui
