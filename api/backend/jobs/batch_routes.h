#pragma once

#include "api/backend/http/registry.h"
#include "api/backend/jobs/batch_jobs.h"

namespace zhanggui {

/// Binds what the desk asks of jobs of any kind. `jobs` must outlive the registry.
void addJobRoutes(http::Registry& registry, jobs::BatchJobs& jobs);

}  // namespace zhanggui
