#pragma once

#include <cstddef>
#include <vector>

#include "api/server/backup/manifest.h"

namespace zhanggui::server {

/// How many backups stay: the newest of each of the last hours, days, weeks and months in which one was made.
struct Retention {
    std::size_t hourly = 24, daily = 7, weekly = 5, monthly = 12;
};

/// The backups that none of the numbers keeps. `backups` is oldest first; the newest is always kept, and the newest
/// whose books agree. Days, weeks and months are Beijing's.
std::vector<Manifest> outlived(const std::vector<Manifest>& backups, const Retention& keep);

}  // namespace zhanggui::server
