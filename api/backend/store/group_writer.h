#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "api/backend/store/connection.h"
#include "api/backend/store/pinned.h"

/// SQLite's only writer: one thread, one connection, all checkpoints. Private to the store.
namespace zhanggui::store {

/// Transactions that wait while another runs are committed together: each is a savepoint of one transaction, and all
/// are answered after its COMMIT, that is after one fsync. A refusal or an exception undoes its own part only. If the
/// COMMIT fails or the engine gives up the whole transaction, every one is run again alone.
class GroupWriter {
  public:
    using Maker = std::function<std::unique_ptr<Connection>()>;
    /// Runs its argument while nobody else has the file open; false, and it was not run, if that takes too long.
    using WhileClosed = std::function<bool(const std::function<void()>&)>;

    /// Told when it closes and the log holds nothing any more, before the log goes.
    using Emptied = std::function<void()>;

    struct Counters {
        std::atomic<std::uint64_t> commits{0}, writes{0}, rollbacks{0}, fallbacks{0}, checkpoints{0}, walPages{0};
    };

    /// `database` is what nested calls are recognised by.
    GroupWriter(const void* database, Maker maker, WhileClosed whileClosed, Emptied emptied);
    GroupWriter(const GroupWriter&) = delete;
    GroupWriter& operator=(const GroupWriter&) = delete;
    /// Finishes what waits, empties the log into the file and closes.
    ~GroupWriter();

    /// Blocks until `work` is committed, refused or failed; rethrows what it threw.
    void write(const std::function<bool(Transaction&)>& work);
    /// Runs `work` between groups, outside a transaction.
    void exclusively(const std::function<void(Connection&)>& work);

    const Counters& counters() const { return m_counters; }

  private:
    struct Member;

    void submit(Member& member);
    Member* next(bool wait);
    void loop();
    void runGroup(Member* first);
    void fillGroup(Connection& connection, Member* first, std::vector<Member*>& group);
    bool attempt(Connection& connection, Member& member);
    void runAlone(Member& member);
    void runExclusive(Member& member);
    void runAgain(const std::vector<Member*>& group);
    Connection& connection();
    void reopenIfNeeded();
    void checkpointIfDue();
    void checkpoint();
    bool readLogAnew();
    void close();

    const void* m_database;
    const Maker m_maker;
    const WhileClosed m_whileClosed;
    const Emptied m_emptied;
    std::unique_ptr<Connection> m_connection;
    Counters m_counters;
    int m_nextCheckpoint;
    bool m_logIsOwed = false;  // a checkpoint failed and the log was not read anew yet

    std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::deque<Member*> m_queue;
    bool m_stop = false;
    bool m_sleeping = false;
    std::thread m_thread;  // last: starts when all else is ready
};

}  // namespace zhanggui::store
