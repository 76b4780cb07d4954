#pragma once

#include "api/backend/http/registry.h"
#include "api/backend/stores/shop_setup.h"
#include "api/backend/stores/store_list.h"

namespace zhanggui {

/// Binds the stores' endpoints and those of setting up the shop. What is given must outlive the registry.
void addStoreRoutes(http::Registry& registry, StoreLists& stores, ShopSetups& setups);

}  // namespace zhanggui
