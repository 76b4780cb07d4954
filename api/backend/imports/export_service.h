#pragma once

#include <filesystem>
#include <memory>

#include "api/backend/imports/exports_store.h"
#include "api/backend/imports/table_exporter.h"
#include "api/backend/jobs/background_loop.h"
#include "api/backend/jobs/once.h"
#include "api/backend/ports/actor.h"
#include "api/backend/ports/clock.h"
#include "api/contract/exports.h"

namespace zhanggui {

/// Exports of tables to files: written in the background, some records at a time, and kept in a folder for some days.
class ExportService {
  public:
    static constexpr std::int64_t keptMs = 7 * dayMs;

    /// `exporters` must outlive the service. The folder is made when it is needed.
    ExportService(store::Database& database, const Clock& clock, Once& once, std::filesystem::path folder,
                  TableExporters exporters);

    /// `selection` is the exporter's to understand; empty for the whole table.
    Result<Export> create(const Actor& who, const ExportDraft& draft, const std::string& selection = {});
    Result<Export> find(const Actor& who, ExportId id) const;
    /// The finished file and what to call it. NotReady while it is being written.
    struct File {
        std::shared_ptr<const http::MappedFile> bytes;
        std::string name, contentType;
    };
    Result<File> file(const Actor& who, ExportId id) const;

    /// Writes a table to a file of the caller's, in the calling thread; tells how many rows it has. For the command
    /// line.
    std::int64_t writeTo(const Actor& who, SheetTable table, SheetFormat format, const std::filesystem::path& path);

    /// Removes exports that are older than `keptMs`; tells how many.
    std::int64_t removeOld();

    /// Carries out the oldest one that waits, in the calling thread; false if there is none.
    bool step();
    void start() { m_loop.start(); }
    void stop() { m_loop.stop(); }

  private:
    const TableExporter& exporter(SheetTable table) const;
    std::int64_t write(SheetTable table, const std::string& selection, SheetFile& file) const;
    std::filesystem::path pathOf(ExportId id, SheetFormat format) const;
    void finish(exports_store::ExportRow row);

    store::Database& m_database;
    const Clock& m_clock;
    Once& m_once;
    const std::filesystem::path m_folder;
    const TableExporters m_exporters;
    jobs::BackgroundLoop m_loop;  // last: its thread uses the others
};

}  // namespace zhanggui
