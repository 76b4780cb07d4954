#include "api/backend/catalog/sales.h"

#include "api/backend/catalog/catalog_sales_store.h"

namespace zhanggui {

void recordSale(store::Transaction& transaction, ProductId product, SkuId sku, Instant paidAt, std::int64_t quantity,
                std::int64_t orderId) {
    catalog_store::insertSale(transaction, product, sku, shopDayOf(paidAt), quantity, orderId);
}

}  // namespace zhanggui
