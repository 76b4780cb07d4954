#pragma once

#include "models/products/product_list_model.h"
#include "ui/widgets/list_descriptor.h"

namespace zhanggui {

/// What the list of products can be narrowed by. `categories` as (id, indented name).
QList<FilterSpec> productFilters(const QList<QPair<qlonglong, QString>>& categories);
/// The same as the model asks for it.
ProductFilter productFilterOf(const ListQuery& query);

}  // namespace zhanggui
