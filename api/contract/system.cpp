#include "api/contract/system.h"

#include "api/contract/wire_impl.h"

ZHANGGUI_WIRE(zhanggui::StorageState)
