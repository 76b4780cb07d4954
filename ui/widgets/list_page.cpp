#include "ui/widgets/list_page.h"

#include <QAbstractItemModel>
#include <QAction>
#include <QHeaderView>
#include <QJsonArray>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/widgets/action_button.h"
#include "ui/widgets/detail_pane.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/page_parts.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

ListPage::ListPage(ListDescriptor descriptor, QWidget* parent)
    : QWidget(parent),
      m_descriptor(std::move(descriptor)),
      m_sortKey(m_descriptor.defaultSort),
      m_descending(m_descriptor.defaultDescending) {
    build();
    connectParts();
    m_table->setSort(m_sortKey, m_descending);
    updateBody();
}

ListPage::~ListPage() = default;

void ListPage::build() {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setChildrenCollapsible(false);
    layout->addWidget(m_splitter);
    auto* list = new Panel(Panel::Fill::Surface);
    m_splitter->addWidget(list);
    m_splitter->setStretchFactor(0, 1);
    buildList(list);
    setFocusProxy(m_table);
    m_clearFilters = new QAction(tr("Clear all"), this);
    m_clearFilters->setShortcutContext(Qt::WidgetShortcut);
    m_dropLast = new QAction(tr("Remove this condition"), this);
}

void ListPage::buildList(QWidget* list) {
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_banner = new Banner;
    m_header = new PageHeader(m_descriptor.title);
    for (QAction* action : m_descriptor.headerActions) m_header->addAction(action);
    m_header->setPrimaryAction(m_descriptor.primaryAction);
    auto* tabRow = new Panel(Panel::Fill::Surface);
    tabRow->setEdges(Qt::BottomEdge);
    auto* tabLayout = new QHBoxLayout(tabRow);
    tabLayout->setContentsMargins(px(space::L), 0, px(space::L), 0);
    m_tabs = new ViewTabs(m_descriptor.tabs);
    tabLayout->addWidget(m_tabs, 1);
    m_viewMenu = makeIconButton(u"plus"_s, tr("Views"));
    m_viewMenu->setObjectName(u"viewMenu"_s);
    m_viewMenu->hide();
    tabLayout->addWidget(m_viewMenu);
    m_filters = new FilterBar(m_descriptor.searchHint, m_descriptor.filters);
    m_table = new RecordTable(m_descriptor.columns);
    m_table->setRowHeight(m_descriptor.rowHeight);
    m_table->setTickable(m_descriptor.tickable);
    m_table->setAccessibleName(m_descriptor.title);
    m_empty = new EmptyState;
    m_body = new QStackedWidget;
    m_body->addWidget(m_table);
    m_body->addWidget(m_empty);
    m_bulk = new BulkBar(m_descriptor.bulkActions);
    m_footer = new ListFooter;
    auto* columns = makeIconButton(u"columns"_s, tr("Columns"));
    m_filters->addTool(columns);
    connect(columns, &QToolButton::clicked, this, [this, columns] {
        QMenu* menu = m_table->columnMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(columns->mapToGlobal(QPoint(0, columns->height())));
    });
    for (QWidget* part : std::initializer_list<QWidget*>{m_banner, m_header, tabRow, m_filters})
        column->addWidget(part);
    tabRow->setVisible(!m_descriptor.tabs.isEmpty());
    column->addWidget(m_body, 1);
    column->addWidget(m_bulk);
    column->addWidget(m_footer);
}

void ListPage::connectParts() {
    connect(m_tabs, &ViewTabs::currentChanged, this, &ListPage::onTab);
    connect(m_viewMenu, &QToolButton::clicked, this,
            [this] { Q_EMIT viewMenuRequested(m_viewMenu->mapToGlobal(QPoint(0, m_viewMenu->height()))); });
    connect(m_filters, &FilterBar::changed, this, &ListPage::announceQuery);
    connect(m_filters, &FilterBar::escaped, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_filters, &FilterBar::taken, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_table, &RecordTable::sortRequested, this, [this](const QString& key, bool descending) {
        m_sortKey = key;
        m_descending = descending;
        m_table->setSort(key, descending);
        announceQuery();
    });
    connect(m_table, &RecordTable::previewed, this, [this](const QVariant& id) {
        if (m_detail != nullptr) openRow(id);
    });
    connect(m_table, &RecordTable::opened, this, &ListPage::openRow);
    connect(m_table, &RecordTable::currentIdChanged, this, [this](const QVariant& id) {
        if (!detailShown() || id == m_shownId) return;
        m_shownId = id;
        Q_EMIT currentChanged(id);
    });
    connect(m_table, &RecordTable::escaped, this, &ListPage::handleEscape);
    connect(m_table, &RecordTable::ticksChanged, this, [this] {
        m_wholeQuery = false;
        updateBulk();
    });
    connect(m_table, &RecordTable::wholeQueryRequested, this, &ListPage::tickWholeQuery);
    connect(m_table, &RecordTable::columnsChanged, this, &ListPage::layoutChanged);
    connect(m_splitter, &QSplitter::splitterMoved, this, &ListPage::layoutChanged);
    connect(m_table->horizontalHeader(), &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        QMenu* menu = m_table->columnMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(m_table->horizontalHeader()->mapToGlobal(at));
    });
    connect(m_bulk, &BulkBar::wholeQueryRequested, this, &ListPage::tickWholeQuery);
    connect(m_bulk, &BulkBar::cleared, this, &ListPage::clearTicks);
    connect(m_banner, &Banner::retry, this, &ListPage::retryRequested);
    connect(m_clearFilters, &QAction::triggered, m_filters, &FilterBar::clear);
    connect(m_dropLast, &QAction::triggered, this, [this] {
        if (!m_filters->values().isEmpty())
            m_filters->removeValue(m_filters->values().last().key);
        else
            m_filters->clear();
    });
}

void ListPage::setModel(QAbstractItemModel* model) {
    for (const auto& connection : m_modelConnections) disconnect(connection);
    m_table->setModel(model);
    m_modelConnections = {
        connect(model, &QAbstractItemModel::rowsInserted, this, &ListPage::updateBody),
        connect(model, &QAbstractItemModel::rowsRemoved, this, &ListPage::updateBody),
        connect(model, &QAbstractItemModel::modelReset, this, &ListPage::updateBody),
    };
    updateBody();
}

void ListPage::setMoreActions(const QList<QAction*>& actions) {
    m_header->setMoreActions(actions);
}

void ListPage::setDetail(QWidget* detail) {
    delete m_detail;
    m_detail = detail;
    m_splitter->addWidget(detail);
    m_splitter->setStretchFactor(1, 0);
    detail->setMinimumWidth(px(320));
    detail->hide();
    if (auto* pane = qobject_cast<DetailPane*>(detail)) {
        connect(pane, &DetailPane::closeRequested, this, &ListPage::closeDetail);
        connect(pane, &DetailPane::previousRequested, m_table, [this] { m_table->moveCurrent(-1); });
        connect(pane, &DetailPane::nextRequested, m_table, [this] { m_table->moveCurrent(1); });
    }
}

ListQuery ListPage::query() const {
    const QString tab = m_view.isEmpty() ? m_tabs->current() : m_viewTab;
    return {tab, m_view, m_filters->text(), m_filters->values(), m_sortKey, m_descending};
}

void ListPage::setQuery(const ListQuery& wanted) {
    const ListQuery before = query();
    m_muted = true;
    m_wantedView = savedTabOf(wanted.view) == nullptr ? wanted.view : QString();
    m_view = m_wantedView.isEmpty() ? wanted.view : QString();
    m_viewTab = wanted.tab;
    m_tabs->setCurrent(m_view.isEmpty() ? wanted.tab : m_view);
    m_filters->setText(wanted.text);
    m_filters->setValues(wanted.filters);
    m_sortKey = wanted.sortKey;
    m_descending = wanted.descending;
    m_table->setSort(m_sortKey, m_descending);
    m_muted = false;
    if (!(query() == before)) announceQuery();
}

void ListPage::announceQuery() {
    if (m_muted) return;
    clearTicks();
    m_toTop = true;  // of the answer: another list begins at its beginning
    Q_EMIT queryChanged(query());
}

void ListPage::openRow(const QVariant& id) {
    const bool shown = detailShown() && id == m_shownId;
    m_shownId = id;
    if (m_detail != nullptr) showDetail();
    if (!shown) Q_EMIT opened(id);
}

bool ListPage::detailShown() const {
    return m_detail != nullptr && !m_detail->isHidden();
}

void ListPage::showDetail() {
    if (m_detail == nullptr || detailShown()) return;
    m_detail->show();
    const int wide = m_detailWidth > 0 ? m_detailWidth : px(m_descriptor.detailWidth);
    m_splitter->setSizes({qMax(px(320), width() - wide), wide});
}

void ListPage::closeDetail() {
    if (!detailShown()) return;
    m_detailWidth = m_detail->width();
    m_detail->hide();
    m_shownId = {};
    m_table->setFocus();
}

void ListPage::focusSearch() {
    m_filters->focusSearch();
}

void ListPage::clearTicks() {
    m_wholeQuery = false;
    m_table->clearTicks();
    updateBulk();
}

void ListPage::tickWholeQuery() {
    m_table->tickAllLoaded();
    m_wholeQuery = true;
    updateBulk();
}

void ListPage::handleEscape() {
    if (detailShown()) return closeDetail();
    if (m_table->tickedCount() > 0) return clearTicks();
    if (query().isNarrowed()) m_filters->clear();
}

void ListPage::keyPressEvent(QKeyEvent* event) {
    const bool control = event->modifiers() == Qt::ControlModifier;
    if (event->key() == Qt::Key_F5) return Q_EMIT refreshRequested();
    if (event->key() == Qt::Key_F && control) return focusSearch();
    if (event->key() == Qt::Key_F && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier))
        return m_filters->editAsText();
    if (event->text() == u"/" && !control) {
        if (m_descriptor.filters.isEmpty()) return focusSearch();
        return m_filters->openAddMenu();
    }
    if (event->key() == Qt::Key_Escape) return handleEscape();
    QWidget::keyPressEvent(event);
}

}  // namespace zhanggui
