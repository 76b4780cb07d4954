#pragma once

#include <optional>
#include <string>
#include <vector>

#include "api/backend/store/session.h"
#include "api/contract/pictures.h"

/// Pictures of products whose bytes are on other hosts, and the files that the catalogue names.
namespace zhanggui::catalog_store {

struct QueuedPicture {
    std::int64_t id = 0;
    ProductId product;
    std::string url;
    int tries = 0;

    template <class V>
    static constexpr void describe(V&& column) {
        column("id", &QueuedPicture::id);
        column("product_id", &QueuedPicture::product);
        column("source_url", &QueuedPicture::url);
        column("tries", &QueuedPicture::tries);
    }
};

bool anyPictureDue(store::Session& session, Instant now);
/// Those that are due, at most `limit`; until `until` they are due for nobody else.
std::vector<QueuedPicture> takeDuePictures(store::Transaction& transaction, Instant now, Instant until,
                                           std::int64_t limit);
void pictureFetched(store::Transaction& transaction, std::int64_t id, const std::string& file);
/// `next` is when it is tried again; nothing gives it up.
void pictureFailed(store::Transaction& transaction, std::int64_t id, const std::string& error,
                   std::optional<Instant> next);

/// Those given up with a key below `before`, newest first; at most `limit`.
std::vector<FailedPicture> failedPictures(store::Session& session, std::int64_t before, std::int32_t limit);
/// Makes all of them due; tells how many.
std::int64_t queueFailedAgain(store::Transaction& transaction, Instant now);

/// All names of pictures that the catalogue keeps.
std::vector<std::string> pictureNames(store::Session& session);

}  // namespace zhanggui::catalog_store
