#include "api/contract/product_export.h"

#include "api/contract/wire_impl.h"

ZHANGGUI_WIRE(zhanggui::ProductExportForm)
