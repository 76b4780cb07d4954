#pragma once

#include "api/backend/catalog/shop_window.h"
#include "api/backend/jobs/once.h"
#include "api/contract/favourites.h"

namespace zhanggui {

/// What a customer keeps of the shop: favourites, and the products looked at last.
class Favourites {
  public:
    Favourites(store::Database& database, Once& once, const Clock& clock, const ShopWindow& window)
        : m_database(database), m_once(once), m_clock(clock), m_window(window) {}

    /// Newest first. Refuses a cursor that is not its own (InvalidInput).
    Result<Page<FavouriteCard>> list(const Actor& customer, const KeptQuery& query) const;
    Result<FavouriteState> state(const Actor& customer, ProductId product) const;
    /// NotFound for what is not on sale; InvalidInput (tooMany) beyond maxFavourites. Keeping it again changes nothing.
    Result<FavouriteState> add(const Actor& customer, ProductId product);
    Result<FavouriteState> remove(const Actor& customer, ProductId product);

    Result<Page<Footprint>> footprints(const Actor& customer, const KeptQuery& query) const;
    /// NotFound for what is not on sale.
    Result<None> see(const Actor& customer, const SeenProduct& seen);
    Result<None> clearFootprints(const Actor& customer);

  private:
    store::Database& m_database;
    Once& m_once;
    const Clock& m_clock;
    const ShopWindow& m_window;
};

}  // namespace zhanggui
