#include "ui/orders/orders_page.h"

#include <QAction>
#include <QVBoxLayout>

#include "models/base/formats.h"
#include "models/orders/order_list_model.h"
#include "models/orders/order_model.h"
#include "ui/orders/order_number_delegate.h"
#include "ui/orders/order_pane.h"
#include "ui/orders/orders_query.h"
#include "ui/orders/shipment_form.h"
#include "ui/shell/action_list.h"
#include "ui/shell/list_binding.h"
#include "ui/shell/notices.h"
#include "ui/shell/view_binding.h"
#include "ui/widgets/money_text.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

OrdersPage::OrdersPage(const PageTools& tools, OrderListModel& list, OrderModel& order, QObject* parent)
    : DeskPage(parent), m_tools(tools), m_model(list), m_order(order) {
    m_query.tab = u"all"_s;
    m_query.sortKey = u"order"_s;
    m_query.descending = true;
    connect(&m_model, &OrderListModel::countsChanged, this, [this] {
        if (m_list) m_list->setTabCounts(m_model.counts());
        followFooter();
        Q_EMIT countChanged();
    });
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &OrdersPage::followFooter);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &OrdersPage::followFooter);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &OrdersPage::followFooter);
    connect(&m_model, &RecordModel::stateChanged, this, &OrdersPage::followFooter);
    connect(&m_order, &OrderModel::changed, this, &OrdersPage::followActions);
    connect(&m_order, &OrderModel::busyChanged, this, &OrdersPage::followActions);
}

OrderPane* OrdersPage::pane() const {
    return m_pane;
}
QString OrdersPage::title() const {
    return tr("Orders");
}
QString OrdersPage::searchTitle() const {
    return tr("Search orders for “%1”");
}
qlonglong OrdersPage::count() const {
    return m_model.counts().value(u"toShip"_s, -1);
}

ListDescriptor OrdersPage::describe() {
    ListDescriptor page;
    page.title = title();
    page.tabs = {{u"all"_s, tr("All")},         {u"unpaid"_s, tr("Unpaid")},     {u"toShip"_s, tr("To ship")},
                 {u"shipped"_s, tr("Shipped")}, {u"complete"_s, tr("Complete")}, {u"closed"_s, tr("Closed")}};
    page.columns = {columnOf(m_model, "thumb", CellKind::Thumb, 56),
                    columnOf(m_model, "order", CellKind::TwoLine, 116),
                    columnOf(m_model, "customer", CellKind::TwoLine, 104),
                    stretchingColumnOf(m_model, "items", CellKind::TwoLine, 120),
                    columnOf(m_model, "paid", CellKind::Money, 100),
                    columnOf(m_model, "status", CellKind::Chip, 112),
                    columnOf(m_model, "deadline", CellKind::Timer, 108)};
    page.columns[1].sortable = true;
    page.columns[1].hideable = false;
    page.rowHeight = RecordTable::RowHeight::Thumb;
    page.searchHint = tr("Order, phone tail, waybill");
    page.filters = orderFilters();
    page.bulkActions = {m_shipTicked};
    page.tickedText = [](int count) { return tr("%Ln order(s) ticked", nullptr, count); };
    page.empty = {u"orders"_s,
                  tr("No orders yet"),
                  tr("Put the mini-program's code where customers see it. Paid orders show up here within seconds."),
                  {}};
    page.defaultSort = u"order"_s;
    return page;
}

QWidget* OrdersPage::makeWidget() {
    auto* host = new QWidget;  // carries the keys, which must be there before the list is
    registerActions(host);
    m_list = new ListPage(describe());
    auto* layout = new QVBoxLayout(host);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    host->setFocusProxy(m_list);
    m_list->setObjectName(u"ordersList"_s);
    m_list->table()->setThumbSource(&m_tools.thumbs);
    m_pane = new OrderPane(m_order, m_tools.thumbs, m_tools.notices);
    m_pane->setObjectName(u"orderDetail"_s);
    m_offered.clear();
    m_list->setDetail(m_pane);
    m_list->setQuery(m_query);
    bindList(m_list, m_model, m_tools.preferences, id());
    new ViewBinding(m_list, m_tools, id(), title(), host);
    m_list->table()->setItemDelegateForColumn(m_model.columnOf(u"order"_s), new OrderNumberDelegate(m_list));
    m_list->setTabCounts(m_model.counts());
    connectList();
    followFooter();
    followActions();
    if (m_order.id() != 0) showOrder(QVariant::fromValue<qlonglong>(m_order.id()));
    return host;
}

void OrdersPage::registerActions(QWidget* owner) {
    ActionList& actions = m_tools.actions;
    const auto add = [&](const QString& name, const QString& text, const QString& icon, const QKeySequence& keys,
                         const QStringList& keywords) {
        return actions.add(owner, {u"orders."_s + name, text, title(), icon, keys, keywords});
    };
    m_ship = add(u"ship"_s, tr("Ship"), u"truck"_s, Qt::Key_S, {tr("parcel"), tr("waybill")});
    m_close = add(u"close"_s, tr("Close order…"), u"x"_s, {}, {tr("cancel")});
    m_next = add(u"next"_s, tr("Next order"), u"chevron-down"_s, Qt::Key_J, {});
    m_previous = add(u"previous"_s, tr("Previous order"), u"chevron-up"_s, Qt::Key_K, {});
    m_shipTicked = add(u"shipTicked"_s, tr("Ship one after another"), u"truck"_s, {}, {});
    connect(m_ship, &QAction::triggered, this, &OrdersPage::shipCurrent);
    connect(m_close, &QAction::triggered, this, [this] {
        if (m_pane) m_pane->askToClose();
    });
    connect(m_next, &QAction::triggered, this, [this] { step(1); });
    connect(m_previous, &QAction::triggered, this, [this] { step(-1); });
    connect(m_shipTicked, &QAction::triggered, this, [this] {
        m_queue = m_list->tickedIds();
        m_list->clearTicks();
        shipNextTicked();
    });
}

void OrdersPage::connectList() {
    connect(m_list, &ListPage::queryChanged, this, [this](const ListQuery& query) {
        applyQuery(query);
        Q_EMIT placeChanged();
    });
    connect(m_list, &ListPage::opened, this, &OrdersPage::showOrder);
    connect(m_list, &ListPage::currentChanged, this, &OrdersPage::showOrder);
    connect(m_list, &ListPage::ticksChanged, this, &OrdersPage::followTicks);
    connect(m_pane, &OrderPane::settled, this, &OrdersPage::onSettled);
    connect(m_pane->shipment(), &ShipmentForm::left, this, [this] {
        m_queue.clear();
        m_list->table()->setFocus(Qt::OtherFocusReason);
    });
}

void OrdersPage::activate() {
    applyQuery(m_query);
}

void OrdersPage::applyQuery(const ListQuery& query) {
    m_query = query;
    m_model.setFilter(orderFilterOf(query, format::day(m_model.now())));
    followFooter();
}

void OrdersPage::showOrder(const QVariant& id) {
    if (m_order.id() != id.toLongLong()) m_order.open(id.toLongLong());
    if (!m_list) return;
    m_list->table()->selectId(id);
    m_list->showDetail();
}

void OrdersPage::open(const QVariant& id) {
    showOrder(id);
    Q_EMIT placeChanged();
}

void OrdersPage::search(const QString& text) {
    ListQuery query;
    query.tab = u"all"_s;
    query.text = text;
    query.sortKey = u"order"_s;
    query.descending = true;
    if (m_list)
        m_list->setQuery(query);
    else
        m_query = query;
}

QJsonObject OrdersPage::place() const {
    return {{u"tab"_s, m_query.tab}, {u"text"_s, m_query.text}, {u"order"_s, QString::number(m_order.id())}};
}

void OrdersPage::restore(const QJsonObject& place) {
    ListQuery query = m_query;
    query.tab = place["tab"_L1].toString();
    query.text = place["text"_L1].toString();
    if (m_list) m_list->setQuery(query);
    const qlonglong order = place["order"_L1].toString().toLongLong();
    if (order != 0) showOrder(QVariant::fromValue(order));
}

void OrdersPage::step(int by) {
    if (!m_list) return;
    RecordTable* table = m_list->table();
    // The first press opens what is current; moving on begins with the second.
    if (m_list->detailShown() || !table->currentId().isValid()) table->moveCurrent(by);
    if (!m_list->detailShown() && table->currentId().isValid()) showOrder(table->currentId());
}

void OrdersPage::shipCurrent() {
    if (!m_list || !m_pane) return;
    const QVariant current = m_list->currentId();
    if (!m_list->detailShown() && current.isValid()) showOrder(current);
    m_pane->ship();
}

void OrdersPage::shipNextTicked() {
    if (m_queue.isEmpty()) return;
    showOrder(m_queue.takeFirst());
    m_shipWhenLoaded = true;
    followActions();
}

void OrdersPage::onSettled() {
    if (!m_queue.isEmpty()) {
        shipNextTicked();
        return;
    }
    if (m_list) m_list->table()->setFocus(Qt::OtherFocusReason);
}

void OrdersPage::followActions() {
    if (m_ship == nullptr || !m_list) return;
    const bool idle = !m_order.isBusy(OrderModel::Action::Ship) && !m_order.isBusy(OrderModel::Action::Close);
    m_ship->setVisible(m_order.may(OrderModel::Action::Ship) || !m_order.isLoaded());
    m_ship->setEnabled(idle && (m_order.may(OrderModel::Action::Ship) || !m_order.isLoaded()));
    m_close->setVisible(m_order.may(OrderModel::Action::Close));
    m_close->setEnabled(idle);
    QList<QAction*> offered{m_ship, m_close};
    offered.removeIf([](const QAction* action) { return !action->isVisible(); });
    if (offered != m_offered) m_pane->setActions(m_offered = offered);
    if (!m_shipWhenLoaded || !m_order.isLoaded()) return;
    m_shipWhenLoaded = false;
    // One of the ticked may have been shipped meanwhile: then it is the next one's turn.
    if (m_order.may(OrderModel::Action::Ship))
        m_pane->ship();
    else
        shipNextTicked();
}

qlonglong OrdersPage::amountOf(int row) const {
    return m_model.index(row, m_model.columnOf(u"paid"_s)).data(RawRole).toLongLong();
}

void OrdersPage::followFooter() {
    if (!m_list) return;
    const int loaded = m_model.rowCount();
    qlonglong sum = 0;
    for (int row = 0; row < loaded; ++row) sum += amountOf(row);
    const qlonglong inTab = m_model.counts().value(m_query.tab, -1);
    const bool counted = inTab >= 0 && !m_query.isNarrowed();
    m_list->setTotal(counted ? inTab : m_model.hasMore() ? -1 : loaded);
    QString left = tr("%Ln order(s)", nullptr, int(counted ? inTab : loaded));
    if (m_model.hasMore() && !counted) left = tr("more than %Ln order(s)", nullptr, loaded);
    QList<QPair<QString, QString>> sums;
    if (loaded > 0) {
        sums = {{m_model.hasMore() ? tr("Sum of the first %1").arg(numberText(loaded)) : tr("Sum"), moneyText(sum)},
                {tr("Average"), moneyText(sum / loaded)}};
    }
    m_list->setFooter(left, sums);
}

void OrdersPage::followTicks() {
    if (!m_list) return;
    const QVariantList ids = m_list->tickedIds();
    qlonglong sum = 0;
    for (const QVariant& id : ids)
        if (const int row = m_model.rowOfId(id); row >= 0) sum += amountOf(row);
    if (ids.isEmpty()) {
        Q_EMIT statusChanged({});
        return;
    }
    Q_EMIT statusChanged(
        tr("%1 · sum %2 · average %3")
            .arg(tr("%Ln row(s)", nullptr, int(ids.size())), moneyText(sum), moneyText(sum / ids.size())));
}

}  // namespace zhanggui
