#include "api/server/backup/backup_timer.h"

#include <spdlog/spdlog.h>

namespace zhanggui::server {

BackupTimer::BackupTimer(ShopOptions shop, BackupPlan plan, std::int64_t everyMs, const Clock& clock)
    : m_shop(std::move(shop)),
      m_plan(std::move(plan)),
      m_clock(clock),
      m_rhythm(everyMs, clock),
      m_loop("backup", std::chrono::minutes(1), [this] { return step(); }) {
    m_loop.start();
}

bool BackupTimer::step() {
    const auto backups = backupsIn(m_plan.to);
    if (!m_rhythm.isDue(backups.empty() ? std::nullopt : std::optional(backups.back().made))) return false;
    const auto made = makeBackup(m_shop, m_plan, m_clock).manifest;
    m_rhythm.made(made.made);
    if (made.violations.empty())
        spdlog::info("Backed up as {}; its books agree", made.name);
    else
        spdlog::warn("Backed up as {}, but the invariant {} does not hold, in the shop as in the backup", made.name,
                     made.violations.front());
    return false;
}

}  // namespace zhanggui::server
