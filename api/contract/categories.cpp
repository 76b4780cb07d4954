#include "api/contract/categories.h"

#include "api/contract/wire_impl.h"

ZHANGGUI_WIRE(zhanggui::CategoryNodes)
