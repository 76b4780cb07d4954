#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "api/backend/catalog/offers.h"
#include "tests/bench/generator/past_batch.h"

namespace zhanggui::bench {

/// A variant that is sold, and its level.
struct Ware {
    Offer offer;
    std::int64_t popularity = 1;
    std::int64_t onHand = 0, reserved = 0;
};

/// The levels of the main store while the past goes by: every movement leaves its ledger row, and what runs out is
/// bought anew.
class StockBook {
  public:
    StockBook(StoreId store, std::vector<Ware> wares) : m_store(store), m_wares(std::move(wares)) {}

    StoreId store() const { return m_store; }
    const std::vector<Ware>& wares() const { return m_wares; }
    void move(PastBatch& batch, std::size_t ware, MovementKind kind, std::int64_t quantity, const MovementNote& note);
    /// Writes the levels as they are now.
    void save(store::Transaction& transaction) const;

  private:
    const StoreId m_store;
    std::vector<Ware> m_wares;
    std::int64_t m_deliveries = 0;
};

}  // namespace zhanggui::bench
