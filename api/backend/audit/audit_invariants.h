#pragma once

#include <span>

#include "api/backend/books/invariant.h"

namespace zhanggui {

/// What holds of the audit log, besides its chain of seals (see firstFault()).
std::span<const Invariant> auditInvariants();

}  // namespace zhanggui
