#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "api/backend/imports/sheet_file.h"
#include "api/backend/store/session.h"

namespace zhanggui {

/// What the engine must know of a table to write it to files. Thread-safe.
class TableExporter {
  public:
    virtual ~TableExporter() = default;

    virtual SheetTable table() const = 0;
    /// The headers, as the importer of the same table understands them.
    virtual std::vector<std::string> header() const = 0;
    /// Appends the rows of some records that follow the key `after`, 0 at first. Gives the last one's key; 0 if there
    /// are no more. `selection` says which records, in the table's own words; empty for all.
    virtual std::int64_t append(store::Session& session, const std::string& selection, std::int64_t after,
                                std::vector<SheetRow>& rows) const = 0;

  protected:
    TableExporter() = default;
    TableExporter(const TableExporter&) = delete;
    TableExporter& operator=(const TableExporter&) = delete;
};

/// The exporter of each table.
using TableExporters = std::vector<const TableExporter*>;

}  // namespace zhanggui
