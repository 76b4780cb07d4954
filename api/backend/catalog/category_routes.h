#pragma once

#include "api/backend/catalog/category_editing.h"
#include "api/backend/catalog/category_records.h"
#include "api/backend/catalog/spec_template_editing.h"
#include "api/backend/http/registry.h"

namespace zhanggui {

/// Binds the desk's endpoints of categories and spec templates. The arguments must outlive the registry.
void bindCategories(http::Registry& registry, const CategoryRecords& records, CategoryEditing& editing,
                    SpecTemplateEditing& templates);

}  // namespace zhanggui
