#pragma once

#include <span>

#include "api/backend/books/invariant.h"

namespace zhanggui {

/// What holds of remembered replies and of events.
std::span<const Invariant> jobsInvariants();

}  // namespace zhanggui
