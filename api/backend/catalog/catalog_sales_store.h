#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "api/backend/store/session.h"
#include "api/contract/catalog.h"

/// Units paid: appended one by one, added to their products in batches.
namespace zhanggui::catalog_store {

struct SaleRow {
    std::int64_t id = 0;
    ProductId product;
    std::int64_t quantity = 0;

    template <class V>
    static constexpr void describe(V&& column) {
        column("id", &SaleRow::id);
        column("product_id", &SaleRow::product);
        column("quantity", &SaleRow::quantity);
    }
};

void insertSale(store::Transaction& transaction, ProductId product, SkuId sku, std::int64_t day, std::int64_t quantity,
                std::int64_t orderId);
bool anySaleUnfolded(store::Session& session);
/// At most `limit` rows that are not added yet and that no other server works on.
std::vector<SaleRow> unfoldedSales(store::Transaction& transaction, std::int64_t limit);
/// Gives back how many were sold ever.
std::int64_t addSold(store::Transaction& transaction, ProductId product, std::int64_t quantity);
/// As they were folded last. Unknown products are absent.
std::map<ProductId, std::int64_t> unitsSold(store::Session& session, const std::vector<ProductId>& products);
void markFolded(store::Transaction& transaction, std::int64_t sale);

}  // namespace zhanggui::catalog_store
