#pragma once

#include "api/backend/catalog/found_cards.h"
#include "api/backend/catalog/stock_levels.h"
#include "api/backend/ports/actor.h"
#include "api/backend/store/database.h"
#include "api/contract/catalog.h"

namespace zhanggui {

/// What customers see of the catalogue: products on sale in visible categories, nothing else, and the same for
/// everyone.
class ShopWindow {
  public:
    /// A customer is not told how much lies in the shop beyond this.
    static constexpr std::int64_t mostShown = 999;

    ShopWindow(store::Database& database, const StockLevels& levels) : m_database(database), m_levels(levels) {}

    Result<CategoryList> categories(const Actor& who) const;
    /// An unknown or hidden category holds nothing. Refuses a cursor that is not its own (InvalidInput).
    Result<Page<ProductCard>> cards(const Actor& who, const ProductCardQuery& query) const;
    /// NotFound for an unknown product and for one that is not on sale.
    Result<ProductDetail> product(const Actor& who, ProductId id) const;

    /// Those of the products that are on sale, in the given order.
    std::vector<ProductCard> cardsOf(store::Session& session, const std::vector<ProductId>& products) const;

  private:
    std::vector<ProductCard> complete(store::Session& session, const std::vector<catalog_store::CardRow>& rows) const;
    Page<ProductCard> page(store::Session& session, CardPage cards) const;

    store::Database& m_database;
    const StockLevels& m_levels;
};

}  // namespace zhanggui
