#pragma once

#include "api/backend/http/registry.h"
#include "api/backend/orders/closing.h"
#include "api/backend/orders/customer_orders.h"
#include "api/backend/orders/order_desk.h"
#include "api/backend/orders/paying.h"
#include "api/backend/orders/receiving.h"
#include "api/backend/orders/settle_preview.h"
#include "api/backend/orders/shipping.h"
#include "api/backend/orders/submission.h"

namespace zhanggui {

/// The services behind the orders' endpoints.
struct OrderServices {
    SettlePreview& preview;
    Submission& submission;
    Paying& paying;
    Closing& closing;
    Receiving& receiving;
    Shipping& shipping;
    CustomerOrders& customerOrders;
    OrderDesk& desk;
};

/// Binds the orders' endpoints. The services must outlive the registry.
void serveOrders(http::Registry& registry, const OrderServices& services);

}  // namespace zhanggui
