#pragma once

#include "api/backend/catalog/favourites.h"
#include "api/backend/catalog/searches.h"
#include "api/backend/http/registry.h"

namespace zhanggui {

/// Binds suggestions, popular words, histories, favourites and footprints. The arguments must outlive the registry.
void bindSearch(http::Registry& registry, Searches& searches, Favourites& favourites);

}  // namespace zhanggui
