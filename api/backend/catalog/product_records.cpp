#include "api/backend/catalog/product_records.h"

#include <algorithm>

#include "api/backend/catalog/catalog_product_store.h"
#include "api/backend/catalog/category_tree.h"

namespace zhanggui {

namespace {

std::vector<std::int32_t> choiceOf(const StoredProduct& product, const StoredSku& sku) {
    std::vector<std::int32_t> choice;
    for (std::size_t axis = 0; axis < product.specs.size() && axis < sku.values.size(); ++axis) {
        const auto& values = product.specs[axis].values;
        const auto found = std::find_if(values.begin(), values.end(),
                                        [&](const SpecValue& value) { return value.value == sku.values[axis]; });
        choice.push_back(static_cast<std::int32_t>(found - values.begin()));
    }
    return choice;
}

SkuRecord recordOf(const StoredProduct& product, const StoredSku& sku, const StockFigures& level) {
    SkuRecord record;
    record.id = sku.id;
    record.code = sku.code;
    record.barcode = sku.barcode;
    record.specText = specTextOf(sku.values);
    record.image = product.imageOf(sku.picture);
    record.price = sku.price;
    record.linePrice = sku.linePrice;
    record.cost = sku.cost;
    record.weightGrams = sku.weightGrams;
    record.safety = level.safety;
    record.onHand = level.onHand;
    record.reserved = level.reserved;
    return record;
}

StockFigures levelOf(const std::map<SkuId, StockFigures>& levels, SkuId sku) {
    const auto level = levels.find(sku);
    return level == levels.end() ? StockFigures{} : level->second;
}

void addSkus(ProductRecord& record, const StoredProduct& product, const std::map<SkuId, StockFigures>& levels) {
    for (const auto& sku : product.skus) {
        record.skus.push_back(recordOf(product, sku, levelOf(levels, sku.id)));
        record.skus.back().choice = choiceOf(product, sku);
    }
    for (const auto& sku : product.retired) record.retired.push_back(recordOf(product, sku, levelOf(levels, sku.id)));
    for (const auto& spec : product.specs) {
        SpecForm axis{spec.id, spec.name, {}};
        for (const auto& value : spec.values) axis.values.push_back({value.id, value.value, value.image});
        record.specs.push_back(std::move(axis));
    }
}

void addPictures(ProductRecord& record, const StoredProduct& product) {
    for (const auto& picture : product.pictures) {
        const bool pending = picture.file.empty();
        record.pictures.push_back({{picture.id}, mediaPath(picture.file), picture.alt, pending});
        if (pending)
            ++record.pendingImages;
        else
            record.images.push_back(mediaPath(picture.file));
    }
    for (const auto& block : product.blocks) record.blocks.push_back({block.kind, block.text, mediaPath(block.file)});
}

ProductRecord recordOf(const StoredProduct& product, std::string category,
                       const std::map<SkuId, StockFigures>& levels) {
    ProductRecord record;
    record.id = product.id;
    record.handle = product.handle;
    record.title = product.title;
    record.detail = product.detail;
    record.vendor = product.vendor;
    record.category = std::move(category);
    record.categoryId = product.category;
    record.tags = product.tags;
    record.state = product.state;
    record.sort = product.sort;
    record.purchaseLimit = product.purchaseLimit;
    record.onShelfAt = product.onShelfAt;
    record.offShelfAt = product.offShelfAt;
    record.freightTemplate = product.freightTemplate;
    record.trashedAt = product.trashedAt;
    addPictures(record, product);
    addSkus(record, product, levels);
    record.createdAt = product.createdAt;
    record.updatedAt = product.updatedAt;
    record.version = product.version;
    return record;
}

}  // namespace

Result<ProductRecord> ProductRecords::product(const Actor&, ProductId id) const {
    return m_database.read([&](store::Session& session) -> Result<ProductRecord> {
        auto record = find(session, id);
        if (!record) return refuse(GeneralRefusal::NotFound);
        return std::move(*record);
    });
}

std::optional<ProductRecord> ProductRecords::find(store::Session& session, ProductId id) const {
    const auto product = catalog_store::product(session, id);
    if (!product) return std::nullopt;
    std::vector<SkuId> skus;
    for (const auto* list : {&product->skus, &product->retired})
        for (const auto& sku : *list) skus.push_back(sku.id);
    return recordOf(*product, CategoryTree::load(session).path(product->category), m_levels.ofSkus(session, skus));
}

}  // namespace zhanggui
