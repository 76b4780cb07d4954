#include "api/backend/jobs/batch_routes.h"

namespace zhanggui {

void addJobRoutes(http::Registry& registry, jobs::BatchJobs& jobs) {
    registry.serve<ListJobs>([&](const Actor& who, const JobQuery& query) { return jobs.jobs(who, query); });
    registry.serve<GetJob>([&](const Actor& who, JobId id) { return jobs.job(who, id); });
    registry.serve<ListJobRows>(
        [&](const Actor& who, JobId id, const JobRowQuery& query) { return jobs.rows(who, id, query); });
    registry.serve<StartJob>([&](const Actor& who, JobId id) { return jobs.start(who, id); });
    registry.serve<CancelJob>([&](const Actor& who, JobId id) { return jobs.cancel(who, id); });
    registry.serve<UndoJob>([&](const Actor& who, JobId id) { return jobs.undo(who, id); });
}

}  // namespace zhanggui
