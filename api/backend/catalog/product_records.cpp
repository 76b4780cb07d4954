#include "api/backend/catalog/product_records.h"

#include "api/backend/catalog/catalog_product_store.h"
#include "api/backend/catalog/category_tree.h"

namespace zhanggui {

namespace {

SkuRecord recordOf(const StoredSku& sku, const StockFigures& level) {
    SkuRecord record;
    record.id = sku.id;
    record.code = sku.code;
    record.barcode = sku.barcode;
    record.specText = specTextOf(sku.values);
    record.price = sku.price;
    record.linePrice = sku.linePrice;
    record.cost = sku.cost;
    record.weightGrams = sku.weightGrams;
    record.onHand = level.onHand;
    record.reserved = level.reserved;
    return record;
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
    for (const auto& picture : product.pictures) {
        if (picture.file.empty())
            ++record.pendingImages;
        else
            record.images.push_back(mediaPath(picture.file));
    }
    record.state = product.state;
    for (const auto& spec : product.specs) {
        SpecForm axis{spec.id, spec.name, {}};
        for (const auto& value : spec.values) axis.values.push_back({value.id, value.value});
        record.specs.push_back(std::move(axis));
    }
    for (const auto& sku : product.skus) {
        const auto level = levels.find(sku.id);
        record.skus.push_back(recordOf(sku, level == levels.end() ? StockFigures{} : level->second));
    }
    record.createdAt = product.createdAt;
    record.updatedAt = product.updatedAt;
    record.version = product.version;
    return record;
}

}  // namespace

Result<ProductRecord> ProductRecords::product(const Actor&, ProductId id) const {
    return m_database.read([&](store::Session& session) -> Result<ProductRecord> {
        const auto product = catalog_store::product(session, id);
        if (!product) return refuse(GeneralRefusal::NotFound);
        std::vector<SkuId> skus;
        for (const auto& sku : product->skus) skus.push_back(sku.id);
        return recordOf(*product, CategoryTree::load(session).path(product->category), m_levels.ofSkus(session, skus));
    });
}

}  // namespace zhanggui
