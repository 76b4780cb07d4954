#include "api/contract/jobs.h"

#include "api/contract/wire_impl.h"

ZHANGGUI_WIRE(zhanggui::Job)
ZHANGGUI_WIRE(zhanggui::Page<zhanggui::Job>)
ZHANGGUI_WIRE(zhanggui::Page<zhanggui::JobRow>)
ZHANGGUI_QUERY(zhanggui::JobQuery)
ZHANGGUI_QUERY(zhanggui::JobRowQuery)
