#include "api/backend/catalog/category_store.h"

namespace zhanggui::category_store {

namespace {

std::optional<CategoryId> orNull(CategoryId id) {
    return id ? std::optional(id) : std::nullopt;
}

}  // namespace

void lockShape(store::Transaction& transaction) {
    transaction.run("update category_shape set changes = changes + 1 where id = 1");
}

CategoryId insert(store::Transaction& transaction, const catalog_store::CategoryRow& row) {
    return transaction.insert<CategoryId>(
        "insert into category (parent_id, name, level, position, visible, picture, spec_template_id, version) values "
        "(cast(:parent as bigint), :name, :level, :position, :visible, :picture, cast(:template as bigint), 1) "
        "returning id",
        row.parent, row.name, row.level, row.position, row.visible, row.picture, row.specTemplate);
}

bool update(store::Transaction& transaction, const catalog_store::CategoryRow& row) {
    return transaction.run(
               "update category set name = :name, picture = :picture, visible = :visible, spec_template_id = "
               "cast(:template as bigint), version = version + 1 where id = :id and version = :version",
               row.name, row.picture, row.visible, row.specTemplate, row.id, row.version) == 1;
}

void setParent(store::Transaction& transaction, CategoryId id, CategoryId parent) {
    transaction.run("update category set parent_id = cast(:parent as bigint) where id = :id", orNull(parent), id);
}

void setPlace(store::Transaction& transaction, CategoryId id, std::int32_t level, std::int64_t position) {
    transaction.run("update category set level = :level, position = :position where id = :id", level, position, id);
}

void giveUpName(store::Transaction& transaction, CategoryId id) {
    // No name that staff give holds a control character.
    transaction.run("update category set name = :name where id = :id", "\x01" + std::to_string(id.value), id);
}

void remove(store::Transaction& transaction, CategoryId id) {
    transaction.run("delete from category where id = :id", id);
}

void movePurged(store::Transaction& transaction, CategoryId from, CategoryId to) {
    transaction.run("update product set category_id = :to where category_id = :from and purged_at is not null", to,
                    from);
}

std::int64_t moveProducts(store::Transaction& transaction, CategoryId from, CategoryId to, Instant now) {
    return transaction.run(
        "update product set category_id = :to, version = version + 1, updated_at = :now where category_id = :from", to,
        now, from);
}

}  // namespace zhanggui::category_store
