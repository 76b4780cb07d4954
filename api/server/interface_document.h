#pragma once

#include <string>
#include <vector>

#include "api/contract/endpoint_info.h"

namespace zhanggui::server {

/// Every operation the contract declares.
std::vector<EndpointInfo> declaredEndpoints();

/// The OpenAPI document of the whole program, as `zhanggui-server openapi` prints it.
std::string interfaceDocument();

}  // namespace zhanggui::server
