#pragma once

#include "api/backend/catalog/card_faces.h"
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

    ShopWindow(store::Database& database, const StockLevels& levels, const CatalogGeneration& generation)
        : m_database(database), m_levels(levels), m_generation(generation), m_faces(levels, generation) {}

    Result<CategoryList> categories(const Actor& who) const;
    /// An unknown or hidden category holds nothing. Refuses a cursor that is not its own (InvalidInput).
    Result<Page<ProductCard>> cards(const Actor& who, const ProductCardQuery& query) const;
    /// NotFound for an unknown product and for one that is not on sale.
    Result<ProductDetail> product(const Actor& who, ProductId id) const;

    /// Those of the products that are on sale, in the given order.
    std::vector<ProductCard> cardsOf(store::Session& session, const std::vector<ProductId>& products) const;

  private:
    /// `before` is as in CardFaces::cards().
    Page<ProductCard> pageOf(store::Session& session, const CardPage& page, std::uint64_t before) const;
    /// All of a product but its figures of stock; nothing unless it is on sale.
    std::shared_ptr<const ProductDetail> describe(store::Session& session, ProductId id) const;
    void addStock(store::Session& session, ProductDetail& detail) const;

    store::Database& m_database;
    const StockLevels& m_levels;
    const CatalogGeneration& m_generation;
    CardFaces m_faces;
    /// Pages of lists by what was asked for; searches are not among them.
    mutable http::GenerationCache<std::string, CardPage> m_listed{1024, std::size_t{8} * 1024 * 1024};
    /// Orders change stock hundreds of times for once that somebody edits a product.
    mutable http::GenerationCache<ProductId, ProductDetail> m_described{4096, std::size_t{16} * 1024 * 1024};
};

}  // namespace zhanggui
