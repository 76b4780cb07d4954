#pragma once

#include <string>
#include <vector>

#include "api/backend/http/registry.h"
#include "api/backend/imports/export_service.h"
#include "api/contract/product_export.h"

namespace zhanggui {

/// Begins an export of what a list of products selects. InvalidInput for a table that is none of products.
Result<Export> exportProducts(ExportService& exports, const Actor& who, const ProductExportForm& form);

/// Binds its endpoint. `exports` must outlive the registry.
void bindProductExports(http::Registry& registry, ExportService& exports);

/// The next of the products that the selection means, in the order of their keys. `after` becomes the last one's key,
/// 0 if there are no more.
std::vector<ProductId> nextSelected(store::Session& session, const std::string& selection, std::int64_t& after);

}  // namespace zhanggui
