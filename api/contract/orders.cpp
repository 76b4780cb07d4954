#include "api/contract/orders.h"

#include "api/contract/wire_impl.h"

ZHANGGUI_WIRE(zhanggui::Page<zhanggui::OrderRow>)
ZHANGGUI_WIRE(zhanggui::OrderCounts)
ZHANGGUI_WIRE(zhanggui::Order)
ZHANGGUI_WIRE(zhanggui::OrderRow)
ZHANGGUI_WIRE(zhanggui::ShipmentDraft)
ZHANGGUI_WIRE(zhanggui::CloseDraft)
ZHANGGUI_WIRE(zhanggui::Receiver)
ZHANGGUI_WIRE(zhanggui::CarrierList)
ZHANGGUI_QUERY(zhanggui::OrderQuery)
