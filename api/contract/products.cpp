#include "api/contract/products.h"

#include "api/contract/wire_impl.h"

ZHANGGUI_WIRE(zhanggui::Page<zhanggui::ProductRow>)
ZHANGGUI_WIRE(zhanggui::ProductCounts)
ZHANGGUI_WIRE(zhanggui::ProductRecord)
ZHANGGUI_QUERY(zhanggui::ProductQuery)
