#pragma once

#include <vector>

#include "api/backend/catalog/stored_product.h"
#include "api/backend/store/session.h"

/// Takes back what was added to the catalogue a moment ago. Everything here throws store::ForeignKeyViolation if
/// something that does not belong to the record itself refers to it.
namespace zhanggui::catalog_store {

/// The version of each product; those that are gone are absent. Nobody else may change them until the end.
struct ProductVersion {
    ProductId id;
    std::int64_t version = 0;

    template <class V>
    static constexpr void describe(V&& column) {
        column("id", &ProductVersion::id);
        column("version", &ProductVersion::version);
    }
};
std::vector<ProductVersion> lockedVersions(store::Transaction& transaction, const std::vector<ProductId>& products);

/// A variant with its option values.
void removeSku(store::Transaction& transaction, SkuId sku);
void removePicture(store::Transaction& transaction, std::int64_t picture);
/// An option value, and its axis if that has no other.
void removeValue(store::Transaction& transaction, SpecValueId value);
/// A product with its variants, axes, pictures and tags.
void removeProduct(store::Transaction& transaction, ProductId product);
/// A category, if nothing is in it or below it. False if there is.
bool removeEmptyCategory(store::Transaction& transaction, CategoryId category);

/// The keys of the categories that exist along a path of names from the root down.
std::vector<CategoryId> categoriesAlong(store::Session& session, const std::vector<std::string>& path);

/// Counts the product's version on and says when it was changed.
void touchProduct(store::Transaction& transaction, ProductId product, Instant now);

}  // namespace zhanggui::catalog_store
