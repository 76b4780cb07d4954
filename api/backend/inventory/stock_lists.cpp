#include "api/backend/inventory/stock_lists.h"

#include <unordered_map>

#include "api/backend/catalog/catalog_store.h"
#include "api/backend/catalog/sales.h"
#include "api/backend/catalog/stored_product.h"
#include "api/backend/inventory/inventory_list_store.h"
#include "api/backend/inventory/inventory_store.h"
#include "api/backend/inventory/product_lists.h"

namespace zhanggui {

namespace {

StockRow rowOf(inventory_store::ListedLevel&& level) {
    StockRow row;
    row.sku = level.sku;
    row.store = level.store;
    row.product = level.product;
    row.code = std::move(level.code);
    row.title = std::move(level.title);
    row.specText = std::move(level.specText);
    row.image = mediaPath(level.file.value_or(""));
    row.storeName = std::move(level.storeName);
    row.onHand = level.onHand;
    row.reserved = level.reserved;
    row.damaged = level.damaged;
    row.available = level.onHand - level.reserved;
    row.safety = level.safety;
    return row;
}

/// Covers for variants without a picture of their own, and what was sold.
void complete(store::Session& session, std::vector<StockRow>& rows, std::int64_t today) {
    std::vector<ProductId> products;
    std::vector<SkuId> skus;
    for (const auto& row : rows) {
        products.push_back(row.product);
        skus.push_back(row.sku);
    }
    const auto covers = catalog_store::covers(session, products);
    std::unordered_map<std::int64_t, std::int64_t> sold;
    for (const auto& sale : inventory_store::salesOf(session, skus, today - ProductLists::salesDays + 1))
        if (sale.day <= today) sold[sale.key] += sale.quantity;
    for (auto& row : rows) {
        if (const auto cover = covers.find(row.product); row.image.empty() && cover != covers.end())
            row.image = cover->second;
        row.sold30Days = sold[row.sku.value];
    }
}

}  // namespace

Result<Page<StockRow>> StockLists::levels(const Actor&, const StockQuery& query) const {
    const auto after = store::readCursor(query.cursor, store::Cursor::Key::Text);
    if (!after) return refuse(after.error());
    return m_database.read([&](store::Session& session) {
        Page<StockRow> page;
        for (auto& level : inventory_store::listedLevels(session, query, *after, query.limit + 1))
            page.items.push_back(rowOf(std::move(level)));
        if (page.items.size() > static_cast<std::size_t>(query.limit)) {
            page.items.pop_back();
            page.nextCursor = store::makeCursor(page.items.back().code, page.items.back().store.value);
        }
        complete(session, page.items, shopDayOf(m_clock.now()));
        return page;
    });
}

Result<StockCounts> StockLists::counts(const Actor&) const {
    return m_database.read([](store::Session& session) { return inventory_store::levelCounts(session); });
}

Result<Page<LedgerRow>> StockLists::ledger(const Actor&, SkuId sku, StoreId store, const LedgerQuery& query) const {
    const auto after = store::readCursor(query.cursor);
    if (!after) return refuse(after.error());
    return m_database.read([&](store::Session& session) -> Result<Page<LedgerRow>> {
        if (inventory_store::levels(session, store, {sku}).empty()) return refuse(GeneralRefusal::NotFound);
        Page<LedgerRow> page;
        page.items = inventory_store::ledger(session, sku, store, *after, query.limit + 1);
        if (page.items.size() > static_cast<std::size_t>(query.limit)) {
            page.items.pop_back();
            page.nextCursor = store::makeCursor(page.items.back().id.value, page.items.back().id.value);
        }
        return page;
    });
}

}  // namespace zhanggui
