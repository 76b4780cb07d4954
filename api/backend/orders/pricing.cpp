#include "api/backend/orders/pricing.h"

#include <algorithm>
#include <set>
#include <stdexcept>

namespace zhanggui {

namespace {

PricedLine pricedLine(const LineWish& wish, const std::vector<Offer>& offers) {
    PricedLine line;
    line.wish = wish;
    line.offer.sku = wish.sku;
    const auto found = std::find_if(offers.begin(), offers.end(), [&](const Offer& o) { return o.sku == wish.sku; });
    if (found == offers.end()) return line;
    line.offer = *found;
    line.forSale = found->onSale;
    line.total = found->price * wish.quantity;
    return line;
}

/// Gives each line its share of a discount of `amount` (>= 0).
void shareDiscount(std::vector<PricedLine>& lines, Money amount) {
    std::vector<std::int64_t> weights;
    for (const auto& line : lines) weights.push_back(line.total.fen);
    const auto shares = split(amount, weights);
    for (std::size_t i = 0; i < lines.size(); ++i) lines[i].discount = shares[i];
}

}  // namespace

Pricing priceOf(const std::vector<LineWish>& wishes, const std::vector<Offer>& offers, const FreightRule& freight,
                std::vector<Adjustment> adjustments) {
    Pricing pricing;
    for (const auto& wish : wishes) {
        pricing.lines.push_back(pricedLine(wish, offers));
        pricing.goods += pricing.lines.back().total;
    }
    pricing.adjustments = std::move(adjustments);
    for (const auto& adjustment : pricing.adjustments) pricing.adjustment += adjustment.amount;
    if (pricing.adjustment > Money{} || -pricing.adjustment > pricing.goods)
        throw std::logic_error("Adjustments must be a discount of at most the goods");
    shareDiscount(pricing.lines, -pricing.adjustment);
    pricing.freight = freight.of(pricing.goods + pricing.adjustment);
    pricing.payable = pricing.goods + pricing.freight + pricing.adjustment;
    return pricing;
}

std::vector<Fault> repeatedVariants(const std::vector<LineWish>& wishes) {
    std::vector<Fault> faults;
    std::set<SkuId> seen;
    for (std::size_t i = 0; i < wishes.size(); ++i)
        if (!seen.insert(wishes[i].sku).second)
            faults.push_back({"/lines/" + std::to_string(i) + "/sku", "repeatedVariant", {}});
    return faults;
}

}  // namespace zhanggui
