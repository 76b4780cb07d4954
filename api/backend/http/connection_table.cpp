#include "api/backend/http/connection_table_impl.h"

namespace zhanggui::http {

namespace {

bool hasOwnDeadline(Phase phase) {
    return phase == Phase::Body || phase == Phase::Handling;
}

}  // namespace

void ConnectionTable::enter(TimedEntry& entry, Phase phase) {
    if (entry.is_linked()) entry.unlink();
    entry.m_phase = phase;
    entry.m_since = std::chrono::steady_clock::now();
    m_lists[static_cast<std::size_t>(phase)].push_back(entry);
}

void ConnectionTable::add(TimedEntry& entry) {
    ++m_size;
    enter(entry, Phase::Head);
}

void ConnectionTable::remove(TimedEntry& entry) {
    if (!entry.is_linked()) return;
    entry.unlink();
    --m_size;
}

void ConnectionTable::sweep() {
    const auto now = std::chrono::steady_clock::now();
    std::vector<TimedEntry*> late;
    for (std::size_t i = 0; i < phaseCount; ++i) {
        const bool own = hasOwnDeadline(static_cast<Phase>(i));
        for (auto& entry : m_lists[i]) {
            const bool tooSlow = now - entry.m_since >= m_patience[i];
            if (tooSlow || (own && now >= entry.m_deadline)) {
                late.push_back(&entry);
            } else if (!own) {
                break;
            }
        }
    }
    for (auto* entry : late) {
        entry->m_since = now;  // told once, not at every sweep
        entry->expire(entry->m_phase);
    }
}

bool ConnectionTable::evictIdlest() {
    for (const auto phase : {Phase::Idle, Phase::Lingering, Phase::Head}) {
        auto& list = m_lists[static_cast<std::size_t>(phase)];
        if (list.empty()) continue;
        auto& idlest = list.front();
        enter(idlest, phase);  // to the end, so that the next call finds another one while this one is still closing
        idlest.evict();
        return true;
    }
    return false;
}

std::vector<TimedEntry*> ConnectionTable::all() {
    std::vector<TimedEntry*> entries;
    entries.reserve(m_size);
    for (auto& list : m_lists) {
        for (auto& entry : list) entries.push_back(&entry);
    }
    return entries;
}

}  // namespace zhanggui::http
