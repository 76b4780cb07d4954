#include "api/contract/stores.h"

#include "api/contract/wire_impl.h"

ZHANGGUI_WIRE(zhanggui::StoreList)
