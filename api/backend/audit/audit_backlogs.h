#pragma once

#include <span>

#include "api/backend/jobs/backlog.h"

namespace zhanggui {

/// Rows of the log that no seal covers yet.
std::span<const Backlog> auditBacklogs();

}  // namespace zhanggui
