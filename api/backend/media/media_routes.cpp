#include "api/backend/media/media_routes.h"

#include "api/backend/http/conditional.h"
#include "api/contract/media.h"

namespace zhanggui {

namespace {

Result<http::Reply> picture(const Media& media, const http::Request& request) {
    const std::string& name = request.pathValues.at(0);
    http::Reply reply;
    // The name is the hash of the content: what it names never changes.
    const auto tag = "\"" + name + "\"";
    const auto held = request.header("If-None-Match");
    auto file = media.read(name);
    if (!file) return refuse(GeneralRefusal::NotFound);
    reply.headers = {{"Cache-Control", "public, max-age=31536000, immutable"}, {"ETag", tag}};
    reply.contentType = file->contentType;
    if (!held.empty() && http::etagMatches(held, tag))
        reply.status = 304;
    else
        reply.body = std::move(file->bytes);
    return reply;
}

}  // namespace

void bindMedia(http::Registry& registry, Media& media) {
    registry.serveRaw<GetMedia>([&](const Actor&, const http::Request& request) { return picture(media, request); });
    registry.serveRaw<UploadPicture>([&](const Actor&, const http::Request& request) -> Result<http::Reply> {
        const auto file = media.store(request.body);
        if (!file) return refuse(file.error());
        http::Reply reply;
        reply.body = printJson(UploadedPicture{"/media/" + *file});
        return reply;
    });
}

}  // namespace zhanggui
