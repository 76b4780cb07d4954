#pragma once

#include <string>

#include "api/contract/endpoint.h"

/// Pictures, addressed by the hash of their content, so that they may be cached for ever.
namespace zhanggui {

struct GetMedia : RawEndpoint<Verb::Get, Path<"/media/{file}", std::string>, Door::Public> {
    static constexpr std::string_view name = "getMedia";
    static constexpr std::string_view summary = "A picture; the path comes from another answer's image field";
    static constexpr std::string_view answers = "image/webp";
};

struct UploadedPicture {
    std::string image;

    template <class V>
    static constexpr void describe(V&& field) {
        field("image", &UploadedPicture::image, "Path of the stored picture, for the image field of a form");
    }
};

/// The bytes of a PNG, JPEG or WebP are the body. The same picture sent twice is stored once.
struct UploadPicture : RawEndpoint<Verb::Post, Path<"/admin/v1/pictures">, Door::Staff, Right::EditProducts> {
    static constexpr std::string_view name = "uploadPicture";
    static constexpr std::string_view summary = "Keeps a picture for products, categories and the home page";
    static constexpr std::size_t bodyLimit = 10 * 1024 * 1024;
    static constexpr std::string_view accepts = "application/octet-stream";
    static constexpr std::string_view answers = "application/json";
    using Reply = UploadedPicture;
};

using MediaEndpoints = EndpointList<GetMedia, UploadPicture>;

}  // namespace zhanggui
