#include "models/orders/order_words.h"

#include <QCoreApplication>

#include "models/base/formats.h"

namespace zhanggui::orders {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Orders)
};

constexpr std::int64_t soon = 6 * hourMs;

}  // namespace

QString stateText(OrderState state) {
    switch (state) {
        case OrderState::Unpaid:
            return Words::tr("Unpaid");
        case OrderState::Paid:
            return Words::tr("To ship");
        case OrderState::PartShipped:
            return Words::tr("Part shipped");
        case OrderState::Shipped:
            return Words::tr("Shipped");
        case OrderState::Received:
            return Words::tr("Received");
        case OrderState::Done:
            return Words::tr("Done");
        case OrderState::Closed:
            return Words::tr("Closed");
    }
    return {};
}

cell::Tone stateTone(OrderState state) {
    switch (state) {
        case OrderState::Unpaid:
            return cell::Tone::Neutral;
        case OrderState::Paid:
            return cell::Tone::Warning;
        case OrderState::PartShipped:
        case OrderState::Shipped:
            return cell::Tone::Info;
        case OrderState::Received:
        case OrderState::Done:
            return cell::Tone::Success;
        case OrderState::Closed:
            return cell::Tone::Neutral;
    }
    return cell::Tone::Neutral;
}

bool isLate(OrderWait wait, const std::optional<Instant>& until, Instant now) {
    return wait == OrderWait::Shipment && until && *until < now;
}

QString waitText(OrderWait wait, const std::optional<Instant>& until, Instant now) {
    if (wait == OrderWait::None || !until) return {};
    if (wait == OrderWait::Payment || wait == OrderWait::Shipment) return format::timeLeft(*until, now);
    //: The shop moves an order on by itself; %1 is a duration such as 13 d
    return Words::tr("Auto in %1").arg(format::duration(std::max<std::int64_t>(0, until->ms - now.ms)));
}

int waitTone(OrderWait wait, const std::optional<Instant>& until, Instant now) {
    if (wait != OrderWait::Payment && wait != OrderWait::Shipment) return -1;
    if (!until) return -1;
    if (*until < now) return static_cast<int>(cell::Tone::Danger);
    return wait == OrderWait::Shipment && until->ms - now.ms < soon ? static_cast<int>(cell::Tone::Warning) : -1;
}

QString closeReasonText(CloseReason reason) {
    switch (reason) {
        case CloseReason::Timeout:
            return Words::tr("Not paid in time");
        case CloseReason::CustomerCancelled:
            return Words::tr("Cancelled by the customer");
        case CloseReason::MerchantClosed:
            return Words::tr("Closed by the shop");
    }
    return {};
}

QString timelineText(const TimelineEntry& entry) {
    const auto actor = format::text(entry.actor), detail = format::text(entry.detail);
    switch (entry.kind) {
        case TimelineKind::Submitted:
            return Words::tr("The customer placed the order");
        case TimelineKind::Paid:
            return Words::tr("Payment received: %1").arg(format::money(entry.amount));
        case TimelineKind::Shipped:
            return actor.isEmpty() ? Words::tr("A parcel left: %1").arg(detail)
                                   : Words::tr("%1 sent a parcel: %2").arg(actor, detail);
        case TimelineKind::Received:
            return Words::tr("The goods were received");
        case TimelineKind::Done:
            return Words::tr("The order is done");
        case TimelineKind::Closed: {
            const auto what =
                actor.isEmpty() ? Words::tr("The order was closed") : Words::tr("%1 closed the order").arg(actor);
            //: %1 is "The order was closed", %2 the reason
            return detail.isEmpty() ? what : Words::tr("%1: %2").arg(what, detail);
        }
        case TimelineKind::ReceiverRevealed:
            return Words::tr("%1 looked at the receiver's data").arg(actor);
        case TimelineKind::LatePaymentRefundDue:
            return Words::tr("A payment of %1 came after the order was closed and is to be given back")
                .arg(format::money(entry.amount));
    }
    return {};
}

QString receiverText(const std::string& masked) {
    return masked.empty() ? Words::tr("Erased") : format::text(masked);
}

QString numberText(const std::string& number) {
    return QLatin1Char('#') + format::text(number);
}

QString quantityText(std::int64_t kinds, std::int64_t pieces) {
    const auto pcs = Words::tr("%n pcs", "", static_cast<int>(pieces));
    if (kinds <= 1) return pcs;
    //: %1 is "2 products", %2 is "3 pcs"
    return Words::tr("%1 · %2").arg(Words::tr("%n products", "", static_cast<int>(kinds)), pcs);
}

}  // namespace zhanggui::orders
