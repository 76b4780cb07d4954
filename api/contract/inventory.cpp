#include "api/contract/inventory.h"

#include "api/contract/wire_impl.h"

ZHANGGUI_WIRE(zhanggui::Page<zhanggui::StockRow>)
ZHANGGUI_WIRE(zhanggui::StockCounts)
ZHANGGUI_WIRE(zhanggui::Page<zhanggui::LedgerRow>)
ZHANGGUI_QUERY(zhanggui::StockQuery)
ZHANGGUI_QUERY(zhanggui::LedgerQuery)
