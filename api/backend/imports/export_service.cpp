#include "api/backend/imports/export_service.h"

#include <fcntl.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <stdexcept>

#include "api/backend/audit/audit_log.h"
#include "api/backend/jobs/events.h"

namespace zhanggui {

namespace {

using exports_store::ExportRow;

Export exportOf(const ExportRow& row) {
    Export out;
    out.id = row.id;
    out.table = row.table;
    out.format = row.format;
    out.state = row.state;
    out.fileName = row.file;
    out.rows = row.rows;
    out.bytes = row.bytes;
    out.createdAt = row.createdAt;
    return out;
}

std::string detailOf(SheetTable table, SheetFormat format) {
    return R"({"table":")" + std::string(nameOf(table)) + R"(","format":")" + std::string(nameOf(format)) + "\"}";
}

/// "orders-2026-11-22.xlsx"
std::string fileNameOf(SheetTable table, SheetFormat format, Instant now) {
    return std::string(nameOf(table)) + "-" + isoText(now).substr(0, 10) + SheetFile::ending(format);
}

}  // namespace

ExportService::ExportService(store::Database& database, const Clock& clock, Once& once, std::filesystem::path folder,
                             TableExporters exporters)
    : m_database(database),
      m_clock(clock),
      m_once(once),
      m_folder(std::move(folder)),
      m_exporters(std::move(exporters)),
      m_loop("exports", std::chrono::seconds(5), [this] { return step(); }) {}

Result<Export> ExportService::create(const Actor& who, const ExportDraft& draft, const std::string& selection) {
    return m_once.write(who, [&](store::Transaction& transaction) -> Result<Export> {
        const auto now = m_clock.now();
        ExportRow row{
            {},       draft.table, draft.format, ExportState::Running, fileNameOf(draft.table, draft.format, now), 0, 0,
            who.name, now,         selection};
        row.id = exports_store::insert(transaction, row);
        audit::append(transaction, who, now, "exports.create", "export", row.id.value,
                      detailOf(draft.table, draft.format));
        jobs::announce(transaction, EventKind::ExportProgress, row.id.value, row.file, now);
        transaction.afterCommit([this] { m_loop.wake(); });
        return exportOf(row);
    });
}

Result<Export> ExportService::find(const Actor&, ExportId id) const {
    const auto row = m_database.read([&](store::Session& session) { return exports_store::row(session, id); });
    if (!row) return refuse(GeneralRefusal::NotFound);
    return exportOf(*row);
}

Result<ExportService::File> ExportService::file(const Actor& who, ExportId id) const {
    const auto found = find(who, id);
    if (!found) return refuse(found.error());
    if (found->state != ExportState::Done) return refuse(ExportRefusal::NotReady);
    const int opened = ::open(pathOf(id, found->format).c_str(), O_RDONLY | O_CLOEXEC);
    if (opened < 0) return refuse(GeneralRefusal::NotFound);
    auto bytes = std::make_shared<const http::MappedFile>(opened);
    ::close(opened);
    return File{std::move(bytes), found->fileName, SheetFile::contentType(found->format)};
}

std::int64_t ExportService::writeTo(const Actor& who, SheetTable table, SheetFormat format,
                                    const std::filesystem::path& path) {
    SheetFile file(format);
    const auto rows = write(table, {}, file);
    file.save(path);
    m_database.write([&](store::Transaction& transaction) {
        audit::append(transaction, who, m_clock.now(), "exports.write", "export", 0, detailOf(table, format));
    });
    return rows;
}

std::int64_t ExportService::removeOld() {
    constexpr std::int32_t atOnce = 100;
    const auto old = m_database.read(
        [&](store::Session& session) { return exports_store::endedBefore(session, m_clock.now() - keptMs, atOnce); });
    for (const auto& row : old) {
        std::filesystem::remove(pathOf(row.id, row.format));
        m_database.write([&](store::Transaction& transaction) { exports_store::remove(transaction, row.id); });
    }
    return static_cast<std::int64_t>(old.size());
}

bool ExportService::step() {
    const auto row = m_database.read([](store::Session& session) -> std::optional<ExportRow> {
        const auto id = exports_store::oldestRunning(session);
        return id ? exports_store::row(session, *id) : std::nullopt;
    });
    if (!row) return false;
    finish(*row);
    return true;
}

/// One that broke off with the server is written anew from its beginning.
void ExportService::finish(ExportRow row) {
    try {
        SheetFile file(row.format);
        row.rows = write(row.table, row.selection, file);
        std::filesystem::create_directories(m_folder);
        file.save(pathOf(row.id, row.format));
        row.bytes = static_cast<std::int64_t>(file.bytes()->view().size());
        row.state = ExportState::Done;
    } catch (const std::system_error& error) {
        spdlog::error("Export {} cannot be written: {}", row.id.value, error.what());
        row.state = ExportState::Failed;
    }
    m_database.write([&](store::Transaction& transaction) {
        exports_store::update(transaction, row);
        jobs::announce(transaction, EventKind::ExportProgress, row.id.value, row.file, m_clock.now());
    });
}

std::int64_t ExportService::write(SheetTable table, const std::string& selection, SheetFile& file) const {
    const auto& from = exporter(table);
    SheetRow header;
    for (auto& name : from.header()) header.push_back({std::move(name)});
    file.write(header);
    std::int64_t count = 0, after = 0;
    do {
        // A read of its own for each piece: a long one would keep old pages alive for as long.
        std::vector<SheetRow> rows;
        after = m_database.read([&](store::Session& session) {
            rows.clear();
            return from.append(session, selection, after, rows);
        });
        for (const auto& row : rows) file.write(row);
        count += static_cast<std::int64_t>(rows.size());
    } while (after != 0);
    file.close();
    return count;
}

const TableExporter& ExportService::exporter(SheetTable table) const {
    for (const auto* exporter : m_exporters)
        if (exporter->table() == table) return *exporter;
    throw std::logic_error("No exporter is there for " + std::string(nameOf(table)));
}

std::filesystem::path ExportService::pathOf(ExportId id, SheetFormat format) const {
    return m_folder / ("export-" + std::to_string(id.value) + SheetFile::ending(format));
}

}  // namespace zhanggui
