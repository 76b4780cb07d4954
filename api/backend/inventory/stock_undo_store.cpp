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

void removeLevel(store::Transaction& transaction, StoreId store, SkuId sku) {
    transaction.run("delete from stock_ledger where sku_id = :sku and store_id = :store", sku, store);
    transaction.run("delete from stock_level where sku_id = :sku and store_id = :store", sku, store);
}

}  // namespace zhanggui::inventory_store
