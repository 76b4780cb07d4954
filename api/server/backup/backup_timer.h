#pragma once

#include "api/backend/jobs/background_loop.h"
#include "api/server/backup/backup.h"
#include "api/server/backup/backup_rhythm.h"

namespace zhanggui::server {

/// Backs a shop up while it serves: at once if the newest backup is older than `everyMs`, then whenever it is. What
/// goes wrong stands in the log, the older backups stay, and it is tried again a minute later.
class BackupTimer {
  public:
    BackupTimer(ShopOptions shop, BackupPlan plan, std::int64_t everyMs, const Clock& clock);

  private:
    bool step();

    const ShopOptions m_shop;
    const BackupPlan m_plan;
    const Clock& m_clock;
    BackupRhythm m_rhythm;
    jobs::BackgroundLoop m_loop;  // last: its thread uses the others
};

}  // namespace zhanggui::server
