#include "models/orders/order_list_model.h"

#include "models/base/formats.h"
#include "models/base/words.h"
#include "models/orders/order_words.h"

namespace zhanggui {

namespace {

using Cell = Column<OrderRow>;

QString itemsText(const OrderRow& row, Instant) {
    if (row.kinds == 1 && !row.summary.empty()) return format::text(row.summary);
    return orders::quantityText(row.kinds, row.pieces);
}

constexpr std::array columns{
    Cell{.key = "thumb", .title = "", .image = [](const OrderRow& row) { return format::text(row.image); }},
    Cell{.key = "order",
         .title = QT_TRANSLATE_NOOP("OrderListModel", "Order"),
         .display = [](const OrderRow& row, Instant) { return orders::numberText(row.number); },
         .raw = [](const OrderRow& row) { return QVariant::fromValue<qlonglong>(row.createdAt.ms); },
         .second = [](const OrderRow& row, Instant now) { return format::moment(row.createdAt, now); },
         .tip = [](const OrderRow& row, Instant) { return format::fullMoment(row.createdAt); },
         .sortKey = "order"},
    Cell{.key = "customer",
         .title = QT_TRANSLATE_NOOP("OrderListModel", "Customer"),
         .display = [](const OrderRow& row, Instant) { return orders::receiverText(row.receiverMasked); },
         .second = [](const OrderRow& row, Instant) { return format::text(row.phoneMasked); }},
    Cell{.key = "items",
         .title = QT_TRANSLATE_NOOP("OrderListModel", "Items"),
         .display = [](const OrderRow& row, Instant) { return format::text(row.title); },
         .second = &itemsText,
         .tip = [](const OrderRow& row, Instant) { return format::text(row.title); }},
    Cell{.key = "paid",
         .title = QT_TRANSLATE_NOOP("OrderListModel", "Amount"),
         .display = [](const OrderRow& row, Instant) { return format::money(row.payable); },
         .raw = [](const OrderRow& row) { return QVariant::fromValue<qlonglong>(row.payable.fen); },
         .right = true},
    Cell{.key = "status",
         .title = QT_TRANSLATE_NOOP("OrderListModel", "Status"),
         .display =
             [](const OrderRow& row, Instant now) {
                 return orders::isLate(row.wait, row.waitUntil, now) ? OrderListModel::tr("Late")
                                                                     : orders::stateText(row.state);
             },
         .tone =
             [](const OrderRow& row, Instant now) {
                 return toneOf(orders::isLate(row.wait, row.waitUntil, now) ? cell::Tone::Danger
                                                                            : orders::stateTone(row.state));
             }},
    Cell{.key = "deadline",
         .title = QT_TRANSLATE_NOOP("OrderListModel", "Deadline"),
         .display = [](const OrderRow& row, Instant now) { return orders::waitText(row.wait, row.waitUntil, now); },
         .raw =
             [](const OrderRow& row) {
                 return row.waitUntil ? QVariant::fromValue<qlonglong>(row.waitUntil->ms) : QVariant();
             },
         .tone = [](const OrderRow& row, Instant now) { return orders::waitTone(row.wait, row.waitUntil, now); },
         .tip = [](const OrderRow& row,
                   Instant) { return row.waitUntil ? format::fullMoment(*row.waitUntil) : QString(); }},
};

constexpr RecordShape<OrderRow> shape{"OrderListModel", columns, [](const OrderRow& row) { return RecordKey(row.id); }};

bool isOfTab(OrderTab tab, OrderState state) {
    switch (tab) {
        case OrderTab::All:
            return true;
        case OrderTab::Unpaid:
            return state == OrderState::Unpaid;
        case OrderTab::ToShip:
            return state == OrderState::Paid || state == OrderState::PartShipped;
        case OrderTab::Shipped:
            return state == OrderState::Shipped;
        case OrderTab::Complete:
            return state == OrderState::Received || state == OrderState::Done;
        case OrderTab::Closed:
            return state == OrderState::Closed;
    }
    return true;
}

OrderQuery queryOf(const OrderFilter& filter) {
    OrderQuery query;
    query.tab = wordOr(filter.tab, OrderTab::All);
    query.text = format::utf8(filter.text.trimmed());
    query.minPayable = {filter.minFen};
    if (filter.from.isValid()) query.createdFrom = format::dayStart(filter.from);
    if (filter.to.isValid()) query.createdTo = format::dayStart(filter.to.addDays(1));
    query.sort = filter.oldestFirst ? OrderSort::Oldest : OrderSort::Newest;
    return query;
}

}  // namespace

OrderListModel::OrderListModel(Client& client, ShopEvents& events, QObject* parent)
    : PagedModel(shape, parent), m_client(client) {
    m_countSoon.setSingleShot(true);
    m_countSoon.setInterval(300);
    connect(&m_countSoon, &QTimer::timeout, this, &OrderListModel::askCounts);
    connect(&events, &ShopEvents::orderChanged, this, [this](OrderId order) {
        if (!m_wanted) return;
        touch(order);
        if (!m_countSoon.isActive()) m_countSoon.start();
    });
    connect(&events, &ShopEvents::resumed, this, [this] {
        if (m_wanted) reload();
    });
}

void OrderListModel::setFilter(const OrderFilter& filter) {
    if (m_wanted && filter == m_filter) return;
    m_filter = filter;
    m_query = queryOf(filter);
    if (!std::exchange(m_wanted, true)) askCounts();
    restart();
}

void OrderListModel::reload() {
    m_wanted = true;
    askCounts();
    PagedModel::reload();
}

void OrderListModel::clear() {
    m_wanted = false;
    m_counting.cancel();
    m_counts.clear();
    PagedModel::clear();
    Q_EMIT countsChanged();
}

Call OrderListModel::askPage(const std::string& cursor, std::int32_t limit, PageThen then) {
    auto query = m_query;
    query.cursor = cursor;
    query.limit = limit;
    return m_client.call<ListOrders>(this, query, std::move(then));
}

Call OrderListModel::askRow(RecordKey key, RowThen then) {
    return m_client.call<GetOrderRow>(this, OrderId{key.first}, std::move(then));
}

bool OrderListModel::belongs(const OrderRow& row) const {
    return isOfTab(m_query.tab, row.state) && row.payable >= m_query.minPayable &&
           (!m_query.createdFrom || row.createdAt >= *m_query.createdFrom) &&
           (!m_query.createdTo || row.createdAt < *m_query.createdTo);
}

bool OrderListModel::precedes(const OrderRow& a, const OrderRow& b) const {
    const auto older = std::pair(a.createdAt, a.id) < std::pair(b.createdAt, b.id);
    return m_query.sort == OrderSort::Oldest ? older : std::pair(b.createdAt, b.id) < std::pair(a.createdAt, a.id);
}

bool OrderListModel::isNarrowed() const {
    return m_query.tab != OrderTab::All || !m_query.text.empty() || m_query.minPayable.fen > 0 || m_query.createdFrom ||
           m_query.createdTo;
}

void OrderListModel::askCounts() {
    m_counting = m_client.call<CountOrders>(this, [this](const Result<OrderCounts>& counts) {
        if (!counts) return;  // the list's own request says what is wrong
        m_counts = tabCounts(*counts);
        Q_EMIT countsChanged();
    });
}

}  // namespace zhanggui
