#include <algorithm>

#include "api/backend/catalog/catalog_product_store.h"
#include "api/backend/catalog/category_tree.h"
#include "api/backend/catalog/product_changes.h"
#include "api/backend/catalog/product_undo_store.h"
#include "api/backend/imports/csv_reader.h"
#include "api/backend/imports/file_text.h"
#include "api/backend/imports/imports_store.h"
#include "api/backend/imports/product_columns.h"
#include "api/backend/imports/product_selection.h"
#include "api/backend/imports/table_exporters.h"

namespace zhanggui {

namespace {

using Column = ProductColumn;

constexpr std::int32_t atOnce = 100;

/// The rows of one product.
class ProductRows {
  public:
    ProductRows(const StoredProduct& product, std::string category, const std::map<SkuId, StockFigures>& levels,
                std::vector<SheetRow>& rows)
        : m_product(product), m_category(std::move(category)), m_levels(levels), m_rows(rows) {}

    void append() {
        const auto count = std::max(m_product.skus.size(), m_product.pictures.size());
        for (std::size_t i = 0; i < count; ++i) {
            m_rows.emplace_back(productColumnCount);
            text(Column::Handle, m_product.handle);
            if (i == 0) appendProduct();
            if (i < m_product.skus.size()) appendSku(m_product.skus[i]);
            if (i < m_product.pictures.size()) appendPicture(m_product.pictures[i]);
        }
    }

  private:
    void text(Column column, std::string value) {
        m_rows.back()[static_cast<std::size_t>(column)] = {std::move(value)};
    }
    void number(Column column, std::string value) {
        m_rows.back()[static_cast<std::size_t>(column)] = {std::move(value), true};
    }
    void amount(Column column, Money value) {
        if (value.fen != 0) number(column, yuanText(value));
    }

    void appendProduct() {
        text(Column::Title, m_product.title);
        text(Column::Body, htmlOf(m_product.detail));
        text(Column::Vendor, m_product.vendor);
        text(Column::Type, m_category);
        text(Column::Tags, tagsCell(m_product.tags));
        text(Column::Published, m_product.state == ProductState::OnSale ? "true" : "false");
        constexpr std::array names{Column::Option1Name, Column::Option2Name, Column::Option3Name};
        // The format has no product without option.
        if (m_product.specs.empty()) text(names[0], "Title");
        for (std::size_t i = 0; i < m_product.specs.size() && i < names.size(); ++i)
            text(names[i], m_product.specs[i].name);
    }

    void appendSku(const StoredSku& sku) {
        constexpr std::array values{Column::Option1Value, Column::Option2Value, Column::Option3Value};
        if (m_product.specs.empty()) text(values[0], "Default Title");
        for (std::size_t i = 0; i < sku.values.size() && i < values.size(); ++i) text(values[i], sku.values[i]);
        text(Column::Code, sku.code);
        text(Column::Barcode, sku.barcode);
        number(Column::Grams, std::to_string(sku.weightGrams));
        number(Column::Price, yuanText(sku.price));
        amount(Column::ComparePrice, sku.linePrice);
        amount(Column::Cost, sku.cost);
        if (const auto level = m_levels.find(sku.id); level != m_levels.end())
            number(Column::Quantity, std::to_string(level->second.onHand));
        for (const auto& picture : m_product.pictures)
            if (picture.id == sku.picture) text(Column::VariantImage, sourceOf(picture));
    }

    void appendPicture(const StoredPicture& picture) {
        text(Column::ImageSource, sourceOf(picture));
        text(Column::ImageAlt, picture.alt);
    }

    /// "new, gift", as the format writes them; where one holds a comma itself, each as in CSV.
    static std::string tagsCell(const std::vector<std::string>& tags) {
        const bool plain = std::none_of(tags.begin(), tags.end(), [](const std::string& tag) {
            return tag.find_first_of(",\"") != std::string::npos;
        });
        return plain || tags.empty() ? joinedTags(tags) : csvRecord(tags);
    }

    static std::string sourceOf(const StoredPicture& picture) {
        return picture.url.empty() ? mediaPath(picture.file) : picture.url;
    }

    const StoredProduct& m_product;
    const std::string m_category;
    const std::map<SkuId, StockFigures>& m_levels;
    std::vector<SheetRow>& m_rows;
};

}  // namespace

std::vector<std::string> ProductExporter::header() const {
    std::vector<std::string> names;
    for (const auto& column : productColumns()) names.emplace_back(column.name);
    return names;
}

std::int64_t ProductExporter::append(store::Session& session, const std::string& selection, std::int64_t after,
                                     std::vector<SheetRow>& rows) const {
    auto last = after;
    const auto products = selection.empty()
                              ? catalog_store::productsAfter(session, {after}, atOnce)
                              : catalog_store::productsOf(session, nextSelected(session, selection, last));
    const auto tree = CategoryTree::load(session);
    std::vector<SkuId> skus;
    for (const auto& product : products)
        for (const auto& sku : product.skus) skus.push_back(sku.id);
    const auto store = imports_store::firstStore(session);
    const auto levels = store ? m_stock.levels(session, *store, skus) : std::map<SkuId, StockFigures>{};
    for (const auto& product : products) ProductRows(product, tree.path(product.category), levels, rows).append();
    if (!selection.empty()) return last;
    return products.size() < static_cast<std::size_t>(atOnce) ? 0 : products.back().id.value;
}

}  // namespace zhanggui
