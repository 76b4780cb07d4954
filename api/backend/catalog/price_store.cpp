#include "api/backend/catalog/price_store.h"

#include "api/backend/store/key_list.h"

namespace zhanggui::catalog_store {

#define PRICE_COLUMNS                                                                                              \
    "select s.id as sku_id, s.product_id, s.code, p.title, s.spec_text, s.price, s.line_price, s.cost from sku s " \
    "join product p on p.id = s.product_id and s.retired_at is null and p.trashed_at is null and p.purged_at is null "

std::vector<PriceRow> pricesByCode(store::Session& session, const std::vector<std::string>& codes) {
    return store::allOfKeys<PriceRow>(session, PRICE_COLUMNS "where s.code in ({keys})", codes);
}

std::vector<PriceRow> pricesAfter(store::Session& session, SkuId after, std::int32_t limit) {
    return session.all<PriceRow>(PRICE_COLUMNS "where s.id > :after order by s.id limit :limit", after, limit);
}

std::vector<PriceRow> pricesOf(store::Session& session, const std::vector<ProductId>& products) {
    return store::allOfKeys<PriceRow>(
        session, PRICE_COLUMNS "where s.product_id in ({keys}) order by s.product_id, s.position, s.id", products);
}

std::optional<PriceRow> lockedPrice(store::Transaction& transaction, SkuId sku) {
    // The product's row is what everybody who edits it waits for.
    transaction.one<ProductId>(
        "select id from product where id = (select product_id from sku where id = :sku) {for update}", sku);
    return transaction.one<PriceRow>(PRICE_COLUMNS "where s.id = :sku", sku);
}

void setPrices(store::Transaction& transaction, const PriceRow& row) {
    transaction.run("update sku set price = :price, line_price = :line, cost = :cost where id = :id", row.price,
                    row.linePrice, row.cost, row.sku);
}

}  // namespace zhanggui::catalog_store
