#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "api/backend/catalog/catalog_generation.h"
#include "api/backend/catalog/product_difference.h"
#include "api/backend/catalog/retirement_guard.h"
#include "api/backend/catalog/shelf.h"
#include "api/backend/jobs/deadlines.h"
#include "api/backend/ports/actor.h"
#include "api/backend/ports/clock.h"

namespace zhanggui {

/// The one way by which staff change products: every edit, whatever it came from, is a product before and after.
/// Writes the difference with its audit row, timers and events, and voids what customers were answered before.
class ProductWriting {
  public:
    /// Whether the desk hears of each product, or of one event of its caller for all.
    enum class Telling { Each, Caller };

    ProductWriting(const Clock& clock, const StockLevels& levels, const Shelf& shelf, const RetirementGuard& guard,
                   jobs::Deadlines& deadlines, CatalogGeneration& generation)
        : m_clock(clock),
          m_levels(levels),
          m_shelf(shelf),
          m_guard(guard),
          m_deadlines(deadlines),
          m_generation(generation) {}

    /// The product as it is, `after` equal to `before`; nothing for an unknown one.
    std::optional<ProductRevision> open(store::Session& session, ProductId id) const;

    /// Writes the edit and gives what it changed; nothing is written if that is nothing. A new product is one whose
    /// `before.id` is 0. Fills in the keys of what is added. Refusals, after which the transaction must not commit:
    /// Conflict if somebody changed the product since it was read, SkuReserved with the orders that hold a variant to
    /// be retired, InvalidInput for stock below what is promised and for a freight template that is gone.
    Result<std::vector<ChangedField>> write(store::Transaction& transaction, const Actor& who, std::string_view action,
                                            ProductRevision& edit, Telling telling = Telling::Each) const;

    /// The same for good: its variants are retired, its code, handle and pictures go.
    Result<None> purge(store::Transaction& transaction, const Actor& who, ProductRevision& edit) const;

    const RetirementGuard& guard() const { return m_guard; }

  private:
    void create(store::Transaction& transaction, ProductRevision& edit, Instant now) const;
    void writeHead(store::Transaction& transaction, ProductRevision& edit, Instant now) const;
    Result<None> writeStock(store::Transaction& transaction, const Actor& who, const ProductRevision& edit,
                            Instant now) const;
    void setTimers(store::Transaction& transaction, const StoredProduct& product) const;
    void tell(store::Transaction& transaction, ProductId product, Telling telling, Instant now) const;
    tl::unexpected<Refusal> refuseReserved(store::Session& session, const ProductRevision& edit,
                                           const std::vector<SkuId>& promised) const;

    const Clock& m_clock;
    const StockLevels& m_levels;
    const Shelf& m_shelf;
    const RetirementGuard& m_guard;
    jobs::Deadlines& m_deadlines;
    CatalogGeneration& m_generation;
};

}  // namespace zhanggui
