#include "api/contract/catalog.h"

#include "api/contract/wire_impl.h"

ZHANGGUI_WIRE(zhanggui::CategoryList)
ZHANGGUI_WIRE(zhanggui::Page<zhanggui::ProductCard>)
ZHANGGUI_WIRE(zhanggui::ProductDetail)
ZHANGGUI_QUERY(zhanggui::ProductCardQuery)
