#pragma once

#include <span>

#include "api/backend/books/invariant.h"

namespace zhanggui {

/// What holds of staff and their sessions.
std::span<const Invariant> staffInvariants();

}  // namespace zhanggui
