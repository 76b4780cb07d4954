#pragma once

#include "api/backend/http/registry.h"
#include "api/backend/imports/import_service.h"

namespace zhanggui {

/// Binds the endpoints of imports. The arguments must outlive the registry.
void bindImports(http::Registry& registry, ImportService& imports);

}  // namespace zhanggui
