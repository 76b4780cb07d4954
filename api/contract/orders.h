#pragma once

#include "api/contract/cart.h"
#include "api/contract/customers.h"
#include "api/contract/payments.h"

/// Orders: from settling to the parcel's receipt, as customers and as staff see them.
namespace zhanggui {

using OrderId = Id<struct OrderTag>;
using OrderLineId = Id<struct OrderLineTag>;
using PackageId = Id<struct PackageTag>;

/// See the order machine in api/README.md. The state is one pure function of counters and explicit closes.
enum class OrderState { Unpaid, Paid, PartShipped, Shipped, Received, Done, Closed };

constexpr std::array<EnumName<OrderState>, 7> enumNames(OrderState) {
    return {{{OrderState::Unpaid, "unpaid"},
             {OrderState::Paid, "paid"},
             {OrderState::PartShipped, "partShipped"},
             {OrderState::Shipped, "shipped"},
             {OrderState::Received, "received"},
             {OrderState::Done, "done"},
             {OrderState::Closed, "closed"}}};
}

enum class CloseReason { Timeout, CustomerCancelled, MerchantClosed };

constexpr std::array<EnumName<CloseReason>, 3> enumNames(CloseReason) {
    return {{{CloseReason::Timeout, "timeout"},
             {CloseReason::CustomerCancelled, "customerCancelled"},
             {CloseReason::MerchantClosed, "merchantClosed"}}};
}

enum class OrderRefusal {
    OutOfStock,
    NotForSale,
    TotalChanged,
    AddressMissing,
    WrongState,
    TooMuchShipped,
    UnknownCarrier,
    TooManyPackages,
    NotDelivered,
    OverLimit
};

constexpr std::array<EnumName<OrderRefusal>, 10> enumNames(OrderRefusal) {
    return {{{OrderRefusal::OutOfStock, "outOfStock"},
             {OrderRefusal::NotForSale, "notForSale"},
             {OrderRefusal::TotalChanged, "totalChanged"},
             {OrderRefusal::AddressMissing, "addressMissing"},
             {OrderRefusal::WrongState, "wrongState"},
             {OrderRefusal::TooMuchShipped, "tooMuchShipped"},
             {OrderRefusal::UnknownCarrier, "unknownCarrier"},
             {OrderRefusal::TooManyPackages, "tooManyPackages"},
             {OrderRefusal::NotDelivered, "notDelivered"},
             {OrderRefusal::OverLimit, "overPurchaseLimit"}}};
}

constexpr int statusOf(OrderRefusal refusal) {
    switch (refusal) {
        case OrderRefusal::OutOfStock:
            return 409;
        case OrderRefusal::NotForSale:
            return 409;
        case OrderRefusal::TotalChanged:
            return 409;
        case OrderRefusal::AddressMissing:
            return 409;
        case OrderRefusal::WrongState:
            return 409;
        case OrderRefusal::TooMuchShipped:
            return 409;
        case OrderRefusal::UnknownCarrier:
            return 400;
        case OrderRefusal::TooManyPackages:
            return 409;
        case OrderRefusal::NotDelivered:
            return 409;
        case OrderRefusal::OverLimit:
            return 409;
    }
    return 500;
}

struct LineWish {
    SkuId sku;
    std::int64_t quantity = 1;

    template <class V>
    static constexpr void describe(V&& field) {
        field("sku", &LineWish::sku, "Key of the variant");
        field("quantity", &LineWish::quantity, "Units", range(1, maxLineQuantity));
    }
};

struct SettleRequest {
    std::vector<LineWish> lines;
    AddressId address;

    template <class V>
    static constexpr void describe(V&& field) {
        field("lines", &SettleRequest::lines, "What is to be bought; a variant once", count(1, maxCartKinds));
        field("address", &SettleRequest::address, "Where to; 0 for the default");
    }
};

struct SettlementLine {
    SkuId sku;
    ProductId product;
    std::string title, specText, image;
    Money unitPrice, total;
    std::int64_t quantity = 0, stock = 0;
    LineProblem problem = LineProblem::None;
    std::optional<std::int64_t> mayBuy{};

    template <class V>
    static constexpr void describe(V&& field) {
        field("sku", &SettlementLine::sku, "Key of the variant");
        field("product", &SettlementLine::product, "Key of the product");
        field("title", &SettlementLine::title, "Title of the product");
        field("specText", &SettlementLine::specText, "'Blue / L', or empty");
        field("image", &SettlementLine::image, "Path of the picture, or empty");
        field("unitPrice", &SettlementLine::unitPrice, "Sale price now, fen");
        field("total", &SettlementLine::total, "unitPrice × quantity, fen");
        field("quantity", &SettlementLine::quantity, "Units");
        field("stock", &SettlementLine::stock, "Available units, shown as 999 at most");
        field("problem", &SettlementLine::problem,
              "Why it can't be bought as it stands; shortStock may go on with what there is, the others may not");
        field("mayBuy", &SettlementLine::mayBuy,
              "Units of the product that the customer may still buy, all its variants together; absent for any number");
    }
};

/// The freight of goods that are reckoned together: `deliveryFeeList` of the mini-program.
struct SettlementFreight {
    std::vector<SkuId> skus;
    bool delivered = true, free = false;
    Money fee;

    template <class V>
    static constexpr void describe(V&& field) {
        field("skus", &SettlementFreight::skus, "Keys of the variants, in the order asked");
        field("delivered", &SettlementFreight::delivered, "False: they do not go to the address");
        field("free", &SettlementFreight::free, "They travel free because they are so many or so dear");
        field("fee", &SettlementFreight::fee, "Fen");
    }
};

struct Settlement {
    std::vector<SettlementLine> lines;
    std::vector<SettlementFreight> freightParts;
    std::optional<Address> address;
    Money goods, freight, payable;
    bool maySubmit = false;

    template <class V>
    static constexpr void describe(V&& field) {
        field("lines", &Settlement::lines, "In the order asked");
        field("address", &Settlement::address, "Where it would go; absent if the customer has none");
        field("goods", &Settlement::goods, "Sum of the lines, fen");
        field("freightParts", &Settlement::freightParts, "What freight is the sum of");
        field("freight", &Settlement::freight, "Fen; without an address what it costs to everywhere else");
        field("payable", &Settlement::payable, "goods + freight, fen; hand it back when submitting");
        field("maySubmit", &Settlement::maySubmit, "An address is there and no line has a problem");
    }
};

struct OrderDraft {
    std::vector<LineWish> lines;
    AddressId address;
    std::string buyerNote;
    Money expectedPayable;

    template <class V>
    static constexpr void describe(V&& field) {
        field("lines", &OrderDraft::lines, "What is bought; a variant once", count(1, maxCartKinds));
        field("address", &OrderDraft::address, "Where to");
        field("buyerNote", &OrderDraft::buyerNote, "Words to the merchant", length(0, 200));
        field("expectedPayable", &OrderDraft::expectedPayable, "payable of the settlement; refused if it changed",
              range(0, maxFen));
    }
};

/// What a customer may do with an order, decided by the server.
enum class ButtonKind { Pay, Cancel, ConfirmReceipt };

constexpr std::array<EnumName<ButtonKind>, 3> enumNames(ButtonKind) {
    return {{{ButtonKind::Pay, "pay"}, {ButtonKind::Cancel, "cancel"}, {ButtonKind::ConfirmReceipt, "confirmReceipt"}}};
}

struct OrderButton {
    ButtonKind kind = ButtonKind::Pay;
    std::string label;
    bool primary = false;

    template <class V>
    static constexpr void describe(V&& field) {
        field("kind", &OrderButton::kind, "What it does");
        field("label", &OrderButton::label, "In Chinese, as the mini-program shows it");
        field("primary", &OrderButton::primary, "The one to press first");
    }
};

struct CustomerOrderLine {
    OrderLineId id;
    ProductId product;
    SkuId sku;
    std::string title, specText, image;
    Money unitPrice, total, paid;
    std::int64_t quantity = 0, shipped = 0;

    template <class V>
    static constexpr void describe(V&& field) {
        field("id", &CustomerOrderLine::id, "Key of the line");
        field("product", &CustomerOrderLine::product, "Key of the product");
        field("sku", &CustomerOrderLine::sku, "Key of the variant");
        field("title", &CustomerOrderLine::title, "Title as it was when bought");
        field("specText", &CustomerOrderLine::specText, "'Blue / L', or empty");
        field("image", &CustomerOrderLine::image, "Path of the picture, or empty");
        field("unitPrice", &CustomerOrderLine::unitPrice, "Price as it was when bought, fen");
        field("total", &CustomerOrderLine::total, "unitPrice × quantity, fen");
        field("paid", &CustomerOrderLine::paid, "Its part of what is paid for goods, fen");
        field("quantity", &CustomerOrderLine::quantity, "Units bought");
        field("shipped", &CustomerOrderLine::shipped, "Units in parcels");
    }
};

struct CustomerParcel {
    PackageId id;
    std::string carrier, carrierName, waybill;
    Instant shippedAt;

    template <class V>
    static constexpr void describe(V&& field) {
        field("id", &CustomerParcel::id, "Key of the parcel");
        field("carrier", &CustomerParcel::carrier, "Carrier code");
        field("carrierName", &CustomerParcel::carrierName, "In Chinese");
        field("waybill", &CustomerParcel::waybill, "Number to trace it by");
        field("shippedAt", &CustomerParcel::shippedAt, "When it left");
    }
};

struct CustomerOrder {
    OrderId id;
    std::string number;
    OrderState state = OrderState::Unpaid;
    std::int32_t wireStatus = 5;
    std::string stateName;
    std::vector<CustomerOrderLine> lines;
    Money goods, freight, adjustment, payable, paid;
    std::string receiverName, receiverPhone, receiverAddress, buyerNote;
    Instant createdAt;
    std::optional<Instant> payBefore, paidAt;
    std::vector<CustomerParcel> parcels;
    std::vector<OrderButton> buttons;

    template <class V>
    static constexpr void describe(V&& field) {
        field("id", &CustomerOrder::id, "Key of the order");
        field("number", &CustomerOrder::number, "The order's number as people read it");
        field("state", &CustomerOrder::state, "Where it stands");
        field("wireStatus", &CustomerOrder::wireStatus, "5 to pay, 10 to ship, 40 to receive, 50 complete, 80 closed");
        field("stateName", &CustomerOrder::stateName, "In Chinese, as the mini-program shows it");
        field("lines", &CustomerOrder::lines, "What was bought");
        field("goods", &CustomerOrder::goods, "Sum of the lines, fen");
        field("freight", &CustomerOrder::freight, "Fen");
        field("adjustment", &CustomerOrder::adjustment, "Sum of the adjustments, fen, negative for a discount");
        field("payable", &CustomerOrder::payable, "goods + freight + adjustment, fen");
        field("paid", &CustomerOrder::paid, "Received, fen");
        field("receiverName", &CustomerOrder::receiverName, "Receiver");
        field("receiverPhone", &CustomerOrder::receiverPhone, "Receiver's phone");
        field("receiverAddress", &CustomerOrder::receiverAddress, "In one line");
        field("buyerNote", &CustomerOrder::buyerNote, "Words to the merchant");
        field("createdAt", &CustomerOrder::createdAt, "When it was submitted");
        field("payBefore", &CustomerOrder::payBefore, "When an unpaid order closes");
        field("paidAt", &CustomerOrder::paidAt, "When the payment succeeded");
        field("parcels", &CustomerOrder::parcels, "Parcels sent");
        field("buttons", &CustomerOrder::buttons, "What the customer may do now");
    }
};

enum class CustomerOrderTab { All, Unpaid, ToShip, ToReceive, Complete };

constexpr std::array<EnumName<CustomerOrderTab>, 5> enumNames(CustomerOrderTab) {
    return {{{CustomerOrderTab::All, "all"},
             {CustomerOrderTab::Unpaid, "unpaid"},
             {CustomerOrderTab::ToShip, "toShip"},
             {CustomerOrderTab::ToReceive, "toReceive"},
             {CustomerOrderTab::Complete, "complete"}}};
}

struct CustomerOrderQuery {
    CustomerOrderTab tab = CustomerOrderTab::All;
    std::string cursor;
    std::int32_t limit = 10;

    template <class V>
    static constexpr void describe(V&& field) {
        field("tab", &CustomerOrderQuery::tab, "Which orders");
        field("cursor", &CustomerOrderQuery::cursor, "nextCursor of the page before", length(0, 200));
        field("limit", &CustomerOrderQuery::limit, "Orders a page", range(1, 50));
    }
};

// ---------------------------------------------------------------- the desk

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
        field("receiverMasked", &OrderRow::receiverMasked, "Receiver, all but the first character hidden");
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
        field("receiverMasked", &Order::receiverMasked, "Receiver, all but the first character hidden");
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

struct Settle : Endpoint<Verb::Post, Path<"/api/v1/settle">, SettleRequest, Settlement, Door::Customer> {
    static constexpr std::string_view name = "settle";
    static constexpr std::string_view summary = "What an order of these lines would cost; changes nothing";
    static constexpr bool keyed = false;
};
struct SubmitOrder : Endpoint<Verb::Post, Path<"/api/v1/orders">, OrderDraft, CustomerOrder, Door::Customer> {
    static constexpr std::string_view name = "submitOrder";
    static constexpr std::string_view summary = "Recomputes every price, reserves the stock and makes an unpaid order";
};
struct ListMyOrders
    : Endpoint<Verb::Get, Path<"/api/v1/orders">, CustomerOrderQuery, Page<CustomerOrder>, Door::Customer> {
    static constexpr std::string_view name = "listMyOrders";
    static constexpr std::string_view summary = "The customer's orders, newest first";
};
struct GetMyOrder : Endpoint<Verb::Get, Path<"/api/v1/orders/{order}", OrderId>, None, CustomerOrder, Door::Customer> {
    static constexpr std::string_view name = "getMyOrder";
    static constexpr std::string_view summary = "One order of the customer";
};
struct PayOrder : Endpoint<Verb::Post, Path<"/api/v1/orders/{order}/pay", OrderId>, None, Prepay, Door::Customer> {
    static constexpr std::string_view name = "payOrder";
    static constexpr std::string_view summary =
        "Asks the gateway for a payment of an unpaid order; the same one if asked again";
    static constexpr bool keyed = false;
};
struct CancelOrder
    : Endpoint<Verb::Post, Path<"/api/v1/orders/{order}/cancel", OrderId>, None, CustomerOrder, Door::Customer> {
    static constexpr std::string_view name = "cancelOrder";
    static constexpr std::string_view summary = "Closes an unpaid order and releases its stock";
};
struct ConfirmReceipt
    : Endpoint<Verb::Post, Path<"/api/v1/orders/{order}/confirm", OrderId>, None, CustomerOrder, Door::Customer> {
    static constexpr std::string_view name = "confirmReceipt";
    static constexpr std::string_view summary = "The customer has the goods";
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
    EndpointList<Settle, SubmitOrder, ListMyOrders, GetMyOrder, PayOrder, CancelOrder, ConfirmReceipt, ListOrders,
                 CountOrders, GetOrder, GetOrderRow, ShipOrder, CloseOrder, RevealReceiver, ListCarriers>;

}  // namespace zhanggui
