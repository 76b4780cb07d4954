#include "api/contract/freight.h"

#include "api/contract/wire_impl.h"

ZHANGGUI_WIRE(zhanggui::FreightTemplateDraft)
ZHANGGUI_WIRE(zhanggui::FreightTemplate)
ZHANGGUI_WIRE(zhanggui::FreightTemplateList)
ZHANGGUI_WIRE(zhanggui::FreightSettings)
ZHANGGUI_WIRE(zhanggui::FreightRemoval)
ZHANGGUI_WIRE(zhanggui::FreightRemoved)
ZHANGGUI_WIRE(zhanggui::FreightQuestion)
ZHANGGUI_WIRE(zhanggui::FreightAnswer)
ZHANGGUI_WIRE(zhanggui::FreightRegionList)
