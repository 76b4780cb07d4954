#include "api/backend/jobs/disk_reserve.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <limits>
#include <utility>

namespace zhanggui::jobs {

namespace {

constexpr std::chrono::seconds lookEvery{5};

/// A level that has been left downwards is entered again with an eighth more: what hovers at a limit does not flicker.
std::uintmax_t toRecover(std::uintmax_t limit) {
    return limit + limit / 8;
}

}  // namespace

DiskReserve::DiskReserve(const Disk& disk, std::vector<std::filesystem::path> folders, DiskLimits limits)
    : m_disk(disk), m_folders(std::move(folders)), m_limits(limits), m_loop("disk reserve", lookEvery, [this] {
          look();
          return false;
      }) {
    look();
}

StorageLevel DiskReserve::levelOf(std::uintmax_t free) const {
    const auto before = m_level.load();
    const bool wasReadOnly = before == StorageLevel::ReadOnly, wasEnough = before == StorageLevel::Enough;
    if (free < (wasReadOnly ? toRecover(m_limits.rows) : m_limits.rows)) return StorageLevel::ReadOnly;
    if (free < (wasEnough ? m_limits.files : toRecover(m_limits.files))) return StorageLevel::Low;
    return StorageLevel::Enough;
}

void DiskReserve::look() {
    auto free = std::numeric_limits<std::uintmax_t>::max();
    for (const auto& folder : m_folders) free = std::min(free, m_disk.freeBytes(folder));
    m_free = free;
    const auto level = levelOf(free);
    if (m_level.exchange(level) == level) return;
    if (level == StorageLevel::Enough)
        spdlog::info("There is room on the disk again: {} MiB", free >> 20);
    else
        spdlog::warn("The disk has {} MiB left: {}", free >> 20,
                     level == StorageLevel::Low ? "no more files are taken" : "the shop can be read only");
    if (m_changed) m_changed(level);
}

}  // namespace zhanggui::jobs
