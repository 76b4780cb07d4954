#pragma once

#include "api/backend/http/registry.h"
#include "api/backend/inventory/product_lists.h"
#include "api/backend/inventory/stock_lists.h"

namespace zhanggui {

/// Binds the inventory's endpoints, and of the catalogue's ListProducts and CountProducts, which ask for stock. The
/// arguments must outlive the registry.
void bindInventory(http::Registry& registry, const StockLists& stock, const ProductLists& products);

}  // namespace zhanggui
