#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "api/backend/store/session.h"
#include "api/contract/catalog.h"

namespace zhanggui {

/// What editing a product does to stock. Inventory, which stands to the right of the catalogue, implements it.
class Shelf {
  public:
    virtual ~Shelf() = default;

    /// What the ledger says about a level that was typed in.
    struct Note {
        std::int64_t edit = 0;  ///< tells this change of a variant from all others
        std::string document, actor;
        Instant at;
    };

    /// A variant that is new or comes back may be promised to orders.
    virtual void open(store::Transaction& transaction, SkuId sku) const = 0;
    /// From now on nothing of these is promised any more. Gives those of which something is: they may not be retired,
    /// and the caller must refuse.
    virtual std::vector<SkuId> close(store::Transaction& transaction, const std::vector<SkuId>& skus) const = 0;
    /// Makes the main store's level `onHand`. False, and nothing changed, if more than that is promised.
    [[nodiscard]] virtual bool setOnHand(store::Transaction& transaction, SkuId sku, std::int64_t onHand,
                                         const Note& note) const = 0;
    /// At or below `safety` the main store's level is low.
    virtual void setSafety(store::Transaction& transaction, SkuId sku, std::int64_t safety) const = 0;
};

}  // namespace zhanggui
