#include "api/backend/store/group_writer.h"

#include <spdlog/spdlog.h>

#include "api/backend/store/sqlite_driver.h"

namespace zhanggui::store {

namespace {

constexpr std::size_t largestGroup = 64;
constexpr std::chrono::milliseconds longestGroup{4};
// Pages of 4 KiB. Idle, the log is emptied early; under load later, since every checkpoint costs two more fsyncs.
constexpr int idleCheckpoint = 1000;
constexpr int busyCheckpoint = 4000;

SqliteDriver& sqlite(Connection& connection) {
    return static_cast<SqliteDriver&>(connection.driver());
}

/// A thread that waits for the writer. It belongs to the thread and whoever wakes it, not to what it waits for: so it
/// is woken after the lock is free. Woken while it is held a caller runs into it at once, and sleeps a second time.
class Caller {
  public:
    static std::shared_ptr<Caller> current() {
        thread_local const auto caller = std::make_shared<Caller>();
        return caller;
    }
    void wake() {
        {
            const std::lock_guard lock(m_mutex);
            m_woken = true;
        }
        m_changed.notify_one();
    }
    void sleep() {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_woken; });
        m_woken = false;
    }

  private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_woken = false;
};

}  // namespace

/// One call that waits. Lives on its caller's stack.
struct GroupWriter::Member {
    const std::function<bool(Transaction&)>* work = nullptr;
    const std::function<void(Connection&)>* exclusive = nullptr;
    bool commit = false;
    std::exception_ptr error;
    std::vector<std::function<void()>> afterCommit;

    /// The last that may be asked of this: its caller goes on and destroys it.
    void finish() { std::shared_ptr(m_caller)->wake(); }
    void wait() { m_caller->sleep(); }

  private:
    const std::shared_ptr<Caller> m_caller = Caller::current();
};

GroupWriter::GroupWriter(const void* database, Maker maker, WhileClosed whileClosed, Emptied emptied)
    : m_database(database),
      m_maker(std::move(maker)),
      m_whileClosed(std::move(whileClosed)),
      m_emptied(std::move(emptied)),
      m_connection(m_maker()),
      m_nextCheckpoint(idleCheckpoint),
      m_thread([this] { loop(); }) {}

GroupWriter::~GroupWriter() {
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_arrived.notify_one();
    m_thread.join();
}

void GroupWriter::write(const std::function<bool(Transaction&)>& work) {
    Member member;
    member.work = &work;
    submit(member);
    if (member.error) std::rethrow_exception(member.error);
    if (member.commit) runAfterCommit(member.afterCommit);
}

void GroupWriter::exclusively(const std::function<void(Connection&)>& work) {
    Member member;
    member.exclusive = &work;
    submit(member);
    if (member.error) std::rethrow_exception(member.error);
}

void GroupWriter::submit(Member& member) {
    const Inside inside(m_database);
    bool wake = false;
    {
        const std::lock_guard lock(m_mutex);
        m_queue.push_back(&member);
        wake = m_sleeping;
    }
    if (wake) m_arrived.notify_one();
    member.wait();
}

/// The next caller in line, who is left there if an exclusive one must not join a group. Null: nobody waits, or the
/// end.
GroupWriter::Member* GroupWriter::next(bool wait) {
    std::unique_lock lock(m_mutex);
    if (wait && m_queue.empty()) {
        m_sleeping = true;
        m_arrived.wait(lock, [this] { return m_stop || !m_queue.empty(); });
        m_sleeping = false;
    }
    if (m_queue.empty() || (!wait && m_queue.front()->exclusive)) return nullptr;
    Member* member = m_queue.front();
    m_queue.pop_front();
    return member;
}

void GroupWriter::loop() {
    while (Member* member = next(true)) {
        const Inside inside(m_database);
        if (member->exclusive)
            runExclusive(*member);
        else
            runGroup(member);
        reopenIfNeeded();
        checkpointIfDue();
    }
    close();
}

void GroupWriter::runGroup(Member* first) {
    std::vector<Member*> group;
    group.reserve(largestGroup);
    try {
        Connection& writer = connection();
        writer.begin("begin immediate");
        fillGroup(writer, first, group);
        writer.commit();
        m_counters.commits.fetch_add(1, std::memory_order_relaxed);
    } catch (const std::exception& error) {
        if (group.empty()) group.push_back(first);
        if (m_connection && !m_connection->rollback()) m_connection.reset();
        reopenIfNeeded();
        if (group.size() == 1) {
            first->error = first->error ? first->error : std::current_exception();
        } else {
            spdlog::warn("A group of {} transactions failed and is run again one by one: {}", group.size(),
                         error.what());
            runAgain(group);
        }
    }
    if (m_connection) m_counters.walPages = static_cast<std::uint64_t>(sqlite(*m_connection).logPages());
    for (Member* member : group) {
        auto& counter = member->commit && !member->error ? m_counters.writes : m_counters.rollbacks;
        counter.fetch_add(1, std::memory_order_relaxed);
        member->finish();
    }
}

/// Runs all who wait. Throws if the transaction as a whole was lost.
void GroupWriter::fillGroup(Connection& writer, Member* first, std::vector<Member*>& group) {
    const auto started = std::chrono::steady_clock::now();
    bool nothingYet = true;  // then the whole transaction can be undone, which is cheaper than a savepoint
    for (Member* member = first; member; member = next(false)) {
        group.push_back(member);
        if (!nothingYet) writer.control("savepoint member");
        const bool kept = attempt(writer, *member);
        if (!writer.driver().inTransaction()) throw StoreError("The engine gave up the transaction");
        if (kept) {
            if (!nothingYet) writer.control("release member");
            nothingYet = false;
        } else if (nothingYet) {
            writer.control("rollback");
            writer.begin("begin immediate");
        } else {
            writer.control("rollback to member");
            writer.control("release member");
            writer.forgive();
        }
        if (group.size() >= largestGroup || std::chrono::steady_clock::now() - started > longestGroup) break;
    }
}

/// Runs one caller's work; true if its changes are to stay.
bool GroupWriter::attempt(Connection& writer, Member& member) {
    member.commit = false;
    member.error = nullptr;
    member.afterCommit.clear();
    try {
        PinnedTransaction transaction(writer);
        const bool wanted = (*member.work)(transaction);
        if (wanted && writer.failed())
            throw StoreError("A statement of the transaction failed, so it cannot be committed");
        member.commit = wanted;
        member.afterCommit = transaction.takeAfterCommit();
    } catch (const std::exception&) {
        member.error = std::current_exception();
    }
    return member.commit;
}

void GroupWriter::runAgain(const std::vector<Member*>& group) {
    m_counters.fallbacks.fetch_add(1, std::memory_order_relaxed);
    for (Member* member : group) {
        runAlone(*member);
        reopenIfNeeded();
    }
}

void GroupWriter::runAlone(Member& member) {
    try {
        Connection& writer = connection();
        writer.begin("begin immediate");
        if (attempt(writer, member)) {
            writer.commit();
            m_counters.commits.fetch_add(1, std::memory_order_relaxed);
            return;
        }
    } catch (const std::exception&) {
        member.error = std::current_exception();
    }
    if (m_connection && !m_connection->rollback()) m_connection.reset();
}

void GroupWriter::runExclusive(Member& member) {
    try {
        (*member.exclusive)(connection());
    } catch (const std::exception&) {
        member.error = std::current_exception();
        if (m_connection && !m_connection->rollback()) m_connection.reset();
    }
    member.finish();
}

Connection& GroupWriter::connection() {
    if (!m_connection) {
        m_connection = m_maker();
        if (m_logIsOwed) sqlite(*m_connection).leaveLog();
    }
    return *m_connection;
}

/// After a failed write or fsync the engine's memory may differ from the disk: only a fresh look is to be trusted.
void GroupWriter::reopenIfNeeded() {
    if (m_connection && sqlite(*m_connection).mustReopen()) m_connection.reset();
}

void GroupWriter::checkpointIfDue() {
    if (!m_connection) return;
    const int pages = sqlite(*m_connection).logPages();
    if (pages < idleCheckpoint) m_nextCheckpoint = idleCheckpoint;  // the log began anew
    bool busy = false;
    {
        const std::lock_guard lock(m_mutex);
        busy = !m_queue.empty();
    }
    const int due = busy ? m_nextCheckpoint - idleCheckpoint + busyCheckpoint : m_nextCheckpoint;
    if (pages < due) return;
    // A reader of long standing keeps the log from beginning anew: do not try again with every commit.
    m_nextCheckpoint = pages + idleCheckpoint;
    if (!m_logIsOwed || readLogAnew()) checkpoint();
}

void GroupWriter::checkpoint() {
    try {
        sqlite(connection()).checkpoint(false);
        m_counters.checkpoints.fetch_add(1, std::memory_order_relaxed);
    } catch (const StoreFull& error) {
        spdlog::error("{}", error.what());  // and no harm done
    } catch (const StoreError& error) {
        spdlog::error("{}", error.what());
        m_logIsOwed = true;
        if (m_connection) sqlite(*m_connection).leaveLog();
        readLogAnew();
    }
}

/// After a failed sync the system has forgotten what waited for it, but the engine counts pages that an earlier
/// checkpoint wrote as moved, and would let go of the log after the next sync that succeeds. Only who opens the file
/// after everybody closed it reads the log from its beginning.
bool GroupWriter::readLogAnew() {
    m_logIsOwed = !m_whileClosed([this] { m_connection.reset(); });
    return !m_logIsOwed;
}

void GroupWriter::close() {
    if (!m_connection) return;
    try {
        if (!m_logIsOwed && sqlite(*m_connection).checkpoint(true).logPages == 0) m_emptied();
    } catch (const StoreError& error) {
        sqlite(*m_connection).leaveLog();
        spdlog::warn("The log was left for the next start: {}", error.what());
    }
    m_connection.reset();
}

}  // namespace zhanggui::store
