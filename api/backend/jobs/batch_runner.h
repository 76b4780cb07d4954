#pragma once

#include "api/backend/jobs/background_loop.h"
#include "api/backend/jobs/batch_store.h"
#include "api/backend/ports/clock.h"
#include "api/backend/store/database.h"

namespace zhanggui::jobs {

/// Works on jobs batch by batch, each in a transaction of its own, so that customers' orders get in between and a
/// restart goes on where the last batch ended. Several servers may share a database.
class BatchRunner {
  public:
    BatchRunner(store::Database& database, const Clock& clock, const BatchKinds& kinds);

    /// Works on the next batch of the oldest job, in the calling thread; false if there is nothing to do.
    bool step();
    /// Plans some rows of a job within the caller's transaction, which holds its lock.
    void planSome(store::Transaction& transaction, BatchJob& job) const;

    void start() { m_loop.start(); }
    void stop() { m_loop.stop(); }
    /// Thread-safe.
    void wake() { m_loop.wake(); }

  private:
    void work(JobId id, std::int64_t most) const;
    void workRows(store::Transaction& transaction, BatchJob& job, std::int64_t most) const;
    void giveUpRow(JobId id) const;
    BatchContext contextOf(const BatchJob& job) const;
    BatchKind& kindOf(const BatchJob& job) const;

    store::Database& m_database;
    const Clock& m_clock;
    const BatchKinds& m_kinds;
    BackgroundLoop m_loop;  // last: its thread uses the others
};

}  // namespace zhanggui::jobs
