#include "models/orders/order_model.h"

#include "models/base/formats.h"
#include "models/orders/order_words.h"

namespace zhanggui {

namespace {

using Cell = Column<Parcel>;

QString content(const Parcel& parcel, Instant) {
    std::int64_t pieces = 0;
    for (const auto& line : parcel.lines) pieces += line.quantity;
    return orders::quantityText(static_cast<std::int64_t>(parcel.lines.size()), pieces);
}

constexpr std::array parcelColumns{
    Cell{.key = "carrier",
         .title = QT_TRANSLATE_NOOP("OrderModel", "Carrier"),
         .display = [](const Parcel& parcel, Instant) { return format::text(parcel.carrierName); }},
    Cell{.key = "waybill",
         .title = QT_TRANSLATE_NOOP("OrderModel", "Waybill"),
         .display = [](const Parcel& parcel, Instant) { return format::text(parcel.trackingNumber); }},
    Cell{.key = "shipped",
         .title = QT_TRANSLATE_NOOP("OrderModel", "Sent"),
         .display = [](const Parcel& parcel, Instant now) { return format::shortMoment(parcel.shippedAt, now); },
         .raw = [](const Parcel& parcel) { return QVariant::fromValue<qlonglong>(parcel.shippedAt.ms); },
         .tip = [](const Parcel& parcel, Instant) { return format::fullMoment(parcel.shippedAt); }},
    Cell{.key = "content", .title = QT_TRANSLATE_NOOP("OrderModel", "Content"), .display = &content},
};
constexpr RecordShape<Parcel> parcelShape{"OrderModel", parcelColumns,
                                          [](const Parcel& parcel) { return RecordKey(parcel.id); }};

OrderAction serversWord(OrderModel::Action action) {
    switch (action) {
        case OrderModel::Action::Ship:
            return OrderAction::Ship;
        case OrderModel::Action::Close:
            return OrderAction::Close;
        case OrderModel::Action::Reveal:
            return OrderAction::RevealReceiver;
    }
    return OrderAction::Ship;
}

ShipmentDraft draftOf(const ParcelInput& parcel) {
    ShipmentDraft draft;
    draft.carrier = format::utf8(parcel.carrier);
    draft.trackingNumber = format::utf8(parcel.waybill.trimmed());
    for (const auto& [line, quantity] : parcel.lines) draft.lines.push_back({{line}, quantity});
    draft.orderVersion = parcel.orderVersion;
    return draft;
}

}  // namespace

OrderModel::OrderModel(Client& client, ShopEvents& events, QObject* parent)
    : QObject(parent),
      m_client(client),
      m_lines(orders::lineShape),
      m_parcels(std::make_unique<RowsModel<Parcel>>(parcelShape)),
      m_timeline(orders::timelineShape) {
    connect(&events, &ShopEvents::orderChanged, this, [this](OrderId order) {
        if (m_id && order == m_id) ask();
    });
    connect(&events, &ShopEvents::resumed, this, [this] {
        if (m_id) ask();
    });
}

OrderModel::~OrderModel() = default;

void OrderModel::open(qlonglong id) {
    if (m_id.value == id && m_order) return reload();
    clear();
    m_id = {id};
    ask();
}

void OrderModel::reload() {
    if (m_id) ask();
}

void OrderModel::clear() {
    m_asking.cancel();
    m_revealing.cancel();
    m_shipping.cancel();
    m_closing.cancel();
    m_id = {};
    m_order.reset();
    m_receiver.reset();
    m_refusal = {};
    m_lines.clear();
    m_parcels->clear();
    m_timeline.clear();
    Q_EMIT changed();
}

void OrderModel::ask() {
    m_asking = m_client.call<GetOrder>(this, m_id, [this](Result<Order> order) { onOrder(std::move(order)); });
}

void OrderModel::onOrder(Result<Order> order) {
    if (order) return show(std::move(*order));
    m_refusal = order.error();
    Q_EMIT changed();
}

void OrderModel::show(Order order) {
    if (order.id != m_id || (m_order && order.version < m_order->version)) return;  // an answer that was overtaken
    m_refusal = {};
    m_lines.setRows(order.lines);
    m_parcels->setRows(order.parcels);
    m_timeline.setRows(order.timeline);
    m_order = std::move(order);
    Q_EMIT changed();
}

bool OrderModel::isBusy(Action action) const {
    switch (action) {
        case Action::Ship:
            return m_shipping.isRunning();
        case Action::Close:
            return m_closing.isRunning();
        case Action::Reveal:
            return m_revealing.isRunning();
    }
    return false;
}

bool OrderModel::may(Action action) const {
    if (!m_order) return false;
    const auto& actions = m_order->actions;
    return std::find(actions.begin(), actions.end(), serversWord(action)) != actions.end();
}

QString OrderModel::number() const {
    return m_order ? orders::numberText(m_order->number) : QString();
}

QString OrderModel::stateText() const {
    if (!m_order) return {};
    const bool late = orders::isLate(m_order->wait, m_order->waitUntil, m_lines.now());
    return late ? tr("Late") : orders::stateText(m_order->state);
}

cell::Tone OrderModel::stateTone() const {
    if (!m_order) return cell::Tone::Neutral;
    const bool late = orders::isLate(m_order->wait, m_order->waitUntil, m_lines.now());
    return late ? cell::Tone::Danger : orders::stateTone(m_order->state);
}

QString OrderModel::waitText() const {
    return m_order ? orders::waitText(m_order->wait, m_order->waitUntil, m_lines.now()) : QString();
}
int OrderModel::waitTone() const {
    return m_order ? orders::waitTone(m_order->wait, m_order->waitUntil, m_lines.now()) : -1;
}
QString OrderModel::closeReason() const {
    return m_order && m_order->closeReason ? orders::closeReasonText(*m_order->closeReason) : QString();
}
QString OrderModel::receiver() const {
    if (m_receiver) return format::text(m_receiver->name);
    return m_order ? orders::receiverText(m_order->receiverMasked) : QString();
}
QString OrderModel::phone() const {
    if (m_receiver) return format::text(m_receiver->phone);
    return m_order ? format::text(m_order->phoneMasked) : QString();
}
QString OrderModel::address() const {
    if (m_receiver) return format::text(m_receiver->address);
    // What is hidden shows that it is there.
    if (!m_order || m_order->regionText.empty()) return {};
    return format::text(m_order->regionText) + QStringLiteral(" ****");
}
QString OrderModel::buyerNote() const {
    return m_order ? format::text(m_order->buyerNote) : QString();
}
QString OrderModel::createdText() const {
    return m_order ? format::moment(m_order->createdAt, m_lines.now()) : QString();
}
QList<OrderStep> OrderModel::steps() const {
    return m_order ? orders::stepsOf(*m_order, m_lines.now()) : QList<OrderStep>();
}
QList<OrderSum> OrderModel::sums() const {
    return m_order ? orders::sumsOf(*m_order) : QList<OrderSum>();
}

ParcelInput OrderModel::everythingOpen() const {
    ParcelInput parcel;
    parcel.orderVersion = version();
    for (const auto& line : m_lines.rows())
        if (const auto open = line.quantity - line.shipped - line.cancelled; open > 0)
            parcel.lines.append({line.id.value, open});
    return parcel;
}

void OrderModel::askCarriers() {
    if (m_askingCarriers.isRunning()) return;
    m_askingCarriers = m_client.call<ListCarriers>(this, [this](const Result<CarrierList>& list) {
        if (!list) return;
        m_carriers.clear();
        for (const auto& carrier : list->items)
            m_carriers.append({format::text(carrier.code), format::text(carrier.name)});
        Q_EMIT carriersChanged();
    });
}

void OrderModel::ship(const ParcelInput& parcel) {
    if (!m_id || m_shipping.isRunning()) return;
    const auto draft = draftOf(parcel);
    const auto key = m_shipKey.keyFor(pathValue(m_id) + jsonText(draft));
    m_shipping = m_client.callKeyed<ShipOrder>(key, this, m_id, draft, [this](Result<Order> order) {
        if (order) m_shipKey.forget();
        onDone(Action::Ship, std::move(order));
    });
    Q_EMIT busyChanged();
}

void OrderModel::closeOrder(const QString& reason, qlonglong orderVersion) {
    if (!m_id || m_closing.isRunning()) return;
    const CloseDraft draft{format::utf8(reason.trimmed()), orderVersion};
    const auto key = m_closeKey.keyFor(pathValue(m_id) + jsonText(draft));
    m_closing = m_client.callKeyed<CloseOrder>(key, this, m_id, draft, [this](Result<Order> order) {
        if (order) m_closeKey.forget();
        onDone(Action::Close, std::move(order));
    });
    Q_EMIT busyChanged();
}

void OrderModel::reveal() {
    if (!m_id || m_revealing.isRunning()) return;
    m_revealing = m_client.call<RevealReceiver>(this, m_id, [this](Result<Receiver> receiver) {
        Q_EMIT busyChanged();
        if (!receiver) {
            Q_EMIT refused(Action::Reveal, receiver.error());
            return;
        }
        m_receiver = std::move(*receiver);
        Q_EMIT changed();
        Q_EMIT done(Action::Reveal);
        ask();  // the look stands in the timeline
    });
    Q_EMIT busyChanged();
}

void OrderModel::onDone(Action action, Result<Order> order) {
    Q_EMIT busyChanged();
    if (order) {
        m_asking.cancel();  // asked before this happened
        show(std::move(*order));
        Q_EMIT done(action);
        return;
    }
    const auto refusal = std::move(order.error());
    if (auto current = refusal.current.empty() ? Result<Order>(refuse(refusal))
                                               : parseJson<Order>(refusal.current, UnknownFields::Ignore))
        show(std::move(*current));
    else if (refusal.status == 409)
        ask();
    Q_EMIT refused(action, refusal);
}

}  // namespace zhanggui
