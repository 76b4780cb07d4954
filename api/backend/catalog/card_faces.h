#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "api/backend/catalog/catalog_generation.h"
#include "api/backend/catalog/catalog_store.h"
#include "api/backend/catalog/stock_levels.h"
#include "api/backend/http/generation_cache.h"
#include "api/contract/catalog.h"

namespace zhanggui {

/// Makes cards of a list's rows. What the rows don't say (cover, tags, whether any is left) is read for all of them
/// together and kept by product, so that after a change a list reads it anew for what changed only.
class CardFaces {
  public:
    CardFaces(const StockLevels& levels, const CatalogGeneration& generation)
        : m_levels(levels), m_generation(generation) {}

    /// `before` is CatalogGeneration::any() from before the session's snapshot; without it nothing is kept.
    std::vector<ProductCard> cards(store::Session& session, std::vector<catalog_store::CardRow> rows,
                                   std::optional<std::uint64_t> before) const;

  private:
    struct Face {
        std::string cover;
        std::vector<std::string> tags;
        bool inStock = false;
    };
    using Faces = std::vector<std::shared_ptr<const Face>>;

    /// Of each row, in their order.
    Faces facesOf(store::Session& session, const std::vector<catalog_store::CardRow>& rows,
                  std::optional<std::uint64_t> before) const;
    Faces read(store::Session& session, const std::vector<ProductId>& products) const;

    const StockLevels& m_levels;
    const CatalogGeneration& m_generation;
    mutable http::GenerationCache<ProductId, Face> m_kept{8192, std::size_t{4} * 1024 * 1024};
};

}  // namespace zhanggui
