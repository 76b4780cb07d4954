#pragma once

#include "api/backend/catalog/catalog_generation.h"
#include "api/backend/catalog/category_records.h"
#include "api/backend/catalog/product_editing.h"
#include "api/backend/catalog/product_records.h"
#include "api/backend/catalog/shop_window.h"
#include "api/backend/http/registry.h"

namespace zhanggui {

/// Binds the catalogue's endpoints but ListProducts and CountProducts, which ask for stock and so stand in inventory.
/// The arguments must outlive the registry.
void bindCatalog(http::Registry& registry, const ShopWindow& window, const CategoryRecords& categories,
                 const ProductRecords& products, const CatalogGeneration& generation);

/// Binds what the product editor asks for but QuickEditProduct, which answers with a row of the list.
void bindProductEditing(http::Registry& registry, const ProductEditing& editing);
/// What falls due for products. `editing` must outlive the loop.
void registerProductTimers(jobs::Deadlines& deadlines, const ProductEditing& editing);

}  // namespace zhanggui
