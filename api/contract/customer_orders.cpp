#include "api/contract/customer_orders.h"

#include "api/contract/wire_impl.h"

ZHANGGUI_WIRE(zhanggui::SettleRequest)
ZHANGGUI_WIRE(zhanggui::Settlement)
ZHANGGUI_WIRE(zhanggui::OrderDraft)
ZHANGGUI_WIRE(zhanggui::CustomerOrder)
ZHANGGUI_WIRE(zhanggui::Page<zhanggui::CustomerOrder>)
ZHANGGUI_QUERY(zhanggui::CustomerOrderQuery)
