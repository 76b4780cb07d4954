#pragma once

#include <optional>
#include <string>
#include <vector>

#include "api/backend/store/cursor.h"
#include "api/backend/store/session.h"
#include "api/contract/customers.h"
#include "api/contract/favourites.h"

/// What customers keep, and what they looked at.
namespace zhanggui::catalog_store {

struct FavouriteRow {
    ProductId product;
    std::string title, image;
    Money price;
    Instant addedAt;

    template <class V>
    static constexpr void describe(V&& column) {
        column("product_id", &FavouriteRow::product);
        column("title", &FavouriteRow::title);
        column("image", &FavouriteRow::image);
        column("price", &FavouriteRow::price);
        column("added_at", &FavouriteRow::addedAt);
    }
};

struct FootprintRow {
    ProductId product;
    Instant seenAt;

    template <class V>
    static constexpr void describe(V&& column) {
        column("product_id", &FootprintRow::product);
        column("seen_at", &FootprintRow::seenAt);
    }
};

/// Makes others who change what this customer keeps wait.
void lockCustomer(store::Transaction& transaction, CustomerId customer);

bool isFavourite(store::Session& session, CustomerId customer, ProductId product);
std::int64_t countFavourites(store::Session& session, CustomerId customer);
/// Newest first; at most `limit`.
std::vector<FavouriteRow> favourites(store::Session& session, CustomerId customer,
                                     const std::optional<store::Cursor>& after, std::int32_t limit);
void addFavourite(store::Transaction& transaction, CustomerId customer, const FavouriteRow& row);
void removeFavourite(store::Transaction& transaction, CustomerId customer, ProductId product);
void clearFavourites(store::Transaction& transaction, CustomerId customer);

/// Those of products on sale, newest first; at most `limit`.
std::vector<FootprintRow> footprints(store::Session& session, CustomerId customer,
                                     const std::optional<store::Cursor>& after, std::int32_t limit);
/// Notes it as the newest and keeps no more than maxFootprints.
void addFootprint(store::Transaction& transaction, CustomerId customer, const FootprintRow& row);
void clearFootprints(store::Transaction& transaction, CustomerId customer);

}  // namespace zhanggui::catalog_store
