#include "api/backend/catalog/product_undo_store.h"

#include "api/backend/store/key_list.h"

namespace zhanggui::catalog_store {

std::vector<ProductVersion> lockedVersions(store::Transaction& transaction, const std::vector<ProductId>& products) {
    return store::allOfKeys<ProductVersion>(
        transaction, "select {columns} from product where id in ({keys}) order by id {for update}", products);
}

void removeSku(store::Transaction& transaction, SkuId sku) {
    transaction.run("delete from sku_value where sku_id = :sku", sku);
    transaction.run("delete from sku where id = :sku", sku);
}

void removePicture(store::Transaction& transaction, std::int64_t picture) {
    transaction.run("delete from picture where id = :picture", picture);
}

void removeValue(store::Transaction& transaction, SpecValueId value) {
    const auto spec = transaction.one<SpecId>("select spec_id from spec_value where id = :value", value);
    transaction.run("delete from spec_value where id = :value", value);
    if (spec)
        transaction.run(
            "delete from spec where id = :spec and not exists (select 1 from spec_value where spec_id = :spec)", *spec);
}

void removeProduct(store::Transaction& transaction, ProductId product) {
    transaction.run("delete from sku_value where sku_id in (select id from sku where product_id = :product)", product);
    transaction.run("delete from sku where product_id = :product", product);
    transaction.run("delete from picture where product_id = :product", product);
    transaction.run("delete from spec_value where spec_id in (select id from spec where product_id = :product)",
                    product);
    transaction.run("delete from spec where product_id = :product", product);
    transaction.run("delete from product_tag where product_id = :product", product);
    transaction.run("delete from product where id = :product", product);
}

bool removeEmptyCategory(store::Transaction& transaction, CategoryId category) {
    return transaction.run(
               "delete from category where id = :id and not exists (select 1 from product where category_id = :id) and "
               "not exists (select 1 from category child where child.parent_id = :id)",
               category) == 1;
}

std::vector<CategoryId> categoriesAlong(store::Session& session, const std::vector<std::string>& path) {
    std::vector<CategoryId> found;
    for (const auto& name : path) {
        const auto next =
            found.empty()
                ? session.one<CategoryId>("select id from category where parent_id is null and name = :name", name)
                : session.one<CategoryId>("select id from category where parent_id = :parent and name = :name",
                                          found.back(), name);
        if (!next) break;
        found.push_back(*next);
    }
    return found;
}

void touchProduct(store::Transaction& transaction, ProductId product, Instant now) {
    transaction.run("update product set version = version + 1, updated_at = :at where id = :product", now, product);
}

}  // namespace zhanggui::catalog_store
