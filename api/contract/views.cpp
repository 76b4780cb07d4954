#include "api/contract/views.h"

#include "api/contract/wire_impl.h"

ZHANGGUI_WIRE(zhanggui::SavedViews)
ZHANGGUI_WIRE(zhanggui::SavedView)
ZHANGGUI_WIRE(zhanggui::ViewDraft)
ZHANGGUI_QUERY(zhanggui::ViewQuery)
