#include "api/backend/catalog/category_sheet_store.h"

namespace zhanggui::catalog_store {

std::vector<CategoryPlace> categoryPlaces(store::Session& session) {
    return session.all<CategoryPlace>("select {columns} from category order by level, position, id");
}

std::optional<CategoryPlace> lockedCategoryPlace(store::Transaction& transaction, CategoryId id) {
    return transaction.one<CategoryPlace>("select {columns} from category where id = :id {for update}", id);
}

void setCategoryVisible(store::Transaction& transaction, CategoryId id, bool visible) {
    transaction.run("update category set visible = :visible, version = version + 1 where id = :id", visible, id);
}

void setCategoryPosition(store::Transaction& transaction, CategoryId id, std::int64_t position) {
    transaction.run("update category set position = :position where id = :id", position, id);
}

}  // namespace zhanggui::catalog_store
