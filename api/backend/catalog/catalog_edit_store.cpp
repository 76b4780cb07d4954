#include "api/backend/catalog/catalog_edit_store.h"

namespace zhanggui::catalog_store {

bool claim(store::Transaction& transaction, ProductId product, std::int64_t version) {
    return transaction.run(
               "update product set version = version + 1 where id = :id and version = :version and purged_at is null",
               product, version) == 1;
}

void saveHead(store::Transaction& transaction, const StoredProduct& product) {
    transaction.run(
        "update product set title = :title, detail = :detail, vendor = :vendor, category_id = :category, "
        "state = :state, sort = :sort, purchase_limit = :limit, freight_template_id = :freight, "
        "on_shelf_at = cast(:on as bigint), off_shelf_at = cast(:off as bigint), state_version = :stateVersion, "
        "trashed_at = cast(:trashed as bigint), trashed_state = cast(:trashedState as text), updated_at = :at "
        "where id = :id",
        product.title, product.detail, product.vendor, product.category, product.state, product.sort,
        product.purchaseLimit, product.freightTemplate, product.onShelfAt, product.offShelfAt, product.stateVersion,
        product.trashedAt, product.trashedState, product.updatedAt, product.id);
}

void saveHandle(store::Transaction& transaction, ProductId product, const std::string& handle) {
    transaction.run("update product set handle = :handle where id = :id", handle, product);
}

bool handleTaken(store::Session& session, const std::string& handle) {
    return session.one<std::int64_t>("select 1 from product where handle = :handle", handle).has_value();
}

void saveTags(store::Transaction& transaction, ProductId product, const std::vector<std::string>& tags) {
    transaction.run("delete from product_tag where product_id = :id", product);
    for (const auto& tag : tags)
        transaction.run("insert into product_tag (product_id, tag) values (:id, :tag)", product, tag);
}

std::vector<StoredBlock> blocks(store::Session& session, ProductId product) {
    return session.all<StoredBlock>("select {columns} from product_block where product_id = :id order by position",
                                    product);
}

void saveBlocks(store::Transaction& transaction, ProductId product, const std::vector<StoredBlock>& blocks) {
    transaction.run("delete from product_block where product_id = :id", product);
    std::int32_t position = 0;
    for (const auto& block : blocks)
        transaction.run(
            "insert into product_block (product_id, position, kind, text, file) values (:id, :position, :kind, :text, "
            ":file)",
            product, ++position, block.kind, block.text, block.file);
}

void placePicture(store::Transaction& transaction, const StoredPicture& picture, std::int32_t position) {
    transaction.run("update picture set alt = :alt, position = :position where id = :id", picture.alt, position,
                    picture.id);
}

void deletePicture(store::Transaction& transaction, std::int64_t picture) {
    transaction.run("update sku set picture_id = null where picture_id = :picture", picture);
    transaction.run("delete from picture where id = :picture", picture);
}

void leaveTrash(store::Transaction& transaction, ProductId product) {
    transaction.run(
        "update product set trashed_at = null, trashed_state = null, on_shelf_at = null, off_shelf_at = null, "
        "state_version = state_version + 1 where id = :id",
        product);
}

void purge(store::Transaction& transaction, ProductId product, Instant now) {
    transaction.run("delete from product_tag where product_id = :id", product);
    transaction.run("delete from product_block where product_id = :id", product);
    transaction.run("update sku set picture_id = null where product_id = :id", product);
    transaction.run("delete from picture where product_id = :id", product);
    transaction.run("update spec_value set file = '' where spec_id in (select id from spec where product_id = :id)",
                    product);
    transaction.run("update product set purged_at = :now, handle = :handle, freight_template_id = 0 where id = :id",
                    now, retiredName(product.value, ""), product);
}

void freeCode(store::Transaction& transaction, SkuId sku) {
    transaction.run("update sku set code = :code, barcode = '' where id = :id", retiredName(sku.value, ""), sku);
}

bool categoryThere(store::Session& session, CategoryId category) {
    return session.one<std::int64_t>("select 1 from category where id = :id", category).has_value();
}

}  // namespace zhanggui::catalog_store
