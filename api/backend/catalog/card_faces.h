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

/// Makes cards of a list's rows. Faces (cover, tags) and figures (units sold, whether any is left) are read for all of
/// them together and kept by product, so that after a change a list reads them anew for what changed only.
class CardFaces {
  public:
    CardFaces(const StockLevels& levels, const CatalogGeneration& generation)
        : m_levels(levels), m_generation(generation) {}

    /// `before` is CatalogGeneration::any() from before the session's snapshot; without it nothing is kept.
    std::vector<ProductCard> cards(store::Session& session, const std::vector<catalog_store::CardRow>& rows,
                                   std::optional<std::uint64_t> before) const;

  private:
    struct Face {
        std::string cover;
        std::vector<std::string> tags;
    };
    struct Figures {
        std::int64_t sold = 0;
        bool inStock = false;
    };
    /// About what they take in memory.
    static std::size_t sizeOf(const Face& face) { return sizeof face + 64 * (face.tags.size() + 1); }
    static std::size_t sizeOf(const Figures& figures) { return sizeof figures; }
    template <class Value>
    using Kept = http::GenerationCache<ProductId, Value>;
    template <class Value>
    using Values = std::vector<std::shared_ptr<const Value>>;

    /// The value of each row, in their order: what is kept of today's generation, and the others read.
    template <class Value, class Read>
    Values<Value> of(const std::vector<catalog_store::CardRow>& rows, std::optional<std::uint64_t> before,
                     Kept<Value>& kept, std::uint64_t (CatalogGeneration::*generation)(ProductId) const,
                     Read&& read) const;
    static Values<Face> readFaces(store::Session& session, const std::vector<ProductId>& products);
    Values<Figures> readFigures(store::Session& session, const std::vector<ProductId>& products) const;

    const StockLevels& m_levels;
    const CatalogGeneration& m_generation;
    mutable Kept<Face> m_faces{8192, std::size_t{4} * 1024 * 1024};
    mutable Kept<Figures> m_figures{8192, std::size_t{1} * 1024 * 1024};
};

}  // namespace zhanggui
