#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "api/backend/http/route.h"

namespace zhanggui::http {

/// Why the shop cannot serve at present, or nothing when it can. Runs on a worker and may look at the database. The
/// text goes to the log and to whoever watches the server, so it must hold no secret.
using Readiness = std::function<std::optional<std::string>()>;

/// What is to be known of a shop that serves nevertheless, a line without its break; empty for nothing.
using Remark = std::function<std::string()>;

/// GET /healthz (the process lives; answered by the IO thread itself) and GET /readyz (200, or 503 with the reason), on
/// both listeners.
std::vector<Route> healthRoutes(Readiness readiness, Remark remark = {});

}  // namespace zhanggui::http
