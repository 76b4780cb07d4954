#include "api/server/backup/backup_rhythm.h"

namespace zhanggui::server {

bool BackupRhythm::isDue(std::optional<Instant> newest) const {
    const auto now = m_clock.now();
    const bool isFresh = newest && *newest <= now && now < *newest + m_everyMs;
    if (!m_own) return !isFresh;
    if (m_clock.steady() < m_own->at + std::chrono::milliseconds(m_everyMs)) return false;
    return !isFresh || *newest == m_own->says;
}

}  // namespace zhanggui::server
