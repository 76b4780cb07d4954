#pragma once

#include <optional>
#include <string>
#include <vector>

#include "api/backend/store/session.h"
#include "api/contract/catalog.h"

/// Categories as files list them: by path, with visibility and place.
namespace zhanggui::catalog_store {

struct CategoryPlace {
    CategoryId id;
    std::optional<CategoryId> parent;
    std::string name;
    std::int32_t level = 1;
    std::int64_t position = 0;
    bool visible = true;

    template <class V>
    static constexpr void describe(V&& column) {
        column("id", &CategoryPlace::id);
        column("parent_id", &CategoryPlace::parent);
        column("name", &CategoryPlace::name);
        column("level", &CategoryPlace::level);
        column("position", &CategoryPlace::position);
        column("visible", &CategoryPlace::visible);
    }
};

/// All of them, siblings in their order.
std::vector<CategoryPlace> categoryPlaces(store::Session& session);
/// Nobody else may change it until the transaction ends.
std::optional<CategoryPlace> lockedCategoryPlace(store::Transaction& transaction, CategoryId id);
void setCategoryVisible(store::Transaction& transaction, CategoryId id, bool visible);
void setCategoryPosition(store::Transaction& transaction, CategoryId id, std::int64_t position);

}  // namespace zhanggui::catalog_store
