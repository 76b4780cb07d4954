#include "api/backend/jobs/batch_store.h"

#include <stdexcept>

#include "api/contract/json.h"

namespace zhanggui::jobs {

namespace {

struct RowColumns {
    std::int64_t number = 0, object = 0;
    std::string label;
    JobRowState state = JobRowState::Planned;
    std::string fault, changes, data;

    template <class V>
    static constexpr void describe(V&& column) {
        column("number", &RowColumns::number);
        column("object_id", &RowColumns::object);
        column("label", &RowColumns::label);
        column("state", &RowColumns::state);
        column("fault", &RowColumns::fault);
        column("changes", &RowColumns::changes);
        column("data", &RowColumns::data);
    }
};

}  // namespace

std::int64_t& BatchJob::count(JobRowState of) {
    switch (of) {
        case JobRowState::Planned:
            return planned;
        case JobRowState::Same:
            return same;
        case JobRowState::Refused:
            return refused;
        case JobRowState::Done:
            return done;
        case JobRowState::Undone:
            return undone;
        case JobRowState::LeftAlone:
            return leftAlone;
    }
    throw std::logic_error("A row of a job is in no state");
}

JobId BatchStore::add(store::Transaction& transaction, const BatchJob& job) {
    return transaction.insert<JobId>(
        "insert into job (kind, action, state, parameters, position, turn, rows_total, rows_planned, rows_same, "
        "rows_refused, rows_done, rows_undone, rows_left_alone, actor_kind, actor_id, actor_name, created_at) values "
        "(:kind, :action, :state, :parameters, '', 0, 0, 0, 0, 0, 0, 0, 0, :actorKind, :actorId, :actorName, :at) "
        "returning id",
        job.kind, job.action, job.state, job.parameters, job.actorKind, job.actorId, job.actorName, job.createdAt);
}

std::optional<BatchJob> BatchStore::find(store::Session& session, JobId id) {
    return session.one<BatchJob>("select {columns} from job where id = :id", id);
}

std::optional<BatchJob> BatchStore::lock(store::Transaction& transaction, JobId id) {
    return transaction.one<BatchJob>("select {columns} from job where id = :id {for update}", id);
}

void BatchStore::save(store::Transaction& transaction, const BatchJob& job) {
    transaction.run(
        "update job set state = :state, position = :position, turn = :turn, rows_total = :rows, rows_planned = "
        ":planned, rows_same = :same, rows_refused = :refused, rows_done = :done, rows_undone = :undone, "
        "rows_left_alone = :leftAlone, started_at = cast(:started as bigint), finished_at = cast(:finished as bigint) "
        "where id = :id",
        job.state, job.position, job.turn, job.rows, job.planned, job.same, job.refused, job.done, job.undone,
        job.leftAlone, job.startedAt, job.finishedAt, job.id);
}

std::vector<BatchJob> BatchStore::list(store::Session& session, std::int64_t before, std::int64_t limit) {
    return session.all<BatchJob>("select {columns} from job where id < :before order by id desc limit :limit", before,
                                 limit);
}

std::optional<JobId> BatchStore::working(store::Session& session) {
    return session.one<JobId>(
        "select id from job where state in ('planning', 'running', 'undoing') order by id limit 1");
}

std::vector<JobId> BatchStore::old(store::Session& session, Instant ended, Instant unused, std::int64_t limit) {
    return session.values<JobId>(
        "select id from job where (state in ('done', 'cancelled', 'undone') and created_at < :ended) or (state = "
        "'ready' and created_at < :unused) order by id limit :limit",
        ended, unused, limit);
}

std::int64_t BatchStore::removeRows(store::Transaction& transaction, JobId id, std::int64_t limit) {
    return transaction.run(
        "delete from job_row where job_id = :id and number in (select number from job_row where job_id = :id order by "
        "number limit :limit)",
        id, limit);
}

void BatchStore::remove(store::Transaction& transaction, JobId id) {
    transaction.run("delete from job where id = :id", id);
}

void BatchStore::addRow(store::Transaction& transaction, JobId job, const BatchRow& row) {
    transaction.run(
        "insert into job_row (job_id, number, object_id, label, state, fault, changes, data) values (:job, :number, "
        ":object, :label, :state, :fault, :changes, :data)",
        job, row.number, row.object, row.label, row.state, row.fault, printJson(row.changes), row.data);
}

void BatchStore::saveRow(store::Transaction& transaction, JobId job, const BatchRow& row) {
    transaction.run(
        "update job_row set state = :state, fault = :fault, data = :data where job_id = :job and number = :number",
        row.state, row.fault, row.data, job, row.number);
}

std::vector<BatchRow> BatchStore::rows(store::Session& session, JobId job, std::optional<JobRowState> state,
                                       std::int64_t after, std::int64_t limit) {
    const auto found = state ? session.all<RowColumns>(
                                   "select {columns} from job_row where job_id = :job and state = :state and "
                                   "number > :after order by number limit :limit",
                                   job, *state, after, limit)
                             : session.all<RowColumns>(
                                   "select {columns} from job_row where job_id = :job and number > :after order by "
                                   "number limit :limit",
                                   job, after, limit);
    std::vector<BatchRow> rows;
    for (const auto& row : found) {
        auto changes = parseJson<ChangeList>(row.changes, UnknownFields::Ignore);
        if (!changes) throw std::runtime_error("The plan of a job's row cannot be read");
        rows.push_back({row.number, row.object, row.label, row.state, row.fault, std::move(*changes), row.data});
    }
    return rows;
}

}  // namespace zhanggui::jobs
