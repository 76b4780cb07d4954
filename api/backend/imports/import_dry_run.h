#pragma once

#include <string>
#include <string_view>

#include "api/backend/imports/imports_store.h"
#include "api/backend/imports/table_importer.h"
#include "api/backend/ports/clock.h"
#include "api/backend/store/database.h"

namespace zhanggui {

/// Reads a file and holds it against the shop, batch by batch: what it keeps in memory of the file is some bytes a
/// record, since its rows are put aside on disk first. Writes the report, and nothing of the table.
class ImportDryRun {
  public:
    ImportDryRun(store::Database& database, const Clock& clock) : m_database(database), m_clock(clock) {}

    /// The job with its figures. It lies in the database as cancelled, so that one that broke off does no harm; the
    /// caller makes it ready. `mapping` without columns means the one that is remembered. Refusals: those of
    /// openSheet() and ColumnMap::match(); NotCsv "empty"; TooManyRows and UnsafeFile with the limit.
    Result<imports_store::JobRow> run(const TableImporter& importer, const std::string& actor,
                                      const std::string& fileName, std::string_view bytes,
                                      const ColumnMapping& mapping) const;

  private:
    store::Database& m_database;
    const Clock& m_clock;
};

}  // namespace zhanggui
