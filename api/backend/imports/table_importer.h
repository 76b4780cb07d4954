#pragma once

#include <span>
#include <string>
#include <vector>

#include "api/backend/imports/column_map.h"
#include "api/backend/imports/row_units.h"
#include "api/backend/imports/seen_words.h"
#include "api/backend/store/session.h"
#include "api/contract/events.h"

namespace zhanggui {

/// What becomes, or became, of a unit.
struct UnitOutcome {
    std::vector<ImportRow> rows;         ///< one for each of its rows
    std::vector<RecordCount> records{};  ///< that stand in it, if it is valid
    bool changed = false;                ///< something was written
    std::string undo{};                  ///< how to take that back, for undo(); of a unit that was written

    /// A unit with a fault is left out whole.
    bool valid() const;
};

/// On whose behalf something is written.
struct ImportNote {
    ImportId import;
    std::string fileName, actor;
    Instant now;
};

/// Why a unit could not be taken back.
struct UndoObstacle {
    RowFault fault = RowFault::EditedMeanwhile;
    std::vector<ChangedField> changes{};  ///< by others, as far as that can be told
};

/// What the engine must know of a table to read files into it. Thread-safe.
class TableImporter {
  public:
    virtual ~TableImporter() = default;

    virtual SheetTable table() const = 0;
    virtual std::span<const ImportColumn> columns() const = 0;
    /// What tells those who look at the table that it has changed.
    virtual EventKind event() const = 0;
    /// The column whose text says which rows belong to one record.
    virtual std::size_t keyColumn() const = 0;

    /// Holds units against the shop with a fixed number of queries, and writes nothing. `seen` is that of the whole
    /// file.
    virtual std::vector<UnitOutcome> check(store::Session& session, const ColumnMap& map, std::vector<RowUnit> units,
                                           SeenWords& seen) const = 0;
    /// Checks them once more and writes those that are valid and not the same.
    virtual std::vector<UnitOutcome> write(store::Transaction& transaction, const ColumnMap& map,
                                           std::vector<RowUnit> units, const ImportNote& note) = 0;
    /// Makes the table what it was before the unit was written, or says what stands in the way and changes nothing.
    /// Throws store::ForeignKeyViolation if something else refers to what was added.
    virtual std::optional<UndoObstacle> undo(store::Transaction& transaction, const std::string& record,
                                             const ImportNote& note) = 0;

  protected:
    TableImporter() = default;
    TableImporter(const TableImporter&) = delete;
    TableImporter& operator=(const TableImporter&) = delete;
};

/// The importer of each table.
using TableImporters = std::vector<TableImporter*>;

}  // namespace zhanggui
