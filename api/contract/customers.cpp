#include "api/contract/customers.h"

#include "api/contract/wire_impl.h"

ZHANGGUI_WIRE(zhanggui::LoginCode)
ZHANGGUI_WIRE(zhanggui::CustomerSession)
ZHANGGUI_WIRE(zhanggui::AddressDraft)
ZHANGGUI_WIRE(zhanggui::Address)
ZHANGGUI_WIRE(zhanggui::AddressList)
ZHANGGUI_WIRE(zhanggui::RegionList)
ZHANGGUI_QUERY(zhanggui::RegionQuery)
