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

std::vector<FreightGroup> groupsOf(const std::vector<PricedLine>& lines, const FreightBook& freight) {
    std::vector<FreightGroup> groups;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto holding = freight.holding(lines[i].offer.freightTemplate);
        auto group =
            std::find_if(groups.begin(), groups.end(), [&](const FreightGroup& one) { return one.holding == holding; });
        if (group == groups.end()) group = groups.insert(groups.end(), FreightGroup{holding, {}, {}});
        group->lines.push_back(i);
    }
    return groups;
}

/// Gives each line of a group what it has of the group's answer.
void shareFreight(Pricing& pricing, const FreightGroup& group) {
    std::vector<std::int64_t> weights;
    for (const auto place : group.lines)
        weights.push_back((pricing.lines[place].total - pricing.lines[place].discount).fen);
    const auto shares = split(group.answer.fee, weights);
    for (std::size_t i = 0; i < group.lines.size(); ++i) {
        pricing.lines[group.lines[i]].delivered = group.answer.delivered;
        pricing.lines[group.lines[i]].freight = shares[i];
    }
}

void addFreight(Pricing& pricing, const FreightBook& freight) {
    pricing.freightGroups = groupsOf(pricing.lines, freight);
    for (auto& group : pricing.freightGroups) {
        FreightLoad load;
        for (const auto place : group.lines) {
            const auto& line = pricing.lines[place];
            load.pieces += line.wish.quantity;
            load.grams += line.offer.weightGrams * line.wish.quantity;
            load.goods += line.total - line.discount;
        }
        group.answer = freight.ask(group.holding, load);
        shareFreight(pricing, group);
        pricing.freight += group.answer.fee;
    }
}

}  // namespace

Pricing priceOf(const std::vector<LineWish>& wishes, const std::vector<Offer>& offers, const FreightBook& freight,
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
    addFreight(pricing, freight);
    pricing.payable = pricing.goods + pricing.freight + pricing.adjustment;
    return pricing;
}

std::vector<FreightTemplateId> templatesOf(const std::vector<Offer>& offers) {
    std::vector<FreightTemplateId> templates;
    for (const auto& offer : offers) templates.push_back(offer.freightTemplate);
    return templates;
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
