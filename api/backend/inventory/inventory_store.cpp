#include "api/backend/inventory/inventory_store.h"

#include "api/backend/store/key_list.h"

namespace zhanggui::inventory_store {

// RETURNING gives the level after the change, and the product for the generation of its cached answers.
#define RETURNING_LEVEL \
    " returning on_hand, reserved, (select product_id from sku where sku.id = stock_level.sku_id) as product_id"

std::optional<Moved> reserve(store::Transaction& transaction, StoreId store, SkuId sku, std::int64_t quantity) {
    return transaction.one<Moved>(
        "update stock_level set reserved = reserved + :quantity where sku_id = :sku and store_id = :store and "
        "on_hand - reserved >= :quantity and not retired" RETURNING_LEVEL,
        quantity, sku, store);
}

std::optional<Moved> release(store::Transaction& transaction, StoreId store, SkuId sku, std::int64_t quantity) {
    return transaction.one<Moved>(
        "update stock_level set reserved = reserved - :quantity where sku_id = :sku and store_id = :store and "
        "reserved >= :quantity" RETURNING_LEVEL,
        quantity, sku, store);
}

std::optional<Moved> ship(store::Transaction& transaction, StoreId store, SkuId sku, std::int64_t quantity) {
    return transaction.one<Moved>(
        "update stock_level set reserved = reserved - :quantity, on_hand = on_hand - :quantity where sku_id = :sku and "
        "store_id = :store and reserved >= :quantity" RETURNING_LEVEL,
        quantity, sku, store);
}

std::optional<Moved> change(store::Transaction& transaction, StoreId store, SkuId sku, std::int64_t onHandChange) {
    return transaction.one<Moved>(
        "update stock_level set on_hand = on_hand + :change where sku_id = :sku and store_id = :store and "
        "on_hand + :change >= reserved" RETURNING_LEVEL,
        onHandChange, sku, store);
}

void append(store::Transaction& transaction, StoreId store, SkuId sku, MovementKind kind, std::int64_t onHandChange,
            std::int64_t reservedChange, const Moved& after, const MovementNote& note) {
    transaction.run(
        "insert into stock_ledger (sku_id, store_id, kind, on_hand_change, reserved_change, damaged_change, "
        "on_hand_after, reserved_after, cause, cause_id, document, actor, at) values (:sku, :store, :kind, :onHand, "
        ":reserved, 0, :onHandAfter, :reservedAfter, :cause, :causeId, :document, :actor, :at)",
        sku, store, kind, onHandChange, reservedChange, after.onHand, after.reserved, note.cause, note.causeId,
        note.document, note.actor, note.at);
}

void open(store::Transaction& transaction, StoreId store, SkuId sku) {
    transaction.run(
        "insert into stock_level (sku_id, store_id, on_hand, reserved, damaged, safety) values (:sku, :store, 0, 0, 0, "
        "0) on conflict (sku_id, store_id) do nothing",
        sku, store);
}

std::optional<Moved> openWith(store::Transaction& transaction, StoreId store, SkuId sku, std::int64_t onHand) {
    return transaction.one<Moved>(
        "insert into stock_level (sku_id, store_id, on_hand, reserved, damaged, safety) values (:sku, :store, :onHand, "
        "0, 0, 0) on conflict (sku_id, store_id) do nothing" RETURNING_LEVEL,
        sku, store, onHand);
}

void setRetired(store::Transaction& transaction, SkuId sku, bool retired) {
    transaction.run("update stock_level set retired = :retired where sku_id = :sku and retired <> :retired", retired,
                    sku);
}

void setSafety(store::Transaction& transaction, StoreId store, SkuId sku, std::int64_t safety) {
    transaction.run("update stock_level set safety = :safety where sku_id = :sku and store_id = :store", safety, sku,
                    store);
}

bool everMoved(store::Session& session, StoreId store, SkuId sku) {
    return session
        .one<std::int64_t>("select id from stock_ledger where sku_id = :sku and store_id = :store limit 1", sku, store)
        .has_value();
}

std::vector<Level> levels(store::Session& session, StoreId store, const std::vector<SkuId>& skus) {
    return store::allOfKeys<Level>(
        session, "select {columns} from stock_level where sku_id in ({keys}) and store_id = :store order by sku_id",
        skus, store);
}

std::vector<Level> lockedLevels(store::Transaction& transaction, StoreId store, const std::vector<SkuId>& skus) {
    return store::allOfKeys<Level>(
        transaction,
        "select {columns} from stock_level where sku_id in ({keys}) and store_id = :store order by sku_id {for update}",
        skus, store);
}

std::vector<Level> sums(store::Session& session, const std::vector<SkuId>& skus) {
    return store::allOfKeys<Level>(
        session,
        "select sku_id, cast(sum(on_hand) as bigint) as on_hand, cast(sum(reserved) as bigint) as "
        "reserved, cast(sum(safety) as bigint) as safety from stock_level where sku_id in ({keys}) group by sku_id",
        skus);
}

std::vector<ProductId> inStock(store::Session& session, const std::vector<ProductId>& products) {
    return store::allOfKeys<ProductId>(session,
                                       "select p.id from product p where p.id in ({keys}) and exists (select 1 from "
                                       "sku s join stock_level l on l.sku_id = s.id where "
                                       "s.product_id = p.id and l.on_hand > l.reserved and not l.retired)",
                                       products);
}

}  // namespace zhanggui::inventory_store
