#pragma once

#include "api/backend/catalog/catalog_routes.h"
#include "api/backend/inventory/product_bulk.h"
#include "api/backend/inventory/product_quick_edits.h"
#include "api/backend/inventory/stock_lists.h"
#include "api/backend/orders/retirement_holds.h"
#include "tests/backend/order_shop.h"

namespace zhanggui::test {

/// A whole shop with what edits its products.
class EditShop : public OrderShop {
  public:
    explicit EditShop(DatabaseFixture& fixture) : OrderShop(fixture) {
        registerProductTimers(deadlines, editing);
        batchJobs.on(JobKind::ProductBulk, bulk);
        category = makeCategory("Tea");
    }

    CategoryId makeCategory(const std::string& name) {
        return database().write(
            [&](store::Transaction& transaction) { return CatalogWriter::category(transaction, {name}); });
    }

    /// A form of one axis a list of values; every combination is a variant at `fen`.
    ProductForm form(const std::vector<std::pair<std::string, std::vector<std::string>>>& axes,
                     std::int64_t fen = 1000) const {
        ProductForm form;
        form.title = "Title";
        form.category = category;
        form.state = ProductState::OnSale;
        for (const auto& [name, values] : axes) {
            form.specs.push_back({{}, name, {}});
            for (const auto& value : values) form.specs.back().values.push_back({{}, value});
        }
        combine(form, fen);
        return form;
    }
    /// Every combination of the form's values, each found by its values.
    static void combine(ProductForm& form, std::int64_t fen) {
        form.skus.assign(1, SkuForm{});
        for (const auto& spec : form.specs) {
            std::vector<SkuForm> more;
            for (const auto& sku : form.skus)
                for (std::size_t value = 0; value < spec.values.size(); ++value) {
                    more.push_back(sku);
                    more.back().choice.push_back(static_cast<std::int32_t>(value));
                }
            form.skus = more;
        }
        for (auto& sku : form.skus) sku.price = {fen};
    }

    /// What the editor would send for a product as it is.
    static ProductForm formOf(const ProductRecord& record) {
        ProductForm form;
        form.title = record.title;
        form.vendor = record.vendor;
        form.category = record.categoryId;
        form.tags = record.tags;
        form.state = record.state;
        form.sort = record.sort;
        form.purchaseLimit = record.purchaseLimit;
        form.blocks = record.blocks;
        form.pictures = record.pictures;
        form.specs = record.specs;
        for (const auto& sku : record.skus) {
            SkuForm one;
            one.id = sku.id;
            one.choice = sku.choice;
            one.code = sku.code;
            one.barcode = sku.barcode;
            one.price = sku.price;
            one.linePrice = sku.linePrice;
            one.cost = sku.cost;
            one.weightGrams = sku.weightGrams;
            one.safety = sku.safety;
            form.skus.push_back(one);
        }
        form.onShelfAt = record.onShelfAt;
        form.offShelfAt = record.offShelfAt;
        form.freightTemplate = record.freightTemplate;
        form.version = record.version;
        return form;
    }

    ProductRecord create(const ProductForm& form) { return editing.create(staff(), form).value(); }
    ProductRecord save(ProductId id, const ProductForm& form) { return editing.save(staff(), id, form).value(); }
    ProductRecord record(ProductId id) { return records.product(staff(), id).value(); }
    std::string newFile() {
        QImage image(8, 8, QImage::Format_RGB32);
        image.fill(static_cast<QRgb>(++colour * 7919));
        return mediaPath(media.storeImage(image));
    }

    int colour = 0;
    CategoryId category;
    Media media{folder.filePath(QStringLiteral("media")).toStdString()};
    RetirementHolds holds;
    ProductRecords records{database(), catalog.levels};
    ProductLists lists{database(), clock};
    ProductWriting writing{clock, catalog.levels, catalog.shelf, holds, deadlines, catalog.generation};
    ProductEditing editing{{database(), once, clock, media, records, writing}};
    ProductQuickEdits quickEdits{once, records, writing, lists};
    jobs::BatchJobs batchJobs{database(), once, clock};
    ProductBulk bulk{once, batchJobs, writing};
};

}  // namespace zhanggui::test
