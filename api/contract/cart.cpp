#include "api/contract/cart.h"

#include "api/contract/wire_impl.h"

ZHANGGUI_WIRE(zhanggui::Cart)
ZHANGGUI_WIRE(zhanggui::CartItemDraft)
ZHANGGUI_WIRE(zhanggui::CartItemChange)
