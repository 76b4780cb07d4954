#pragma once

#include <span>

#include "api/backend/jobs/backlog.h"

namespace zhanggui {

/// Effects, deadlines, events and bulk jobs.
std::span<const Backlog> jobsBacklogs();

}  // namespace zhanggui
