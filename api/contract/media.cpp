#include "api/contract/media.h"

#include "api/contract/wire_impl.h"

ZHANGGUI_WIRE(zhanggui::UploadedPicture)
