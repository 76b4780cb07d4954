#include "api/backend/store/postgres_database.h"

#include <sodium.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <thread>

#include "api/backend/store/pinned.h"

namespace zhanggui::store {

namespace {

// Where a third of all commits is lost to others, one in two million transactions is given up.
constexpr int mostTries = 12;

/// Between 5 and 200 ms, growing, with jitter, so that those who collided do not meet again.
std::chrono::milliseconds pauseAfter(int tries) {
    const std::uint32_t most = std::min<std::uint32_t>(200, 5U << static_cast<unsigned>(tries));
    return std::chrono::milliseconds(5 + randombytes_uniform(most - 4));
}

/// Undoes the transaction unless it was committed; a connection that cannot even do that is closed.
class RollbackUnlessDone {
  public:
    explicit RollbackUnlessDone(ConnectionPool::Lease& lease) : m_lease(lease) {}
    RollbackUnlessDone(const RollbackUnlessDone&) = delete;
    RollbackUnlessDone& operator=(const RollbackUnlessDone&) = delete;
    ~RollbackUnlessDone() {
        if (!m_done && !m_lease->rollback()) m_lease.discard();
    }
    void done() { m_done = true; }

  private:
    ConnectionPool::Lease& m_lease;
    bool m_done = false;
};

}  // namespace

PostgresDatabase::PostgresDatabase(const DatabaseOptions& options)
    : m_options(options), m_pool(std::max(options.connections, 1), options.checkout, [this] {
          return std::make_unique<Connection>(connectPostgres(m_options), m_options.slow);
      }) {
    if (sodium_init() < 0) throw StoreError("The random number source is not available");
    m_pool.take();  // an address that leads nowhere is told at start
}

/// Runs `attempt` until it is through: again with a pause after a lost race, at once after a dead connection.
template <class Attempt>
void PostgresDatabase::retrying(Attempt attempt) {
    for (int tries = 1;; ++tries) {
        try {
            return attempt();
        } catch (const RetryableConflict& conflict) {
            if (tries == mostTries) throw StoreBusy(conflict.what());
        } catch (const ConnectionLost&) {
            m_pool.dropIdle();  // the server restarted: the others are dead as well
            if (tries >= 2) throw;
        }
        m_retries.fetch_add(1, std::memory_order_relaxed);
        std::this_thread::sleep_for(pauseAfter(tries));
    }
}

void PostgresDatabase::readWith(const std::function<void(Session&)>& work) {
    const Inside inside(this);
    retrying([&] { readOnce(work); });
    m_reads.fetch_add(1, std::memory_order_relaxed);
}

void PostgresDatabase::readOnce(const std::function<void(Session&)>& work) {
    auto lease = m_pool.take();
    RollbackUnlessDone guard(lease);
    lease->begin("begin isolation level repeatable read read only");
    PinnedSession session(*lease);
    work(session);
}

void PostgresDatabase::writeWith(const std::function<bool(Transaction&)>& work) {
    std::vector<std::function<void()>> afterCommit;
    try {
        const Inside inside(this);
        retrying([&] { writeOnce(work, afterCommit); });
    } catch (const CommitUnknown&) {
        runAfterCommit(afterCommit);  // if it is there, nobody may go on with what was before; if not, it does no harm
        throw;
    }
    runAfterCommit(afterCommit);
}

void PostgresDatabase::writeOnce(const std::function<bool(Transaction&)>& work,
                                 std::vector<std::function<void()>>& afterCommit) {
    afterCommit.clear();
    auto lease = m_pool.take();
    RollbackUnlessDone guard(lease);
    lease->begin("begin isolation level read committed");
    PinnedTransaction transaction(*lease);
    if (!work(transaction)) {
        m_rollbacks.fetch_add(1, std::memory_order_relaxed);
        return;
    }
    afterCommit = transaction.takeAfterCommit();
    try {
        lease->commit();
    } catch (const ConnectionLost& lost) {
        throw CommitUnknown(std::string("The connection broke during COMMIT: ") + lost.what());
    }
    guard.done();
    m_commits.fetch_add(1, std::memory_order_relaxed);
}

void PostgresDatabase::exclusively(const std::function<void(Connection&)>& work) {
    const Inside inside(this);
    // A connection of its own: it waits and works longer than the limits of the others allow.
    Connection connection(connectPostgres(m_options), m_options.slow);
    connection.once("set statement_timeout = 0");
    connection.once("set lock_timeout = 0");
    connection.once("set idle_in_transaction_session_timeout = 0");
    connection.once("select pg_advisory_lock(hashtext('zhanggui ' || current_schema()))");
    work(connection);
    m_pool.dropIdle();  // their statements were prepared for the tables as they were
}

StoreCounters PostgresDatabase::counters() const {
    return {.commits = m_commits,
            .writes = m_commits,
            .rollbacks = m_rollbacks,
            .reads = m_reads,
            .retries = m_retries,
            .fallbacks = 0,
            .checkpoints = 0,
            .walPages = 0};
}

}  // namespace zhanggui::store
