#pragma once

#include <QStringList>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "api/backend/store/database.h"

namespace zhanggui::test {

/// A table of the business, and the text of each of its rows.
struct DumpedTable {
    std::string_view table;
    store::Sql rows;
    std::string_view columns;  ///< those that `rows` shows, parted by blanks
};

/// What an import may change and its undoing has to restore. Left out are only the marks of the edits themselves:
/// product.updated_at, product.version, category.version, and that a document is to be read anew.
/// the_dump_of_the_business_shows_every_column() watches over it.
inline constexpr std::array dumpedTables{
    DumpedTable{"category",
                "select id || '|category|' || coalesce(parent_id, 0) || '|' || name || '|' || level || '|' || position "
                "|| '|' || (case when visible then 1 else 0 end) || '|' || picture || '|' || "
                "coalesce(spec_template_id, 0) from category",
                "id parent_id name level position visible picture spec_template_id"},
    DumpedTable{
        "product",
        "select id || '|product|' || handle || '|' || title || '|' || detail || '|' || vendor || '|' || category_id || "
        "'|' || state || '|' || min_price || '|' || max_price || '|' || line_price || '|' || sold || '|' || created_at "
        "|| '|' || sort || '|' || purchase_limit || '|' || freight_template_id || '|' || coalesce(on_shelf_at, 0) || "
        "'|' || coalesce(off_shelf_at, 0) || '|' || state_version || '|' || coalesce(trashed_at, 0) || '|' || "
        "coalesce(trashed_state, '') || '|' || coalesce(purged_at, 0) from product",
        "id handle title detail vendor category_id state min_price max_price line_price sold created_at sort "
        "purchase_limit freight_template_id on_shelf_at off_shelf_at state_version trashed_at trashed_state purged_at"},
    DumpedTable{"product_tag", "select product_id || '|tag|' || tag from product_tag", "product_id tag"},
    DumpedTable{
        "product_block",
        "select product_id || '|block|' || position || '|' || kind || '|' || text || '|' || file from product_block",
        "product_id position kind text file"},
    DumpedTable{"spec",
                "select product_id || '|spec|' || id || '|' || name || '|' || position || '|' || coalesce(retired_at, "
                "0) from spec",
                "product_id id name position retired_at"},
    DumpedTable{
        "spec_value",
        "select s.product_id || '|value|' || v.id || '|' || v.spec_id || '|' || v.value || '|' || v.position || '|' || "
        "coalesce(v.retired_at, 0) || '|' || v.file from spec_value v join spec s on s.id = v.spec_id",
        "id spec_id value position retired_at file"},
    DumpedTable{"sku",
                "select product_id || '|sku|' || id || '|' || code || '|' || barcode || '|' || spec_key || '|' || "
                "spec_text || '|' || price || '|' || line_price || '|' || cost || '|' || weight_grams || '|' || "
                "position || '|' || coalesce(picture_id, 0) || '|' || coalesce(retired_at, 0) from sku",
                "product_id id code barcode spec_key spec_text price line_price cost weight_grams position picture_id "
                "retired_at"},
    DumpedTable{"sku_value",
                "select k.product_id || '|choice|' || c.sku_id || '|' || c.spec_id || '|' || c.value_id from sku_value "
                "c join sku k on k.id = c.sku_id",
                "sku_id spec_id value_id"},
    DumpedTable{"picture",
                "select product_id || '|picture|' || id || '|' || position || '|' || alt || '|' || source_url || '|' "
                "|| file || '|' || tries || '|' || coalesce(next_try_at, 0) || '|' || error from picture",
                "product_id id position alt source_url file tries next_try_at error"},
    DumpedTable{"stock_level",
                "select k.product_id || '|level|' || l.sku_id || '|' || l.store_id || '|' || l.on_hand || '|' || "
                "l.reserved || '|' || l.damaged || '|' || l.safety || '|' || (case when l.retired then 1 else 0 end) "
                "from stock_level l join sku k on k.id = l.sku_id",
                "sku_id store_id on_hand reserved damaged safety retired"},
    DumpedTable{"search_document",
                "select product_id || '|words|' || rules || '|' || title || '|' || body || '|' || initials || '|' || "
                "sales_step from search_document",
                "product_id rules title body initials sales_step"},
    DumpedTable{"search_posting",
                "select product_id || '|term|' || count(*) || '|' || sum(rank) from search_posting group by product_id",
                "product_id term rank"}};

/// All that the shop sells and has, as text: a row a line, each begins with the key of its product (of a category with
/// its own).
inline QStringList businessDump(store::Database& database) {
    QStringList lines;
    database.read([&](store::Session& session) {
        for (const auto& table : dumpedTables)
            for (const auto& row : session.values<std::string>(table.rows)) lines << QString::fromStdString(row);
    });
    lines.sort();
    return lines;
}

}  // namespace zhanggui::test
