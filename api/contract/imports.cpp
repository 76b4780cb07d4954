#include "api/contract/imports.h"

#include "api/contract/wire_impl.h"

ZHANGGUI_WIRE(zhanggui::Import)
ZHANGGUI_WIRE(zhanggui::Page<zhanggui::ImportRow>)
ZHANGGUI_QUERY(zhanggui::ImportRowQuery)
