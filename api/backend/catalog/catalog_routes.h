#pragma once

#include "api/backend/catalog/catalog_generation.h"
#include "api/backend/catalog/product_records.h"
#include "api/backend/catalog/shop_window.h"
#include "api/backend/http/registry.h"

namespace zhanggui {

/// Binds the catalogue's endpoints but those of categories (category_routes.h) and ListProducts and CountProducts,
/// which ask for stock and so stand in inventory. The arguments must outlive the registry.
void bindCatalog(http::Registry& registry, const ShopWindow& window, const ProductRecords& products,
                 const CatalogGeneration& generation);

}  // namespace zhanggui
