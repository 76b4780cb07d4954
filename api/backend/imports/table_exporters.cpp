#include "api/backend/imports/table_exporters.h"

#include "api/backend/catalog/price_store.h"
#include "api/backend/catalog/product_changes.h"
#include "api/backend/imports/category_importer.h"
#include "api/backend/imports/category_paths.h"
#include "api/backend/imports/price_importer.h"
#include "api/backend/imports/product_selection.h"

namespace zhanggui {

namespace {

constexpr std::int32_t atOnce = 500;

std::vector<std::string> namesOf(std::span<const ImportColumn> columns) {
    std::vector<std::string> names;
    for (const auto& column : columns) names.emplace_back(column.name);
    return names;
}

}  // namespace

std::vector<std::string> PriceExporter::header() const {
    return namesOf(priceColumns());
}

std::int64_t PriceExporter::append(store::Session& session, const std::string& selection, std::int64_t after,
                                   std::vector<SheetRow>& rows) const {
    auto last = after;
    const auto prices = selection.empty() ? catalog_store::pricesAfter(session, {after}, atOnce)
                                          : catalog_store::pricesOf(session, nextSelected(session, selection, last));
    for (const auto& row : prices)
        rows.push_back({{row.code},
                        {row.title},
                        {row.spec},
                        {yuanText(row.price), true},
                        {yuanText(row.linePrice), true},
                        {yuanText(row.cost), true}});
    if (!selection.empty()) return last;
    return prices.size() < static_cast<std::size_t>(atOnce) ? 0 : prices.back().sku.value;
}

std::vector<std::string> CategoryExporter::header() const {
    return namesOf(categoryColumns());
}

std::int64_t CategoryExporter::append(store::Session& session, const std::string&, std::int64_t,
                                      std::vector<SheetRow>& rows) const {
    const CategoryPaths tree(catalog_store::categoryPlaces(session));
    for (const auto id : tree.inOrder())
        rows.push_back(
            {{tree.path(id)}, {tree.at(id).visible ? "true" : "false"}, {std::to_string(tree.place(id)), true}});
    return 0;
}

}  // namespace zhanggui
