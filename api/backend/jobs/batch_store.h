#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "api/backend/jobs/batch_kind.h"
#include "api/backend/store/session.h"

/// The tables of jobs and their rows.
namespace zhanggui::jobs {

struct BatchJob {
    JobId id;
    JobKind kind{};
    std::string action;
    JobState state = JobState::Planning;
    std::string parameters, position;
    std::int64_t turn = 0;
    std::int64_t rows = 0, planned = 0, same = 0, refused = 0, done = 0, undone = 0, leftAlone = 0;
    std::string actorKind;
    std::int64_t actorId = 0;
    std::string actorName;
    Instant createdAt;
    std::optional<Instant> startedAt, finishedAt;

    template <class V>
    static constexpr void describe(V&& column) {
        column("id", &BatchJob::id);
        column("kind", &BatchJob::kind);
        column("action", &BatchJob::action);
        column("state", &BatchJob::state);
        column("parameters", &BatchJob::parameters);
        column("position", &BatchJob::position);
        column("turn", &BatchJob::turn);
        column("rows_total", &BatchJob::rows);
        column("rows_planned", &BatchJob::planned);
        column("rows_same", &BatchJob::same);
        column("rows_refused", &BatchJob::refused);
        column("rows_done", &BatchJob::done);
        column("rows_undone", &BatchJob::undone);
        column("rows_left_alone", &BatchJob::leftAlone);
        column("actor_kind", &BatchJob::actorKind);
        column("actor_id", &BatchJob::actorId);
        column("actor_name", &BatchJob::actorName);
        column("created_at", &BatchJob::createdAt);
        column("started_at", &BatchJob::startedAt);
        column("finished_at", &BatchJob::finishedAt);
    }

    /// The figure that counts rows in a state.
    std::int64_t& count(JobRowState of);
};

class BatchStore {
  public:
    static JobId add(store::Transaction& transaction, const BatchJob& job);
    static std::optional<BatchJob> find(store::Session& session, JobId id);
    /// The same; nobody else may change it until the transaction ends.
    static std::optional<BatchJob> lock(store::Transaction& transaction, JobId id);
    /// State, position, figures and moments.
    static void save(store::Transaction& transaction, const BatchJob& job);
    /// Newest first, before the key `before`.
    static std::vector<BatchJob> list(store::Session& session, std::int64_t before, std::int64_t limit);
    /// The oldest job that has work to do.
    static std::optional<JobId> working(store::Session& session);

    /// Those of which nothing more is to come: created before `ended`, or planned before `unused` and never started.
    static std::vector<JobId> old(store::Session& session, Instant ended, Instant unused, std::int64_t limit);
    /// At most `limit` rows of a job; tells how many.
    static std::int64_t removeRows(store::Transaction& transaction, JobId id, std::int64_t limit);
    /// Once it has no rows.
    static void remove(store::Transaction& transaction, JobId id);

    static void addRow(store::Transaction& transaction, JobId job, const BatchRow& row);
    static void saveRow(store::Transaction& transaction, JobId job, const BatchRow& row);
    /// Of one state or of all, after a number.
    static std::vector<BatchRow> rows(store::Session& session, JobId job, std::optional<JobRowState> state,
                                      std::int64_t after, std::int64_t limit);
};

}  // namespace zhanggui::jobs
