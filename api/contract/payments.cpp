#include "api/contract/payments.h"

#include "api/contract/wire_impl.h"

ZHANGGUI_WIRE(zhanggui::Prepay)
