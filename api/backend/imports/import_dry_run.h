#pragma once

#include <string>
#include <string_view>

#include "api/backend/imports/imports_store.h"
#include "api/backend/inventory/stock.h"
#include "api/backend/ports/clock.h"
#include "api/backend/store/database.h"

namespace zhanggui {

/// Reads a file and holds it against the shop, batch by batch: what it keeps of the file in memory is the text, the
/// handles and the codes. Writes the report, and nothing of the catalogue.
class ImportDryRun {
  public:
    ImportDryRun(store::Database& database, const Clock& clock, const Stock& stock)
        : m_database(database), m_clock(clock), m_stock(stock) {}

    /// The job with its figures. It lies in the database as cancelled, so that one that broke off does no harm; the
    /// caller makes it ready. Refusals: those of ProductFile::open().
    Result<imports_store::JobRow> run(const std::string& actor, const std::string& fileName,
                                      std::string_view bytes) const;

  private:
    store::Database& m_database;
    const Clock& m_clock;
    const Stock& m_stock;
};

}  // namespace zhanggui
