#pragma once

#include <optional>
#include <string>

#include "api/backend/store/database.h"
#include "api/contract/money.h"
#include "api/contract/stores.h"

namespace zhanggui {

/// What a parcel costs the customer.
struct FreightRule {
    Money flat;      ///< of an order; zero: always free
    Money freeFrom;  ///< goods of this amount or more travel free; zero: never free

    /// The freight of goods of this amount.
    Money of(Money goods) const { return freeFrom.fen > 0 && goods >= freeFrom ? Money{} : flat; }
};

/// What the shop decided about itself.
struct Shop {
    std::string name;
    bool demo = false;
    FreightRule freight;
};

/// Reads the shop's settings within the caller's session.
class ShopSettings {
  public:
    /// Nothing before the shop was set up.
    static std::optional<Shop> find(store::Session& session);
    /// Of a shop that was set up; throws std::logic_error before.
    static FreightRule freight(store::Session& session);
    /// The store that sells online: the first open one. Throws std::logic_error if there is none.
    static StoreId mainStore(store::Session& session);
};

}  // namespace zhanggui
