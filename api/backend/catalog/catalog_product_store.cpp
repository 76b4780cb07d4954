#include "api/backend/catalog/catalog_product_store.h"

#include <algorithm>
#include <unordered_map>

#include "api/backend/catalog/catalog_store.h"
#include "api/backend/store/key_list.h"

namespace zhanggui::catalog_store {

namespace {

struct ProductColumns {
    ProductId id;
    std::string handle, title, detail, vendor;
    CategoryId category;
    ProductState state = ProductState::Draft;
    std::int64_t sold = 0;
    Instant createdAt, updatedAt;
    std::int64_t version = 0, sort = 0, purchaseLimit = 0;
    FreightTemplateId freightTemplate;
    std::optional<Instant> onShelfAt, offShelfAt;
    std::int64_t stateVersion = 1;
    std::optional<Instant> trashedAt;
    std::optional<ProductState> trashedState;

    template <class V>
    static constexpr void describe(V&& column) {
        column("id", &ProductColumns::id);
        column("handle", &ProductColumns::handle);
        column("title", &ProductColumns::title);
        column("detail", &ProductColumns::detail);
        column("vendor", &ProductColumns::vendor);
        column("category_id", &ProductColumns::category);
        column("state", &ProductColumns::state);
        column("sold", &ProductColumns::sold);
        column("created_at", &ProductColumns::createdAt);
        column("updated_at", &ProductColumns::updatedAt);
        column("version", &ProductColumns::version);
        column("sort", &ProductColumns::sort);
        column("purchase_limit", &ProductColumns::purchaseLimit);
        column("freight_template_id", &ProductColumns::freightTemplate);
        column("on_shelf_at", &ProductColumns::onShelfAt);
        column("off_shelf_at", &ProductColumns::offShelfAt);
        column("state_version", &ProductColumns::stateVersion);
        column("trashed_at", &ProductColumns::trashedAt);
        column("trashed_state", &ProductColumns::trashedState);
    }
};

struct ValueColumns {
    ProductId product;
    SpecId spec;
    std::string name;
    SpecValueId id;
    std::string value, file;

    template <class V>
    static constexpr void describe(V&& column) {
        column("product_id", &ValueColumns::product);
        column("spec_id", &ValueColumns::spec);
        column("name", &ValueColumns::name);
        column("id", &ValueColumns::id);
        column("value", &ValueColumns::value);
        column("file", &ValueColumns::file);
    }
};

struct SkuColumns {
    ProductId product;
    SkuId id;
    std::string code, barcode, specKey;
    Money price, linePrice, cost;
    std::int64_t weightGrams = 0;
    std::optional<std::int64_t> picture;
    std::optional<Instant> retiredAt;

    template <class V>
    static constexpr void describe(V&& column) {
        column("product_id", &SkuColumns::product);
        column("id", &SkuColumns::id);
        column("code", &SkuColumns::code);
        column("barcode", &SkuColumns::barcode);
        column("spec_key", &SkuColumns::specKey);
        column("price", &SkuColumns::price);
        column("line_price", &SkuColumns::linePrice);
        column("cost", &SkuColumns::cost);
        column("weight_grams", &SkuColumns::weightGrams);
        column("picture_id", &SkuColumns::picture);
        column("retired_at", &SkuColumns::retiredAt);
    }
};

struct PictureColumns {
    ProductId product;
    std::int64_t id = 0;
    std::string url, file, alt;

    template <class V>
    static constexpr void describe(V&& column) {
        column("product_id", &PictureColumns::product);
        column("id", &PictureColumns::id);
        column("source_url", &PictureColumns::url);
        column("file", &PictureColumns::file);
        column("alt", &PictureColumns::alt);
    }
};

StoredProduct bare(ProductColumns row) {
    StoredProduct product;
    product.id = row.id;
    product.handle = std::move(row.handle);
    product.title = std::move(row.title);
    product.detail = std::move(row.detail);
    product.vendor = std::move(row.vendor);
    product.category = row.category;
    product.state = row.state;
    product.sold = row.sold;
    product.createdAt = row.createdAt;
    product.updatedAt = row.updatedAt;
    product.version = row.version;
    product.sort = row.sort;
    product.purchaseLimit = row.purchaseLimit;
    product.freightTemplate = row.freightTemplate;
    product.onShelfAt = row.onShelfAt;
    product.offShelfAt = row.offShelfAt;
    product.stateVersion = row.stateVersion;
    product.trashedAt = row.trashedAt;
    product.trashedState = row.trashedState;
    return product;
}

using ById = std::unordered_map<ProductId, StoredProduct*>;

void addSpecs(store::Session& session, const std::vector<ProductId>& ids, const ById& products) {
    for (auto& row :
         store::allOfKeys<ValueColumns>(session,
                                        "select s.product_id, v.spec_id, s.name, v.id, v.value, v.file from spec s "
                                        "join spec_value v on v.spec_id = s.id where s.product_id in ({keys}) and "
                                        "s.retired_at is null and v.retired_at is null order by s.product_id, "
                                        "s.position, s.id, v.position, v.id",
                                        ids)) {
        auto& specs = products.at(row.product)->specs;
        if (specs.empty() || specs.back().id != row.spec) specs.push_back({row.spec, std::move(row.name), {}});
        specs.back().values.push_back({row.id, std::move(row.value), mediaPath(row.file)});
    }
}

void addSkus(store::Session& session, const std::vector<ProductId>& ids, const ById& products) {
    for (auto& row : store::allOfKeys<SkuColumns>(
             session, "select {columns} from sku where product_id in ({keys}) order by product_id, position, id",
             ids)) {
        auto& product = *products.at(row.product);
        auto& list = row.retiredAt ? product.retired : product.skus;
        list.push_back({row.id, std::move(row.code), std::move(row.barcode), valuesOf(nameBefore(row.specKey)),
                        row.price, row.linePrice, row.cost, row.weightGrams, row.picture.value_or(0)});
    }
}

void addPictures(store::Session& session, const std::vector<ProductId>& ids, const ById& products) {
    for (auto& row : store::allOfKeys<PictureColumns>(
             session, "select {columns} from picture where product_id in ({keys}) order by product_id, position, id",
             ids))
        products.at(row.product)
            ->pictures.push_back({row.id, std::move(row.url), std::move(row.file), std::move(row.alt)});
}

void addTags(store::Session& session, const std::vector<ProductId>& ids, const ById& products) {
    for (auto& [id, found] : tags(session, ids)) {
        std::sort(found.begin(), found.end());  // the database may have an order of its own
        products.at(id)->tags = std::move(found);
    }
}

void complete(store::Session& session, const std::vector<StoredProduct*>& products) {
    std::vector<ProductId> ids;
    ById byId;
    for (auto* product : products) {
        ids.push_back(product->id);
        byId[product->id] = product;
    }
    addSpecs(session, ids, byId);
    addSkus(session, ids, byId);
    addPictures(session, ids, byId);
    addTags(session, ids, byId);
}

std::vector<StoredProduct> whole(store::Session& session, std::vector<ProductColumns> rows) {
    std::vector<StoredProduct> products;
    for (auto& row : rows) products.push_back(bare(std::move(row)));
    std::vector<StoredProduct*> found;
    for (auto& product : products) found.push_back(&product);
    complete(session, found);
    return products;
}

}  // namespace

std::optional<StoredProduct> product(store::Session& session, ProductId id) {
    auto row = session.one<ProductColumns>("select {columns} from product where id = :id and purged_at is null", id);
    if (!row) return std::nullopt;
    auto product = bare(std::move(*row));
    complete(session, {&product});
    product.blocks =
        session.all<StoredBlock>("select {columns} from product_block where product_id = :id order by position", id);
    if (product.blocks.empty() && !product.detail.empty())
        product.blocks.push_back({BlockKind::Text, product.detail, {}});
    return product;
}

std::map<std::string, StoredProduct> products(store::Session& session, const std::vector<std::string>& handles) {
    std::map<std::string, StoredProduct> products;
    for (auto& row :
         store::allOfKeys<ProductColumns>(session, "select {columns} from product where handle in ({keys})", handles))
        products.emplace(row.handle, bare(row));
    std::vector<StoredProduct*> found;
    for (auto& [handle, product] : products) found.push_back(&product);
    complete(session, found);
    return products;
}

std::vector<StoredProduct> productsAfter(store::Session& session, ProductId after, std::int32_t limit) {
    return whole(session, session.all<ProductColumns>(
                              "select {columns} from product where id > :after and trashed_at is null and purged_at is "
                              "null order by id limit :limit",
                              after, limit));
}

std::vector<StoredProduct> productsOf(store::Session& session, const std::vector<ProductId>& ids) {
    return whole(
        session,
        store::allOfKeys<ProductColumns>(
            session, "select {columns} from product where id in ({keys}) and purged_at is null order by id", ids));
}

bool codeTaken(store::Session& session, const std::string& code) {
    return session.one<std::int64_t>("select 1 from sku where code = :code", code).has_value();
}

}  // namespace zhanggui::catalog_store
