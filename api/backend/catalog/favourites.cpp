#include "api/backend/catalog/favourites.h"

#include <map>

#include "api/backend/catalog/favourites_store.h"

namespace zhanggui {

namespace {

std::map<ProductId, ProductCard> byProduct(std::vector<ProductCard> cards) {
    std::map<ProductId, ProductCard> map;
    for (auto& card : cards) map.emplace(card.id, std::move(card));
    return map;
}

/// Takes the row that tells whether there is a next page off again.
template <class Row>
std::optional<std::string> cut(std::vector<Row>& rows, std::int32_t limit, Instant Row::*at) {
    if (rows.size() <= static_cast<std::size_t>(limit)) return std::nullopt;
    rows.pop_back();
    return store::makeCursor((rows.back().*at).ms, rows.back().product.value);
}

template <class Row>
std::vector<ProductId> productsOf(const std::vector<Row>& rows) {
    std::vector<ProductId> ids;
    for (const auto& row : rows) ids.push_back(row.product);
    return ids;
}

FavouriteCard cardOf(const catalog_store::FavouriteRow& row, const ProductCard* now) {
    FavouriteCard card;
    card.product = row.product;
    card.priceWhenAdded = row.price;
    card.addedAt = row.addedAt;
    card.gone = now == nullptr;
    card.title = now ? now->title : row.title;
    card.image = now ? now->image : row.image;
    if (!now) return card;
    card.price = now->price;
    card.linePrice = now->linePrice;
    card.soldOut = now->soldOut;
    return card;
}

}  // namespace

Result<Page<FavouriteCard>> Favourites::list(const Actor& customer, const KeptQuery& query) const {
    const auto after = store::readCursor(query.cursor);
    if (!after) return refuse(after.error());
    return m_database.read([&](store::Session& session) -> Result<Page<FavouriteCard>> {
        Page<FavouriteCard> page;
        auto rows = catalog_store::favourites(session, {customer.id}, *after, query.limit + 1);
        page.nextCursor = cut(rows, query.limit, &catalog_store::FavouriteRow::addedAt);
        const auto cards = byProduct(m_window.cardsOf(session, productsOf(rows)));
        for (const auto& row : rows) {
            const auto card = cards.find(row.product);
            page.items.push_back(cardOf(row, card == cards.end() ? nullptr : &card->second));
        }
        return page;
    });
}

Result<FavouriteState> Favourites::state(const Actor& customer, ProductId product) const {
    return m_database.read([&](store::Session& session) -> Result<FavouriteState> {
        return FavouriteState{catalog_store::isFavourite(session, {customer.id}, product)};
    });
}

Result<FavouriteState> Favourites::add(const Actor& customer, ProductId product) {
    return m_once.write(customer, [&](store::Transaction& transaction) -> Result<FavouriteState> {
        const auto cards = m_window.cardsOf(transaction, {product});
        if (cards.empty()) return refuse(GeneralRefusal::NotFound);
        catalog_store::lockCustomer(transaction, {customer.id});
        if (catalog_store::isFavourite(transaction, {customer.id}, product)) return FavouriteState{true};
        if (catalog_store::countFavourites(transaction, {customer.id}) >= maxFavourites)
            return refuse(GeneralRefusal::InvalidInput, {{"", std::string(nameOf(FaultCode::TooMany)), maxFavourites}});
        const auto& card = cards.front();
        catalog_store::addFavourite(transaction, {customer.id},
                                    {product, card.title, card.image, card.price, m_clock.now()});
        return FavouriteState{true};
    });
}

Result<FavouriteState> Favourites::remove(const Actor& customer, ProductId product) {
    return m_once.write(customer, [&](store::Transaction& transaction) -> Result<FavouriteState> {
        catalog_store::removeFavourite(transaction, {customer.id}, product);
        return FavouriteState{false};
    });
}

Result<Page<Footprint>> Favourites::footprints(const Actor& customer, const KeptQuery& query) const {
    const auto after = store::readCursor(query.cursor);
    if (!after) return refuse(after.error());
    return m_database.read([&](store::Session& session) -> Result<Page<Footprint>> {
        Page<Footprint> page;
        auto rows = catalog_store::footprints(session, {customer.id}, *after, query.limit + 1);
        page.nextCursor = cut(rows, query.limit, &catalog_store::FootprintRow::seenAt);
        const auto cards = byProduct(m_window.cardsOf(session, productsOf(rows)));
        for (const auto& row : rows)
            if (const auto card = cards.find(row.product); card != cards.end())
                page.items.push_back({card->second, row.seenAt});
        return page;
    });
}

Result<None> Favourites::see(const Actor& customer, const SeenProduct& seen) {
    return m_once.write(customer, [&](store::Transaction& transaction) -> Result<None> {
        if (m_window.cardsOf(transaction, {seen.product}).empty()) return refuse(GeneralRefusal::NotFound);
        catalog_store::lockCustomer(transaction, {customer.id});
        catalog_store::addFootprint(transaction, {customer.id}, {seen.product, m_clock.now()});
        return None{};
    });
}

Result<None> Favourites::clearFootprints(const Actor& customer) {
    return m_once.write(customer, [&](store::Transaction& transaction) -> Result<None> {
        catalog_store::clearFootprints(transaction, {customer.id});
        return None{};
    });
}

}  // namespace zhanggui
