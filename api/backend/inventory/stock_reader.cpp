#include "api/backend/inventory/stock_reader.h"

#include "api/backend/inventory/inventory_store.h"

namespace zhanggui {

std::map<SkuId, StockFigures> StockReader::ofSkus(store::Session& session, const std::vector<SkuId>& skus) const {
    std::map<SkuId, StockFigures> figures;
    for (const auto& level : inventory_store::sums(session, skus))
        figures[level.sku] = {level.onHand, level.reserved, level.safety};
    return figures;
}

std::set<ProductId> StockReader::inStock(store::Session& session, const std::vector<ProductId>& products) const {
    const auto found = inventory_store::inStock(session, products);
    return {found.begin(), found.end()};
}

}  // namespace zhanggui
