#pragma once

#include "api/contract/endpoint_info.h"
#include "api/contract/system.h"

namespace zhanggui::server {

/// What carrying an endpoint out leaves on the server's disk.
enum class DiskUse { Nothing, Rows, Files };

DiskUse diskUseOf(const EndpointInfo& info);

/// Whether an endpoint is carried out at this level: where room runs short, first those that leave files are refused,
/// then all that leave rows.
bool hasRoomFor(const EndpointInfo& info, StorageLevel level);

}  // namespace zhanggui::server
