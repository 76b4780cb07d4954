#include "ui/inventory/inventory_page.h"

#include <QAction>
#include <QSplitter>
#include <QVBoxLayout>

#include "models/inventory/ledger_model.h"
#include "models/inventory/stock_list_model.h"
#include "ui/inventory/explain_card.h"
#include "ui/inventory/ledger_pane.h"
#include "ui/inventory/level_delegates.h"
#include "ui/shell/action_list.h"
#include "ui/shell/list_binding.h"
#include "ui/shell/view_binding.h"
#include "ui/shell/preferences.h"
#include "ui/widgets/money_text.h"
#include "ui/widgets/popover.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

InventoryPage::InventoryPage(const PageTools& tools, StockListModel& levels, LedgerModel& ledger, QObject* parent)
    : DeskPage(parent), m_tools(tools), m_model(levels), m_ledger(ledger) {
    m_query.tab = u"all"_s;
    connect(&m_model, &StockListModel::countsChanged, this, [this] {
        if (m_list) m_list->setTabCounts(m_model.counts());
        followFooter();
        Q_EMIT countChanged();
    });
    connect(&m_model, &RecordModel::stateChanged, this, &InventoryPage::followFooter);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &InventoryPage::followFooter);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &InventoryPage::followFooter);
}

LedgerPane* InventoryPage::ledger() const {
    return m_pane;
}
QString InventoryPage::title() const {
    return tr("Inventory");
}
QString InventoryPage::searchTitle() const {
    return tr("Search stock for “%1”");
}

qlonglong InventoryPage::count() const {
    const auto& counts = m_model.counts();
    return counts.isEmpty() ? -1 : counts.value(u"low"_s) + counts.value(u"out"_s);
}

ListDescriptor InventoryPage::describe() {
    ListDescriptor page;
    page.title = title();
    page.tabs = {{u"all"_s, tr("All")}, {u"low"_s, tr("Low")}, {u"out"_s, tr("Out of stock")}};
    page.columns = {columnOf(m_model, "thumb", CellKind::Thumb, 44),
                    columnOf(m_model, "sku", CellKind::Mono, 152),
                    stretchingColumnOf(m_model, "item", CellKind::TwoLine, 180),
                    columnOf(m_model, "onHand", CellKind::Number, 88),
                    columnOf(m_model, "reserved", CellKind::Number, 88),
                    columnOf(m_model, "damaged", CellKind::Number, 84),
                    columnOf(m_model, "available", CellKind::Number, 92),
                    columnOf(m_model, "safety", CellKind::Number, 84),
                    columnOf(m_model, "sold", CellKind::Number, 128),
                    columnOf(m_model, "cover", CellKind::Chip, 112)};
    page.rowHeight = RecordTable::RowHeight::Standard;
    page.tickable = false;
    page.searchHint = tr("SKU, barcode or title");
    page.headerActions = {m_explain};
    page.empty = {u"inventory"_s, tr("No stock yet"), tr("Stock comes with the products: import them first."), {}};
    return page;
}

void InventoryPage::registerActions(QWidget* owner) {
    m_explain = m_tools.actions.add(owner, {u"inventory.explain"_s,
                                            tr("Explain number"),
                                            title(),
                                            u"help"_s,
                                            QKeySequence(Qt::Key_E),
                                            {tr("available"), tr("reserved")}});
    connect(m_explain, &QAction::triggered, this, &InventoryPage::explain);
}

QWidget* InventoryPage::makeWidget() {
    auto* host = new QWidget;
    registerActions(host);
    m_list = new ListPage(describe());
    m_list->setObjectName(u"inventoryList"_s);
    m_pane = new LedgerPane(m_ledger);
    m_pane->setObjectName(u"ledgerPane"_s);
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_list);
    splitter->addWidget(m_pane);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    auto* layout = new QVBoxLayout(host);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    host->setFocusProxy(m_list);
    m_list->table()->setThumbSource(&m_tools.thumbs);
    m_list->setQuery(m_query);
    bindList(m_list, m_model, m_tools.preferences, id());
    new ViewBinding(m_list, m_tools, id(), title(), host);
    m_list->table()->setItemDelegateForColumn(m_model.columnOf(u"item"_s), new ItemDelegate(m_list));
    m_list->table()->setItemDelegateForColumn(m_model.columnOf(u"cover"_s), new CoverDelegate(m_list));
    m_list->setTabCounts(m_model.counts());
    m_pane->setVisible(m_open.isValid());
    connectParts();
    followFooter();
    if (m_open.isValid()) showLedger(m_open);
    return host;
}

void InventoryPage::connectParts() {
    connect(m_list, &ListPage::queryChanged, this, [this](const ListQuery& query) {
        applyQuery(query);
        Q_EMIT placeChanged();
    });
    RecordTable* table = m_list->table();
    connect(table, &RecordTable::opened, this, &InventoryPage::showLedger);
    connect(table, &RecordTable::previewed, this, &InventoryPage::showLedger);
    connect(table, &RecordTable::currentIdChanged, this, [this](const QVariant& id) {
        if (m_popover) m_popover->deleteLater();
        if (m_open.isValid() && id.isValid()) showLedger(id);
    });
    connect(m_pane, &LedgerPane::closeRequested, this, [this] {
        m_open = {};
        m_pane->hide();
        m_list->table()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_pane, &LedgerPane::orderFollowed, this,
            [this](qlonglong order) { Q_EMIT linkFollowed(u"orders"_s, QVariant::fromValue(order)); });
}

void InventoryPage::activate() {
    applyQuery(m_query);
}

void InventoryPage::applyQuery(const ListQuery& query) {
    m_query = query;
    m_model.setFilter({query.tab, query.text});
    followFooter();
}

void InventoryPage::showLedger(const QVariant& id) {
    if (m_open != id || !m_ledger.isOpen()) m_ledger.open(id);
    m_open = id;
    if (!m_pane) return;
    const int row = m_model.rowOfId(id);
    if (row >= 0) {
        const QModelIndex item = m_model.index(row, m_model.columnOf(u"item"_s));
        m_pane->setHead(m_model.index(row, m_model.columnOf(u"sku"_s)).data().toString(),
                        item.data().toString() + u" · "_s + item.data(SecondLineRole).toString());
    }
    m_pane->show();
}

void InventoryPage::search(const QString& text) {
    ListQuery query;
    query.tab = u"all"_s;
    query.text = text;
    if (m_list)
        m_list->setQuery(query);
    else
        m_query = query;
}

QJsonObject InventoryPage::place() const {
    return {{u"tab"_s, m_query.tab}, {u"text"_s, m_query.text}};
}

void InventoryPage::restore(const QJsonObject& place) {
    ListQuery query = m_query;
    query.tab = place["tab"_L1].toString();
    query.text = place["text"_L1].toString();
    if (m_list) m_list->setQuery(query);
}

qlonglong InventoryPage::levelOf(int row, const QString& column) const {
    return m_model.index(row, m_model.columnOf(column)).data(RawRole).toLongLong();
}

void InventoryPage::explain() {
    if (!m_list) return;
    RecordTable* table = m_list->table();
    const int row = m_model.rowOfId(table->currentId());
    if (row < 0) return;
    if (m_popover) delete m_popover.data();
    auto* card =
        new ExplainCard({levelOf(row, u"onHand"_s), levelOf(row, u"reserved"_s), levelOf(row, u"available"_s)});
    QWidget* page = m_list->parentWidget()->parentWidget();  // goes away with the page, not with the window
    m_popover = new Popover(page);
    m_popover->setObjectName(u"explain"_s);
    m_popover->setContent(card, radius::Dialog);
    connect(card, &ExplainCard::closed, m_popover, &QObject::deleteLater);
    const QModelIndex cell = m_model.index(row, m_model.columnOf(u"available"_s));
    table->scrollTo(cell);
    const QRect place = table->visualRect(cell);
    m_popover->hangUnder(QRect(table->viewport()->mapTo(page, place.topLeft()), place.size()));
}

void InventoryPage::followFooter() {
    if (!m_list) return;
    const int loaded = m_model.rowCount();
    const qlonglong inTab = m_model.counts().value(m_query.tab, -1);
    const bool counted = inTab >= 0 && m_query.text.isEmpty();
    QString left = tr("%Ln SKU(s)", nullptr, int(counted ? inTab : loaded));
    if (m_model.hasMore() && !counted) left = tr("more than %Ln SKU(s)", nullptr, loaded);
    qlonglong onHand = 0, reserved = 0, available = 0;
    for (int row = 0; row < loaded; ++row) {
        onHand += levelOf(row, u"onHand"_s);
        reserved += levelOf(row, u"reserved"_s);
        available += levelOf(row, u"available"_s);
    }
    QList<QPair<QString, QString>> sums;
    if (!m_model.hasMore() && loaded > 0)
        sums = {{tr("On hand"), numberText(onHand)},
                {tr("Reserved"), numberText(reserved)},
                {tr("Available"), numberText(available)}};
    m_list->setFooter(left, sums);
}

}  // namespace zhanggui
