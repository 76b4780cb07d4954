#include "api/backend/media/picture_sweep.h"

#include <unordered_set>

namespace zhanggui {

namespace {

/// Of a path or a file of any size, what all its sizes have in common.
std::string_view stemOf(std::string_view name) {
    const auto slash = name.rfind('/');
    if (slash != std::string_view::npos) name.remove_prefix(slash + 1);
    return name.substr(0, name.find_first_of("-."));
}

}  // namespace

std::int64_t PictureSweep::sweep() {
    const auto before = m_clock.now() - graceMs;
    // The files first: one that is stored meanwhile is not among them.
    const auto old = m_media.storedBefore(before);
    std::unordered_set<std::string> unnamed(old.begin(), old.end());
    for (const auto& names : m_names) {
        if (unnamed.empty()) break;  // those who hold most names come first, and the others need not be asked
        for (const auto& name : m_database.read([&](store::Session& session) { return names(session); }))
            unnamed.erase(std::string(stemOf(name)));
    }
    std::int64_t removed = 0;
    for (const auto& stem : unnamed)
        if (m_media.remove(stem, before)) ++removed;
    return removed;
}

}  // namespace zhanggui
