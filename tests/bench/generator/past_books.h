#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tuple>

#include "api/backend/audit/audit_store.h"
#include "api/backend/books/journal.h"
#include "api/backend/inventory/stock.h"
#include "api/backend/jobs/deadlines.h"
#include "api/backend/payments/payments_store.h"
#include "api/contract/events.h"
#include "api/contract/orders.h"

/// The rows of the books: money, goods, timers, news and the audit log.
namespace zhanggui::bench {

struct PastPayment {
    static constexpr std::string_view table = "payment",
                                      columns =
                                          "number, order_id, attempt, amount, state, gateway_number, created_at, "
                                          "succeeded_at";
    std::string number;
    OrderId order;
    Money amount;
    PaymentState state{};
    std::optional<std::string> gatewayNumber;
    Instant at;
    std::optional<Instant> succeededAt;
    auto values() const {
        return std::tuple(std::string_view(number), order, std::int64_t{1}, amount, state,
                          std::optional<std::string_view>(gatewayNumber), at, succeededAt);
    }
};

struct PastNotice {
    static constexpr std::string_view table = "payment_notice",
                                      columns = "body, payment_number, outcome, error, received_at";
    std::string body, number;
    std::string_view outcome;
    Instant at;
    auto values() const { return std::tuple(std::string_view(body), std::string_view(number), outcome, "", at); }
};

struct PastPosting {
    static constexpr std::string_view table = "journal_posting", columns = "kind, order_id, reference, at";
    Posting posting;
    auto values() const {
        return std::tuple(posting.kind, posting.orderId, std::string_view(posting.reference), posting.at);
    }
};

struct PastEntry {
    static constexpr std::string_view table = "journal_entry", columns = "posting_id, account, amount";
    std::int64_t posting = 0;
    JournalEntry entry;
    auto values() const { return std::tuple(posting, entry.account, entry.amount); }
};

/// Already added to its product.
struct PastSale {
    static constexpr std::string_view table = "sale", columns = "product_id, sku_id, day, quantity, order_id, folded";
    ProductId product;
    SkuId sku;
    std::int64_t day = 0, quantity = 0;
    OrderId order;
    auto values() const { return std::tuple(product, sku, day, quantity, order, true); }
};

struct PastMovement {
    static constexpr std::string_view table = "stock_ledger",
                                      columns =
                                          "sku_id, store_id, kind, on_hand_change, reserved_change, damaged_change, "
                                          "on_hand_after, reserved_after, cause, cause_id, document, actor, at";
    SkuId sku;
    StoreId store;
    MovementKind kind{};
    std::int64_t onHandChange = 0, reservedChange = 0, onHandAfter = 0, reservedAfter = 0;
    MovementNote note;
    auto values() const {
        return std::tuple(sku, store, kind, onHandChange, reservedChange, std::int64_t{0}, onHandAfter, reservedAfter,
                          note.cause, note.causeId, std::string_view(note.document), std::string_view(note.actor),
                          note.at);
    }
};

struct PastDeadline {
    static constexpr std::string_view table = "deadline", columns = "kind, object_id, state_version, due_at, tries";
    jobs::DeadlineKind kind{};
    OrderId order;
    std::int64_t stateVersion = 0;
    Instant dueAt;
    auto values() const { return std::tuple(kind, order, stateVersion, dueAt, std::int64_t{0}); }
};

struct PastNews {
    static constexpr std::string_view table = "event", columns = "number, kind, object_id, label, at";
    ShopEvent event;
    auto values() const {
        return std::tuple(event.number, event.kind, event.object, std::string_view(event.label), event.at);
    }
};

struct PastAudit {
    static constexpr std::string_view table = "audit",
                                      columns =
                                          "at, actor_kind, actor_id, actor_name, action, object_kind, object_id, "
                                          "detail, request_id, seal_number, seal";
    audit::AuditRow row;
    auto values() const {
        return std::tuple(row.at, std::string_view(row.actorKind), row.actorId, std::string_view(row.actorName),
                          std::string_view(row.action), std::string_view(row.objectKind), row.objectId,
                          std::string_view(row.detail), std::string_view(row.requestId), row.sealNumber,
                          std::optional<std::string_view>(row.seal));
    }
};

}  // namespace zhanggui::bench
