#include "api/contract/favourites.h"

#include "api/contract/wire_impl.h"

ZHANGGUI_WIRE(zhanggui::Page<zhanggui::FavouriteCard>)
ZHANGGUI_WIRE(zhanggui::FavouriteState)
ZHANGGUI_WIRE(zhanggui::Page<zhanggui::Footprint>)
ZHANGGUI_WIRE(zhanggui::SeenProduct)
ZHANGGUI_QUERY(zhanggui::KeptQuery)
