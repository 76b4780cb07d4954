#include "api/contract/product_bulk.h"

#include "api/contract/bulk_facts.h"
#include "api/contract/wire_impl.h"

ZHANGGUI_WIRE(zhanggui::BulkForm)
ZHANGGUI_WIRE(zhanggui::BulkFactsPair)
