#include "api/backend/cart/carts.h"

#include <algorithm>
#include <map>

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
    return m_database.read([&](store::Session& session) { return read(session, customerOf(who)); });
}

Result<Cart> Carts::add(const Actor& who, const CartItemDraft& draft) {
    return m_once.write(who, [&](store::Transaction& transaction) -> Result<Cart> {
        const auto offers = m_offers.find(transaction, {draft.sku});
        if (offers.empty() || !offers.front().onSale)
            return refuse(CartRefusal::NotForSale, {{"/sku", std::string(nameOf(CartRefusal::NotForSale)), {}}});
        m_store.lock(transaction, customerOf(who));
        const auto items = m_store.items(transaction, customerOf(who));
        const bool there =
            std::any_of(items.begin(), items.end(), [&](const auto& item) { return item.sku == draft.sku; });
        if (!there && static_cast<std::int64_t>(items.size()) >= maxCartKinds)
            return refuse(CartRefusal::TooManyKinds,
                          {{"/sku", std::string(nameOf(CartRefusal::TooManyKinds)), maxCartKinds}});
        if (auto fits = checkLimit(transaction, customerOf(who), offers.front(), items, draft.quantity); !fits)
            return refuse(std::move(fits.error()));
        m_store.add(transaction, customerOf(who), draft.sku, draft.quantity, offers.front().price, m_clock.now());
        return read(transaction, customerOf(who));
    });
}

Result<Cart> Carts::change(const Actor& who, SkuId sku, const CartItemChange& change) {
    return m_once.write(who, [&](store::Transaction& transaction) -> Result<Cart> {
        m_store.lock(transaction, customerOf(who));
        const auto offers = change.quantity ? m_offers.find(transaction, {sku}) : std::vector<Offer>{};
        const auto items = offers.empty() ? std::vector<CartItem>{} : m_store.items(transaction, customerOf(who));
        for (const auto& item : items)
            if (item.sku == sku)
                if (auto fits = checkLimit(transaction, customerOf(who), offers.front(), items,
                                           *change.quantity - item.quantity);
                    !fits)
                    return refuse(std::move(fits.error()));
        if (!m_store.change(transaction, customerOf(who), sku, change.quantity, change.selected))
            return refuse(GeneralRefusal::NotFound);
        return read(transaction, customerOf(who));
    });
}

Result<Cart> Carts::remove(const Actor& who, SkuId sku) {
    return m_once.write(who, [&](store::Transaction& transaction) -> Result<Cart> {
        m_store.remove(transaction, customerOf(who), sku);
        return read(transaction, customerOf(who));
    });
}

void Carts::removeBought(store::Transaction& transaction, CustomerId customer, const std::vector<SkuId>& skus) const {
    for (const auto sku : skus) m_store.remove(transaction, customer, sku);
}

/// Whether `more` units of an offer fit into a cart that holds these items.
Result<None> Carts::checkLimit(store::Transaction& transaction, CustomerId customer, const Offer& offer,
                               const std::vector<CartItem>& items, std::int64_t more) const {
    if (more <= 0 || offer.purchaseLimit == 0) return None{};
    std::vector<SkuId> skus;
    for (const auto& item : items) skus.push_back(item.sku);
    Allowances allowances(transaction, m_purchases, customer, {offer});
    allowances.want(offer.product, more);
    const auto others = m_offers.find(transaction, skus);
    for (const auto& item : items)
        for (const auto& other : others)
            if (other.sku == item.sku) allowances.want(other.product, item.quantity);
    if (!allowances.exceeded(offer.product)) return None{};
    return refuse(CartRefusal::OverLimit,
                  {{"/quantity", std::string(nameOf(CartRefusal::OverLimit)), allowances.of(offer.product)}});
}

Cart Carts::read(store::Session& session, CustomerId customer) const {
    Cart cart;
    const auto items = m_store.items(session, customer);
    if (items.empty()) return cart;
    std::vector<SkuId> skus;
    for (const auto& item : items) skus.push_back(item.sku);
    std::map<SkuId, Offer> offers;
    auto found = m_offers.find(session, skus);
    Allowances allowances(session, m_purchases, customer, found);
    for (auto& offer : found) offers.emplace(offer.sku, std::move(offer));
    for (const auto& item : items)
        if (const auto offer = offers.find(item.sku); item.selected && offer != offers.end())
            allowances.want(offer->second.product, item.quantity);
    const auto available = m_stock.available(session, ShopSettings::mainStore(session), skus);
    for (const auto& item : items) {
        const auto offer = offers.find(item.sku);
        const auto stock = available.find(item.sku);
        cart.lines.push_back(lineOf(item, offer == offers.end() ? nullptr : &offer->second,
                                    stock == available.end() ? 0 : stock->second));
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
