#pragma once

#include "api/backend/catalog/shelf.h"
#include "api/backend/inventory/stock.h"

namespace zhanggui {

/// Stock as the product editor changes it: every change of a level is a movement of the ledger.
class ShelfEditor final : public Shelf {
  public:
    explicit ShelfEditor(Stock& stock) : m_stock(stock) {}

    void open(store::Transaction& transaction, SkuId sku) const override;
    std::vector<SkuId> close(store::Transaction& transaction, const std::vector<SkuId>& skus) const override;
    [[nodiscard]] bool setOnHand(store::Transaction& transaction, SkuId sku, std::int64_t onHand,
                                 const Note& note) const override;
    void setSafety(store::Transaction& transaction, SkuId sku, std::int64_t safety) const override;

  private:
    Stock& m_stock;
};

}  // namespace zhanggui
