#include "api/contract/events.h"

#include "api/contract/wire_impl.h"

ZHANGGUI_WIRE(zhanggui::ShopEvent)
