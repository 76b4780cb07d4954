#include "api/contract/products.h"

#include "api/contract/wire_impl.h"

ZHANGGUI_WIRE(zhanggui::Page<zhanggui::ProductRow>)
ZHANGGUI_WIRE(zhanggui::ProductCounts)
ZHANGGUI_WIRE(zhanggui::ProductRecord)
ZHANGGUI_QUERY(zhanggui::ProductQuery)
ZHANGGUI_WIRE(zhanggui::ProductRow)
ZHANGGUI_WIRE(zhanggui::ProductForm)
ZHANGGUI_WIRE(zhanggui::QuickEdit)
ZHANGGUI_WIRE(zhanggui::MatrixForm)
ZHANGGUI_WIRE(zhanggui::MatrixPreview)
ZHANGGUI_WIRE(zhanggui::Page<zhanggui::HistoryEntry>)
ZHANGGUI_QUERY(zhanggui::HistoryQuery)
