#pragma once

#include "api/backend/jobs/batch_runner.h"
#include "api/backend/jobs/once.h"

namespace zhanggui::jobs {

/// Jobs as the desk sees and steers them. What they do is their kind's, see BatchKind.
class BatchJobs {
  public:
    BatchJobs(store::Database& database, Once& once, const Clock& clock)
        : m_database(database), m_once(once), m_clock(clock), m_runner(database, clock, m_kinds) {}

    /// For so long a job can be looked at and taken back, from when it was planned on; one that was never started for
    /// `unusedMs`.
    static constexpr std::int64_t keptMs = 90 * dayMs, unusedMs = 7 * dayMs;

    /// To be called before start(). `work` must outlive this.
    void on(JobKind kind, BatchKind& work);

    /// A new job within the caller's transaction; a short one is planned at once and comes back ready.
    Job create(store::Transaction& transaction, const Actor& who, JobKind kind, const std::string& action,
               const std::string& parameters);

    /// All refuse NotFound, and NotAllowed without the right of the job's kind.
    Result<Job> job(const Actor& who, JobId id) const;
    Result<Page<JobRow>> rows(const Actor& who, JobId id, const JobRowQuery& query) const;
    /// WrongState for what the job is not ready for.
    Result<Job> start(const Actor& who, JobId id);
    Result<Job> cancel(const Actor& who, JobId id);
    Result<Job> undo(const Actor& who, JobId id);
    /// Only those whose kind's right the asker has; newest first.
    Result<Page<Job>> jobs(const Actor& who, const JobQuery& query) const;

    /// Removes jobs that had their time, with their rows; tells how many jobs.
    std::int64_t removeOld();

    /// Works until nothing is left to do, in the calling thread. start() does this in the background.
    void workAll();
    void start() { m_runner.start(); }
    void stop() { m_runner.stop(); }

  private:
    bool may(const Actor& who, const BatchJob& job) const;
    template <class Change>
    Result<Job> change(const Actor& who, JobId id, std::string_view action, Change change);

    store::Database& m_database;
    Once& m_once;
    const Clock& m_clock;
    BatchKinds m_kinds;
    BatchRunner m_runner;  // last: its thread uses the others
};

}  // namespace zhanggui::jobs
