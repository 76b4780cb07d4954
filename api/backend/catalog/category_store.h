#pragma once

#include <string>
#include <vector>

#include "api/backend/catalog/catalog_store.h"

/// What changes the category tree. Reading it is catalog_store::categories().
namespace zhanggui::category_store {

/// Waits until nobody else changes the shape of the tree, and keeps others from it until the transaction ends.
void lockShape(store::Transaction& transaction);

CategoryId insert(store::Transaction& transaction, const catalog_store::CategoryRow& row);
/// Name, picture, visibility and template; counts the version on. False if it is not `row.version` any more.
bool update(store::Transaction& transaction, const catalog_store::CategoryRow& row);
void setParent(store::Transaction& transaction, CategoryId id, CategoryId parent);
void setPlace(store::Transaction& transaction, CategoryId id, std::int32_t level, std::int64_t position);
/// Gives way to what takes its name: for a category that is removed in the same transaction.
void giveUpName(store::Transaction& transaction, CategoryId id);
void remove(store::Transaction& transaction, CategoryId id);

/// Purged products, which nobody sees and no figure counts.
void movePurged(store::Transaction& transaction, CategoryId from, CategoryId to);
/// Tells how many there were.
std::int64_t moveProducts(store::Transaction& transaction, CategoryId from, CategoryId to, Instant now);

}  // namespace zhanggui::category_store
