#include "api/server/backup/retention.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <set>

namespace zhanggui::server {

namespace {

constexpr std::int64_t beijingMs = 8 * hourMs;

/// The number of the month since year 0.
std::int64_t monthOf(Instant at) {
    const std::chrono::sys_days day{std::chrono::floor<std::chrono::days>(
        std::chrono::sys_time<std::chrono::milliseconds>{std::chrono::milliseconds{at.ms + beijingMs}})};
    const std::chrono::year_month_day date{day};
    return static_cast<int>(date.year()) * 12 + static_cast<unsigned>(date.month());
}

/// Keeps the newest backup of each of the last `count` periods.
void keepNewestOf(const std::vector<Manifest>& backups, std::size_t count,
                  const std::function<std::int64_t(Instant)>& periodOf, std::set<std::string>& kept) {
    std::set<std::int64_t> periods;
    for (auto backup = backups.rbegin(); backup != backups.rend() && periods.size() < count; ++backup)
        if (periods.insert(periodOf(backup->made)).second) kept.insert(backup->name);
}

}  // namespace

std::vector<Manifest> outlived(const std::vector<Manifest>& backups, const Retention& keep) {
    std::set<std::string> kept;
    if (!backups.empty()) kept.insert(backups.back().name);
    // Whose books agree is worth most when those of the newest do not.
    const auto good = std::find_if(backups.rbegin(), backups.rend(),
                                   [](const Manifest& backup) { return backup.violations.empty(); });
    if (good != backups.rend()) kept.insert(good->name);
    keepNewestOf(
        backups, keep.hourly, [](Instant at) { return at.ms / hourMs; }, kept);
    keepNewestOf(
        backups, keep.daily, [](Instant at) { return (at.ms + beijingMs) / dayMs; }, kept);
    // The week begins on Monday; 1970-01-01 was a Thursday.
    keepNewestOf(
        backups, keep.weekly, [](Instant at) { return (at.ms + beijingMs + 3 * dayMs) / (7 * dayMs); }, kept);
    keepNewestOf(backups, keep.monthly, monthOf, kept);
    std::vector<Manifest> gone;
    for (const Manifest& backup : backups)
        if (!kept.contains(backup.name)) gone.push_back(backup);
    return gone;
}

}  // namespace zhanggui::server
