#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "api/backend/store/database.h"
#include "api/backend/stores/shop_settings.h"
#include "api/contract/stores.h"

/// The tables of the shop and of its stores.
namespace zhanggui {

class StoresStore {
  public:
    static std::optional<Shop> shop(store::Session& session);
    /// Locks the shop's row; nothing if there is none.
    static std::optional<Shop> lockShop(store::Transaction& transaction);
    /// False if there is a shop already. Waits for another transaction that makes one.
    static bool addShop(store::Transaction& transaction, const Shop& shop, Instant at);
    static void rename(store::Transaction& transaction, std::string_view name);

    static StoreId addStore(store::Transaction& transaction, std::string_view name);
    static std::vector<StoreInfo> openStores(store::Session& session);
    static std::optional<StoreId> firstOpenStore(store::Session& session);
};

}  // namespace zhanggui
