#include "api/backend/imports/exports_routes.h"

#include <charconv>

namespace zhanggui {

void bindExports(http::Registry& registry, ExportService& exports) {
    registry.serve<CreateExport>(
        [&](const Actor& who, const ExportDraft& draft) { return exports.create(who, draft); });
    registry.serve<GetExport>([&](const Actor& who, ExportId id) { return exports.find(who, id); });
    registry.serveRaw<GetExportFile>([&](const Actor& who, const http::Request& request) -> Result<http::Reply> {
        const auto& text = request.pathValues.at(0);
        ExportId id;
        if (std::from_chars(text.data(), text.data() + text.size(), id.value).ptr != text.data() + text.size())
            return refuse(GeneralRefusal::NotFound);
        auto file = exports.file(who, id);
        if (!file) return refuse(file.error());
        http::Reply reply;
        reply.file = std::move(file->bytes);
        reply.contentType = file->contentType;
        reply.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + file->name + "\"");
        return reply;
    });
}

}  // namespace zhanggui
