#pragma once

#include <span>

#include "api/backend/jobs/backlog.h"

namespace zhanggui {

/// Files that are being read into tables or written.
std::span<const Backlog> importsBacklogs();

}  // namespace zhanggui
