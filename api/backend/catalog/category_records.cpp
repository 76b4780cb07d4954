#include "api/backend/catalog/category_records.h"

#include "api/backend/catalog/catalog_store.h"
#include "api/backend/catalog/category_tree.h"

namespace zhanggui {

Result<CategoryNodes> CategoryRecords::nodes(const Actor&) const {
    return m_database.read(
        [](store::Session& session) { return CategoryTree::load(session).nodes(catalog_store::productsIn(session)); });
}

}  // namespace zhanggui
