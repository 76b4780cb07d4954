#pragma once

#include <string>
#include <vector>

#include "api/backend/catalog/catalog_generation.h"
#include "api/backend/catalog/stored_product.h"
#include "api/backend/imports/table_importer.h"
#include "api/backend/inventory/stock.h"

namespace zhanggui {

/// What a product was before an import wrote it: enough to make it so again.
struct ProductUndo {
    struct Level {
        SkuId sku;
        bool existed = false;
        std::int64_t onHand = 0;
    };

    ProductId product;
    std::int64_t version = 0;  ///< after it was written: another one means that somebody edited it since
    bool created = false;
    /// Nothing came back with it that was retired or in the recycle bin: only then can it be taken back exactly.
    bool exact = true;
    StoredProduct before{};                ///< of a product that was there
    std::vector<CategoryId> categories{};  ///< made for it, the root first
    std::vector<Level> levels{};           ///< that were moved or opened
    std::int64_t movement = 0;             ///< the newest when it was written
    bool knowsTags = true;                 ///< an import of an older program wrote none

    std::string text() const;
    static ProductUndo fromText(const std::string& text);
};

/// Makes a product what it was, unless it was edited or its stock moved since.
class ProductRestoring {
  public:
    ProductRestoring(store::Transaction& transaction, Stock& stock, CatalogGeneration& generation, StoreId store,
                     const ImportNote& note)
        : m_transaction(transaction), m_stock(stock), m_generation(generation), m_store(store), m_note(note) {}

    std::optional<UndoObstacle> run(const ProductUndo& undo);

  private:
    std::optional<UndoObstacle> obstacle(const ProductUndo& undo) const;
    std::optional<MovementCause> movedSince(const ProductUndo& undo) const;
    void restoreLevels(const ProductUndo& undo);
    void restoreParts(const ProductUndo& undo, const StoredProduct& now);
    void restoreProduct(const ProductUndo& undo, const StoredProduct& now);

    store::Transaction& m_transaction;
    Stock& m_stock;
    CatalogGeneration& m_generation;
    const StoreId m_store;
    const ImportNote& m_note;
};

}  // namespace zhanggui
