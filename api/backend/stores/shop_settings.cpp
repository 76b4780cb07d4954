#include "api/backend/stores/shop_settings.h"

#include <stdexcept>

#include "api/backend/stores/stores_store.h"

namespace zhanggui {

std::optional<Shop> ShopSettings::find(store::Session& session) {
    return StoresStore::shop(session);
}

FreightRule ShopSettings::freight(store::Session& session) {
    const auto shop = find(session);
    if (!shop) throw std::logic_error("The shop was not set up yet");
    return shop->freight;
}

StoreId ShopSettings::mainStore(store::Session& session) {
    const auto id = StoresStore::firstOpenStore(session);
    if (!id) throw std::logic_error("The shop has no open store");
    return *id;
}

}  // namespace zhanggui
