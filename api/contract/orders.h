#pragma once

#include "api/contract/cart.h"
#include "api/contract/order_states.h"

/// Orders as staff see them: the desk's list, one order with its timeline, parcels.
namespace zhanggui {

enum class OrderTab { All, Unpaid, ToShip, Shipped, Complete, Closed };

constexpr std::array<EnumName<OrderTab>, 6> enumNames(OrderTab) {
    return {{{OrderTab::All, "all"},
             {OrderTab::Unpaid, "unpaid"},
             {OrderTab::ToShip, "toShip"},
             {OrderTab::Shipped, "shipped"},
             {OrderTab::Complete, "complete"},
             {OrderTab::Closed, "closed"}}};
}

enum class OrderSort { Newest, Oldest };

constexpr std::array<EnumName<OrderSort>, 2> enumNames(OrderSort) {
    return {{{OrderSort::Newest, "newest"}, {OrderSort::Oldest, "oldest"}}};
}

struct OrderQuery {
    OrderTab tab = OrderTab::All;
    std::string text;
    Money minPayable;
    std::optional<Instant> createdFrom, createdTo;
    OrderSort sort = OrderSort::Newest;
    std::string cursor;
    std::int32_t limit = 50;

    template <class V>
    static constexpr void describe(V&& field) {
        field("tab", &OrderQuery::tab, "Which orders");
        field(
            "text", &OrderQuery::text,
            "An order number, a receiver's whole phone, its last four digits, the receiver's whole name, or a waybill",
            length(0, 100));
        field("minPayable", &OrderQuery::minPayable, "Only orders of at least this, fen", range(0, maxFen));
        field("createdFrom", &OrderQuery::createdFrom, "Only orders submitted at or after");
        field("createdTo", &OrderQuery::createdTo, "Only orders submitted before");
        field("sort", &OrderQuery::sort, "By the time of submission");
        field("cursor", &OrderQuery::cursor, "nextCursor of the page before", length(0, 200));
        field("limit", &OrderQuery::limit, "Rows a page", range(1, 200));
    }
};

/// What an order is waiting for until a deadline.
enum class OrderWait { None, Payment, Shipment, Receipt, Window };

constexpr std::array<EnumName<OrderWait>, 5> enumNames(OrderWait) {
    return {{{OrderWait::None, "none"},
             {OrderWait::Payment, "payment"},
             {OrderWait::Shipment, "shipment"},
             {OrderWait::Receipt, "receipt"},
             {OrderWait::Window, "window"}}};
}

struct OrderRow {
    OrderId id;
    std::string number;
    OrderState state = OrderState::Unpaid;
    Instant createdAt;
    std::string receiverMasked, phoneMasked, title, summary, image;
    std::int64_t kinds = 0, pieces = 0;
    Money payable, paid;
    OrderWait wait = OrderWait::None;
    std::optional<Instant> waitUntil;

    template <class V>
    static constexpr void describe(V&& field) {
        field("id", &OrderRow::id, "Key of the order");
        field("number", &OrderRow::number, "The order's number as people read it");
        field("state", &OrderRow::state, "Where it stands");
        field("createdAt", &OrderRow::createdAt, "When it was submitted");
        field("receiverMasked", &OrderRow::receiverMasked,
              "Receiver, all but the first character hidden; empty once the customer was erased");
        field("phoneMasked", &OrderRow::phoneMasked, "138****5521");
        field("title", &OrderRow::title, "Title of the first line");
        field("summary", &OrderRow::summary, "Spec of the first line, or empty");
        field("image", &OrderRow::image, "Path of the first line's picture, or empty");
        field("kinds", &OrderRow::kinds, "Number of lines");
        field("pieces", &OrderRow::pieces, "Units over all lines");
        field("payable", &OrderRow::payable, "Fen");
        field("paid", &OrderRow::paid, "Received, fen");
        field("wait", &OrderRow::wait, "What it is waiting for");
        field("waitUntil", &OrderRow::waitUntil, "By when; past is late");
    }
    bool operator==(const OrderRow&) const = default;
};

struct OrderCounts {
    std::int64_t all = 0, unpaid = 0, toShip = 0, shipped = 0, complete = 0, closed = 0;

    template <class V>
    static constexpr void describe(V&& field) {
        field("all", &OrderCounts::all, "Orders in all");
        field("unpaid", &OrderCounts::unpaid, "Waiting for payment");
        field("toShip", &OrderCounts::toShip, "Paid, at least one unit not shipped");
        field("shipped", &OrderCounts::shipped, "On their way");
        field("complete", &OrderCounts::complete, "Received or done");
        field("closed", &OrderCounts::closed, "Closed");
    }
};

/// What staff may do with an order now, decided by the server from state and rights.
enum class OrderAction { Ship, Close, RevealReceiver };

constexpr std::array<EnumName<OrderAction>, 3> enumNames(OrderAction) {
    return {
        {{OrderAction::Ship, "ship"}, {OrderAction::Close, "close"}, {OrderAction::RevealReceiver, "revealReceiver"}}};
}

struct OrderLine {
    OrderLineId id;
    ProductId product;
    SkuId sku;
    std::string title, specText, code, image;
    Money unitPrice, total, discount, paid;
    std::int64_t quantity = 0, shipped = 0, cancelled = 0;

    template <class V>
    static constexpr void describe(V&& field) {
        field("id", &OrderLine::id, "Key of the line");
        field("product", &OrderLine::product, "Key of the product");
        field("sku", &OrderLine::sku, "Key of the variant");
        field("title", &OrderLine::title, "Title as it was when bought");
        field("specText", &OrderLine::specText, "'Blue / L', or empty");
        field("code", &OrderLine::code, "SKU code as it was when bought");
        field("image", &OrderLine::image, "Path of the picture, or empty");
        field("unitPrice", &OrderLine::unitPrice, "Fen");
        field("total", &OrderLine::total, "unitPrice × quantity, fen");
        field("discount", &OrderLine::discount, "Its share of the adjustments, fen, 0 or more");
        field("paid", &OrderLine::paid, "total - discount once paid, fen");
        field("quantity", &OrderLine::quantity, "Units bought");
        field("shipped", &OrderLine::shipped, "Units in parcels");
        field("cancelled", &OrderLine::cancelled, "Units that will not be shipped");
    }
};

struct LineQuantity {
    OrderLineId line;
    std::int64_t quantity = 0;

    template <class V>
    static constexpr void describe(V&& field) {
        field("line", &LineQuantity::line, "Key of the order's line");
        field("quantity", &LineQuantity::quantity, "Units", range(1, maxLineQuantity));
    }
};

/// A parcel about to leave.
struct ShipmentDraft {
    std::string carrier, trackingNumber;
    std::vector<LineQuantity> lines;
    std::int64_t orderVersion = 0;

    template <class V>
    static constexpr void describe(V&& field) {
        field("carrier", &ShipmentDraft::carrier, "Carrier code, see listCarriers", length(1, 32));
        field("trackingNumber", &ShipmentDraft::trackingNumber, "As printed on the waybill; letters, digits, dashes",
              length(4, 64));
        field("lines", &ShipmentDraft::lines, "What is in the parcel", count(1, 200));
        field("orderVersion", &ShipmentDraft::orderVersion, "Version the form was opened with");
    }
};

struct Parcel {
    PackageId id;
    std::string carrier, carrierName, trackingNumber;
    Instant shippedAt;
    std::vector<LineQuantity> lines;

    template <class V>
    static constexpr void describe(V&& field) {
        field("id", &Parcel::id, "Key of the parcel");
        field("carrier", &Parcel::carrier, "Carrier code");
        field("carrierName", &Parcel::carrierName, "In Chinese");
        field("trackingNumber", &Parcel::trackingNumber, "As printed on the waybill");
        field("shippedAt", &Parcel::shippedAt, "When it left");
        field("lines", &Parcel::lines, "What is in it");
    }
};

enum class TimelineKind { Submitted, Paid, Shipped, Received, Done, Closed, ReceiverRevealed, LatePaymentRefundDue };

constexpr std::array<EnumName<TimelineKind>, 8> enumNames(TimelineKind) {
    return {{{TimelineKind::Submitted, "submitted"},
             {TimelineKind::Paid, "paid"},
             {TimelineKind::Shipped, "shipped"},
             {TimelineKind::Received, "received"},
             {TimelineKind::Done, "done"},
             {TimelineKind::Closed, "closed"},
             {TimelineKind::ReceiverRevealed, "receiverRevealed"},
             {TimelineKind::LatePaymentRefundDue, "latePaymentRefundDue"}}};
}

struct TimelineEntry {
    TimelineKind kind = TimelineKind::Submitted;
    std::string actor, detail;
    Money amount;
    Instant at;

    template <class V>
    static constexpr void describe(V&& field) {
        field("kind", &TimelineEntry::kind, "What happened");
        field("actor", &TimelineEntry::actor, "Member of staff; empty for the customer or the shop itself");
        field("detail", &TimelineEntry::detail, "A waybill, a reason in words, or empty");
        field("amount", &TimelineEntry::amount, "Of payments, fen; else 0");
        field("at", &TimelineEntry::at, "When");
    }
};

struct Order {
    OrderId id;
    std::string number;
    OrderState state = OrderState::Unpaid;
    std::optional<CloseReason> closeReason;
    std::string receiverMasked, phoneMasked, regionText, buyerNote;
    std::vector<OrderLine> lines;
    Money goods, freight, adjustment, payable, paid, refunded;
    Instant createdAt;
    std::optional<Instant> paidAt, shippedAt, receivedAt, doneAt, closedAt;
    OrderWait wait = OrderWait::None;
    std::optional<Instant> waitUntil;
    std::vector<Parcel> parcels;
    std::vector<TimelineEntry> timeline;
    std::vector<OrderAction> actions;
    std::int64_t version = 0;

    template <class V>
    static constexpr void describe(V&& field) {
        field("id", &Order::id, "Key of the order");
        field("number", &Order::number, "The order's number as people read it");
        field("state", &Order::state, "Where it stands");
        field("closeReason", &Order::closeReason, "Of a closed order");
        field("receiverMasked", &Order::receiverMasked,
              "Receiver, all but the first character hidden; empty once the customer was erased");
        field("phoneMasked", &Order::phoneMasked, "138****5521");
        field("regionText", &Order::regionText, "Province, city, district; the rest is hidden");
        field("buyerNote", &Order::buyerNote, "The customer's words");
        field("lines", &Order::lines, "What was bought");
        field("goods", &Order::goods, "Sum of the lines, fen");
        field("freight", &Order::freight, "Fen");
        field("adjustment", &Order::adjustment, "Sum of the adjustments, fen, negative for a discount");
        field("payable", &Order::payable, "goods + freight + adjustment, fen");
        field("paid", &Order::paid, "Received, fen");
        field("refunded", &Order::refunded, "Given back, fen");
        field("createdAt", &Order::createdAt, "When it was submitted");
        field("paidAt", &Order::paidAt, "When the payment succeeded");
        field("shippedAt", &Order::shippedAt, "When the last open unit left");
        field("receivedAt", &Order::receivedAt, "When the customer or the timer confirmed");
        field("doneAt", &Order::doneAt, "When the after-sale window ended");
        field("closedAt", &Order::closedAt, "When it was closed");
        field("wait", &Order::wait, "What it is waiting for");
        field("waitUntil", &Order::waitUntil, "By when; past is late");
        field("parcels", &Order::parcels, "Parcels sent");
        field("timeline", &Order::timeline, "Newest first");
        field("actions", &Order::actions, "What the asker may do now");
        field("version", &Order::version, "For optimistic locking");
    }
};

struct CloseDraft {
    std::string reason;
    std::int64_t orderVersion = 0;

    template <class V>
    static constexpr void describe(V&& field) {
        field("reason", &CloseDraft::reason, "Why, for the log", length(1, 200));
        field("orderVersion", &CloseDraft::orderVersion, "Version the form was opened with");
    }
};

struct Receiver {
    std::string name, phone, address;

    template <class V>
    static constexpr void describe(V&& field) {
        field("name", &Receiver::name, "Receiver");
        field("phone", &Receiver::phone, "Mobile number");
        field("address", &Receiver::address, "In one line");
    }
};

struct Carrier {
    std::string code, name;

    template <class V>
    static constexpr void describe(V&& field) {
        field("code", &Carrier::code, "The platform's delivery code");
        field("name", &Carrier::name, "In Chinese");
    }
};

struct CarrierList {
    std::vector<Carrier> items;

    template <class V>
    static constexpr void describe(V&& field) {
        field("items", &CarrierList::items, "Most used first");
    }
};

struct ListOrders
    : Endpoint<Verb::Get, Path<"/admin/v1/orders">, OrderQuery, Page<OrderRow>, Door::Staff, Right::SeeOrders> {
    static constexpr std::string_view name = "listOrders";
    static constexpr std::string_view summary = "The desk's order list";
};
struct CountOrders
    : Endpoint<Verb::Get, Path<"/admin/v1/orders/counts">, None, OrderCounts, Door::Staff, Right::SeeOrders> {
    static constexpr std::string_view name = "countOrders";
    static constexpr std::string_view summary = "Orders behind each tab";
};
struct GetOrder
    : Endpoint<Verb::Get, Path<"/admin/v1/orders/{order}", OrderId>, None, Order, Door::Staff, Right::SeeOrders> {
    static constexpr std::string_view name = "getOrder";
    static constexpr std::string_view summary =
        "One order with lines, money, parcels and timeline; personal data masked";
};
struct GetOrderRow : Endpoint<Verb::Get, Path<"/admin/v1/orders/{order}/row", OrderId>, None, OrderRow, Door::Staff,
                              Right::SeeOrders> {
    static constexpr std::string_view name = "getOrderRow";
    static constexpr std::string_view summary = "One row of the list, for refreshing it after an event";
};
struct ShipOrder : Endpoint<Verb::Post, Path<"/admin/v1/orders/{order}/packages", OrderId>, ShipmentDraft, Order,
                            Door::Staff, Right::ShipOrders> {
    static constexpr std::string_view name = "shipOrder";
    static constexpr std::string_view summary = "Sends a parcel: takes its units off stock and logs it";
};
struct CloseOrder : Endpoint<Verb::Post, Path<"/admin/v1/orders/{order}/close", OrderId>, CloseDraft, Order,
                             Door::Staff, Right::CloseOrders> {
    static constexpr std::string_view name = "closeOrder";
    static constexpr std::string_view summary = "Closes an unpaid order and releases its stock";
};
struct RevealReceiver : Endpoint<Verb::Post, Path<"/admin/v1/orders/{order}/receiver", OrderId>, None, Receiver,
                                 Door::Staff, Right::SeePersonalData> {
    static constexpr std::string_view name = "revealReceiver";
    static constexpr std::string_view summary = "The receiver unmasked; the look is written to the audit log";
    static constexpr bool keyed = false;
};
struct ListCarriers
    : Endpoint<Verb::Get, Path<"/admin/v1/carriers">, None, CarrierList, Door::Staff, Right::SeeOrders> {
    static constexpr std::string_view name = "listCarriers";
    static constexpr std::string_view summary = "Carriers a parcel may go by";
};

using OrderEndpoints =
    EndpointList<ListOrders, CountOrders, GetOrder, GetOrderRow, ShipOrder, CloseOrder, RevealReceiver, ListCarriers>;

}  // namespace zhanggui
