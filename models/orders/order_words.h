#pragma once

#include <QString>

#include "api/contract/orders.h"
#include "models/base/cell_roles.h"

/// What the values of an order are called. Written once for list, detail and notifications.
namespace zhanggui::orders {

/// "To ship", or "Late" once the time for it has passed.
QString stateText(OrderState state);
cell::Tone stateTone(OrderState state);
/// Whether a paid order's time to ship has passed.
bool isLate(OrderWait wait, const std::optional<Instant>& until, Instant now);
/// "3 h left", "2 h overdue", "Auto in 13 d"; empty if nothing is waited for.
QString waitText(OrderWait wait, const std::optional<Instant>& until, Instant now);
/// Warning for what is due within 6 hours, Danger for what is overdue, -1 for the rest.
int waitTone(OrderWait wait, const std::optional<Instant>& until, Instant now);

QString closeReasonText(CloseReason reason);
/// One sentence of the timeline: "Chen Wen sent a parcel: SF 1442 0398".
QString timelineText(const TimelineEntry& entry);
/// A receiver's masked name; in words where the customer was erased and the order names nobody.
QString receiverText(const std::string& masked);
/// The number with its sign, "#108812".
QString numberText(const std::string& number);
/// "2 products · 3 pcs".
QString quantityText(std::int64_t kinds, std::int64_t pieces);

}  // namespace zhanggui::orders
