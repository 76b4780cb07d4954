#pragma once

#include <vector>

#include "api/backend/catalog/catalog_generation.h"
#include "api/backend/catalog/product_draft.h"
#include "api/backend/catalog/shelf.h"
#include "api/backend/catalog/stored_product.h"
#include "api/backend/store/session.h"

namespace zhanggui {

struct SavedProduct {
    ProductId id;
    bool created = false, changed = false;
    std::vector<SkuId> skus;  ///< of the draft's variants, in their order
};

/// Writes products from drafts. Keys of products, axes, values and variants are kept for ever, so that orders, carts
/// and links keep pointing at what they meant. Saving the same draft twice changes nothing the second time. A variant
/// that was retired comes back when a draft names it, a product out of the recycle bin likewise.
class CatalogWriter {
  public:
    CatalogWriter(CatalogGeneration& generation, const Shelf& shelf) : m_generation(generation), m_shelf(shelf) {}

    /// Creates the product or changes the one of this handle. The draft must be valid: a variant at least, as many
    /// values in each as there are axes, axes as before, codes that no other variant has. Throws store::UniqueViolation
    /// for a taken code and std::logic_error for other axes.
    SavedProduct save(store::Transaction& transaction, const ProductDraft& draft, Instant now);
    /// The same where the caller has read the product (nullptr: there is none). Throws store::StoreBusy if somebody
    /// changed it since.
    SavedProduct save(store::Transaction& transaction, const ProductDraft& draft, const StoredProduct* stored,
                      Instant now);
    /// The key of a category by its names from the root down; made where missing.
    static CategoryId category(store::Transaction& transaction, const std::vector<std::string>& path);

  private:
    CatalogGeneration& m_generation;
    const Shelf& m_shelf;
};

}  // namespace zhanggui
