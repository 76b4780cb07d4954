#include "api/backend/orders/orders_routes.h"

#include "api/backend/orders/carriers.h"

namespace zhanggui {

namespace {

void serveCustomers(http::Registry& registry, const OrderServices& services) {
    registry.serve<Settle>([&preview = services.preview](const Actor& who, const SettleRequest& request) {
        return preview.settle(who, request);
    });
    registry.serve<SubmitOrder>([&submission = services.submission](const Actor& who, const OrderDraft& draft) {
        return submission.submit(who, draft);
    });
    registry.serve<ListMyOrders>(
        [&orders = services.customerOrders](const Actor& who, const CustomerOrderQuery& query) {
            return orders.list(who, query);
        });
    registry.serve<GetMyOrder>(
        [&orders = services.customerOrders](const Actor& who, OrderId id) { return orders.get(who, id); });
    registry.serve<PayOrder>([&paying = services.paying](const Actor& who, OrderId id) { return paying.pay(who, id); });
    registry.serve<CancelOrder>(
        [&closing = services.closing](const Actor& who, OrderId id) { return closing.cancel(who, id); });
    registry.serve<ConfirmReceipt>(
        [&receiving = services.receiving](const Actor& who, OrderId id) { return receiving.confirm(who, id); });
}

void serveStaff(http::Registry& registry, const OrderServices& services) {
    registry.serve<ListOrders>(
        [&desk = services.desk](const Actor& who, const OrderQuery& query) { return desk.list(who, query); });
    registry.serve<CountOrders>([&desk = services.desk](const Actor& who) { return desk.counts(who); });
    registry.serve<GetOrder>([&desk = services.desk](const Actor& who, OrderId id) { return desk.get(who, id); });
    registry.serve<GetOrderRow>([&desk = services.desk](const Actor& who, OrderId id) { return desk.row(who, id); });
    registry.serve<ShipOrder>(
        [&shipping = services.shipping](const Actor& who, OrderId id, const ShipmentDraft& draft) {
            return shipping.ship(who, id, draft);
        });
    registry.serve<CloseOrder>([&closing = services.closing](const Actor& who, OrderId id, const CloseDraft& draft) {
        return closing.close(who, id, draft);
    });
    registry.serve<RevealReceiver>(
        [&desk = services.desk](const Actor& who, OrderId id) { return desk.reveal(who, id); });
    registry.serve<ListCarriers>([](const Actor&) -> Result<CarrierList> { return allCarriers(); });
}

}  // namespace

void serveOrders(http::Registry& registry, const OrderServices& services) {
    serveCustomers(registry, services);
    serveStaff(registry, services);
}

}  // namespace zhanggui
