#include "api/backend/jobs/once.h"

#include "api/backend/jobs/once_store.h"

namespace zhanggui::jobs {

namespace {

constexpr std::int64_t keptFor = 7 * dayMs;

}  // namespace

Result<std::optional<std::string>> Once::claim(store::Transaction& transaction, const Actor& who) const {
    const std::string scope = OnceStore::scopeOf(who);
    // Keyed, since a request may hold a password or a phone number: a plain hash would be something to try them on.
    const std::string hash = m_vault.index("request", who.requestHash);
    if (OnceStore::claim(transaction, scope, who.key, hash, m_clock.now())) return std::nullopt;
    const auto row = OnceStore::find(transaction, scope, who.key);
    // Gone between the two statements: the first request was undone, or the row was a week old.
    if (!row) return refuse(GeneralRefusal::KeyInUse);
    if (row->requestHash != hash) return refuse(GeneralRefusal::KeyReused);
    return m_vault.open(row->reply);
}

void Once::remember(store::Transaction& transaction, const Actor& who, const std::string& reply) const {
    OnceStore::keepReply(transaction, OnceStore::scopeOf(who), who.key, m_vault.seal(reply));
}

std::int64_t Once::forgetOld() {
    const Instant before = m_clock.now() - keptFor;
    return m_database.write(
        [&](store::Transaction& transaction) { return OnceStore::removeBefore(transaction, before); });
}

}  // namespace zhanggui::jobs
