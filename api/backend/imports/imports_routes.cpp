#include "api/backend/imports/imports_routes.h"

#include <QByteArray>
#include <QFileInfo>
#include <QString>
#include <charconv>

namespace zhanggui {

namespace {

/// What a client percent-encoded into a header.
QByteArray decoded(std::string_view header) {
    return QByteArray::fromPercentEncoding(QByteArray(header.data(), static_cast<qsizetype>(header.size())));
}

/// The name of the file as its owner knows it.
std::string fileNameOf(const http::Request& request) {
    constexpr int longest = 200;
    const auto given = QString::fromUtf8(decoded(request.header("X-File-Name"))).remove(QChar(u'\0'));
    auto name = QFileInfo(given).fileName().trimmed();
    if (name.isEmpty()) name = QStringLiteral("file");
    return name.left(longest).toStdString();
}

Result<ColumnMapping> mappingOf(const http::Request& request) {
    const auto header = request.header("X-Column-Mapping");
    if (header.empty()) return ColumnMapping{};
    return parseJson<ColumnMapping>(decoded(header).toStdString());
}

Result<SheetTable> tableOf(const std::string& name) {
    const auto table = enumFrom<SheetTable>(name);
    if (!table) return refuse(GeneralRefusal::NotFound);
    return *table;
}

Result<http::Reply> upload(ImportService& imports, const Actor& who, const http::Request& request) {
    const auto table = tableOf(request.pathValues.at(0));
    if (!table) return refuse(table.error());
    auto mapping = mappingOf(request);
    if (!mapping) return refuse(mapping.error());
    const auto import = imports.upload(who, {*table, fileNameOf(request), request.body, std::move(*mapping)});
    if (!import) return refuse(import.error());
    http::Reply reply;
    reply.body = printJson(*import);
    return reply;
}

Result<http::Reply> errorSheet(const ImportService& imports, const Actor& who, const http::Request& request) {
    const auto query = parseQuery<ErrorSheetQuery>(request.query);
    if (!query) return refuse(query.error());
    ImportId id;
    const auto& text = request.pathValues.at(0);
    if (std::from_chars(text.data(), text.data() + text.size(), id.value).ptr != text.data() + text.size())
        return refuse(GeneralRefusal::NotFound);
    const auto file = imports.errorSheet(who, id, query->format);
    if (!file) return refuse(file.error());
    http::Reply reply;
    reply.file = file->bytes();
    reply.contentType = SheetFile::contentType(query->format);
    reply.headers.emplace_back("Content-Disposition", "attachment; filename=\"errors-" + std::to_string(id.value) +
                                                          SheetFile::ending(query->format) + "\"");
    return reply;
}

}  // namespace

void bindImports(http::Registry& registry, ImportService& imports) {
    registry.serve<ListFileColumns>([&](const Actor&, const std::string& name) -> Result<FileColumns> {
        const auto table = tableOf(name);
        if (!table) return refuse(table.error());
        return imports.columns(*table);
    });
    registry.serveRaw<UploadImport>(
        [&](const Actor& who, const http::Request& request) { return upload(imports, who, request); });
    registry.serve<GetImport>([&](const Actor& who, ImportId id) { return imports.import(who, id); });
    registry.serve<ListImportRows>(
        [&](const Actor& who, ImportId id, const ImportRowQuery& query) { return imports.rows(who, id, query); });
    registry.serve<CommitImport>([&](const Actor& who, ImportId id) { return imports.commit(who, id); });
    registry.serve<CancelImport>([&](const Actor& who, ImportId id) { return imports.cancel(who, id); });
    registry.serve<UndoImport>([&](const Actor& who, ImportId id) { return imports.undo(who, id); });
    registry.serveRaw<GetErrorSheet>(
        [&](const Actor& who, const http::Request& request) { return errorSheet(imports, who, request); });
}

}  // namespace zhanggui
