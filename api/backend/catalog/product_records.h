#pragma once

#include "api/backend/catalog/stock_levels.h"
#include "api/backend/ports/actor.h"
#include "api/backend/store/database.h"
#include "api/contract/products.h"

namespace zhanggui {

/// Products as the desk sees them, one at a time. The list stands in inventory, since its tabs ask for stock.
class ProductRecords {
  public:
    ProductRecords(store::Database& database, const StockLevels& levels) : m_database(database), m_levels(levels) {}

    /// NotFound for an unknown product.
    Result<ProductRecord> product(const Actor& who, ProductId id) const;
    /// The same within the caller's session.
    std::optional<ProductRecord> find(store::Session& session, ProductId id) const;

  private:
    store::Database& m_database;
    const StockLevels& m_levels;
};

}  // namespace zhanggui
