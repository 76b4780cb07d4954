#include "api/contract/pictures.h"

#include "api/contract/wire_impl.h"

ZHANGGUI_WIRE(zhanggui::Page<zhanggui::FailedPicture>)
ZHANGGUI_WIRE(zhanggui::RetriedPictures)
ZHANGGUI_QUERY(zhanggui::FailedPictureQuery)
