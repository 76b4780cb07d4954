#include "api/backend/jobs/batch_runner.h"

#include <spdlog/spdlog.h>

#include <stdexcept>

#include "api/backend/jobs/events.h"
#include "api/backend/store/errors.h"

namespace zhanggui::jobs {

namespace {

/// Rows a transaction: worth a commit, and short enough to let customers' orders in between.
constexpr std::int64_t plannedAtOnce = 200;
constexpr std::int64_t writtenAtOnce = 40;

bool isWorking(const BatchJob& job) {
    return job.state == JobState::Planning || job.state == JobState::Running || job.state == JobState::Undoing;
}

}  // namespace

BatchRunner::BatchRunner(store::Database& database, const Clock& clock, const BatchKinds& kinds)
    : m_database(database),
      m_clock(clock),
      m_kinds(kinds),
      m_loop("jobs", std::chrono::seconds(5), [this] { return step(); }) {}

bool BatchRunner::step() {
    const auto id = m_database.read([](store::Session& session) { return BatchStore::working(session); });
    if (!id) return false;
    try {
        work(*id, writtenAtOnce);
    } catch (const store::StoreBusy&) {
        throw;  // the machine is busy, not the row at fault
    } catch (const std::exception&) {
        // One row spoils the batch: row by row it is found, and the others get through.
        try {
            work(*id, 1);
        } catch (const std::exception& error) {
            spdlog::error("A row of job {} failed: {}", id->value, error.what());
            giveUpRow(*id);
        }
    }
    return true;
}

void BatchRunner::work(JobId id, std::int64_t most) const {
    m_database.write([&](store::Transaction& transaction) {
        auto job = BatchStore::lock(transaction, id);
        if (!job || !isWorking(*job)) return;
        if (job->state == JobState::Planning)
            planSome(transaction, *job);
        else
            workRows(transaction, *job, most);
        BatchStore::save(transaction, *job);
        announce(transaction, EventKind::JobProgress, id.value, nameOf(job->state), m_clock.now());
    });
}

void BatchRunner::planSome(store::Transaction& transaction, BatchJob& job) const {
    for (auto& row : kindOf(job).plan(transaction, contextOf(job), job.position, plannedAtOnce)) {
        row.number = ++job.rows;
        ++job.count(row.state);
        BatchStore::addRow(transaction, job.id, row);
    }
    if (job.position.empty()) job.state = JobState::Ready;
}

void BatchRunner::workRows(store::Transaction& transaction, BatchJob& job, std::int64_t most) const {
    const bool undoing = job.state == JobState::Undoing;
    const auto from = undoing ? JobRowState::Done : JobRowState::Planned;
    auto& kind = kindOf(job);
    const auto context = contextOf(job);
    auto rows = BatchStore::rows(transaction, job.id, from, job.turn, most);
    bool changed = false;
    for (auto& row : rows) {
        if (undoing)
            kind.undo(transaction, context, row);
        else
            kind.apply(transaction, context, row);
        changed = changed || row.state == JobRowState::Done || row.state == JobRowState::Undone;
        --job.count(from);
        ++job.count(row.state);
        job.turn = row.number;
        BatchStore::saveRow(transaction, job.id, row);
    }
    if (changed) kind.changed(transaction, context);
    if (rows.size() == static_cast<std::size_t>(most)) return;
    job.state = undoing ? JobState::Undone : JobState::Done;
    job.finishedAt = context.now;
}

void BatchRunner::giveUpRow(JobId id) const {
    m_database.write([&](store::Transaction& transaction) {
        auto job = BatchStore::lock(transaction, id);
        if (!job || (job->state != JobState::Running && job->state != JobState::Undoing)) return;
        const bool undoing = job->state == JobState::Undoing;
        const auto from = undoing ? JobRowState::Done : JobRowState::Planned;
        auto rows = BatchStore::rows(transaction, id, from, job->turn, 1);
        if (rows.empty()) return;
        rows.front().state = undoing ? JobRowState::LeftAlone : JobRowState::Refused;
        rows.front().fault = "failed";
        --job->count(from);
        ++job->count(rows.front().state);
        job->turn = rows.front().number;
        BatchStore::saveRow(transaction, id, rows.front());
        BatchStore::save(transaction, *job);
    });
}

BatchContext BatchRunner::contextOf(const BatchJob& job) const {
    Actor who;
    who.kind = job.actorKind == "staff" ? Actor::Kind::Staff : Actor::Kind::System;
    who.id = job.actorId;
    who.name = job.actorName;
    return {job.id, job.action, job.parameters, who, m_clock.now()};
}

BatchKind& BatchRunner::kindOf(const BatchJob& job) const {
    const auto found = m_kinds.find(job.kind);
    if (found == m_kinds.end())
        throw std::logic_error("Nobody works on jobs of the kind " + std::string(nameOf(job.kind)));
    return *found->second;
}

}  // namespace zhanggui::jobs
