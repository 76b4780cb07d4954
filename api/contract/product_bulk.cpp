#include "api/contract/product_bulk.h"

#include "api/contract/wire_impl.h"

ZHANGGUI_WIRE(zhanggui::BulkForm)
