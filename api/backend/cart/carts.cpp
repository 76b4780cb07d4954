#include "api/backend/cart/carts.h"

#include <algorithm>

#include "api/backend/cart/allowances.h"
#include "api/backend/cart/line_problem.h"
#include "api/backend/stores/shop_settings.h"

namespace zhanggui {

namespace {

CustomerId customerOf(const Actor& who) {
    return {who.id};
}

CartLine lineOf(const CartItem& item, const Offer* offer, std::int64_t available) {
    CartLine line;
    line.sku = item.sku;
    line.quantity = item.quantity;
    line.selected = item.selected;
    line.priceWhenAdded = item.priceWhenAdded;
    line.stock = shownStock(available);
    line.problem = problemOf(offer, item.quantity, available);
    if (offer) {
        line.product = offer->product;
        line.title = offer->title;
        line.specText = offer->specText;
        line.image = offer->image;
        line.price = offer->price;
    }
    return line;
}

/// What is ticked counts together; a line that is not stands for itself.
void limit(CartLine& line, const Allowances& allowances) {
    line.mayBuy = allowances.of(line.product);
    if (!line.mayBuy) return;
    const bool over = line.quantity > *line.mayBuy || (line.selected && allowances.exceeded(line.product));
    if (over) line.problem = limited(line.problem);
}

}  // namespace

Result<Cart> Carts::get(const Actor& who) {
    return m_database.read([&](store::Session& session) {
        const auto customer = customerOf(who);
        return cartOf(session, customer, contents(session, customer));
    });
}

Result<Cart> Carts::add(const Actor& who, const CartItemDraft& draft) {
    return m_once.write(who, [&](store::Transaction& transaction) -> Result<Cart> {
        const auto customer = customerOf(who);
        m_store.lock(transaction, customer);
        auto held = contents(transaction, customer, draft.sku);
        const auto* const offer = held.offer(draft.sku);
        if (!offer || !offer->onSale)
            return refuse(CartRefusal::NotForSale, {{"/sku", std::string(nameOf(CartRefusal::NotForSale)), {}}});
        if (!held.item(draft.sku) && static_cast<std::int64_t>(held.items.size()) >= maxCartKinds)
            return refuse(CartRefusal::TooManyKinds,
                          {{"/sku", std::string(nameOf(CartRefusal::TooManyKinds)), maxCartKinds}});
        if (auto fits = checkLimit(transaction, customer, *offer, held, draft.quantity); !fits)
            return refuse(std::move(fits.error()));
        m_store.add(transaction, customer, draft.sku, draft.quantity, offer->price, m_clock.now());
        held.items = m_store.items(transaction, customer);
        return cartOf(transaction, customer, held);
    });
}

Result<Cart> Carts::change(const Actor& who, SkuId sku, const CartItemChange& change) {
    return m_once.write(who, [&](store::Transaction& transaction) -> Result<Cart> {
        const auto customer = customerOf(who);
        m_store.lock(transaction, customer);
        auto held = contents(transaction, customer);
        auto* const item = held.item(sku);
        if (!item) return refuse(GeneralRefusal::NotFound);
        if (const auto* const offer = held.offer(sku); offer && change.quantity)
            if (auto fits = checkLimit(transaction, customer, *offer, held, *change.quantity - item->quantity); !fits)
                return refuse(std::move(fits.error()));
        m_store.change(transaction, customer, sku, change.quantity, change.selected);
        item->quantity = change.quantity.value_or(item->quantity);
        item->selected = change.selected.value_or(item->selected);
        return cartOf(transaction, customer, held);
    });
}

Result<Cart> Carts::remove(const Actor& who, SkuId sku) {
    return m_once.write(who, [&](store::Transaction& transaction) -> Result<Cart> {
        const auto customer = customerOf(who);
        m_store.remove(transaction, customer, sku);
        return cartOf(transaction, customer, contents(transaction, customer));
    });
}

void Carts::removeBought(store::Transaction& transaction, CustomerId customer, const std::vector<SkuId>& skus) const {
    for (const auto sku : skus) m_store.remove(transaction, customer, sku);
}

CartItem* Carts::Contents::item(SkuId sku) {
    const auto found = std::find_if(items.begin(), items.end(), [&](const auto& item) { return item.sku == sku; });
    return found == items.end() ? nullptr : &*found;
}

const Offer* Carts::Contents::offer(SkuId sku) const {
    const auto found = std::lower_bound(offers.begin(), offers.end(), sku,
                                        [](const Offer& offer, SkuId wanted) { return offer.sku < wanted; });
    return found == offers.end() || found->sku != sku ? nullptr : &*found;
}

Carts::Contents Carts::contents(store::Session& session, CustomerId customer, std::optional<SkuId> besides) const {
    Contents held;
    held.items = m_store.items(session, customer);
    std::vector<SkuId> skus;
    for (const auto& item : held.items) skus.push_back(item.sku);
    if (besides) skus.push_back(*besides);
    if (!skus.empty()) held.offers = m_offers.find(session, skus);
    return held;
}

/// Whether `more` units of an offer fit into a cart that holds these contents.
Result<None> Carts::checkLimit(store::Transaction& transaction, CustomerId customer, const Offer& offer,
                               const Contents& held, std::int64_t more) const {
    if (more <= 0 || offer.purchaseLimit == 0) return None{};
    Allowances allowances(transaction, m_purchases, customer, {offer});
    allowances.want(offer.product, more);
    for (const auto& item : held.items)
        if (const auto* const other = held.offer(item.sku)) allowances.want(other->product, item.quantity);
    if (!allowances.exceeded(offer.product)) return None{};
    return refuse(CartRefusal::OverLimit,
                  {{"/quantity", std::string(nameOf(CartRefusal::OverLimit)), allowances.of(offer.product)}});
}

Cart Carts::cartOf(store::Session& session, CustomerId customer, const Contents& held) const {
    Cart cart;
    if (held.items.empty()) return cart;
    Allowances allowances(session, m_purchases, customer, held.offers);
    std::vector<SkuId> skus;
    for (const auto& item : held.items) {
        skus.push_back(item.sku);
        if (const auto* const offer = held.offer(item.sku); item.selected && offer)
            allowances.want(offer->product, item.quantity);
    }
    const auto available = m_stock.available(session, ShopSettings::mainStore(session), skus);
    for (const auto& item : held.items) {
        const auto stock = available.find(item.sku);
        cart.lines.push_back(lineOf(item, held.offer(item.sku), stock == available.end() ? 0 : stock->second));
        auto& line = cart.lines.back();
        limit(line, allowances);
        if (!line.selected || line.problem != LineProblem::None) continue;
        cart.selectedPieces += line.quantity;
        cart.selectedTotal += line.price * line.quantity;
    }
    std::stable_partition(cart.lines.begin(), cart.lines.end(),
                          [](const auto& line) { return line.problem == LineProblem::None; });
    return cart;
}

}  // namespace zhanggui
