#include "api/contract/imports.h"

#include "api/contract/wire_impl.h"

ZHANGGUI_WIRE(zhanggui::Import)
ZHANGGUI_WIRE(zhanggui::ColumnMapping)
ZHANGGUI_WIRE(zhanggui::FileColumns)
ZHANGGUI_WIRE(zhanggui::Page<zhanggui::ImportRow>)
ZHANGGUI_QUERY(zhanggui::ImportRowQuery)
ZHANGGUI_QUERY(zhanggui::ErrorSheetQuery)
