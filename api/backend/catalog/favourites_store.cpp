#include "api/backend/catalog/favourites_store.h"

#include <limits>

namespace zhanggui::catalog_store {

namespace {

store::Cursor newest(const std::optional<store::Cursor>& after) {
    constexpr auto largest = std::numeric_limits<std::int64_t>::max();
    return after.value_or(store::Cursor{.number = largest, .id = largest});
}

}  // namespace

void lockCustomer(store::Transaction& transaction, CustomerId customer) {
    transaction.one<CustomerId>("select id from customer where id = :customer {for update}", customer);
}

bool isFavourite(store::Session& session, CustomerId customer, ProductId product) {
    return session
        .one<std::int64_t>("select 1 from favourite where customer_id = :customer and product_id = :product", customer,
                           product)
        .has_value();
}

std::int64_t countFavourites(store::Session& session, CustomerId customer) {
    return session.value<std::int64_t>("select count(*) from favourite where customer_id = :customer", customer);
}

std::vector<FavouriteRow> favourites(store::Session& session, CustomerId customer,
                                     const std::optional<store::Cursor>& after, std::int32_t limit) {
    const auto from = newest(after);
    return session.all<FavouriteRow>(
        "select {columns} from favourite where customer_id = :customer and (added_at, product_id) < (:at, :product) "
        "order by added_at desc, product_id desc limit :limit",
        customer, from.number, from.id, limit);
}

void addFavourite(store::Transaction& transaction, CustomerId customer, const FavouriteRow& row) {
    transaction.run(
        "insert into favourite (customer_id, product_id, title, image, price, added_at) values (:customer, :product, "
        ":title, :image, :price, :at) on conflict do nothing",
        customer, row.product, row.title, row.image, row.price, row.addedAt);
}

void removeFavourite(store::Transaction& transaction, CustomerId customer, ProductId product) {
    transaction.run("delete from favourite where customer_id = :customer and product_id = :product", customer, product);
}

void clearFavourites(store::Transaction& transaction, CustomerId customer) {
    transaction.run("delete from favourite where customer_id = :customer", customer);
}

std::vector<FootprintRow> footprints(store::Session& session, CustomerId customer,
                                     const std::optional<store::Cursor>& after, std::int32_t limit) {
    const auto from = newest(after);
    return session.all<FootprintRow>(
        "select f.product_id, f.seen_at from footprint f join product p on p.id = f.product_id where f.customer_id = "
        ":customer and p.state = 'onSale' and (f.seen_at, f.product_id) < (:at, :product) order by f.seen_at desc, "
        "f.product_id desc limit :limit",
        customer, from.number, from.id, limit);
}

void addFootprint(store::Transaction& transaction, CustomerId customer, const FootprintRow& row) {
    transaction.run(
        "insert into footprint (customer_id, product_id, seen_at) values (:customer, :product, :at) on conflict "
        "(customer_id, product_id) do update set seen_at = excluded.seen_at",
        customer, row.product, row.seenAt);
    const auto all = transaction.values<ProductId>(
        "select product_id from footprint where customer_id = :customer order by seen_at desc, product_id desc",
        customer);
    for (auto i = static_cast<std::size_t>(maxFootprints); i < all.size(); ++i)
        transaction.run("delete from footprint where customer_id = :customer and product_id = :product", customer,
                        all[i]);
}

void clearFootprints(store::Transaction& transaction, CustomerId customer) {
    transaction.run("delete from footprint where customer_id = :customer", customer);
}

}  // namespace zhanggui::catalog_store
