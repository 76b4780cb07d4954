#pragma once

#include <algorithm>

#include "api/backend/catalog/offers.h"
#include "api/contract/cart.h"

namespace zhanggui {

/// Why so many units of a variant can't be bought now. `offer` is null for a variant that is unknown.
inline LineProblem problemOf(const Offer* offer, std::int64_t quantity, std::int64_t available) {
    if (!offer || !offer->onSale) return LineProblem::OffShelf;
    if (available <= 0) return LineProblem::SoldOut;
    return available < quantity ? LineProblem::ShortStock : LineProblem::None;
}

/// The problem of a line of which the customer may not buy so many. Only what cannot be bought at all goes before it.
inline LineProblem limited(LineProblem problem) {
    return problem == LineProblem::None || problem == LineProblem::ShortStock ? LineProblem::OverLimit : problem;
}

/// The stock that customers are told: they need not know how much there is beyond what they can order.
inline std::int64_t shownStock(std::int64_t available) {
    return std::clamp<std::int64_t>(available, 0, maxLineQuantity);
}

}  // namespace zhanggui
