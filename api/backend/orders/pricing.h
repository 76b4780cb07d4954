#pragma once

#include <map>
#include <string>
#include <vector>

#include "api/backend/catalog/offers.h"
#include "api/backend/stores/shop_settings.h"
#include "api/contract/customer_orders.h"

namespace zhanggui {

/// Something that makes the goods dearer or cheaper than the sum of their lines; a row of its own in the order.
struct Adjustment {
    std::string kind, label;
    Money amount;  ///< fen, negative for a discount; together they never exceed the goods
};

struct PricedLine {
    LineWish wish;
    Offer offer;            ///< with nothing but the key if the variant is unknown
    Money total, discount;  ///< fen; discount is the line's share of the adjustments, >= 0
    bool forSale = false;
};

struct Pricing {
    std::vector<PricedLine> lines;  ///< in the order of the wishes
    std::vector<Adjustment> adjustments;
    Money goods, freight, adjustment, payable;  ///< payable = goods + freight + adjustment
};

/// What an order of these lines costs: the one function that the preview and the submission share. Discounts are split
/// over the lines by their totals, to the fen.
Pricing priceOf(const std::vector<LineWish>& wishes, const std::vector<Offer>& offers, const FreightRule& freight,
                std::vector<Adjustment> adjustments = {});

/// The faults of a request for lines: a variant named twice, by pointer.
std::vector<Fault> repeatedVariants(const std::vector<LineWish>& wishes);

}  // namespace zhanggui
