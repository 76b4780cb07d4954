#pragma once

#include "api/contract/endpoint.h"

/// Pictures, addressed by the hash of their content, so that they may be cached for ever.
namespace zhanggui {

struct GetMedia : RawEndpoint<Verb::Get, Path<"/media/{file}", std::string>, Door::Public> {
    static constexpr std::string_view name = "getMedia";
    static constexpr std::string_view summary = "A picture; the path comes from another answer's image field";
    static constexpr std::string_view answers = "image/webp";
};

using MediaEndpoints = EndpointList<GetMedia>;

}  // namespace zhanggui
