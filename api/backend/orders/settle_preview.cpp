#include "api/backend/orders/settle_preview.h"

#include <algorithm>

#include "api/backend/cart/allowances.h"
#include "api/backend/cart/line_problem.h"
#include "api/backend/orders/pricing.h"

namespace zhanggui {

namespace {

std::vector<SkuId> skusOf(const std::vector<LineWish>& wishes) {
    std::vector<SkuId> skus;
    for (const auto& wish : wishes) skus.push_back(wish.sku);
    return skus;
}

SettlementLine lineOf(const PricedLine& priced, std::int64_t available, const Allowances& allowances) {
    SettlementLine line;
    line.sku = priced.wish.sku;
    line.product = priced.offer.product;
    line.title = priced.offer.title;
    line.specText = priced.offer.specText;
    line.image = priced.offer.image;
    line.unitPrice = priced.offer.price;
    line.total = priced.total;
    line.quantity = priced.wish.quantity;
    line.stock = shownStock(available);
    line.problem = problemOf(priced.forSale ? &priced.offer : nullptr, priced.wish.quantity, available);
    line.mayBuy = allowances.of(line.product);
    // Who may go on with the units that are left should not meet these only then.
    if (allowances.exceeded(line.product)) line.problem = limited(line.problem);
    if (priced.forSale && !priced.delivered && line.problem != LineProblem::SoldOut)
        line.problem = LineProblem::NotDelivered;
    return line;
}

SettlementFreight partOf(const FreightGroup& group, const Pricing& pricing) {
    SettlementFreight part;
    for (const auto place : group.lines) part.skus.push_back(pricing.lines[place].wish.sku);
    part.delivered = group.answer.delivered;
    part.free = group.answer.free;
    part.fee = group.answer.fee;
    return part;
}

}  // namespace

Result<Settlement> SettlePreview::settle(const Actor& who, const SettleRequest& request) {
    if (auto faults = repeatedVariants(request.lines); !faults.empty())
        return refuse(GeneralRefusal::InvalidInput, std::move(faults));
    const auto addresses = m_addresses.list(who);
    if (!addresses) return refuse(addresses.error());
    Settlement settlement;
    const auto address = std::find_if(addresses->items.begin(), addresses->items.end(), [&](const Address& candidate) {
        return request.address ? candidate.id == request.address : candidate.isDefault;
    });
    if (address != addresses->items.end()) settlement.address = *address;
    settlement.maySubmit = settlement.address.has_value();

    const auto skus = skusOf(request.lines);
    m_database.read([&](store::Session& session) {
        const auto offers = m_offers.find(session, skus);
        FreightBook freight(session, settlement.address ? settlement.address->districtCode : std::string());
        freight.load(session, templatesOf(offers));
        const auto pricing = priceOf(request.lines, offers, freight);
        const auto available = m_stock.available(session, ShopSettings::mainStore(session), skus);
        Allowances allowances(session, m_purchases, {who.id}, offers);
        for (const auto& priced : pricing.lines) allowances.want(priced.offer.product, priced.wish.quantity);
        settlement.lines.clear();
        settlement.freightParts.clear();
        for (const auto& priced : pricing.lines) {
            const auto stock = available.find(priced.wish.sku);
            settlement.lines.push_back(lineOf(priced, stock == available.end() ? 0 : stock->second, allowances));
            if (settlement.lines.back().problem != LineProblem::None) settlement.maySubmit = false;
        }
        for (const auto& group : pricing.freightGroups) settlement.freightParts.push_back(partOf(group, pricing));
        settlement.goods = pricing.goods;
        settlement.freight = pricing.freight;
        settlement.payable = pricing.payable;
    });
    return settlement;
}

}  // namespace zhanggui
