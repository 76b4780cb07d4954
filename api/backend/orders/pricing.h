#pragma once

#include <map>
#include <string>
#include <vector>

#include "api/backend/catalog/offers.h"
#include "api/backend/stores/freight_book.h"
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
    Money freight;          ///< its share of what its group's freight costs, by what the goods cost
    bool forSale = false;
    bool delivered = true;  ///< parcels go to the place asked for
};

/// Goods of one template, which travel as one parcel as far as their cost goes.
struct FreightGroup {
    FreightTemplateId holding;       ///< 0 for the shop's flat fee
    std::vector<std::size_t> lines;  ///< places in Pricing::lines
    FreightAnswer answer;
};

struct Pricing {
    std::vector<PricedLine> lines;            ///< in the order of the wishes
    std::vector<FreightGroup> freightGroups;  ///< in the order of their first lines
    std::vector<Adjustment> adjustments;
    Money goods, freight, adjustment, payable;  ///< payable = goods + freight + adjustment
};

/// What an order of these lines costs: the one function that the preview and the submission share. Discounts are split
/// over the lines by their totals, to the fen. Freight is the sum over the templates of what their goods cost, each as
/// if it were alone; goods that are not delivered cost none.
Pricing priceOf(const std::vector<LineWish>& wishes, const std::vector<Offer>& offers, const FreightBook& freight,
                std::vector<Adjustment> adjustments = {});

/// The templates that the offers name, for FreightBook::load().
std::vector<FreightTemplateId> templatesOf(const std::vector<Offer>& offers);

/// The faults of a request for lines: a variant named twice, by pointer.
std::vector<Fault> repeatedVariants(const std::vector<LineWish>& wishes);

}  // namespace zhanggui
