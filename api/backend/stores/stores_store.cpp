#include "api/backend/stores/stores_store.h"

namespace zhanggui {

namespace {

struct ShopRow {
    std::string name;
    bool demo = false;
    Money flatFreight, freeFreightFrom;

    template <class V>
    static constexpr void describe(V&& column) {
        column("name", &ShopRow::name);
        column("demo", &ShopRow::demo);
        column("flat_freight", &ShopRow::flatFreight);
        column("free_freight_from", &ShopRow::freeFreightFrom);
    }
};

struct StoreRow {
    StoreId id;
    std::string name, phone, address, hours;

    template <class V>
    static constexpr void describe(V&& column) {
        column("id", &StoreRow::id);
        column("name", &StoreRow::name);
        column("phone", &StoreRow::phone);
        column("address", &StoreRow::address);
        column("hours", &StoreRow::hours);
    }
};

std::optional<Shop> shopOf(const std::optional<ShopRow>& row) {
    if (!row) return std::nullopt;
    return Shop{row->name, row->demo, {row->flatFreight, row->freeFreightFrom}};
}

}  // namespace

std::optional<Shop> StoresStore::shop(store::Session& session) {
    return shopOf(session.one<ShopRow>("select {columns} from shop where id = 1"));
}

std::optional<Shop> StoresStore::lockShop(store::Transaction& transaction) {
    return shopOf(transaction.one<ShopRow>("select {columns} from shop where id = 1 {for update}"));
}

bool StoresStore::addShop(store::Transaction& transaction, const Shop& shop, Instant at) {
    return transaction.run(
               "insert into shop (id, name, demo, flat_freight, free_freight_from, created_at) "
               "values (1, :name, :demo, :flat, :free, :at) on conflict do nothing",
               shop.name, shop.demo, shop.freight.flat, shop.freight.freeFrom, at) == 1;
}

void StoresStore::rename(store::Transaction& transaction, std::string_view name) {
    transaction.run("update shop set name = :name where id = 1", name);
}

StoreId StoresStore::addStore(store::Transaction& transaction, std::string_view name) {
    return transaction.insert<StoreId>(
        "insert into store (name, phone, address, hours, open) values (:name, '', '', '', :open) returning id", name,
        true);
}

std::vector<StoreInfo> StoresStore::openStores(store::Session& session) {
    std::vector<StoreInfo> stores;
    for (auto& row : session.all<StoreRow>("select {columns} from store where open order by id"))
        stores.push_back({row.id, row.name, row.phone, row.address, row.hours});
    return stores;
}

std::optional<StoreId> StoresStore::firstOpenStore(store::Session& session) {
    return session.one<StoreId>("select id from store where open order by id limit 1");
}

}  // namespace zhanggui
