#include "api/backend/jobs/deadlines.h"

#include <spdlog/spdlog.h>

#include <exception>
#include <stdexcept>
#include <utility>
#include <vector>

#include "api/backend/jobs/backoff.h"
#include "api/backend/jobs/deadlines_store.h"

namespace zhanggui::jobs {

namespace {

constexpr std::int64_t leasedFor = minuteMs;
constexpr std::int64_t longestPause = hourMs;

}  // namespace

Deadlines::Deadlines(store::Database& database, const Clock& clock)
    : m_database(database), m_clock(clock), m_loop("deadlines", std::chrono::seconds(1), [this] {
          int fired = 0;
          return fireBatch(fired, true);
      }) {}

void Deadlines::on(DeadlineKind kind, Handler handler) {
    if (!m_handlers.emplace(kind, std::move(handler)).second)
        throw std::logic_error("Two handlers for the deadline " + std::string(nameOf(kind)));
}

void Deadlines::set(store::Transaction& transaction, DeadlineKind kind, std::int64_t object, std::int64_t stateVersion,
                    Instant dueAt) {
    DeadlinesStore::add(transaction, kind, object, stateVersion, dueAt);
    // What is due later than in a second is found in time anyway.
    if (dueAt <= m_clock.now() + secondMs) transaction.afterCommit([this] { m_loop.wake(); });
}

void Deadlines::clear(store::Transaction& transaction, DeadlineKind kind, std::int64_t object) {
    DeadlinesStore::remove(transaction, kind, object);
}

int Deadlines::fireDue() {
    int fired = 0;
    while (fireBatch(fired, false)) {
    }
    return fired;
}

/// Runs the first due rows; true if there may be more.
bool Deadlines::fireBatch(int& fired, bool inLoop) {
    const Instant now = m_clock.now();
    if (!m_database.read([&](store::Session& session) { return DeadlinesStore::anyDue(session, now); })) return false;
    const auto due = m_database.write(
        [&](store::Transaction& transaction) { return DeadlinesStore::lease(transaction, now, now + leasedFor); });
    std::vector<DueDeadline> done, failed, left;
    for (const auto& row : due) {
        if (inLoop && m_loop.stopping()) {
            left.push_back(row);
            continue;
        }
        try {
            fire(row);
            done.push_back(row);
        } catch (const std::exception& error) {
            spdlog::error("The deadline {} of object {} failed (try {}): {}", row.kind, row.object, row.tries,
                          error.what());
            failed.push_back(row);
        }
        ++fired;
    }
    m_database.write([&](store::Transaction& transaction) {
        for (const auto& row : done) DeadlinesStore::remove(transaction, row.id);
        for (const auto& row : failed)
            DeadlinesStore::putOff(transaction, row, m_clock.now() + backoff(row.tries, longestPause));
        // For whoever starts next, at once rather than when the lease ends.
        for (const auto& row : left) DeadlinesStore::putOff(transaction, row, row.dueAt);
    });
    return due.size() == DeadlinesStore::batch;
}

void Deadlines::fire(const DueDeadline& row) const {
    const auto kind = enumFrom<DeadlineKind>(row.kind);
    const auto handler = kind ? m_handlers.find(*kind) : m_handlers.end();
    if (handler == m_handlers.end()) throw std::runtime_error("nobody handles this kind");
    handler->second(row.object, row.stateVersion);
}

}  // namespace zhanggui::jobs
