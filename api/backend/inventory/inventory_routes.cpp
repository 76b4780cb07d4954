#include "api/backend/inventory/inventory_routes.h"

namespace zhanggui {

void bindInventory(http::Registry& registry, const StockLists& stock, const ProductLists& products,
                   const ProductQuickEdits& quickEdits) {
    registry.serve<ListProducts>(
        [&](const Actor& who, const ProductQuery& query) { return products.products(who, query); });
    registry.serve<CountProducts>([&](const Actor& who) { return products.counts(who); });
    registry.serve<QuickEditProduct>(
        [&](const Actor& who, ProductId id, const QuickEdit& edit) { return quickEdits.edit(who, id, edit); });
    registry.serve<ListStock>([&](const Actor& who, const StockQuery& query) { return stock.levels(who, query); });
    registry.serve<CountStock>([&](const Actor& who) { return stock.counts(who); });
    registry.serve<ListLedger>([&](const Actor& who, SkuId sku, StoreId store, const LedgerQuery& query) {
        return stock.ledger(who, sku, store, query);
    });
}

void bindProductBulk(http::Registry& registry, ProductBulk& bulk) {
    registry.serve<BulkProducts>([&](const Actor& who, const BulkForm& form) { return bulk.plan(who, form); });
}

}  // namespace zhanggui
