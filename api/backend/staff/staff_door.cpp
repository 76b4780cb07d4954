#include "api/backend/staff/staff_door.h"

#include "api/backend/staff/staff_store.h"
#include "api/backend/staff/tokens.h"

namespace zhanggui {

namespace {

/// A use is written down only when the last one is that old: a request that reads shall not write.
constexpr std::int64_t touchAfter = 5 * minuteMs;

}  // namespace

std::optional<Actor> StaffDoor::open(std::string_view token) {
    return look(token, true);
}

bool StaffDoor::stays(std::string_view token, Right right) {
    const auto who = look(token, false);
    return who && who->may(right);
}

std::optional<Actor> StaffDoor::look(std::string_view token, bool isUse) {
    if (token.size() != 64) return std::nullopt;
    const std::string hash = tokenHash(token);
    const Instant now = m_clock.now();
    if (const auto kept = m_cache.find(hash); kept && kept->expiresAt > now) return kept->who;
    const auto generation = m_cache.generation();
    Instant lastUsed;
    auto found = m_database.read([&](store::Session& session) -> std::optional<SessionCache::Entry> {
        const auto row = StaffStore::findSession(session, hash);
        if (!row || row->expiresAt <= now || row->lastUsedAt + endsUnusedAfter <= now) return std::nullopt;
        const auto member = StaffStore::find(session, row->staff);
        if (!member || !member->enabled) return std::nullopt;
        lastUsed = row->lastUsedAt;
        Actor who;
        who.kind = Actor::Kind::Staff;
        who.id = member->id.value;
        who.name = member->name;
        who.role = member->role;
        who.session = hash;
        return SessionCache::Entry{who, row->expiresAt};
    });
    if (!found) return std::nullopt;
    if (isUse && lastUsed + touchAfter <= now)
        m_database.write([&](store::Transaction& transaction) { StaffStore::touchSession(transaction, hash, now); });
    // What was looked at without a use may not stand for one: the next use has to be written down.
    if (isUse) m_cache.keep(generation, hash, *found);
    return found->who;
}

}  // namespace zhanggui
