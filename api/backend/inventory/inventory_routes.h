#pragma once

#include "api/backend/http/registry.h"
#include "api/backend/inventory/product_bulk.h"
#include "api/backend/inventory/product_lists.h"
#include "api/backend/inventory/product_quick_edits.h"
#include "api/backend/inventory/stock_lists.h"

namespace zhanggui {

/// Binds the inventory's endpoints, and of the catalogue's ListProducts, CountProducts and QuickEditProduct, which
/// ask for stock. The
/// arguments must outlive the registry.
void bindInventory(http::Registry& registry, const StockLists& stock, const ProductLists& products,
                   const ProductQuickEdits& quickEdits);

/// Binds BulkProducts.
void bindProductBulk(http::Registry& registry, ProductBulk& bulk);

}  // namespace zhanggui
