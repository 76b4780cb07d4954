#include "api/contract/categories.h"

#include "api/contract/wire_impl.h"

ZHANGGUI_WIRE(zhanggui::CategoryNode)
ZHANGGUI_WIRE(zhanggui::CategoryNodes)
ZHANGGUI_WIRE(zhanggui::CategoryDraft)
ZHANGGUI_WIRE(zhanggui::CategoryEdit)
ZHANGGUI_WIRE(zhanggui::CategoryMoves)
ZHANGGUI_WIRE(zhanggui::CategoriesMoved)
ZHANGGUI_WIRE(zhanggui::CategoryMerge)
ZHANGGUI_WIRE(zhanggui::CategoriesMerged)
ZHANGGUI_WIRE(zhanggui::CategoryRemoval)
ZHANGGUI_WIRE(zhanggui::CategoriesRemoved)
ZHANGGUI_WIRE(zhanggui::SpecTemplate)
ZHANGGUI_WIRE(zhanggui::SpecTemplateList)
ZHANGGUI_WIRE(zhanggui::SpecTemplateDraft)
ZHANGGUI_WIRE(zhanggui::IndustryTemplateList)
ZHANGGUI_WIRE(zhanggui::CategoryStart)
