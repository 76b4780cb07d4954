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

void bindCatalog(http::Registry& registry, const ShopWindow& window, const CategoryRecords& categories,
                 const ProductRecords& products, const CatalogGeneration& generation) {
    const auto lists = [&](const http::Request&) { return generation.current(); };
    registry.serveCached<ListCategories>([&](const Actor& who) { return window.categories(who); }, lists);
    registry.serveCached<ListProductCards>(
        [&](const Actor& who, const ProductCardQuery& query) { return window.cards(who, query); }, lists);
    registry.serveCached<GetProductDetail>(
        [&](const Actor& who, ProductId id) { return window.product(who, id); },
        [&](const http::Request& request) { return generation.of(productOf(request)); });
    registry.serve<ListCategoryNodes>([&](const Actor& who) { return categories.nodes(who); });
    registry.serve<GetProduct>([&](const Actor& who, ProductId id) { return products.product(who, id); });
}

void bindProductEditing(http::Registry& registry, const ProductEditing& editing) {
    registry.serve<CreateProduct>([&](const Actor& who, const ProductForm& form) { return editing.create(who, form); });
    registry.serve<SaveProduct>(
        [&](const Actor& who, ProductId id, const ProductForm& form) { return editing.save(who, id, form); });
    registry.serve<PreviewMatrix>(
        [&](const Actor& who, ProductId id, const MatrixForm& form) { return editing.preview(who, id, form); });
    registry.serve<DuplicateProduct>([&](const Actor& who, ProductId id) { return editing.duplicate(who, id); });
    registry.serve<ListProductHistory>(
        [&](const Actor& who, ProductId id, const HistoryQuery& query) { return editing.history(who, id, query); });
    registry.serve<TrashProduct>([&](const Actor& who, ProductId id) { return editing.trash(who, id); });
    registry.serve<RestoreProduct>([&](const Actor& who, ProductId id) { return editing.restore(who, id); });
    registry.serve<PurgeProduct>([&](const Actor& who, ProductId id) { return editing.purge(who, id); });
}

void registerProductTimers(jobs::Deadlines& deadlines, const ProductEditing& editing) {
    using jobs::DeadlineKind;
    deadlines.on(DeadlineKind::PutProductOnSale,
                 [&](std::int64_t product, std::int64_t version) { editing.putOnSale({product}, version); });
    deadlines.on(DeadlineKind::TakeProductOffSale,
                 [&](std::int64_t product, std::int64_t version) { editing.takeOffSale({product}, version); });
}

}  // namespace zhanggui
