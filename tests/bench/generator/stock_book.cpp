#include "tests/bench/generator/stock_book.h"

#include <stdexcept>

namespace zhanggui::bench {

namespace {

/// Deliveries are causes of their own, apart from the first ones, which are under their products' keys.
constexpr std::int64_t firstDelivery = 1'000'000;

}  // namespace

void StockBook::move(PastBatch& batch, std::size_t place, MovementKind kind, std::int64_t quantity,
                     const MovementNote& note) {
    auto& ware = m_wares[place];
    std::int64_t onHand = 0, reserved = 0;
    switch (kind) {
        case MovementKind::Reserve:
            if (ware.onHand - ware.reserved < quantity) {
                const auto delivery = firstDelivery + ++m_deliveries;
                move(batch, place, MovementKind::Receive, 40 + 20 * ware.popularity,
                     {MovementCause::Import, delivery, "IN-" + std::to_string(delivery), "", note.at});
            }
            reserved = quantity;
            break;
        case MovementKind::Release:
            reserved = -quantity;
            break;
        case MovementKind::Ship:
            onHand = reserved = -quantity;
            break;
        case MovementKind::Receive:
            onHand = quantity;
            break;
        case MovementKind::Adjust:
            throw std::logic_error("Nobody counts shelves in this past");
    }
    ware.onHand += onHand;
    ware.reserved += reserved;
    batch.movements.push_back({ware.offer.sku, m_store, kind, onHand, reserved, ware.onHand, ware.reserved, note});
}

void StockBook::save(store::Transaction& transaction) const {
    for (const auto& ware : m_wares)
        transaction.run(
            "update stock_level set on_hand = :onHand, reserved = :reserved where sku_id = :sku and store_id = :store",
            ware.onHand, ware.reserved, ware.offer.sku, m_store);
}

}  // namespace zhanggui::bench
