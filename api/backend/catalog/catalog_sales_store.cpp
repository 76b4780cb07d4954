#include "api/backend/catalog/catalog_sales_store.h"

#include "api/backend/store/key_list.h"

namespace zhanggui::catalog_store {

namespace {

struct SoldRow {
    ProductId product;
    std::int64_t sold = 0;

    template <class V>
    static constexpr void describe(V&& column) {
        column("id", &SoldRow::product);
        column("sold", &SoldRow::sold);
    }
};

}  // namespace

void insertSale(store::Transaction& transaction, ProductId product, SkuId sku, std::int64_t day, std::int64_t quantity,
                std::int64_t orderId) {
    transaction.run(
        "insert into sale (product_id, sku_id, day, quantity, order_id, folded) values (:product, :sku, :day, "
        ":quantity, :order, false)",
        product, sku, day, quantity, orderId);
}

bool anySaleUnfolded(store::Session& session) {
    return session.one<std::int64_t>("select id from sale where not folded limit 1").has_value();
}

std::vector<SaleRow> unfoldedSales(store::Transaction& transaction, std::int64_t limit) {
    return transaction.all<SaleRow>(
        "select {columns} from sale where not folded order by id limit :limit {for update skip locked}", limit);
}

std::int64_t addSold(store::Transaction& transaction, ProductId product, std::int64_t quantity) {
    return transaction.value<std::int64_t>("update product set sold = sold + :quantity where id = :id returning sold",
                                           quantity, product);
}

std::map<ProductId, std::int64_t> unitsSold(store::Session& session, const std::vector<ProductId>& products) {
    std::map<ProductId, std::int64_t> sold;
    for (const auto& row :
         store::allOfKeys<SoldRow>(session, "select {columns} from product where id in ({keys})", products))
        sold[row.product] = row.sold;
    return sold;
}

void markFolded(store::Transaction& transaction, std::int64_t sale) {
    transaction.run("update sale set folded = true where id = :id", sale);
}

}  // namespace zhanggui::catalog_store
