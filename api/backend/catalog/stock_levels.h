#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <vector>

#include "api/backend/store/session.h"
#include "api/contract/catalog.h"

namespace zhanggui {

/// Units of one variant over all stores.
struct StockFigures {
    std::int64_t onHand = 0, reserved = 0, safety = 0;
    std::int64_t available() const { return onHand - reserved; }
};

/// What the catalogue's answers must know of stock. Inventory, which stands to the right of the catalogue, implements
/// it.
class StockLevels {
  public:
    virtual ~StockLevels() = default;
    /// Variants without a level are absent.
    virtual std::map<SkuId, StockFigures> ofSkus(store::Session& session, const std::vector<SkuId>& skus) const = 0;
    /// Those of the products of which some unit of some variant is available.
    virtual std::set<ProductId> inStock(store::Session& session, const std::vector<ProductId>& products) const = 0;
};

}  // namespace zhanggui
