#include "api/backend/jobs/batch_jobs.h"

#include <limits>
#include <stdexcept>

#include "api/backend/audit/audit_log.h"
#include "api/backend/jobs/events.h"
#include "api/backend/store/cursor.h"

namespace zhanggui::jobs {

namespace {

bool mayUndo(const BatchJob& job) {
    return job.done > 0 &&
           (job.state == JobState::Done || job.state == JobState::Cancelled || job.state == JobState::Undone);
}

Job viewOf(const BatchJob& job) {
    Job view;
    view.id = job.id;
    view.kind = job.kind;
    view.action = job.action;
    view.state = job.state;
    view.rows = job.rows;
    view.planned = job.planned;
    view.same = job.same;
    view.refused = job.refused;
    view.done = job.done;
    view.undone = job.undone;
    view.leftAlone = job.leftAlone;
    view.mayUndo = mayUndo(job);
    view.actor = job.actorName;
    view.createdAt = job.createdAt;
    view.startedAt = job.startedAt;
    view.finishedAt = job.finishedAt;
    return view;
}

}  // namespace

void BatchJobs::on(JobKind kind, BatchKind& work) {
    if (!m_kinds.emplace(kind, &work).second)
        throw std::logic_error("Two work on jobs of the kind " + std::string(nameOf(kind)));
}

Job BatchJobs::create(store::Transaction& transaction, const Actor& who, JobKind kind, const std::string& action,
                      const std::string& parameters) {
    BatchJob job;
    job.kind = kind;
    job.action = action;
    job.parameters = parameters;
    job.actorKind = who.kind == Actor::Kind::Staff ? "staff" : "system";
    job.actorId = who.id;
    job.actorName = who.name;
    job.createdAt = m_clock.now();
    job.id = BatchStore::add(transaction, job);
    m_runner.planSome(transaction, job);
    BatchStore::save(transaction, job);
    audit::append(transaction, who, job.createdAt, "jobs.plan", "job", job.id.value, "{\"action\":\"" + action + "\"}");
    announce(transaction, EventKind::JobProgress, job.id.value, nameOf(job.state), job.createdAt);
    transaction.afterCommit([this] { m_runner.wake(); });
    return viewOf(job);
}

bool BatchJobs::may(const Actor& who, const BatchJob& job) const {
    const auto kind = m_kinds.find(job.kind);
    return kind != m_kinds.end() && who.may(kind->second->right());
}

Result<Job> BatchJobs::job(const Actor& who, JobId id) const {
    return m_database.read([&](store::Session& session) -> Result<Job> {
        const auto job = BatchStore::find(session, id);
        if (!job) return refuse(GeneralRefusal::NotFound);
        if (!may(who, *job)) return refuse(GeneralRefusal::NotAllowed);
        return viewOf(*job);
    });
}

Result<Page<JobRow>> BatchJobs::rows(const Actor& who, JobId id, const JobRowQuery& query) const {
    const auto after = store::readCursor(query.cursor);
    if (!after) return refuse(after.error());
    return m_database.read([&](store::Session& session) -> Result<Page<JobRow>> {
        const auto job = BatchStore::find(session, id);
        if (!job) return refuse(GeneralRefusal::NotFound);
        if (!may(who, *job)) return refuse(GeneralRefusal::NotAllowed);
        auto rows = BatchStore::rows(session, id, query.state, *after ? (*after)->number : 0, query.limit + 1);
        Page<JobRow> page;
        if (rows.size() > static_cast<std::size_t>(query.limit)) {
            rows.pop_back();
            page.nextCursor = store::makeCursor(rows.back().number, rows.back().number);
        }
        for (auto& row : rows)
            page.items.push_back({row.number,
                                  {row.object},
                                  std::move(row.label),
                                  row.state,
                                  std::move(row.fault),
                                  std::move(row.changes.changes)});
        return page;
    });
}

Result<Page<Job>> BatchJobs::jobs(const Actor& who, const JobQuery& query) const {
    const auto after = store::readCursor(query.cursor);
    if (!after) return refuse(after.error());
    return m_database.read([&](store::Session& session) -> Result<Page<Job>> {
        const auto before = *after ? (*after)->id : std::numeric_limits<std::int64_t>::max();
        auto jobs = BatchStore::list(session, before, query.limit + 1);
        Page<Job> page;
        if (jobs.size() > static_cast<std::size_t>(query.limit)) {
            jobs.pop_back();
            page.nextCursor = store::makeCursor(jobs.back().id.value, jobs.back().id.value);
        }
        for (const auto& job : jobs)
            if (may(who, job)) page.items.push_back(viewOf(job));
        return page;
    });
}

template <class Change>
Result<Job> BatchJobs::change(const Actor& who, JobId id, std::string_view action, Change change) {
    return m_once.write(who, [&](store::Transaction& transaction) -> Result<Job> {
        auto job = BatchStore::lock(transaction, id);
        if (!job) return refuse(GeneralRefusal::NotFound);
        if (!may(who, *job)) return refuse(GeneralRefusal::NotAllowed);
        if (!change(*job)) return refuse(JobRefusal::WrongState);
        const auto now = m_clock.now();
        BatchStore::save(transaction, *job);
        audit::append(transaction, who, now, action, "job", id.value);
        announce(transaction, EventKind::JobProgress, id.value, nameOf(job->state), now);
        transaction.afterCommit([this] { m_runner.wake(); });
        return viewOf(*job);
    });
}

Result<Job> BatchJobs::start(const Actor& who, JobId id) {
    return change(who, id, "jobs.start", [&](BatchJob& job) {
        if (job.state != JobState::Ready) return false;
        job.state = JobState::Running;
        job.turn = 0;
        job.startedAt = m_clock.now();
        return true;
    });
}

Result<Job> BatchJobs::cancel(const Actor& who, JobId id) {
    return change(who, id, "jobs.cancel", [&](BatchJob& job) {
        if (job.state != JobState::Planning && job.state != JobState::Ready && job.state != JobState::Running)
            return false;
        job.state = JobState::Cancelled;
        job.finishedAt = m_clock.now();
        return true;
    });
}

Result<Job> BatchJobs::undo(const Actor& who, JobId id) {
    return change(who, id, "jobs.undo", [&](BatchJob& job) {
        if (!mayUndo(job)) return false;
        job.state = JobState::Undoing;
        job.turn = 0;
        job.finishedAt.reset();
        return true;
    });
}

void BatchJobs::workAll() {
    while (m_runner.step()) {
    }
}

std::int64_t BatchJobs::removeOld() {
    constexpr std::int64_t jobsAtOnce = 100, rowsAtOnce = 2000;
    const auto now = m_clock.now();
    const auto old = m_database.read(
        [&](store::Session& session) { return BatchStore::old(session, now - keptMs, now - unusedMs, jobsAtOnce); });
    for (const auto id : old) {
        // From here on nobody can take it back, so that its rows may go piece by piece.
        m_database.write([&](store::Transaction& transaction) {
            auto job = BatchStore::lock(transaction, id);
            if (!job) return;
            job->state = JobState::Undone;
            job->done = 0;
            BatchStore::save(transaction, *job);
        });
        const auto removeSome = [&](store::Transaction& transaction) {
            const auto removed = BatchStore::removeRows(transaction, id, rowsAtOnce);
            if (removed < rowsAtOnce) BatchStore::remove(transaction, id);
            return removed;
        };
        while (m_database.write(removeSome) == rowsAtOnce) {
        }
    }
    return static_cast<std::int64_t>(old.size());
}

}  // namespace zhanggui::jobs
