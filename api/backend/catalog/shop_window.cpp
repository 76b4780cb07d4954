#include "api/backend/catalog/shop_window.h"

#include <algorithm>
#include <limits>

#include "api/backend/catalog/catalog_product_store.h"
#include "api/backend/catalog/catalog_store.h"
#include "api/backend/catalog/category_tree.h"
#include "api/backend/staff/plain_text.h"

namespace zhanggui {

namespace {

std::int64_t keyOf(const catalog_store::CardRow& row, ProductSort sort) {
    switch (sort) {
        case ProductSort::Overall:
            return row.sort;
        case ProductSort::Newest:
            return row.id.value;
        case ProductSort::PriceUp:
        case ProductSort::PriceDown:
            return row.price.fen;
        case ProductSort::Sales:
            return row.sold;
    }
    return 0;
}

catalog_store::CardFilter filterOf(const ProductCardQuery& query) {
    const Money most{query.maxPrice.fen > 0 ? query.maxPrice.fen : std::numeric_limits<std::int64_t>::max()};
    return {query.category, query.minPrice, most, tidied(query.tag)};
}

/// A struck-through price below the price itself would be a lie.
Money shownLinePrice(const StoredSku& sku) {
    return sku.linePrice > sku.price ? sku.linePrice : Money{};
}

SkuOffer offerOf(const StoredProduct& product, const StoredSku& sku, std::int64_t available) {
    SkuOffer offer;
    offer.id = sku.id;
    for (std::size_t axis = 0; axis < sku.values.size(); ++axis)
        offer.values.push_back(product.value(axis, sku.values[axis]));
    offer.image = product.imageOf(sku.picture);
    for (std::size_t axis = 0; offer.image.empty() && axis < sku.values.size(); ++axis)
        offer.image = product.imageOfValue(axis, sku.values[axis]);
    offer.price = sku.price;
    offer.linePrice = shownLinePrice(sku);
    offer.stock = std::min(available, ShopWindow::mostShown);
    offer.weightGrams = sku.weightGrams;
    return offer;
}

void addSkus(ProductDetail& detail, const StoredProduct& product, const std::map<SkuId, StockFigures>& stock) {
    detail.minPrice = detail.maxPrice = product.skus.empty() ? Money{} : product.skus.front().price;
    for (const auto& sku : product.skus) {
        const auto level = stock.find(sku.id);
        const auto available = level == stock.end() ? 0 : level->second.available();
        detail.skus.push_back(offerOf(product, sku, available));
        detail.minPrice = std::min(detail.minPrice, sku.price);
        detail.maxPrice = std::max(detail.maxPrice, sku.price);
        detail.stock += available;
    }
    detail.stock = std::min(detail.stock, ShopWindow::mostShown);
}

}  // namespace

Result<CategoryList> ShopWindow::categories(const Actor&) const {
    return m_database.read(
        [](store::Session& session) { return CategoryTree::load(session).list(catalog_store::onSale(session)); });
}

Result<Page<ProductCard>> ShopWindow::cards(const Actor&, const ProductCardQuery& query) const {
    const auto after = store::readCursor(query.cursor);
    if (!after) return refuse(after.error());
    return m_database.read([&](store::Session& session) -> Page<ProductCard> {
        const auto filter = filterOf(query);
        if (FoundCards found(session, query.text, filter); !found.nothingAsked())
            return page(session, found.page(query.sort, *after, query.limit));
        // Below a hidden category everything is hidden, which the query of the list does not look up to see.
        if (query.category && catalog_store::hiddenCategories(session).contains(query.category)) return {};
        CardPage cards{catalog_store::cards(session, filter, query.sort, *after, query.limit + 1), std::nullopt};
        if (cards.rows.size() > static_cast<std::size_t>(query.limit)) {
            cards.rows.pop_back();
            cards.next = store::makeCursor(keyOf(cards.rows.back(), query.sort), cards.rows.back().id.value);
        }
        return page(session, std::move(cards));
    });
}

Page<ProductCard> ShopWindow::page(store::Session& session, CardPage cards) const {
    return {complete(session, cards.rows), std::move(cards.next)};
}

std::vector<ProductCard> ShopWindow::cardsOf(store::Session& session, const std::vector<ProductId>& products) const {
    return complete(session, catalog_store::cards(session, products));
}

std::vector<ProductCard> ShopWindow::complete(store::Session& session,
                                              const std::vector<catalog_store::CardRow>& rows) const {
    std::vector<ProductId> ids;
    for (const auto& row : rows) ids.push_back(row.id);
    const auto covers = catalog_store::covers(session, ids);
    const auto inStock = m_levels.inStock(session, ids);
    auto tags = catalog_store::tags(session, ids);
    std::vector<ProductCard> cards;
    for (const auto& row : rows) {
        const auto cover = covers.find(row.id);
        cards.push_back({row.id, row.title, cover == covers.end() ? std::string() : cover->second, row.price,
                         row.linePrice, row.sold, !inStock.contains(row.id), std::move(tags[row.id])});
    }
    return cards;
}

Result<ProductDetail> ShopWindow::product(const Actor&, ProductId id) const {
    return m_database.read([&](store::Session& session) -> Result<ProductDetail> {
        const auto product = catalog_store::product(session, id);
        if (!product || product->state != ProductState::OnSale) return refuse(GeneralRefusal::NotFound);
        ProductDetail detail;
        detail.id = product->id;
        detail.title = product->title;
        detail.detail = product->detail;
        for (const auto& block : product->blocks)
            detail.blocks.push_back({block.kind == BlockKind::Picture, block.text, mediaPath(block.file)});
        for (const auto& picture : product->pictures)
            if (!picture.file.empty()) detail.images.push_back(mediaPath(picture.file));
        detail.sold = product->sold;
        if (!catalog_store::hiddenCategories(session).contains(product->category))
            detail.categories.push_back(product->category);
        detail.tags = product->tags;
        detail.purchaseLimit = product->purchaseLimit;
        detail.specs = product->specs;
        std::vector<SkuId> skus;
        for (const auto& sku : product->skus) skus.push_back(sku.id);
        addSkus(detail, *product, m_levels.ofSkus(session, skus));
        return detail;
    });
}

}  // namespace zhanggui
