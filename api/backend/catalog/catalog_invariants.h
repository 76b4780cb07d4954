#pragma once

#include <span>

#include "api/backend/books/invariant.h"

namespace zhanggui {

/// What must hold of categories, products and sales.
std::span<const Invariant> catalogInvariants();

}  // namespace zhanggui
