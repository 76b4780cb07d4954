#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <vector>

#include "api/backend/jobs/background_loop.h"
#include "api/backend/ports/disk.h"
#include "api/contract/system.h"

namespace zhanggui::jobs {

/// How much room is kept free, in bytes.
struct DiskLimits {
    std::uintmax_t files = std::uintmax_t{1} << 30;   ///< below it no uploads, imports, exports and backups
    std::uintmax_t rows = std::uintmax_t{256} << 20;  ///< below it nothing is written but what frees room
};

/// Watches how much room the disks of the shop's folders have. What is left when the limits are reached is for what has
/// begun, for payments that customers have made, and for people to make room. Thread-safe.
class DiskReserve {
  public:
    /// Looks at once, and then every few seconds between start() and stop(). The disk must outlive this.
    DiskReserve(const Disk& disk, std::vector<std::filesystem::path> folders, DiskLimits limits);

    StorageLevel level() const { return m_level.load(); }
    /// Of the fullest disk.
    std::uintmax_t freeBytes() const { return m_free.load(); }

    /// Called by the loop after the level changed; before start().
    void whenChanged(std::function<void(StorageLevel)> changed) { m_changed = std::move(changed); }
    /// Looks now, in the calling thread; the loop must not run beside it.
    void look();

    void start() { m_loop.start(); }
    void stop() { m_loop.stop(); }

  private:
    StorageLevel levelOf(std::uintmax_t free) const;

    const Disk& m_disk;
    const std::vector<std::filesystem::path> m_folders;
    const DiskLimits m_limits;
    std::atomic<std::uintmax_t> m_free{0};
    std::atomic<StorageLevel> m_level{StorageLevel::Enough};
    std::function<void(StorageLevel)> m_changed;
    BackgroundLoop m_loop;  // last: its thread uses the others
};

}  // namespace zhanggui::jobs
