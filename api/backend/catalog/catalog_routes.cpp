#include "api/backend/catalog/catalog_routes.h"

#include <charconv>

namespace zhanggui {

namespace {

/// The product that the path of GetProductDetail names. Text that is no key shares a figure with product 0; it is
/// answered NotFound, which is not cached.
ProductId productOf(const http::Request& request) {
    ProductId id;
    if (!request.pathValues.empty()) {
        const auto& text = request.pathValues.front();
        std::from_chars(text.data(), text.data() + text.size(), id.value);
    }
    return id;
}

}  // namespace

void bindCatalog(http::Registry& registry, const ShopWindow& window, const ProductRecords& products,
                 const CatalogGeneration& generation) {
    const auto lists = [&](const http::Request&) { return generation.current(); };
    registry.serveCached<ListCategories>([&](const Actor& who) { return window.categories(who); }, lists);
    registry.serveCached<ListProductCards>(
        [&](const Actor& who, const ProductCardQuery& query) { return window.cards(who, query); }, lists);
    registry.serveCached<GetProductDetail>(
        [&](const Actor& who, ProductId id) { return window.product(who, id); },
        [&](const http::Request& request) { return generation.of(productOf(request)); });
    registry.serve<GetProduct>([&](const Actor& who, ProductId id) { return products.product(who, id); });
}

}  // namespace zhanggui
