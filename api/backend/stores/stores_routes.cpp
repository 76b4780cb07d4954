#include "api/backend/stores/stores_routes.h"

namespace zhanggui {

void addStoreRoutes(http::Registry& registry, StoreLists& stores, ShopSetups& setups) {
    registry.serve<GetSetup>([&](const Actor&) { return setups.state(); });
    registry.serve<SetUpShop>([&](const Actor& who, const ShopSetup& setup) { return setups.setUp(who, setup); });
    registry.serve<ListStores>([&](const Actor& who) { return stores.list(who); });
}

}  // namespace zhanggui
