#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "api/backend/audit/audit_detail.h"
#include "api/backend/orders/orders_store.h"
#include "api/backend/ports/actor.h"
#include "api/contract/events.h"

namespace zhanggui {

/// Something that happened to an order.
struct Happening {
    TimelineKind kind = TimelineKind::Submitted;
    std::string_view action;         ///< of the audit log: "orders.ship"
    std::string detail;              ///< of the timeline: a waybill, a reason in words, or empty
    Money amount;                    ///< of the timeline: what was paid, fen
    AuditDetail audit;               ///< no personal data
    std::optional<EventKind> event;  ///< what staff hear of it
};

/// Writes it down: timeline, audit, and the staff's events. In the transaction that did it.
void writeDown(store::Transaction& transaction, const Actor& who, OrderId order, const Happening& happening,
               Instant at);

}  // namespace zhanggui
