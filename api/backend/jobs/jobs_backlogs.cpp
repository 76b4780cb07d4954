#include "api/backend/jobs/jobs_backlogs.h"

namespace zhanggui {

namespace {

const Backlog backlogs[] = {
    {"effects", "select count(*) from outbox where due_at <= :now", true},
    {"failing effects", "select count(*) from outbox where tries >= 3"},
    {"deadlines", "select count(*) from deadline where due_at <= :now", true},
    {"events", "select count(*) from event where number is null"},
    {"jobs", "select count(*) from job where state in ('planning', 'running', 'undoing')"},
};

}  // namespace

std::span<const Backlog> jobsBacklogs() {
    return backlogs;
}

}  // namespace zhanggui
