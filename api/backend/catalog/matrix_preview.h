#pragma once

#include <map>

#include "api/backend/catalog/product_difference.h"
#include "api/backend/catalog/sku_matrix.h"

namespace zhanggui {

/// What a plan does to the variants of a product, with who stands against it. `edit` is the product as it is.
MatrixPreview matrixPreview(const MatrixPlan& plan, const ProductRevision& edit,
                            std::map<SkuId, std::vector<SkuHold>> holds);

}  // namespace zhanggui
