#include "api/backend/inventory/stock_undo_store.h"

namespace zhanggui::inventory_store {

std::int64_t lastMovement(store::Session& session) {
    return session.value<std::int64_t>("select coalesce(max(id), 0) from stock_ledger");
}

std::optional<MovementCause> movedSince(store::Session& session, StoreId store, SkuId sku, std::int64_t movement) {
    return session.one<MovementCause>(
        "select cause from stock_ledger where sku_id = :sku and store_id = :store and id > :movement order by id limit "
        "1",
        sku, store, movement);
}

std::optional<MovementCause> movedSince(store::Session& session, StoreId store, ProductId product,
                                        std::int64_t movement) {
    return session.one<MovementCause>(
        "select l.cause from sku k join stock_ledger l on l.sku_id = k.id and l.store_id = :store and l.id > :movement "
        "where k.product_id = :product order by l.id limit 1",
        store, movement, product);
}

void removeLevels(store::Transaction& transaction, StoreId store, ProductId product) {
    transaction.run(
        "delete from stock_ledger where store_id = :store and sku_id in (select id from sku where product_id = "
        ":product)",
        store, product);
    transaction.run(
        "delete from stock_level where store_id = :store and sku_id in (select id from sku where product_id = "
        ":product)",
        store, product);
}

void removeLevel(store::Transaction& transaction, StoreId store, SkuId sku) {
    transaction.run("delete from stock_ledger where sku_id = :sku and store_id = :store", sku, store);
    transaction.run("delete from stock_level where sku_id = :sku and store_id = :store", sku, store);
}

}  // namespace zhanggui::inventory_store
