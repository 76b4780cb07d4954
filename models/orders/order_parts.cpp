#include "models/orders/order_parts.h"

#include "models/base/formats.h"
#include "models/orders/order_words.h"

namespace zhanggui::orders {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(OrderModel)
};

QVariant number(std::int64_t value) {
    return QVariant::fromValue<qlonglong>(value);
}
std::int64_t openUnits(const OrderLine& line) {
    return line.quantity - line.shipped - line.cancelled;
}

using Line = Column<OrderLine>;
constexpr std::array lineColumns{
    Line{.key = "thumb", .title = "", .image = [](const OrderLine& line) { return format::text(line.image); }},
    Line{.key = "item",
         .title = QT_TRANSLATE_NOOP("OrderModel", "Item"),
         .display = [](const OrderLine& line, Instant) { return format::text(line.title); },
         .second =
             [](const OrderLine& line, Instant) {
                 const auto spec = format::text(line.specText), code = format::text(line.code);
                 return spec.isEmpty() ? code : spec + QStringLiteral(" · ") + code;
             },
         .tip = [](const OrderLine& line, Instant) { return format::text(line.title); }},
    Line{.key = "quantity",
         .title = QT_TRANSLATE_NOOP("OrderModel", "Quantity"),
         .display = [](const OrderLine& line, Instant) { return orders::quantityText(1, line.quantity); },
         .raw = [](const OrderLine& line) { return number(line.quantity); },
         .right = true},
    Line{.key = "open",
         .title = QT_TRANSLATE_NOOP("OrderModel", "To ship"),
         .display = [](const OrderLine& line, Instant) { return format::quantity(openUnits(line)); },
         .raw = [](const OrderLine& line) { return number(openUnits(line)); },
         .right = true},
    Line{.key = "amount",
         .title = QT_TRANSLATE_NOOP("OrderModel", "Amount"),
         .display = [](const OrderLine& line, Instant) { return format::money(line.total); },
         .raw = [](const OrderLine& line) { return number(line.total.fen); },
         .right = true},
};

using Entry = Column<TimelineEntry>;
constexpr std::array timelineColumns{
    Entry{.key = "time",
          .title = QT_TRANSLATE_NOOP("OrderModel", "Time"),
          .display = [](const TimelineEntry& entry, Instant now) { return format::shortMoment(entry.at, now); },
          .raw = [](const TimelineEntry& entry) { return number(entry.at.ms); },
          .tip = [](const TimelineEntry& entry, Instant) { return format::fullMoment(entry.at); }},
    Entry{.key = "text",
          .title = QT_TRANSLATE_NOOP("OrderModel", "What happened"),
          .display = [](const TimelineEntry& entry, Instant) { return orders::timelineText(entry); }},
};

struct Passed {
    QString title;
    std::optional<Instant> at;
};

}  // namespace

const RecordShape<OrderLine> lineShape{"OrderModel", lineColumns,
                                       [](const OrderLine& line) { return RecordKey(line.id); }};
const RecordShape<TimelineEntry> timelineShape{
    "OrderModel", timelineColumns,
    [](const TimelineEntry& entry) { return RecordKey(entry.at.ms, static_cast<std::int64_t>(entry.kind) + 1); }};

QList<OrderStep> stepsOf(const Order& order, Instant now) {
    using Status = OrderStep::Status;
    const auto when = [&](const std::optional<Instant>& at) { return at ? format::shortMoment(*at, now) : QString(); };
    QList<OrderStep> steps;
    if (order.state == OrderState::Closed) {
        steps.append({Words::tr("Placed"), when(order.createdAt), Status::Done, -1});
        if (order.paidAt) steps.append({Words::tr("Paid"), when(order.paidAt), Status::Done, -1});
        steps.append({Words::tr("Closed"), when(order.closedAt), Status::Current, -1});
        return steps;
    }
    const std::array<Passed, 5> way{{{Words::tr("Placed"), order.createdAt},
                                     {order.paidAt ? Words::tr("Paid") : Words::tr("Payment"), order.paidAt},
                                     {order.shippedAt ? Words::tr("Shipped") : Words::tr("Ship"), order.shippedAt},
                                     {Words::tr("Received"), order.receivedAt},
                                     {Words::tr("Done"), order.doneAt}}};
    bool reached = true;
    for (const auto& step : way) {
        if (step.at) {
            steps.append({step.title, when(step.at), Status::Done, -1});
        } else if (std::exchange(reached, false)) {
            steps.append({step.title, waitText(order.wait, order.waitUntil, now), Status::Current,
                          waitTone(order.wait, order.waitUntil, now)});
        } else {
            steps.append({step.title, {}, Status::Open, -1});
        }
    }
    return steps;
}

QList<OrderSum> sumsOf(const Order& order) {
    QList<OrderSum> sums{{Words::tr("Goods"), order.goods.fen, false}};
    if (order.adjustment.fen != 0) sums.append({Words::tr("Price change"), order.adjustment.fen, false});
    sums.append({Words::tr("Freight"), order.freight.fen, false});
    if (order.paidAt)
        sums.append({Words::tr("Paid"), order.paid.fen, true});
    else
        sums.append({Words::tr("To pay"), order.payable.fen, true});
    if (order.refunded.fen != 0) sums.append({Words::tr("Refunded"), order.refunded.fen, false});
    return sums;
}

}  // namespace zhanggui::orders
