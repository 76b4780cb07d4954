#include "api/backend/catalog/shop_window.h"

#include <algorithm>
#include <limits>

#include "api/backend/catalog/catalog_product_store.h"
#include "api/backend/catalog/catalog_sales_store.h"
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

SkuOffer offerOf(const StoredProduct& product, const StoredSku& sku) {
    SkuOffer offer;
    offer.id = sku.id;
    for (std::size_t axis = 0; axis < sku.values.size(); ++axis)
        offer.values.push_back(product.value(axis, sku.values[axis]));
    offer.image = product.imageOf(sku.picture);
    for (std::size_t axis = 0; offer.image.empty() && axis < sku.values.size(); ++axis)
        offer.image = product.imageOfValue(axis, sku.values[axis]);
    offer.price = sku.price;
    offer.linePrice = shownLinePrice(sku);
    offer.weightGrams = sku.weightGrams;
    return offer;
}

void addSkus(ProductDetail& detail, const StoredProduct& product) {
    detail.minPrice = detail.maxPrice = product.skus.empty() ? Money{} : product.skus.front().price;
    for (const auto& sku : product.skus) {
        detail.skus.push_back(offerOf(product, sku));
        detail.minPrice = std::min(detail.minPrice, sku.price);
        detail.maxPrice = std::max(detail.maxPrice, sku.price);
    }
}

/// About what the detail takes in memory.
std::size_t sizeOf(const ProductDetail& detail) {
    std::size_t size = sizeof detail + detail.title.size() + detail.detail.size() + 100 * detail.images.size();
    for (const auto& block : detail.blocks) size += sizeof block + block.text.size();
    for (const auto& spec : detail.specs) size += sizeof spec + spec.values.size() * (sizeof(SpecValue) + 100);
    for (const auto& sku : detail.skus) size += sizeof sku + 100 + sku.values.size() * sizeof(SpecValueId);
    return size;
}

/// Tells apart what lists of products may be asked for, but for searched text.
std::string keyOf(const ProductCardQuery& query) {
    std::string key = query.cursor + '\n' + tidied(query.tag);
    for (const std::int64_t part : {query.category.value, query.minPrice.fen, query.maxPrice.fen,
                                    std::int64_t{query.limit}, static_cast<std::int64_t>(query.sort)})
        (key += '\n') += std::to_string(part);
    return key;
}

CardPage list(store::Session& session, const ProductCardQuery& query, const std::optional<store::Cursor>& after) {
    // Below a hidden category everything is hidden, which the query of the list does not look up to see.
    if (query.category && catalog_store::hiddenCategories(session).contains(query.category)) return {};
    CardPage page{catalog_store::cards(session, filterOf(query), query.sort, after, query.limit + 1), std::nullopt};
    if (page.rows.size() > static_cast<std::size_t>(query.limit)) {
        page.rows.pop_back();
        page.next = store::makeCursor(keyOf(page.rows.back(), query.sort), page.rows.back().id.value);
    }
    return page;
}

/// About what the page takes in memory.
std::size_t sizeOf(const CardPage& page) {
    std::size_t size = sizeof page + 200;
    for (const auto& row : page.rows) size += sizeof row + row.title.size();
    return size;
}

}  // namespace

Result<CategoryList> ShopWindow::categories(const Actor&) const {
    return m_database.read(
        [](store::Session& session) { return CategoryTree::load(session).list(catalog_store::onSale(session)); });
}

Result<Page<ProductCard>> ShopWindow::cards(const Actor&, const ProductCardQuery& query) const {
    const auto after = store::readCursor(query.cursor);
    if (!after) return refuse(after.error());
    const auto before = m_generation.any();
    // An order changes figures only, and with them no order but that of sales.
    const auto generation = query.sort == ProductSort::Sales ? m_generation.current() : m_generation.listed();
    return m_database.read([&](store::Session& session) -> Page<ProductCard> {
        if (FoundCards found(session, query.text, filterOf(query)); !found.nothingAsked())
            return pageOf(session, found.page(query.sort, *after, query.limit), before);
        auto key = keyOf(query);
        if (const auto kept = m_listed.find(key, generation)) return pageOf(session, *kept, before);
        const auto listed = std::make_shared<const CardPage>(list(session, query, *after));
        m_listed.keep(std::move(key), generation, listed, sizeOf(*listed));
        return pageOf(session, *listed, before);
    });
}

Page<ProductCard> ShopWindow::pageOf(store::Session& session, const CardPage& page, std::uint64_t before) const {
    return {m_faces.cards(session, page.rows, before), page.next};
}

std::vector<ProductCard> ShopWindow::cardsOf(store::Session& session, const std::vector<ProductId>& products) const {
    return m_faces.cards(session, catalog_store::cards(session, products), std::nullopt);
}

Result<ProductDetail> ShopWindow::product(const Actor&, ProductId id) const {
    const auto generation = m_generation.described(id);
    const auto kept = m_described.find(id, generation);
    return m_database.read([&](store::Session& session) -> Result<ProductDetail> {
        const auto described = kept ? kept : describe(session, id);
        if (!described) return refuse(GeneralRefusal::NotFound);
        if (!kept) m_described.keep(id, generation, described, sizeOf(*described));
        ProductDetail detail = *described;
        if (kept) detail.sold = catalog_store::unitsSold(session, {id})[id];
        addStock(session, detail);
        return detail;
    });
}

std::shared_ptr<const ProductDetail> ShopWindow::describe(store::Session& session, ProductId id) const {
    const auto product = catalog_store::product(session, id);
    if (!product || product->state != ProductState::OnSale) return nullptr;
    auto detail = std::make_shared<ProductDetail>();
    detail->id = product->id;
    detail->title = product->title;
    detail->detail = product->detail;
    for (const auto& block : product->blocks)
        detail->blocks.push_back({block.kind == BlockKind::Picture, block.text, mediaPath(block.file)});
    for (const auto& picture : product->pictures)
        if (!picture.file.empty()) detail->images.push_back(mediaPath(picture.file));
    detail->sold = product->sold;
    if (!catalog_store::hiddenCategories(session).contains(product->category))
        detail->categories.push_back(product->category);
    detail->tags = product->tags;
    detail->purchaseLimit = product->purchaseLimit;
    detail->specs = product->specs;
    addSkus(*detail, *product);
    return detail;
}

void ShopWindow::addStock(store::Session& session, ProductDetail& detail) const {
    std::vector<SkuId> skus;
    for (const auto& sku : detail.skus) skus.push_back(sku.id);
    const auto levels = m_levels.ofSkus(session, skus);
    for (auto& sku : detail.skus) {
        const auto level = levels.find(sku.id);
        const auto available = level == levels.end() ? 0 : level->second.available();
        sku.stock = std::min(available, mostShown);
        detail.stock += available;
    }
    detail.stock = std::min(detail.stock, mostShown);
}

}  // namespace zhanggui
