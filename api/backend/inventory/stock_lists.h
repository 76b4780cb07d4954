#pragma once

#include "api/backend/ports/actor.h"
#include "api/backend/ports/clock.h"
#include "api/backend/store/database.h"
#include "api/contract/inventory.h"

namespace zhanggui {

/// Levels and their ledger, as the desk lists them.
class StockLists {
  public:
    StockLists(store::Database& database, const Clock& clock) : m_database(database), m_clock(clock) {}

    /// By SKU code. Refuses a cursor that is not its own (InvalidInput).
    Result<Page<StockRow>> levels(const Actor& who, const StockQuery& query) const;
    Result<StockCounts> counts(const Actor& who) const;
    /// Newest first. NotFound if the variant has no level in that store.
    Result<Page<LedgerRow>> ledger(const Actor& who, SkuId sku, StoreId store, const LedgerQuery& query) const;

  private:
    store::Database& m_database;
    const Clock& m_clock;
};

}  // namespace zhanggui
