#pragma once

#include "api/contract/cart.h"
#include "api/contract/customers.h"
#include "api/contract/order_states.h"
#include "api/contract/payments.h"

/// Orders as customers see them: from settling to the parcel's receipt.
namespace zhanggui {

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

using CustomerOrderEndpoints =
    EndpointList<Settle, SubmitOrder, ListMyOrders, GetMyOrder, PayOrder, CancelOrder, ConfirmReceipt>;

}  // namespace zhanggui
