#pragma once

#include "api/contract/product_form.h"

/// Pictures that imports named on other hosts and that could not be fetched.
namespace zhanggui {

struct FailedPicture {
    PictureId id;
    ProductId product;
    std::string title, url, error;
    std::int64_t tries = 0;

    template <class V>
    static constexpr void describe(V&& field) {
        field("id", &FailedPicture::id, "Key of the picture");
        field("product", &FailedPicture::product, "Key of its product");
        field("title", &FailedPicture::title, "Title of its product");
        field("url", &FailedPicture::url, "Where it should have come from");
        field("error", &FailedPicture::error,
              "Why not: refusedUrl, refusedAddress, unknownHost, notReached, tooSlow, tooManyRedirects, http and its "
              "status, empty, tooLong, tooLarge, tooComplex, damaged, notAnImage");
        field("tries", &FailedPicture::tries, "How often it was tried");
    }
};

struct FailedPictureQuery {
    std::string cursor;
    std::int32_t limit = 50;

    template <class V>
    static constexpr void describe(V&& field) {
        field("cursor", &FailedPictureQuery::cursor, "nextCursor of the page before", length(0, 200));
        field("limit", &FailedPictureQuery::limit, "Records a page", range(1, 200));
    }
};

struct RetriedPictures {
    std::int64_t pictures = 0;

    template <class V>
    static constexpr void describe(V&& field) {
        field("pictures", &RetriedPictures::pictures, "How many are queued again");
    }
};

struct ListFailedPictures : Endpoint<Verb::Get, Path<"/admin/v1/pictures/failed">, FailedPictureQuery,
                                     Page<FailedPicture>, Door::Staff, Right::SeeProducts> {
    static constexpr std::string_view name = "listFailedPictures";
    static constexpr std::string_view summary = "Outside pictures that were given up, newest first";
};
struct RetryFailedPictures : Endpoint<Verb::Post, Path<"/admin/v1/pictures/failed/retries">, None, RetriedPictures,
                                      Door::Staff, Right::EditProducts> {
    static constexpr std::string_view name = "retryFailedPictures";
    static constexpr std::string_view summary = "Queues all of them again, with all their tries";
};

using PictureEndpoints = EndpointList<ListFailedPictures, RetryFailedPictures>;

}  // namespace zhanggui
