#include "api/contract/staff.h"

#include "api/contract/wire_impl.h"

ZHANGGUI_WIRE(zhanggui::StaffCredentials)
ZHANGGUI_WIRE(zhanggui::StaffSession)
ZHANGGUI_WIRE(zhanggui::StaffDraft)
ZHANGGUI_WIRE(zhanggui::StaffMember)
ZHANGGUI_WIRE(zhanggui::StaffList)
ZHANGGUI_WIRE(zhanggui::StaffChange)
ZHANGGUI_WIRE(zhanggui::ShopSetup)
ZHANGGUI_WIRE(zhanggui::SetupState)
