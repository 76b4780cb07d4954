#include <QAction>

#include "models/products/product_list_model.h"
#include "models/products/product_model.h"
#include "ui/products/bulk_commands.h"
#include "ui/products/products_page.h"
#include "ui/products/products_query.h"
#include "ui/shell/list_binding.h"
#include "ui/widgets/money_text.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {
constexpr int DetailWidth = 344;
}

ListDescriptor ProductsPage::describe() {
    ListDescriptor page;
    page.title = title();
    page.tabs = {{u"all"_s, tr("All")},
                 {u"onSale"_s, tr("On sale")},
                 {u"draft"_s, tr("Draft")},
                 {u"offShelf"_s, tr("Off shelf")},
                 {u"lowStock"_s, tr("Low stock")},
                 {u"soldOut"_s, tr("Sold out")},
                 {u"recycle"_s, tr("Recycle bin")}};
    TableColumn sold = columnOf(m_model, "sold", CellKind::Number, 132);
    page.columns = {columnOf(m_model, "thumb", CellKind::Thumb, 56),
                    stretchingColumnOf(m_model, "product", CellKind::TwoLine, 128),
                    columnOf(m_model, "category", CellKind::Text, 92),
                    columnOf(m_model, "price", CellKind::Money, 112),
                    columnOf(m_model, "stock", CellKind::Number, 76),
                    columnOf(m_model, "safety", CellKind::Number, 96),
                    sold,
                    columnOf(m_model, "status", CellKind::Chip, 104),
                    columnOf(m_model, "updated", CellKind::Text, 116),
                    columnOf(m_model, "sort", CellKind::Number, 104)};
    for (TableColumn& column : page.columns) column.shown = column.key != "sort"_L1 && column.key != "safety"_L1;
    page.rowHeight = RecordTable::RowHeight::Thumb;
    page.bulkActions = m_bulk->actions();
    page.tickedText = [](int count) { return tr("%Ln product(s) ticked", nullptr, count); };
    page.detailWidth = DetailWidth;
    page.searchHint = tr("Title, SKU code or barcode");
    page.filters = productFilters(m_model.categories());
    page.headerActions = {m_exportAction, m_importAction};
    page.primaryAction = m_newAction;
    page.empty = {
        u"product"_s,
        tr("No products yet"),
        tr("Begin with the first one, or bring your catalogue along: a product file from Shopify is read as it "
           "is."),
        {m_newAction, m_importAction}};
    return page;
}

void ProductsPage::followFooter() {
    if (!m_list) return;
    const int loaded = m_model.rowCount();
    const qlonglong inTab = m_model.counts().value(m_query.tab, -1);
    const bool counted = inTab >= 0 && !m_query.isNarrowed();
    QString left = tr("%Ln product(s)", nullptr, int(counted ? inTab : loaded));
    if (m_model.hasMore() && !counted) left = tr("more than %Ln product(s)", nullptr, loaded);
    qlonglong stock = 0, sold = 0;
    for (int row = 0; row < loaded; ++row) {
        stock += m_model.index(row, m_model.columnOf(u"stock"_s)).data(RawRole).toLongLong();
        sold += m_model.index(row, m_model.columnOf(u"sold"_s)).data(RawRole).toLongLong();
    }
    // Sums of a part would be taken for the whole.
    QList<QPair<QString, QString>> sums;
    if (!m_model.hasMore() && loaded > 0)
        sums = {{tr("Available"), numberText(stock)}, {tr("Sold in 30 days"), numberText(sold)}};
    m_list->setFooter(left, sums);
    m_list->setTotal(counted ? inTab : m_model.hasMore() ? -1 : loaded);
}

}  // namespace zhanggui
