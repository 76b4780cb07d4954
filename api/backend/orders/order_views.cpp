#include "api/backend/orders/order_views.h"

#include "api/backend/customers/personal.h"
#include "api/backend/orders/carriers.h"
#include "api/backend/orders/order_number.h"
#include "api/backend/orders/order_state.h"
#include "api/backend/orders/shipping.h"

namespace zhanggui {

namespace {

std::string closedName(const std::optional<CloseReason>& reason) {
    switch (reason.value_or(CloseReason::CustomerCancelled)) {
        case CloseReason::Timeout:
            return "超时未支付，已关闭";
        case CloseReason::CustomerCancelled:
            return "已取消";
        case CloseReason::MerchantClosed:
            return "商家已关闭";
    }
    return {};
}

std::string stateName(const OrderRecord& order) {
    switch (order.state) {
        case OrderState::Unpaid:
            return "待付款";
        case OrderState::Paid:
            return "待发货";
        case OrderState::PartShipped:
            return "部分发货";
        case OrderState::Shipped:
            return "待收货";
        case OrderState::Received:
            return "已收货";
        case OrderState::Done:
            return "交易完成";
        case OrderState::Closed:
            return closedName(order.closeReason);
    }
    return {};
}

std::vector<OrderButton> buttonsOf(OrderState state) {
    switch (state) {
        case OrderState::Unpaid:
            return {{ButtonKind::Pay, "付款", true}, {ButtonKind::Cancel, "取消订单", false}};
        case OrderState::Shipped:
            return {{ButtonKind::ConfirmReceipt, "确认收货", true}};
        case OrderState::Paid:
        case OrderState::PartShipped:
        case OrderState::Received:
        case OrderState::Done:
        case OrderState::Closed:
            return {};
    }
    return {};
}

std::vector<OrderAction> actionsOf(OrderState state, bool namesNobody, const Actor& who) {
    std::vector<OrderAction> actions;
    if (mayShip(state) && who.may(Right::ShipOrders)) actions.push_back(OrderAction::Ship);
    if (state == OrderState::Unpaid && who.may(Right::CloseOrders)) actions.push_back(OrderAction::Close);
    if (!namesNobody && who.may(Right::SeePersonalData)) actions.push_back(OrderAction::RevealReceiver);
    return actions;
}

CustomerOrderLine customerLine(const OrderLineRecord& line) {
    return {line.id,        line.product, line.sku,  line.title,    line.specText, line.image,
            line.unitPrice, line.total,   line.paid, line.quantity, line.shipped};
}

OrderLine staffLine(const OrderLineRecord& line) {
    return {line.id,        line.product, line.sku,      line.title, line.specText, line.code,    line.image,
            line.unitPrice, line.total,   line.discount, line.paid,  line.quantity, line.shipped, line.cancelled};
}

}  // namespace

std::int32_t wireStatusOf(OrderState state) {
    switch (state) {
        case OrderState::Unpaid:
            return 5;
        case OrderState::Paid:
        case OrderState::PartShipped:
            return 10;
        case OrderState::Shipped:
            return 40;
        case OrderState::Received:
        case OrderState::Done:
            return 50;
        case OrderState::Closed:
            return 80;
    }
    return 80;
}

Receiver receiverOf(const store::Vault& vault, const OrderRecord& order) {
    return {vault.open(order.nameSealed), vault.open(order.phoneSealed),
            order.regionText + " " + vault.open(order.detailSealed)};
}

CustomerOrder customerView(const store::Vault& vault, const OrderRecord& order,
                           const std::vector<OrderLineRecord>& lines, const std::vector<PackageRecord>& packages) {
    CustomerOrder view;
    view.id = order.id;
    view.number = orderNumber(order.id);
    view.state = order.state;
    view.wireStatus = wireStatusOf(order.state);
    view.stateName = stateName(order);
    for (const auto& line : lines) view.lines.push_back(customerLine(line));
    view.goods = order.goods;
    view.freight = order.freight;
    view.adjustment = order.adjustment;
    view.payable = order.payable;
    view.paid = order.paid;
    auto receiver = receiverOf(vault, order);
    view.receiverName = std::move(receiver.name);
    view.receiverPhone = std::move(receiver.phone);
    view.receiverAddress = std::move(receiver.address);
    view.buyerNote = order.buyerNote;
    view.createdAt = order.createdAt;
    if (order.state == OrderState::Unpaid) view.payBefore = order.waitUntil;
    view.paidAt = order.paidAt;
    for (const auto& package : packages)
        view.parcels.push_back({package.id, package.carrier, std::string(carrierName(package.carrier)), package.waybill,
                                package.shippedAt});
    view.buttons = buttonsOf(order.state);
    return view;
}

Order staffView(const store::Vault& vault, const WholeOrder& whole, const Actor& who) {
    const auto& order = whole.order;
    Order view;
    view.id = order.id;
    view.number = orderNumber(order.id);
    view.state = order.state;
    view.closeReason = order.closeReason;
    view.receiverMasked = maskName(vault.open(order.nameSealed));
    view.phoneMasked = maskPhone(vault.open(order.phoneSealed));
    view.regionText = order.regionText;
    view.buyerNote = order.buyerNote;
    for (const auto& line : whole.lines) view.lines.push_back(staffLine(line));
    view.goods = order.goods;
    view.freight = order.freight;
    view.adjustment = order.adjustment;
    view.payable = order.payable;
    view.paid = order.paid;
    view.refunded = order.refunded;
    view.createdAt = order.createdAt;
    view.paidAt = order.paidAt;
    view.shippedAt = order.shippedAt;
    view.receivedAt = order.receivedAt;
    view.doneAt = order.doneAt;
    view.closedAt = order.closedAt;
    view.wait = order.wait;
    view.waitUntil = order.waitUntil;
    for (const auto& package : whole.packages) view.parcels.push_back(parcelOf(package, whole.packageLines));
    for (const auto& event : whole.events)
        view.timeline.push_back({event.kind, event.actor, event.detail, event.amount, event.at});
    view.actions = actionsOf(order.state, view.receiverMasked.empty(), who);
    view.version = order.version;
    return view;
}

OrderRow rowView(const store::Vault& vault, const OrderListRecord& record) {
    OrderRow row;
    row.id = record.id;
    row.number = orderNumber(record.id);
    row.state = record.state;
    row.createdAt = record.createdAt;
    row.receiverMasked = maskName(vault.open(record.nameSealed));
    row.phoneMasked = maskPhone(vault.open(record.phoneSealed));
    row.title = record.title;
    row.summary = record.specText;
    row.image = record.image;
    row.kinds = record.kinds;
    row.pieces = record.pieces;
    row.payable = record.payable;
    row.paid = record.paid;
    row.wait = record.wait;
    row.waitUntil = record.waitUntil;
    return row;
}

}  // namespace zhanggui
