#include "api/contract/exports.h"

#include "api/contract/wire_impl.h"

ZHANGGUI_WIRE(zhanggui::ExportDraft)
ZHANGGUI_WIRE(zhanggui::Export)
