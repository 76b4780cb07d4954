#include "api/backend/catalog/catalog_product_store.h"

namespace zhanggui::catalog_store {

namespace {

std::optional<std::int64_t> pictureOf(const StoredSku& sku) {
    return sku.picture == 0 ? std::nullopt : std::optional(sku.picture);
}

}  // namespace

CategoryId categoryNamed(store::Transaction& transaction, CategoryId parent, const std::string& name,
                         std::int32_t level) {
    const std::optional<CategoryId> above = parent ? std::optional(parent) : std::nullopt;
    const auto find = [&] {
        return parent ? transaction.one<CategoryId>(
                            "select id from category where parent_id = :parent and name = :name", parent, name)
                      : transaction.one<CategoryId>("select id from category where parent_id is null and name = :name",
                                                    name);
    };
    if (const auto found = find()) return *found;
    // Another server may make it at this moment: then this inserts nothing, after waiting for it.
    transaction.run(
        "insert into category (parent_id, name, level, position, visible) values (cast(:parent as bigint), :name, "
        ":level, (select coalesce(max(position), 0) + 1 from category), true) on conflict do nothing",
        above, name, level);
    return find().value();
}

ProductId insertProduct(store::Transaction& transaction, const StoredProduct& product) {
    return transaction.insert<ProductId>(
        "insert into product (handle, title, detail, vendor, category_id, state, min_price, max_price, line_price, "
        "sold, created_at, updated_at, version) values (:handle, :title, :detail, :vendor, :category, :state, 0, 0, 0, "
        "0, :at, :at, 1) returning id",
        product.handle, product.title, product.detail, product.vendor, product.category, product.state,
        product.createdAt);
}

bool updateProduct(store::Transaction& transaction, const StoredProduct& product) {
    return transaction.run(
               "update product set title = :title, detail = :detail, vendor = :vendor, category_id = :category, "
               "state = :state, updated_at = :at, version = version + 1 where id = :id and version = :version",
               product.title, product.detail, product.vendor, product.category, product.state, product.updatedAt,
               product.id, product.version) == 1;
}

void derivePrices(store::Transaction& transaction, ProductId product) {
    transaction.run(
        "update product set min_price = (select min(price) from sku where product_id = :id and retired_at is null), "
        "max_price = (select max(price) from sku where product_id = :id and retired_at is null), "
        "line_price = (select max(case when line_price > price then line_price else 0 end) from sku "
        "where product_id = :id and retired_at is null) where id = :id",
        product);
}

SpecId insertSpec(store::Transaction& transaction, ProductId product, const std::string& name, std::int32_t position) {
    return transaction.insert<SpecId>(
        "insert into spec (product_id, name, position) values (:product, :name, :position) returning id", product, name,
        position);
}

SpecValueId insertValue(store::Transaction& transaction, SpecId spec, const std::string& value, std::int32_t position) {
    return transaction.insert<SpecValueId>(
        "insert into spec_value (spec_id, value, position) values (:spec, :value, :position) returning id", spec, value,
        position);
}

SkuId insertSku(store::Transaction& transaction, ProductId product, const StoredSku& sku, std::int32_t position) {
    return transaction.insert<SkuId>(
        "insert into sku (product_id, code, barcode, spec_key, spec_text, price, line_price, cost, weight_grams, "
        "position, picture_id) values (:product, :code, :barcode, :key, :text, :price, :linePrice, :cost, :weight, "
        ":position, cast(:picture as bigint)) returning id",
        product, sku.code, sku.barcode, specKeyOf(sku.values), specTextOf(sku.values), sku.price, sku.linePrice,
        sku.cost, sku.weightGrams, position, pictureOf(sku));
}

void insertSkuValue(store::Transaction& transaction, SkuId sku, SpecId spec, SpecValueId value) {
    transaction.run("insert into sku_value (sku_id, spec_id, value_id) values (:sku, :spec, :value)", sku, spec, value);
}

void updateSku(store::Transaction& transaction, const StoredSku& sku) {
    transaction.run(
        "update sku set code = :code, barcode = :barcode, price = :price, line_price = :linePrice, cost = :cost, "
        "weight_grams = :weight, picture_id = cast(:picture as bigint) where id = :id",
        sku.code, sku.barcode, sku.price, sku.linePrice, sku.cost, sku.weightGrams, pictureOf(sku), sku.id);
}

std::int64_t insertPicture(store::Transaction& transaction, ProductId product, const PictureDraft& picture,
                           std::int32_t position, Instant now) {
    const auto next = picture.file.empty() ? std::optional(now) : std::nullopt;
    return transaction.insert<std::int64_t>(
        "insert into picture (product_id, position, alt, source_url, file, tries, next_try_at) values (:product, "
        ":position, :alt, :url, :file, 0, cast(:next as bigint)) returning id",
        product, position, picture.alt, picture.url, picture.file, next);
}

}  // namespace zhanggui::catalog_store
