#include "api/contract/changes.h"

#include "api/contract/wire_impl.h"

ZHANGGUI_WIRE(zhanggui::ChangeList)
