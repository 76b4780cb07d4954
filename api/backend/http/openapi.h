#pragma once

#include <span>
#include <string>
#include <string_view>

#include "api/contract/endpoint_info.h"
#include "api/contract/refusal.h"

namespace zhanggui::http {

/// A code that a refusal may carry, with its HTTP status.
struct RefusalCode {
    std::string_view code;
    int status;
};

/// The OpenAPI 3.1 document of these endpoints: pretty-printed, keys in a fixed order, so that its diff is the review
/// of the interface.
std::string openApiDocument(std::span<const EndpointInfo> endpoints, std::span<const RefusalCode> refusals,
                            std::string_view version);

}  // namespace zhanggui::http
