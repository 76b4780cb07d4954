#include "api/backend/inventory/shelf_editor.h"

#include <algorithm>

#include "api/backend/inventory/inventory_store.h"
#include "api/backend/stores/shop_settings.h"

namespace zhanggui {

void ShelfEditor::open(store::Transaction& transaction, SkuId sku) const {
    m_stock.open(transaction, ShopSettings::mainStore(transaction), sku);
    inventory_store::setRetired(transaction, sku, false);
}

std::vector<SkuId> ShelfEditor::close(store::Transaction& transaction, const std::vector<SkuId>& skus) const {
    auto ordered = skus;
    std::sort(ordered.begin(), ordered.end());
    // The update waits for whoever is reserving; what it promised is seen below, and nobody promises afterwards.
    for (const auto sku : ordered) inventory_store::setRetired(transaction, sku, true);
    std::vector<SkuId> promised;
    for (const auto& level : inventory_store::sums(transaction, ordered))
        if (level.reserved > 0) promised.push_back(level.sku);
    return promised;
}

bool ShelfEditor::setOnHand(store::Transaction& transaction, SkuId sku, std::int64_t onHand, const Note& note) const {
    const auto store = ShopSettings::mainStore(transaction);
    const auto all = inventory_store::sums(transaction, {sku});
    const auto here = inventory_store::levels(transaction, store, {sku});
    const auto elsewhere = (all.empty() ? 0 : all.front().onHand) - (here.empty() ? 0 : here.front().onHand);
    if (onHand < elsewhere) return false;
    return m_stock.setOnHand(transaction, store, sku, onHand - elsewhere,
                             {MovementCause::Edit, note.edit, note.document, note.actor, note.at});
}

void ShelfEditor::setSafety(store::Transaction& transaction, SkuId sku, std::int64_t safety) const {
    const auto store = ShopSettings::mainStore(transaction);
    m_stock.open(transaction, store, sku);
    m_stock.setSafety(transaction, store, sku, safety);
}

}  // namespace zhanggui
