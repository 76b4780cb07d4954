#pragma once

#include "api/backend/catalog/stock_levels.h"

namespace zhanggui {

/// Tells the catalogue what lies in all stores together.
class StockReader final : public StockLevels {
  public:
    std::map<SkuId, StockFigures> ofSkus(store::Session& session, const std::vector<SkuId>& skus) const override;
    std::set<ProductId> inStock(store::Session& session, const std::vector<ProductId>& products) const override;
};

}  // namespace zhanggui
