#pragma once

#include <cstdint>

#include "api/backend/store/session.h"
#include "api/contract/catalog.h"

namespace zhanggui {

/// Days since 1970-01-01 on the shop's calendar, which is China's (UTC+8, no summer time).
constexpr std::int64_t shopDayOf(Instant at) {
    return (at.ms + 8 * hourMs) / dayMs;
}

/// Notes units that were paid for. Only appends, so that payments of one product never wait for each other;
/// SalesFolding adds them to the product's figure afterwards. `quantity` > 0.
void recordSale(store::Transaction& transaction, ProductId product, SkuId sku, Instant paidAt, std::int64_t quantity,
                std::int64_t orderId);

}  // namespace zhanggui
