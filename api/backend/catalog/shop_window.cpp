#include "api/backend/catalog/shop_window.h"

#include <algorithm>

#include "api/backend/catalog/catalog_product_store.h"
#include "api/backend/catalog/catalog_store.h"
#include "api/backend/catalog/category_tree.h"

namespace zhanggui {

namespace {

std::int64_t keyOf(const catalog_store::CardRow& row, ProductSort sort) {
    switch (sort) {
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
        Page<ProductCard> page;
        // Below a hidden category everything is hidden, which the query of the list does not look up to see.
        if (query.category && !CategoryTree::load(session).visible(query.category)) return page;
        auto rows = catalog_store::cards(session, query.category, query.sort, *after, query.limit + 1);
        if (rows.size() > static_cast<std::size_t>(query.limit)) {
            rows.pop_back();
            page.nextCursor = store::makeCursor(keyOf(rows.back(), query.sort), rows.back().id.value);
        }
        std::vector<ProductId> ids;
        for (const auto& row : rows) ids.push_back(row.id);
        const auto covers = catalog_store::covers(session, ids);
        const auto inStock = m_levels.inStock(session, ids);
        for (const auto& row : rows) {
            const auto cover = covers.find(row.id);
            page.items.push_back({row.id, row.title, cover == covers.end() ? std::string() : cover->second, row.price,
                                  row.linePrice, row.sold, !inStock.contains(row.id)});
        }
        return page;
    });
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
        if (CategoryTree::load(session).visible(product->category)) detail.categories.push_back(product->category);
        detail.specs = product->specs;
        std::vector<SkuId> skus;
        for (const auto& sku : product->skus) skus.push_back(sku.id);
        addSkus(detail, *product, m_levels.ofSkus(session, skus));
        return detail;
    });
}

}  // namespace zhanggui
