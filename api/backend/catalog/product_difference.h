#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "api/backend/catalog/stock_levels.h"
#include "api/backend/catalog/stored_product.h"
#include "api/backend/store/session.h"
#include "api/contract/changes.h"

namespace zhanggui {

/// What an edit wants of one variant's stock; nothing leaves it as it is.
struct SkuStock {
    std::optional<std::int64_t> safety, onHand;
};

/// A product before and after an edit. In `after`, keys that are 0 are of what is to be added; a variant that is
/// missing there is to be retired, one of `before.retired` comes back.
struct ProductRevision {
    StoredProduct before, after;
    std::vector<SkuStock> stock{};           ///< of `after.skus`, in their order; none changes no stock
    std::map<SkuId, StockFigures> levels{};  ///< of all variants, as they were read with `before`
};

/// Words for what a product names by key: a category with its parents, a freight template. Empty for 0.
struct ProductNames {
    std::function<std::string(CategoryId)> category;
    std::function<std::string(FreightTemplateId)> freight;
};
/// As they are now; lives within the session.
ProductNames namesIn(store::Session& session);

/// What the edit changes, field by field; empty if nothing.
std::vector<ChangedField> differences(const ProductRevision& edit, const ProductNames& names);

}  // namespace zhanggui
