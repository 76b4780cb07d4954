#pragma once

#include <span>

#include "api/backend/jobs/backlog.h"

namespace zhanggui {

/// Pictures on other hosts: those that are due, and those that nobody tries to fetch any more.
std::span<const Backlog> catalogBacklogs();

}  // namespace zhanggui
