#include "api/backend/inventory/stock.h"

#include <algorithm>
#include <stdexcept>

#include "api/backend/catalog/catalog_generation.h"
#include "api/backend/catalog/shop_window.h"
#include "api/backend/inventory/inventory_store.h"

namespace zhanggui {

namespace {

using inventory_store::Moved;

/// In SKU order, each SKU once.
std::vector<StockNeed> ordered(std::vector<StockNeed> needs) {
    std::sort(needs.begin(), needs.end(), [](const auto& a, const auto& b) { return a.sku < b.sku; });
    std::vector<StockNeed> merged;
    for (const auto& need : needs) {
        if (need.quantity <= 0) throw std::logic_error("Stock moves by whole units, at least one");
        if (merged.empty() || merged.back().sku != need.sku)
            merged.push_back(need);
        else
            merged.back().quantity += need.quantity;
    }
    return merged;
}

/// Voids the answers in which customers see this level, once the movement is committed. They see whether anything is
/// available, and how much up to a limit: beyond it nothing changes for them.
void voidAnswers(store::Transaction& transaction, CatalogGeneration& generation, const Moved& after,
                 std::int64_t availableChange) {
    const auto now = after.onHand - after.reserved;
    const auto before = now - availableChange;
    if (std::min(now, before) >= ShopWindow::mostShown || now == before) return;
    transaction.afterCommit([&generation, product = after.product, flipped = (now > 0) != (before > 0)] {
        generation.bumpTraded(product);
        if (flipped) generation.bumpFigures();
    });
}

[[noreturn]] void throwNotPromised(SkuId sku) {
    throw std::logic_error("Less of variant " + std::to_string(sku.value) + " is promised than is taken back or sent");
}

}  // namespace

std::vector<Shortage> Stock::reserve(store::Transaction& transaction, StoreId store, std::vector<StockNeed> needs,
                                     const MovementNote& note) {
    std::vector<Shortage> shortages;
    for (const auto& [sku, quantity] : ordered(std::move(needs))) {
        const auto moved = inventory_store::reserve(transaction, store, sku, quantity);
        if (!moved) {
            const auto level = inventory_store::levels(transaction, store, {sku});
            shortages.push_back({sku, level.empty() ? 0 : level.front().onHand - level.front().reserved});
            continue;
        }
        inventory_store::append(transaction, store, sku, MovementKind::Reserve, 0, quantity, *moved, note);
        voidAnswers(transaction, m_generation, *moved, -quantity);
    }
    return shortages;
}

void Stock::release(store::Transaction& transaction, StoreId store, std::vector<StockNeed> needs,
                    const MovementNote& note) {
    for (const auto& [sku, quantity] : ordered(std::move(needs))) {
        const auto moved = inventory_store::release(transaction, store, sku, quantity);
        if (!moved) throwNotPromised(sku);
        inventory_store::append(transaction, store, sku, MovementKind::Release, 0, -quantity, *moved, note);
        voidAnswers(transaction, m_generation, *moved, quantity);
    }
}

void Stock::ship(store::Transaction& transaction, StoreId store, std::vector<StockNeed> needs,
                 const MovementNote& note) {
    for (const auto& [sku, quantity] : ordered(std::move(needs))) {
        const auto moved = inventory_store::ship(transaction, store, sku, quantity);
        if (!moved) throwNotPromised(sku);
        inventory_store::append(transaction, store, sku, MovementKind::Ship, -quantity, -quantity, *moved, note);
        // What is available stays: the units were promised before.
    }
}

void Stock::open(store::Transaction& transaction, StoreId store, SkuId sku) {
    inventory_store::open(transaction, store, sku);
}

void Stock::receive(store::Transaction& transaction, StoreId store, SkuId sku, std::int64_t quantity,
                    const MovementNote& note) {
    if (quantity <= 0) throw std::logic_error("Stock moves by whole units, at least one");
    inventory_store::open(transaction, store, sku);
    const auto moved = inventory_store::change(transaction, store, sku, quantity);
    if (!moved) throw std::logic_error("A level that was just opened is not there");
    inventory_store::append(transaction, store, sku, MovementKind::Receive, quantity, 0, *moved, note);
    voidAnswers(transaction, m_generation, *moved, quantity);
}

bool Stock::setOnHand(store::Transaction& transaction, StoreId store, SkuId sku, std::int64_t onHand,
                      const MovementNote& note) {
    if (onHand < 0) throw std::logic_error("Less than nothing cannot lie on a shelf");
    if (const auto opened = inventory_store::openWith(transaction, store, sku, onHand)) {
        if (onHand == 0) return true;
        inventory_store::append(transaction, store, sku, MovementKind::Receive, onHand, 0, *opened, note);
        voidAnswers(transaction, m_generation, *opened, onHand);
        return true;
    }
    const auto level = inventory_store::lockedLevels(transaction, store, {sku}).front();
    const auto difference = onHand - level.onHand;
    if (difference == 0) return true;
    const auto moved = inventory_store::change(transaction, store, sku, difference);
    if (!moved) return false;
    const bool first = difference > 0 && !inventory_store::everMoved(transaction, store, sku);
    inventory_store::append(transaction, store, sku, first ? MovementKind::Receive : MovementKind::Adjust, difference,
                            0, *moved, note);
    voidAnswers(transaction, m_generation, *moved, difference);
    return true;
}

void Stock::setSafety(store::Transaction& transaction, StoreId store, SkuId sku, std::int64_t safety) {
    if (safety < 0) throw std::logic_error("A safety stock is not below zero");
    inventory_store::setSafety(transaction, store, sku, safety);
}

std::map<SkuId, StockFigures> Stock::levels(store::Session& session, StoreId store,
                                            const std::vector<SkuId>& skus) const {
    std::map<SkuId, StockFigures> levels;
    for (const auto& level : inventory_store::levels(session, store, skus))
        levels[level.sku] = {level.onHand, level.reserved, level.safety};
    return levels;
}

std::map<SkuId, std::int64_t> Stock::available(store::Session& session, StoreId store,
                                               const std::vector<SkuId>& skus) const {
    std::map<SkuId, std::int64_t> available;
    for (const auto& level : inventory_store::levels(session, store, skus))
        available[level.sku] = level.onHand - level.reserved;
    return available;
}

}  // namespace zhanggui
