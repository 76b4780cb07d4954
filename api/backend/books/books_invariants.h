#pragma once

#include <span>

#include "api/backend/books/invariant.h"

namespace zhanggui {

/// What holds of the journal by itself; that it agrees with the payments is among the payments' invariants.
std::span<const Invariant> booksInvariants();

}  // namespace zhanggui
