#pragma once

#include "api/backend/http/registry.h"
#include "api/backend/media/media.h"

namespace zhanggui {

/// Binds the endpoint of pictures. The arguments must outlive the registry.
void bindMedia(http::Registry& registry, Media& media);

}  // namespace zhanggui
