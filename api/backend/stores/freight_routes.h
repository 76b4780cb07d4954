#pragma once

#include "api/backend/http/registry.h"
#include "api/backend/stores/freight_templates.h"

namespace zhanggui {

/// Binds the endpoints of freight. The templates must outlive the registry.
void bindFreight(http::Registry& registry, const FreightTemplates& templates);

}  // namespace zhanggui
