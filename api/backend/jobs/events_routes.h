#pragma once

#include "api/backend/http/registry.h"
#include "api/backend/jobs/events.h"

namespace zhanggui {

/// Binds the event stream: after Last-Event-ID if the request names one, else from now on. `events` must outlive the
/// registry.
void addEventRoutes(http::Registry& registry, jobs::Events& events);

}  // namespace zhanggui
