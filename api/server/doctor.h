#pragma once

#include <string>
#include <vector>

#include "api/backend/ports/clock.h"
#include "api/server/shop_options.h"

namespace zhanggui::server {

/// One thing that was looked at.
struct Finding {
    enum class Level { Good, Warning, Fault };

    Level level = Level::Good;
    std::string check;   ///< "disk": a word for programs
    std::string text;    ///< what was found
    std::string remedy;  ///< what to do; empty if it is good
};

/// "good", "warning" or "fault".
const char* wordOf(Finding::Level level);

/// Looks at a shop without changing it: files and their modes, room on the disk, keys, database, books, clock, and the
/// newest backup in `backups` if that is not empty. Of an embedded shop whose server runs the database is looked at in
/// a copy. Throws only what keeps it from looking at all.
std::vector<Finding> examine(const ShopOptions& shop, const std::filesystem::path& backups, const Clock& clock);

}  // namespace zhanggui::server
