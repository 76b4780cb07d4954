#include "models/products/import_row_model.h"

#include "models/base/formats.h"
#include "models/base/sentences.h"
#include "models/products/product_words.h"

namespace zhanggui {

namespace {

using Cell = Column<ImportRow>;

QString detailText(const ImportRow& row, Instant) {
    if (!row.fault) return format::text(row.detail);
    return sentences::of(*row.fault, format::text(row.column), format::text(row.detail));
}

constexpr std::array columns{
    Cell{.key = "line",
         .title = QT_TRANSLATE_NOOP("ImportRowModel", "Line"),
         .display = [](const ImportRow& row, Instant) { return format::quantity(row.line); },
         .raw = [](const ImportRow& row) { return QVariant::fromValue<qlonglong>(row.line); },
         .right = true},
    Cell{.key = "product",
         .title = QT_TRANSLATE_NOOP("ImportRowModel", "Product"),
         .display = [](const ImportRow& row,
                       Instant) { return format::text(row.title.empty() ? row.handle : row.title); },
         .second = [](const ImportRow& row,
                      Instant) { return row.title.empty() ? QString() : format::text(row.handle); },
         .tip = [](const ImportRow& row, Instant) { return format::text(row.title); }},
    Cell{.key = "verdict",
         .title = QT_TRANSLATE_NOOP("ImportRowModel", "Result"),
         .display = [](const ImportRow& row, Instant) { return products::verdictText(row.verdict); },
         .tone = [](const ImportRow& row, Instant) { return toneOf(products::verdictTone(row.verdict)); }},
    Cell{.key = "detail",
         .title = QT_TRANSLATE_NOOP("ImportRowModel", "Why"),
         .display = &detailText,
         .tip = &detailText},
};

constexpr RecordShape<ImportRow> shape{"ImportRowModel", columns,
                                       [](const ImportRow& row) { return RecordKey(row.line); }};

}  // namespace

ImportRowModel::ImportRowModel(Client& client, QObject* parent) : PagedModel(shape, parent), m_client(client) {}

void ImportRowModel::show(ImportId import, const QString& verdict) {
    if (import != m_import) clear();
    m_import = import;
    m_verdict = verdict;
    restart();
}

Call ImportRowModel::askPage(const std::string& cursor, std::int32_t limit, PageThen then) {
    ImportRowQuery query;
    query.verdict = enumFrom<RowVerdict>(format::utf8(m_verdict));
    query.cursor = cursor;
    query.limit = limit;
    return m_client.call<ListImportRows>(this, m_import, query, std::move(then));
}

}  // namespace zhanggui
