#pragma once

#include "api/backend/http/registry.h"
#include "api/backend/imports/export_service.h"

namespace zhanggui {

/// Binds the endpoints of exports. The arguments must outlive the registry.
void bindExports(http::Registry& registry, ExportService& exports);

}  // namespace zhanggui
