#pragma once

#include <vector>

#include "api/backend/catalog/product_difference.h"
#include "api/backend/catalog/shelf.h"

namespace zhanggui {

/// Whether the edit touches axes, values or which variants there are.
bool changesMatrix(const ProductRevision& edit);

/// Writes axes, values and variants as a difference: what stays keeps its key, what goes is retired. Fills in the keys
/// of what is added. Gives the variants that cannot be retired, since units of them are promised: then the caller must
/// refuse.
std::vector<SkuId> writeMatrix(store::Transaction& transaction, const Shelf& shelf, ProductRevision& edit, Instant now);

/// Writes code, price and the like of the variants that stay; codes may be swapped.
void writeSkuFields(store::Transaction& transaction, const ProductRevision& edit);

}  // namespace zhanggui
