#pragma once

#include <span>

#include "api/backend/books/invariant.h"

namespace zhanggui {

/// What holds of payments, their notices and their place in the journal.
std::span<const Invariant> paymentsInvariants();

}  // namespace zhanggui
