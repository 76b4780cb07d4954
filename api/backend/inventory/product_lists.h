#pragma once

#include "api/backend/ports/actor.h"
#include "api/backend/ports/clock.h"
#include "api/backend/store/database.h"
#include "api/contract/products.h"

namespace zhanggui {

/// The desk's list of products. It stands here and not in the catalogue since its tabs select by stock.
class ProductLists {
  public:
    /// How many days of sales a row shows, today included.
    static constexpr int salesDays = 30;

    ProductLists(store::Database& database, const Clock& clock) : m_database(database), m_clock(clock) {}

    /// Last changed first. Refuses a cursor that is not its own (InvalidInput).
    Result<Page<ProductRow>> products(const Actor& who, const ProductQuery& query) const;
    /// One row of it; nothing for an unknown product.
    std::optional<ProductRow> row(store::Session& session, ProductId id) const;
    Result<ProductCounts> counts(const Actor& who) const;

  private:
    store::Database& m_database;
    const Clock& m_clock;
};

}  // namespace zhanggui
