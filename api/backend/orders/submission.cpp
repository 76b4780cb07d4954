#include "api/backend/orders/submission.h"

#include <algorithm>

#include "api/backend/cart/allowances.h"
#include "api/backend/customers/customers_store.h"
#include "api/backend/orders/order_history.h"
#include "api/backend/orders/order_number.h"
#include "api/backend/orders/order_state.h"
#include "api/backend/orders/order_views.h"
#include "api/backend/orders/receiver_index.h"
#include "api/backend/orders/typed_text.h"

namespace zhanggui {

namespace {

std::vector<SkuId> skusOf(const std::vector<LineWish>& wishes) {
    std::vector<SkuId> skus;
    for (const auto& wish : wishes) skus.push_back(wish.sku);
    return skus;
}

template <class Refused>
Fault faultAt(std::string pointer, Refused why, std::optional<std::int64_t> limit = {}) {
    return {std::move(pointer), std::string(nameOf(why)), limit};
}

/// Refuses the lines that `wrong` holds of, each with a fault.
template <class Wrong>
Result<None> checkLines(const Pricing& pricing, OrderRefusal why, Wrong wrong) {
    std::vector<Fault> faults;
    for (std::size_t i = 0; i < pricing.lines.size(); ++i)
        if (wrong(pricing.lines[i])) faults.push_back(faultAt("/lines/" + std::to_string(i) + "/sku", why));
    if (!faults.empty()) return refuse(why, std::move(faults));
    return None{};
}

/// What is wrong with the priced lines, or with the sum that the customer saw.
Result<None> checkPricing(const Pricing& pricing, Money expected) {
    if (auto sold = checkLines(pricing, OrderRefusal::NotForSale, [](const auto& line) { return !line.forSale; });
        !sold)
        return sold;
    if (auto sent = checkLines(pricing, OrderRefusal::NotDelivered, [](const auto& line) { return !line.delivered; });
        !sent)
        return sent;
    if (pricing.payable != expected)
        return refuse(OrderRefusal::TotalChanged,
                      {faultAt("/expectedPayable", OrderRefusal::TotalChanged, pricing.payable.fen)});
    return None{};
}

}  // namespace

Result<CustomerOrder> Submission::submit(const Actor& who, const OrderDraft& draft) {
    if (auto faults = repeatedVariants(draft.lines); !faults.empty())
        return refuse(GeneralRefusal::InvalidInput, std::move(faults));
    const auto receiver = receiverOf(who, draft.address);
    return m_parts.once.write(who, [&](store::Transaction& transaction) -> Result<CustomerOrder> {
        // Refused here, so that a repeated request gets its order even if the address is gone by now.
        if (!receiver) return refuse(OrderRefusal::AddressMissing, {faultAt("/address", OrderRefusal::AddressMissing)});
        return submitWithin(transaction, who, draft, *receiver);
    });
}

std::optional<Submission::SealedReceiver> Submission::receiverOf(const Actor& who, AddressId address) {
    SealedReceiver receiver;
    const auto found = m_parts.database.read([&](store::Session& session) {
        receiver.freight = FreightBook(session, {});
        receiver.store = ShopSettings::mainStore(session);
        return m_parts.addresses.find(session, {who.id}, address);
    });
    if (!found) return std::nullopt;
    const auto& vault = m_parts.vault;
    receiver.name = vault.seal(found->name);
    receiver.phone = vault.seal(found->phone);
    receiver.detail = vault.seal(found->detail);
    receiver.districtCode = found->districtCode;
    receiver.freight.setRegion(found->districtCode);
    receiver.regionText = found->provinceName + " " + found->cityName + " " + found->districtName;
    receiver.indices = receiverIndices(vault, found->name, found->phone);
    return receiver;
}

Result<CustomerOrder> Submission::submitWithin(store::Transaction& transaction, const Actor& who,
                                               const OrderDraft& draft, const SealedReceiver& receiver) {
    const auto offers = m_parts.offers.find(transaction, skusOf(draft.lines));
    auto freight = receiver.freight;
    freight.load(transaction, templatesOf(offers));
    const auto pricing = priceOf(draft.lines, offers, freight);
    if (auto checked = checkPricing(pricing, draft.expectedPayable); !checked)
        return refuse(std::move(checked.error()));
    if (auto fits = checkLimits(transaction, {who.id}, offers, pricing); !fits) return refuse(std::move(fits.error()));

    OrderRecord order;
    order.customer = {who.id};
    order.store = receiver.store;
    order.goods = pricing.goods;
    order.freight = pricing.freight;
    order.adjustment = pricing.adjustment;
    order.payable = pricing.payable;
    order.nameSealed = receiver.name;
    order.phoneSealed = receiver.phone;
    order.detailSealed = receiver.detail;
    order.districtCode = receiver.districtCode;
    order.regionText = receiver.regionText;
    order.buyerNote = trimmed(draft.buyerNote);
    order.createdAt = m_parts.clock.now();
    order.wait = OrderWait::Payment;
    order.waitUntil = order.createdAt + payWithinMs;
    order.id = m_store.add(transaction, order, receiver.indices);

    if (auto reserved = reserve(transaction, order, draft.lines); !reserved) return refuse(std::move(reserved.error()));
    const auto lines = addLines(transaction, order, pricing);
    follow(transaction, who, order, pricing);
    if (order.payable == Money{}) return settleNothing(transaction, who, order);
    return customerView(m_parts.vault, order, lines, {});
}

Result<None> Submission::checkLimits(store::Transaction& transaction, CustomerId customer,
                                     const std::vector<Offer>& offers, const Pricing& pricing) const {
    const bool limited =
        std::any_of(offers.begin(), offers.end(), [](const auto& one) { return one.purchaseLimit > 0; });
    if (!limited) return None{};
    // Two orders of one customer at once: the second one counts the first.
    CustomersStore::lock(transaction, customer);
    Allowances allowances(transaction, m_parts.purchases, customer, offers);
    for (const auto& line : pricing.lines) allowances.want(line.offer.product, line.wish.quantity);
    std::vector<Fault> faults;
    for (std::size_t i = 0; i < pricing.lines.size(); ++i)
        if (const auto product = pricing.lines[i].offer.product; allowances.exceeded(product))
            faults.push_back(
                faultAt("/lines/" + std::to_string(i) + "/quantity", OrderRefusal::OverLimit, allowances.of(product)));
    if (faults.empty()) return None{};
    return refuse(OrderRefusal::OverLimit, std::move(faults));
}

Result<None> Submission::reserve(store::Transaction& transaction, const OrderRecord& order,
                                 const std::vector<LineWish>& wishes) {
    std::vector<StockNeed> needs;
    for (const auto& wish : wishes) needs.push_back({wish.sku, wish.quantity});
    const auto shortages =
        m_parts.stock.reserve(transaction, order.store, std::move(needs),
                              {MovementCause::Order, order.id.value, orderNumber(order.id), "", order.createdAt});
    if (shortages.empty()) return None{};
    std::vector<Fault> faults;
    for (std::size_t i = 0; i < wishes.size(); ++i)
        for (const auto& shortage : shortages)
            if (shortage.sku == wishes[i].sku)
                faults.push_back(
                    faultAt("/lines/" + std::to_string(i) + "/quantity", OrderRefusal::OutOfStock, shortage.available));
    return refuse(OrderRefusal::OutOfStock, std::move(faults));
}

std::vector<OrderLineRecord> Submission::addLines(store::Transaction& transaction, const OrderRecord& order,
                                                  const Pricing& pricing) {
    std::vector<OrderLineRecord> lines;
    for (const auto& priced : pricing.lines) {
        const auto& offer = priced.offer;
        OrderLineRecord line;
        line.order = order.id;
        line.product = offer.product;
        line.sku = offer.sku;
        line.title = offer.title;
        line.specText = offer.specText;
        line.code = offer.code;
        line.image = offer.image;
        line.unitPrice = offer.price;
        line.cost = offer.cost;
        line.quantity = priced.wish.quantity;
        line.total = priced.total;
        line.discount = priced.discount;
        line.freight = priced.freight;
        line.id = m_store.addLine(transaction, line);
        lines.push_back(std::move(line));
    }
    for (const auto& adjustment : pricing.adjustments)
        m_store.addAdjustment(transaction, order.id, adjustment.kind, adjustment.label, adjustment.amount);
    return lines;
}

void Submission::follow(store::Transaction& transaction, const Actor& who, const OrderRecord& order,
                        const Pricing& pricing) {
    m_parts.deadlines.set(transaction, jobs::DeadlineKind::CloseUnpaidOrder, order.id.value, order.stateVersion,
                          *order.waitUntil);
    Happening happening{TimelineKind::Submitted, "orders.submit", "", {}, {}, EventKind::OrderSubmitted};
    happening.audit.add("payable", order.payable.fen);
    writeDown(transaction, who, order.id, happening, order.createdAt);
    std::vector<SkuId> bought;
    for (const auto& priced : pricing.lines) bought.push_back(priced.wish.sku);
    m_parts.carts.removeBought(transaction, order.customer, bought);
    m_parts.reactions.raise(transaction, OrderSubmitted{order.id, order.customer, order.payable, order.createdAt});
}

CustomerOrder Submission::settleNothing(store::Transaction& transaction, const Actor& who, const OrderRecord& order) {
    const auto attempt =
        m_parts.attempts.pending(transaction, order.id.value, orderNumber(order.id), order.payable, order.createdAt);
    m_parts.settler.settle(transaction, who, {attempt.number, "", order.payable, order.createdAt},
                           Evidence::NothingToPay);
    const auto whole = *m_store.whole(transaction, order.id);
    return customerView(m_parts.vault, whole.order, whole.lines, whole.packages);
}

}  // namespace zhanggui
