#include "ui/products/products_page.h"

#include <QAction>
#include <QApplication>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QVBoxLayout>

#include "models/freight/freight_list_model.h"
#include "models/products/product_list_model.h"
#include "models/products/product_model.h"
#include "models/products/sku_matrix_model.h"
#include "models/shop/job_run.h"
#include "models/shop/sheet_import.h"
#include "ui/products/product_bulk.h"
#include "ui/products/product_pane.h"
#include "ui/products/sales_delegate.h"
#include "ui/shell/action_list.h"
#include "ui/shell/export_flow.h"
#include "ui/shell/import_dialog.h"
#include "ui/shell/job_list.h"
#include "ui/shell/list_binding.h"
#include "ui/shell/notices.h"
#include "ui/shell/refusal_words.h"
#include "ui/shell/view_binding.h"
#include "ui/widgets/money_text.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {
constexpr int DetailWidth = 360;
}

ProductsPage::ProductsPage(const PageTools& tools, const ProductsModels& models, QObject* parent)
    : DeskPage(parent),
      m_tools(tools),
      m_model(models.list),
      m_freight(models.freight),
      m_product(models.product),
      m_import(models.import),
      m_edit(models.editor),
      m_bulk(new ProductBulk(tools, models.bulk, models.bulkRows, this)),
      m_export(new ExportFlow(models.exporting, tools, this)) {
    m_query.tab = u"all"_s;
    connect(m_bulk, &ProductBulk::carriedOut, this, [this] {
        if (m_list) m_list->clearTicks();
    });
    connect(&models.bulk, &JobRun::finished, &m_model, &RecordModel::reload);
    connect(&m_model, &ProductListModel::edited, this, &ProductsPage::offerTakeBack);
    connect(&m_model, &ProductListModel::editRefused, this, [this](const Refusal& refusal) {
        m_tools.notices.error(refusal.faults.empty() ? refusalSentence(refusal) : fieldFaults(refusal).first().text,
                              refusalDetails(refusal));
    });
    connect(&m_edit.edit, &ProductEdit::duplicated, this, &ProductsPage::edit);
    connect(&m_model, &ProductListModel::countsChanged, this, [this] {
        if (m_list) m_list->setTabCounts(m_model.counts());
        followFooter();
    });
    connect(&m_model, &RecordModel::stateChanged, this, &ProductsPage::followFooter);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &ProductsPage::followFooter);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &ProductsPage::followFooter);
    // What the list can be narrowed by is known only after its first answer.
    connect(&m_model, &ProductListModel::categoriesChanged, this, [this] {
        if (m_list) buildList();
    });
    connect(&m_import, &SheetImport::changed, this, &ProductsPage::followImport);
}

QString ProductsPage::title() const {
    return tr("Products");
}
QString ProductsPage::searchTitle() const {
    return tr("Search products for “%1”");
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
                    columnOf(m_model, "category", CellKind::Text, 112),
                    columnOf(m_model, "price", CellKind::Money, 104),
                    columnOf(m_model, "stock", CellKind::Number, 80),
                    sold,
                    columnOf(m_model, "status", CellKind::Chip, 104),
                    columnOf(m_model, "updated", CellKind::Text, 112),
                    columnOf(m_model, "sort", CellKind::Number, 104)};
    page.columns.last().shown = false;
    page.rowHeight = RecordTable::RowHeight::Thumb;
    page.bulkActions = m_bulk->actions();
    page.tickedText = [](int count) { return tr("%Ln product(s) ticked", nullptr, count); };
    page.detailWidth = DetailWidth;
    page.searchHint = tr("Title, SKU code or barcode");
    FilterSpec category{u"category"_s, tr("Category"), FilterSpec::Kind::Choice, {}};
    for (const auto& [id, name] : m_model.categories()) category.choices.append({id, name});
    if (!category.choices.isEmpty()) page.filters = {category};
    page.filters.append({u"state"_s,
                         tr("Status"),
                         FilterSpec::Kind::Choice,
                         {{u"onSale"_s, tr("On sale")}, {u"draft"_s, tr("Draft")}, {u"offShelf"_s, tr("Off shelf")}}});
    page.filters.append({u"tag"_s, tr("Tag"), FilterSpec::Kind::Text, {}});
    page.filters.append({u"minPrice"_s, tr("Price from"), FilterSpec::Kind::Money, {}});
    page.headerActions = {m_exportAction, m_pricesAction, m_importAction};
    page.primaryAction = m_newAction;
    page.empty = {
        u"product"_s,
        tr("No products yet"),
        tr("Begin with the first one, or bring your catalogue along: a product file from Shopify is read as it "
           "is."),
        {m_newAction, m_importAction}};
    return page;
}

void ProductsPage::registerActions(QWidget* owner) {
    m_importAction = m_tools.actions.add(owner, {u"products.import"_s,
                                                 tr("Import"),
                                                 title(),
                                                 u"import"_s,
                                                 QKeySequence(Qt::CTRL | Qt::Key_I),
                                                 {u"CSV"_s, u"Shopify"_s}});
    connect(m_importAction, &QAction::triggered, this, [this] { openImport(); });
    m_pricesAction = m_tools.actions.add(
        owner, {u"products.importPrices"_s, tr("Import prices"), title(), u"import"_s, {}, {u"CSV"_s, u"Excel"_s}});
    connect(m_pricesAction, &QAction::triggered, this, &ProductsPage::openPrices);
    m_exportAction = m_tools.actions.add(
        owner, {u"products.export"_s, tr("Export"), title(), u"export"_s, {}, {u"CSV"_s, u"Excel"_s}});
    connect(m_exportAction, &QAction::triggered, this,
            [this] { m_export->begin(whatToExport(), tr("products"), m_list ? m_list->window() : nullptr); });
    m_newAction =
        m_tools.actions.add(owner, {u"products.new"_s, tr("New product"), title(), u"plus"_s, QKeySequence::New, {}});
    connect(m_newAction, &QAction::triggered, this, &ProductsPage::editNew);
    m_editAction = m_tools.actions.add(
        owner, {u"products.edit"_s, tr("Edit product"), title(), u"edit"_s, QKeySequence(Qt::CTRL | Qt::Key_E), {}});
    connect(m_editAction, &QAction::triggered, this, [this] {
        const qlonglong id = m_list ? m_list->currentId().toLongLong() : 0;
        if (id != 0 && !m_editor) edit(id);
    });
    m_bulk->registerActions(
        owner, [this] { return selection(); }, [this] { return m_model.categories(); });
    m_bulk->setFreightTemplates([this] { return m_freight.choices(); });
}

QWidget* ProductsPage::makeWidget() {
    auto* host = new QWidget;
    registerActions(host);
    auto* layout = new QVBoxLayout(host);
    layout->setContentsMargins(0, 0, 0, 0);
    host->setAcceptDrops(true);
    host->installEventFilter(this);
    m_host = host;
    buildList();
    if (m_edit.edit.state() != ProductEdit::State::Closed) showEditor();
    return host;
}

void ProductsPage::buildList() {
    const bool hadFocus = m_list && m_list->isAncestorOf(QApplication::focusWidget());
    delete m_list.data();
    m_list = new ListPage(describe());
    m_host->layout()->addWidget(m_list);
    m_list->show();
    m_host->setFocusProxy(m_list);
    m_list->setObjectName(u"productsList"_s);
    m_list->table()->setThumbSource(&m_tools.thumbs);
    m_pane = new ProductPane(m_product, m_tools.thumbs);
    m_pane->setObjectName(u"productPane"_s);
    m_pane->setActions({m_editAction});
    m_list->setDetail(m_pane);
    m_list->table()->setCellFocus(true);
    m_list->setQuery(m_query);
    bindList(m_list, m_model, m_tools.preferences, id());
    new ViewBinding(m_list, m_tools, id(), title(), m_host);
    auto* sales = new SalesDelegate([this](const QVariant& record) { return m_model.dailySales(record); }, m_list);
    m_list->table()->setItemDelegateForColumn(m_model.columnOf(u"sold"_s), sales);
    m_list->setTabCounts(m_model.counts());
    connectList();
    followFooter();
    if (m_product.id() != 0) showProduct(QVariant::fromValue<qlonglong>(m_product.id()));
    if (hadFocus) m_list->setFocus(Qt::OtherFocusReason);
}

void ProductsPage::connectList() {
    connect(m_list, &ListPage::queryChanged, this, [this](const ListQuery& query) {
        applyQuery(query);
        Q_EMIT placeChanged();
    });
    connect(m_list, &ListPage::opened, this, &ProductsPage::showProduct);
    connect(m_list->table(), &RecordTable::opened, this, [this](const QVariant& id) { edit(id.toLongLong()); });
    connect(m_list, &ListPage::currentChanged, this, &ProductsPage::showProduct);
}

void ProductsPage::activate() {
    applyQuery(m_query);
    m_freight.want();
}

void ProductsPage::applyQuery(const ListQuery& query) {
    m_query = query;
    ProductFilter filter;
    filter.tab = query.tab;
    filter.text = query.text;
    for (const FilterValue& value : query.filters)
        if (value.key == "category"_L1)
            filter.category = value.value.toLongLong();
        else if (value.key == "state"_L1)
            filter.state = value.value.toString();
        else if (value.key == "tag"_L1)
            filter.tag = value.value.toString();
        else if (value.key == "minPrice"_L1)
            filter.minPrice = value.value.toLongLong();
    m_bulk->setInRecycleBin(query.tab == "recycle"_L1);
    m_model.setFilter(filter);
    followFooter();
}

void ProductsPage::showProduct(const QVariant& id) {
    if (m_product.id() != id.toLongLong()) m_product.open(id.toLongLong());
    if (!m_list) return;
    m_list->table()->selectId(id);
    m_list->showDetail();
}

void ProductsPage::open(const QVariant& id) {
    if (const QVariantMap wish = id.toMap(); wish.contains(u"category"_s))
        return showCategory(wish.value(u"category"_s));
    showProduct(id);
    Q_EMIT placeChanged();
}

void ProductsPage::showCategory(const QVariant& category) {
    ListQuery query;
    query.tab = u"all"_s;
    query.filters = {{u"category"_s, category, {}}};
    m_query = query;
    if (m_list) m_list->setQuery(query);
    applyQuery(query);
    Q_EMIT placeChanged();
}

void ProductsPage::search(const QString& text) {
    ListQuery query;
    query.tab = u"all"_s;
    query.text = text;
    if (m_list)
        m_list->setQuery(query);
    else
        m_query = query;
}

QJsonObject ProductsPage::place() const {
    return {{u"tab"_s, m_query.tab},
            {u"text"_s, m_query.text},
            {u"product"_s, QString::number(m_product.id())},
            {u"editing"_s, QString::number(m_editor ? m_edit.edit.id() : 0)}};
}

void ProductsPage::restore(const QJsonObject& place) {
    ListQuery query = m_query;
    query.tab = place["tab"_L1].toString();
    query.text = place["text"_L1].toString();
    if (m_list) m_list->setQuery(query);
    const qlonglong editing = place["editing"_L1].toString().toLongLong();
    if (editing != 0) return edit(editing);
    if (m_editor && !m_edit.edit.session().isDirty()) closeEditor();
    const qlonglong product = place["product"_L1].toString().toLongLong();
    if (product != 0) showProduct(QVariant::fromValue(product));
}

void ProductsPage::openImport(const QString& path) {
    showImport(SheetTable::Products);
    if (!path.isEmpty()) m_dialog->take(path);
}

void ProductsPage::openPrices() {
    showImport(SheetTable::Prices);
}

/// One that is under way is shown as it is, whatever was asked for.
void ProductsPage::showImport(SheetTable table) {
    if (m_dialog) return;
    if (!m_import.isBusy()) m_import.begin(table);
    ImportWords words{tr("Import products"), tr("A product export of Shopify, or a table with its columns.")};
    if (m_import.table() == SheetTable::Prices)
        words = {tr("Import prices"), tr("A table of SKU codes with price, compare-at price or cost.")};
    m_dialog = new ImportDialog(m_import, words, m_list ? m_list->window() : nullptr);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->open();
}

void ProductsPage::followImport() {
    using Stage = SheetImport::Stage;
    const Stage stage = m_import.stage();
    if (m_import.isBusy()) {
        const bool undoing = stage == Stage::Undoing;
        if (m_job == 0 && undoing)
            m_job = m_tools.jobs.begin(tr("Undo of the import of %1").arg(m_import.fileName()), {},
                                       [this] { showImport(m_import.table()); });
        else if (m_job == 0)
            m_job = m_tools.jobs.begin(
                tr("Import of %1").arg(m_import.fileName()), [this] { m_import.cancel(); },
                [this] { showImport(m_import.table()); });
        m_tools.jobs.report(
            m_job, m_import.perMille() / 10,
            undoing
                ? QString()
                : tr("%1 of %2 rows written").arg(numberText(m_import.committed()), numberText(m_import.toWrite())));
        return;
    }
    if (m_job == 0) return;
    const int job = std::exchange(m_job, 0);
    const QString written = tr("%1 rows written").arg(numberText(m_import.committed()));
    if (stage == Stage::Done) {
        m_tools.jobs.end(job, DeskJob::State::Done, written);
        m_tools.notices.success(tr("Import of %1 is done").arg(m_import.fileName()));
    } else if (stage == Stage::Undone) {
        m_tools.jobs.end(job, DeskJob::State::Done,
                         tr("%1 rows taken back").arg(numberText(m_import.figures().undone)));
        m_tools.notices.success(tr("Import of %1 is undone").arg(m_import.fileName()));
    } else {
        m_tools.jobs.end(job, stage == Stage::Cancelled ? DeskJob::State::Cancelled : DeskJob::State::Failed, written);
    }
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
}

bool ProductsPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::DragEnter) {
        auto* drag = static_cast<QDragEnterEvent*>(event);
        if (drag->mimeData()->hasUrls()) drag->acceptProposedAction();
        return true;
    }
    if (event->type() == QEvent::Drop) {
        const QList<QUrl> urls = static_cast<QDropEvent*>(event)->mimeData()->urls();
        if (!urls.isEmpty() && urls.first().isLocalFile()) openImport(urls.first().toLocalFile());
        return true;
    }
    return DeskPage::eventFilter(watched, event);
}

}  // namespace zhanggui
