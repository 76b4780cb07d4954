#include "api/backend/imports/imports_routes.h"

#include <QByteArray>
#include <QFileInfo>
#include <QString>

namespace zhanggui {

namespace {

/// The name of the file as its owner knows it, from a header that the client percent-encoded.
std::string fileNameOf(const http::Request& request) {
    constexpr int longest = 200;
    const auto header = request.header("X-File-Name");
    const auto bytes = QByteArray::fromPercentEncoding(QByteArray(header.data(), static_cast<int>(header.size())));
    auto name = QFileInfo(QString::fromUtf8(bytes).remove(QChar(u'\0'))).fileName().trimmed();
    if (name.isEmpty()) name = QStringLiteral("products.csv");
    return name.left(longest).toStdString();
}

}  // namespace

void bindImports(http::Registry& registry, ImportService& imports) {
    registry.serveRaw<UploadProducts>([&](const Actor& who, const http::Request& request) -> Result<http::Reply> {
        const auto import = imports.upload(who, fileNameOf(request), request.body);
        if (!import) return refuse(import.error());
        http::Reply reply;
        reply.body = printJson(*import);
        return reply;
    });
    registry.serve<GetImport>([&](const Actor& who, ImportId id) { return imports.import(who, id); });
    registry.serve<ListImportRows>(
        [&](const Actor& who, ImportId id, const ImportRowQuery& query) { return imports.rows(who, id, query); });
    registry.serve<CommitImport>([&](const Actor& who, ImportId id) { return imports.commit(who, id); });
    registry.serve<CancelImport>([&](const Actor& who, ImportId id) { return imports.cancel(who, id); });
}

}  // namespace zhanggui
