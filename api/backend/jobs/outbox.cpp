#include "api/backend/jobs/outbox.h"

#include <sodium.h>
#include <spdlog/spdlog.h>

#include <exception>
#include <stdexcept>
#include <utility>
#include <vector>

#include "api/backend/jobs/backoff.h"
#include "api/backend/jobs/outbox_store.h"

namespace zhanggui::jobs {

namespace {

constexpr std::int64_t leasedFor = 3 * minuteMs;
constexpr std::int64_t longestPause = 15 * minuteMs;

/// With jitter of half the pause, so that effects that failed together are not tried together.
std::int64_t pauseAfter(int tries) {
    const auto pause = backoff(tries, longestPause);
    return pause / 2 + randombytes_uniform(static_cast<std::uint32_t>(pause / 2 + 1));
}

}  // namespace

Outbox::Outbox(store::Database& database, const Clock& clock)
    : m_database(database), m_clock(clock), m_loop("outbox", std::chrono::seconds(1), [this] {
          int sent = 0;
          return sendBatch(sent, true);
      }) {}

void Outbox::on(std::string topic, Handler handler) {
    if (!m_handlers.emplace(topic, std::move(handler)).second)
        throw std::logic_error("Two handlers for the topic " + topic);
}

void Outbox::put(store::Transaction& transaction, std::string_view topic, std::string_view payload, Instant dueAt) {
    OutboxStore::add(transaction, topic, payload, dueAt);
    if (dueAt <= m_clock.now() + secondMs) transaction.afterCommit([this] { m_loop.wake(); });
}

int Outbox::sendDue() {
    int sent = 0;
    while (sendBatch(sent, false)) {
    }
    return sent;
}

/// Carries out the first due effects; true if there may be more.
bool Outbox::sendBatch(int& sent, bool inLoop) {
    const Instant now = m_clock.now();
    if (!m_database.read([&](store::Session& session) { return OutboxStore::anyDue(session, now); })) return false;
    const auto due = m_database.write(
        [&](store::Transaction& transaction) { return OutboxStore::lease(transaction, now, now + leasedFor); });
    for (const auto& row : due) {
        if (inLoop && m_loop.stopping()) {
            m_database.write(
                [&](store::Transaction& transaction) { OutboxStore::putOff(transaction, row, row.dueAt, ""); });
            continue;
        }
        settle(row, send(row));
        ++sent;
    }
    return due.size() == OutboxStore::batch;
}

/// The error, or nothing if the effect was carried out.
std::optional<std::string> Outbox::send(const DueEffect& row) const {
    try {
        const auto handler = m_handlers.find(row.topic);
        if (handler == m_handlers.end()) throw std::runtime_error("nobody handles this topic");
        handler->second(row.payload);
        return std::nullopt;
    } catch (const std::exception& error) {
        spdlog::error("The effect {} {} failed (try {}): {}", row.topic, row.id, row.tries, error.what());
        return error.what();
    }
}

/// At once after each effect, as the next one may take long.
void Outbox::settle(const DueEffect& row, const std::optional<std::string>& error) {
    const Instant until = m_clock.now() + pauseAfter(row.tries);
    m_database.write([&](store::Transaction& transaction) {
        if (error)
            OutboxStore::putOff(transaction, row, until, *error);
        else
            OutboxStore::remove(transaction, row.id);
    });
}

}  // namespace zhanggui::jobs
