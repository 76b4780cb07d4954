#include "ui/products/products_page.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QVBoxLayout>

#include "models/base/formats.h"
#include "models/freight/freight_list_model.h"
#include "models/products/product_actions.h"
#include "models/products/product_list_model.h"
#include "models/products/product_model.h"
#include "models/products/product_words.h"
#include "models/products/sku_matrix_model.h"
#include "models/shop/job_run.h"
#include "ui/products/bulk_commands.h"
#include "ui/products/product_commands.h"
#include "ui/products/product_pane.h"
#include "ui/products/products_query.h"
#include "ui/products/sales_delegate.h"
#include "ui/shell/action_list.h"
#include "ui/shell/export_flow.h"
#include "ui/shell/import_flow.h"
#include "ui/shell/list_binding.h"
#include "ui/shell/notices.h"
#include "ui/shell/refusal_words.h"
#include "ui/shell/view_binding.h"
#include "ui/widgets/money_text.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {

ImportWords importWords(SheetTable table) {
    if (table == SheetTable::Products)
        return {ProductsPage::tr("Import products"),
                ProductsPage::tr("A product export of Shopify, or a table with its columns.")};
    if (table == SheetTable::Prices)
        return {ProductsPage::tr("Import prices"),
                ProductsPage::tr("A table of SKU codes with price, compare-at price or cost.")};
    return {};
}

}  // namespace

ProductsPage::ProductsPage(const PageTools& tools, const ProductsModels& models, QObject* parent)
    : DeskPage(parent),
      m_tools(tools),
      m_model(models.list),
      m_freight(models.freight),
      m_product(models.product),
      m_edit(models.editor),
      m_bulk(new BulkCommands(tools, models.bulk, models.bulkRows, this)),
      m_commands(new ProductCommands(tools, models.actions, models.failedPictures, models.searchWords, this)),
      m_export(new ExportFlow(models.exporting, tools, this)),
      m_import(new ImportFlow(models.import, tools, &importWords, this)) {
    m_query.tab = u"all"_s;
    connect(m_bulk, &BulkCommands::carriedOut, this, [this] {
        if (m_list) m_list->clearTicks();
    });
    connect(&models.bulk, &JobRun::finished, &m_model, &RecordModel::reload);
    connect(&m_model, &ProductListModel::edited, this, &ProductsPage::offerTakeBack);
    connect(&m_model, &ProductListModel::editRefused, this, [this](const Refusal& refusal) {
        m_tools.notices.error(products::refusalText(refusal), refusalDetails(refusal));
    });
    connect(&models.actions, &ProductActions::moved, &m_model, &RecordModel::reload);
    connect(m_commands, &ProductCommands::productWanted, this, &ProductsPage::edit);
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
        if (m_list) m_list->setFilters(productFilters(m_model.categories()));
    });
}

QString ProductsPage::title() const {
    return tr("Products");
}
QString ProductsPage::searchTitle() const {
    return tr("Search products for “%1”");
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
        owner, [this] { return selection(); }, [this] { return m_model.categoryPaths(); });
    m_bulk->setFreightTemplates([this] { return m_freight.choices(); });
}

/// The commands of one product: its keys act in the list only, where Delete is not a field's.
void ProductsPage::registerCommands() {
    const auto current = [this]() -> ProductCommands::Target {
        const QVariant id = m_list ? m_list->currentId() : QVariant();
        const auto* row = m_model.find(RecordKey::of(id));
        return row == nullptr ? ProductCommands::Target()
                              : ProductCommands::Target{id.toLongLong(), format::text(row->title)};
    };
    m_commands->registerActions(m_host, m_list, current, [this] {
        if (!m_list || m_list->tickedIds().isEmpty()) return false;
        m_bulk->open(BulkAction::Trash, m_host->window());
        return true;
    });
    m_list->setMoreActions(QList<QAction*>{m_pricesAction} + m_commands->screens());
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
    m_list = new ListPage(describe());
    m_host->layout()->addWidget(m_list);
    m_host->setFocusProxy(m_list);
    m_list->setObjectName(u"productsList"_s);
    m_list->table()->setThumbSource(&m_tools.thumbs);
    m_pane = new ProductPane(m_product, m_tools.thumbs);
    m_pane->setObjectName(u"productPane"_s);
    registerCommands();
    m_pane->setActions({m_editAction}, m_commands->single());
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
    m_bulk->setInRecycleBin(query.tab == "recycle"_L1);
    m_commands->setInRecycleBin(query.tab == "recycle"_L1);
    m_model.setFilter(productFilterOf(query));
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
    m_import->open(SheetTable::Products, m_host ? m_host->window() : nullptr, path);
}

void ProductsPage::openPrices() {
    m_import->open(SheetTable::Prices, m_host ? m_host->window() : nullptr);
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
