#include "api/backend/cart/carts.h"

#include <algorithm>
#include <map>

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
        m_store.add(transaction, customerOf(who), draft.sku, draft.quantity, offers.front().price, m_clock.now());
        return read(transaction, customerOf(who));
    });
}

Result<Cart> Carts::change(const Actor& who, SkuId sku, const CartItemChange& change) {
    return m_once.write(who, [&](store::Transaction& transaction) -> Result<Cart> {
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

Cart Carts::read(store::Session& session, CustomerId customer) const {
    Cart cart;
    const auto items = m_store.items(session, customer);
    if (items.empty()) return cart;
    std::vector<SkuId> skus;
    for (const auto& item : items) skus.push_back(item.sku);
    std::map<SkuId, Offer> offers;
    for (auto& offer : m_offers.find(session, skus)) offers.emplace(offer.sku, std::move(offer));
    const auto available = m_stock.available(session, ShopSettings::mainStore(session), skus);
    for (const auto& item : items) {
        const auto offer = offers.find(item.sku);
        const auto stock = available.find(item.sku);
        cart.lines.push_back(lineOf(item, offer == offers.end() ? nullptr : &offer->second,
                                    stock == available.end() ? 0 : stock->second));
        const auto& line = cart.lines.back();
        if (!line.selected || line.problem != LineProblem::None) continue;
        cart.selectedPieces += line.quantity;
        cart.selectedTotal += line.price * line.quantity;
    }
    std::stable_partition(cart.lines.begin(), cart.lines.end(),
                          [](const auto& line) { return line.problem == LineProblem::None; });
    return cart;
}

}  // namespace zhanggui
