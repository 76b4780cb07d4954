#include "api/backend/inventory/product_lists.h"

#include <unordered_map>

#include "api/backend/catalog/catalog_store.h"
#include "api/backend/catalog/category_tree.h"
#include "api/backend/catalog/sales.h"
#include "api/backend/inventory/inventory_list_store.h"

namespace zhanggui {

namespace {

ProductRow rowOf(inventory_store::ListedProduct&& product, const CategoryTree& tree) {
    ProductRow row;
    row.id = product.id;
    row.title = std::move(product.title);
    row.code = std::move(product.code);
    row.category = tree.path(product.category);
    row.skus = product.skus;
    row.minPrice = product.minPrice;
    row.maxPrice = product.maxPrice;
    row.available = product.available;
    row.minSafety = product.minSafety;
    row.maxSafety = product.maxSafety;
    row.state = product.state;
    row.lowStock = product.low;
    row.sort = product.sort;
    row.onShelfAt = product.onShelfAt;
    row.offShelfAt = product.offShelfAt;
    row.trashedAt = product.trashedAt;
    row.updatedAt = product.updatedAt;
    row.version = product.version;
    row.dailySales.assign(ProductLists::salesDays, 0);
    return row;
}

void complete(store::Session& session, std::vector<ProductRow>& rows, std::int64_t today) {
    std::vector<ProductId> ids;
    std::unordered_map<std::int64_t, ProductRow*> byId;
    for (auto& row : rows) {
        ids.push_back(row.id);
        byId[row.id.value] = &row;
    }
    for (const auto& [id, cover] : catalog_store::covers(session, ids)) byId.at(id.value)->image = cover;
    for (auto& [id, tags] : catalog_store::tags(session, ids)) byId.at(id.value)->tags = std::move(tags);
    const auto first = today - ProductLists::salesDays + 1;
    for (const auto& sale : inventory_store::salesOf(session, ids, first)) {
        if (sale.day > today) continue;
        auto& row = *byId.at(sale.key);
        row.dailySales[static_cast<std::size_t>(sale.day - first)] = sale.quantity;
        row.sold30Days += sale.quantity;
    }
}

}  // namespace

Result<Page<ProductRow>> ProductLists::products(const Actor&, const ProductQuery& query) const {
    const auto after = store::readCursor(query.cursor);
    if (!after) return refuse(after.error());
    return m_database.read([&](store::Session& session) {
        Page<ProductRow> page;
        const auto tree = CategoryTree::load(session);
        for (auto& product : inventory_store::listedProducts(session, query, *after, query.limit + 1))
            page.items.push_back(rowOf(std::move(product), tree));
        if (page.items.size() > static_cast<std::size_t>(query.limit)) {
            page.items.pop_back();
            page.nextCursor = store::makeCursor(page.items.back().updatedAt.ms, page.items.back().id.value);
        }
        complete(session, page.items, shopDayOf(m_clock.now()));
        return page;
    });
}

std::optional<ProductRow> ProductLists::row(store::Session& session, ProductId id) const {
    auto product = inventory_store::listedProduct(session, id);
    if (!product) return std::nullopt;
    std::vector<ProductRow> rows{rowOf(std::move(*product), CategoryTree::load(session))};
    complete(session, rows, shopDayOf(m_clock.now()));
    return std::move(rows.front());
}

Result<ProductCounts> ProductLists::counts(const Actor&) const {
    return m_database.read([](store::Session& session) { return inventory_store::productCounts(session); });
}

}  // namespace zhanggui
