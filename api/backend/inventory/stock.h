#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "api/backend/catalog/stock_levels.h"
#include "api/backend/store/session.h"
#include "api/contract/inventory.h"

namespace zhanggui {

class CatalogGeneration;

struct StockNeed {
    SkuId sku;
    std::int64_t quantity;  ///< units, > 0
};

/// A variant of which there is less than was wanted.
struct Shortage {
    SkuId sku;
    std::int64_t available;  ///< units that could be had, >= 0
};

/// What the ledger says about a movement. (cause, causeId, kind, SKU, store) is unique: the same document cannot move
/// the same variant twice in the same way; the second attempt throws store::UniqueViolation.
struct MovementNote {
    MovementCause cause;
    std::int64_t causeId;
    std::string document;  ///< the document's number as people read it
    std::string actor;     ///< name of who did it; empty for the shop itself
    Instant at;
};

/// The only writer of stock levels: every change appends its ledger row in the same transaction. Needs that name one
/// SKU twice are added up; rows are taken in the order of their SKUs, so that two orders cannot block each other.
class Stock {
  public:
    explicit Stock(CatalogGeneration& generation) : m_generation(generation) {}

    /// Promises units to an order. Empty when all of them are promised. Otherwise what is short (all of it, in SKU
    /// order), and the caller must refuse: its transaction has changed some rows and may not be committed.
    [[nodiscard]] std::vector<Shortage> reserve(store::Transaction& transaction, StoreId store,
                                                std::vector<StockNeed> needs, const MovementNote& note);
    /// Takes promises back. Throws std::logic_error if less is promised than that.
    void release(store::Transaction& transaction, StoreId store, std::vector<StockNeed> needs,
                 const MovementNote& note);
    /// Promised units leave the shelf. Throws std::logic_error if less is promised than that.
    void ship(store::Transaction& transaction, StoreId store, std::vector<StockNeed> needs, const MovementNote& note);

    /// Makes sure that a level exists, with nothing on the shelf if it is new.
    void open(store::Transaction& transaction, StoreId store, SkuId sku);
    /// New units come in; opens the level if need be. `quantity` > 0.
    void receive(store::Transaction& transaction, StoreId store, SkuId sku, std::int64_t quantity,
                 const MovementNote& note);
    /// Makes the level `onHand` (>= 0): receives into a level that never held anything, else adjusts by the difference;
    /// nothing if it is that already. False, and nothing changed, if more than that is promised.
    [[nodiscard]] bool setOnHand(store::Transaction& transaction, StoreId store, SkuId sku, std::int64_t onHand,
                                 const MovementNote& note);
    /// At or below `safety` (>= 0) the level counts as low. No movement: nothing moves.
    void setSafety(store::Transaction& transaction, StoreId store, SkuId sku, std::int64_t safety);

    /// On the shelf and promised. Variants without a level are absent.
    std::map<SkuId, StockFigures> levels(store::Session& session, StoreId store, const std::vector<SkuId>& skus) const;
    /// Units that may be sold. Variants without a level are absent: none are available.
    std::map<SkuId, std::int64_t> available(store::Session& session, StoreId store,
                                            const std::vector<SkuId>& skus) const;

  private:
    CatalogGeneration& m_generation;
};

}  // namespace zhanggui
