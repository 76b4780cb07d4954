#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "api/backend/imports/import_dry_run.h"
#include "api/backend/imports/import_runner.h"
#include "api/backend/jobs/once.h"
#include "api/backend/ports/actor.h"

namespace zhanggui {

/// What the command line shows of an import.
struct ImportReport {
    Import import;
    std::vector<ImportRow> errors;  ///< the first thousand rows that are left out
};

/// Imports of product files: a dry run first, then the commit of its valid rows in the background.
class ImportService {
  public:
    ImportService(store::Database& database, const Clock& clock, Once& once, CatalogWriter& writer, Stock& stock);

    /// Dry run. Refusals: NotCsv, WrongHeader, BadEncoding, TooManyRows, each with faults that say what and where.
    Result<Import> upload(const Actor& who, const std::string& fileName, std::string_view bytes);
    Result<Import> import(const Actor& who, ImportId id) const;
    /// In the order of the file.
    Result<Page<ImportRow>> rows(const Actor& who, ImportId id, const ImportRowQuery& query) const;
    /// Lets the background write the valid rows. WrongState unless it is ready.
    Result<Import> commit(const Actor& who, ImportId id);
    /// What is written stays. WrongState if it is done or cancelled already.
    Result<Import> cancel(const Actor& who, ImportId id);

    /// Dry run and, if `commit`, everything after it in the calling thread. For the command line.
    Result<ImportReport> importProducts(const Actor& who, const std::string& fileName, std::string_view bytes,
                                        bool commit);

    /// Starts the background thread; it first goes on with what was running when the server stopped.
    void start() { m_runner.start(); }
    void stop() { m_runner.stop(); }

  private:
    Result<Import> change(const Actor& who, ImportId id, ImportState to);

    store::Database& m_database;
    const Clock& m_clock;
    Once& m_once;
    ImportDryRun m_dryRun;
    ImportRunner m_runner;
};

}  // namespace zhanggui
