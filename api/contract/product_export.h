#pragma once

#include <optional>
#include <vector>

#include "api/contract/exports.h"
#include "api/contract/products.h"

/// Exports of what a list of products shows or has ticked (exports.h has the rest).
namespace zhanggui {

struct ProductExportForm {
    std::vector<ProductId> ids{};
    std::optional<ProductQuery> query{};
    SheetTable table = SheetTable::Products;
    SheetFormat format = SheetFormat::Xlsx;

    template <class V>
    static constexpr void describe(V&& field) {
        field("ids", &ProductExportForm::ids, "The products; none if `query` is given", count(0, maxItems));
        field("query", &ProductExportForm::query,
              "All products of this list instead; its cursor and limit say nothing");
        field("table", &ProductExportForm::table, "What is written of them: products or prices");
        field("format", &ProductExportForm::format, "Kind of the file");
    }
};

struct ExportProducts : Endpoint<Verb::Post, Path<"/admin/v1/products/export">, ProductExportForm, Export, Door::Staff,
                                 Right::ExportProducts> {
    static constexpr std::string_view name = "exportProducts";
    static constexpr std::string_view summary = "Starts writing some products, or their prices, to a file";
};

using ProductExportEndpoints = EndpointList<ExportProducts>;

}  // namespace zhanggui
