#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "api/backend/imports/import_dry_run.h"
#include "api/backend/imports/import_runner.h"
#include "api/backend/imports/sheet_file.h"
#include "api/backend/jobs/once.h"
#include "api/backend/ports/actor.h"

namespace zhanggui {

/// What the command line shows of an import.
struct ImportReport {
    Import import;
    std::vector<ImportRow> errors;  ///< the first thousand rows that are left out
};

/// A file to be read, as somebody sent it.
struct ImportFile {
    SheetTable table{};
    std::string name{};
    std::string_view bytes{};
    ColumnMapping mapping{};  ///< without columns: the one that is remembered for such headers, if there is one
};

/// Imports of files into tables: a dry run first, then the commit of its valid rows in the background, and its undoing.
class ImportService {
  public:
    ImportService(store::Database& database, const Clock& clock, Once& once, TableImporters importers);

    /// For so long an import can be looked at and taken back, from when its file was read on; one that was never
    /// written for `unusedMs`.
    static constexpr std::int64_t keptMs = 90 * dayMs, unusedMs = 7 * dayMs;

    FileColumns columns(SheetTable table) const;
    /// Dry run. Refusals: NotCsv, NotSpreadsheet, UnsafeFile, WrongHeader, BadEncoding, TooManyRows, each with faults
    /// that say what and where.
    Result<Import> upload(const Actor& who, const ImportFile& file);
    Result<Import> import(const Actor& who, ImportId id) const;
    /// In the order of the file.
    Result<Page<ImportRow>> rows(const Actor& who, ImportId id, const ImportRowQuery& query) const;
    /// The rows that are left out, as they stand in the file, with line, column, fault and detail behind them.
    Result<SheetFile> errorSheet(const Actor& who, ImportId id, SheetFormat format) const;
    /// Lets the background write the valid rows. WrongState unless it is ready.
    Result<Import> commit(const Actor& who, ImportId id);
    /// What is written stays. WrongState unless it is ready or being written.
    Result<Import> cancel(const Actor& who, ImportId id);
    /// Lets the background take back what was written. WrongState unless it is done, or was stopped while it was
    /// written.
    Result<Import> undo(const Actor& who, ImportId id);

    /// Dry run and, if `commit`, everything after it in the calling thread. For the command line.
    Result<ImportReport> importFile(const Actor& who, const ImportFile& file, bool commit);

    /// Removes imports that had their time, with their reports; tells how many.
    std::int64_t removeOld();

    /// Starts the background thread; it first goes on with what was running when the server stopped.
    void start() { m_runner.start(); }
    void stop() { m_runner.stop(); }
    /// What carries it out, for callers that do not wait for the background.
    ImportRunner& runner() { return m_runner; }

  private:
    Result<Import> change(const Actor& who, ImportId id, ImportState to);

    store::Database& m_database;
    const Clock& m_clock;
    Once& m_once;
    ImportDryRun m_dryRun;
    ImportRunner m_runner;
};

}  // namespace zhanggui
