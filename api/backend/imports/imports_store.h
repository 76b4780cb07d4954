#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "api/backend/imports/row_source.h"
#include "api/backend/store/cursor.h"
#include "api/backend/store/session.h"
#include "api/contract/imports.h"
#include "api/contract/inventory.h"

/// Import jobs, their rows, and what is kept to take them back.
namespace zhanggui::imports_store {

struct JobRow {
    ImportId id;
    SheetTable table{};
    std::string fileName, header, mapping, records;
    ImportState state = ImportState::Cancelled;
    std::int64_t position = 0;
    std::int64_t rows = 0, add = 0, change = 0, same = 0, error = 0, committed = 0, undone = 0, kept = 0;
    std::string actor;
    Instant createdAt;

    template <class V>
    static constexpr void describe(V&& column) {
        column("id", &JobRow::id);
        column("table_name", &JobRow::table);
        column("file_name", &JobRow::fileName);
        column("header", &JobRow::header);
        column("mapping", &JobRow::mapping);
        column("records", &JobRow::records);
        column("state", &JobRow::state);
        column("position", &JobRow::position);
        column("rows_total", &JobRow::rows);
        column("rows_add", &JobRow::add);
        column("rows_change", &JobRow::change);
        column("rows_same", &JobRow::same);
        column("rows_error", &JobRow::error);
        column("rows_committed", &JobRow::committed);
        column("rows_undone", &JobRow::undone);
        column("rows_kept", &JobRow::kept);
        column("actor", &JobRow::actor);
        column("created_at", &JobRow::createdAt);
    }

    /// What `header` and `mapping` say.
    std::vector<ColumnUse> uses() const;
    void setUses(const std::vector<ColumnUse>& uses);
    /// What `records` says. Adding a negative count takes away.
    std::vector<RecordCount> recordCounts() const;
    void addRecords(const std::vector<RecordCount>& counts, std::int64_t times = 1);
    /// Counts rows of a verdict.
    void count(RowVerdict verdict, std::int64_t rows = 1);
};

struct DataRow {
    std::int64_t line = 0;
    std::string data;
    RowVerdict verdict = RowVerdict::Same;

    template <class V>
    static constexpr void describe(V&& column) {
        column("line", &DataRow::line);
        column("data", &DataRow::data);
        column("verdict", &DataRow::verdict);
    }
};

struct UndoRow {
    std::int64_t line = 0, rows = 0;
    std::string record;

    template <class V>
    static constexpr void describe(V&& column) {
        column("line", &UndoRow::line);
        column("rows_written", &UndoRow::rows);
        column("record", &UndoRow::record);
    }
};

ImportId insertJob(store::Transaction& transaction, const JobRow& job);
std::optional<JobRow> job(store::Session& session, ImportId id);
/// The same, nobody else may change it until the transaction ends.
std::optional<JobRow> lockedJob(store::Transaction& transaction, ImportId id);
/// State, position and figures.
void updateJob(store::Transaction& transaction, const JobRow& job);
void deleteJob(store::Transaction& transaction, ImportId id);
/// Those of which nothing more is to come: read before `ended`, or before `unused` and never written.
std::vector<ImportId> oldJobs(store::Session& session, Instant ended, Instant unused, std::int64_t limit);
/// At most `limit` rows of the report, and of what is kept to take an import back; tells how many.
std::int64_t deleteRows(store::Transaction& transaction, ImportId id, std::int64_t limit);
/// The oldest that is being written or taken back.
std::optional<ImportId> runningJob(store::Session& session);

/// `data` is the row as it stands in the file.
void insertRow(store::Transaction& transaction, ImportId id, const ImportRow& row, const std::string& data);
void updateRow(store::Transaction& transaction, ImportId id, const ImportRow& row);
std::vector<ImportRow> rows(store::Session& session, ImportId id, std::optional<RowVerdict> verdict,
                            const std::optional<store::Cursor>& after, std::int32_t limit);
/// Rows to be written, from a line on; at most `limit`.
std::vector<DataRow> data(store::Session& session, ImportId id, std::int64_t from, std::int64_t limit);
/// A row as it stands in the file.
FileRow fileRow(store::Session& session, ImportId id, std::int64_t line);

void insertUndo(store::Transaction& transaction, ImportId id, const UndoRow& row);
/// The last ones of the file, backwards.
std::vector<UndoRow> lastUndos(store::Session& session, ImportId id, std::int64_t limit);
void deleteUndo(store::Transaction& transaction, ImportId id, std::int64_t line);
/// The rows of a record that could not be taken back.
void keepRows(store::Transaction& transaction, ImportId id, const UndoRow& row, RowFault fault,
              const std::vector<ChangedField>& changes);

/// What people said of files of these headers.
std::optional<ColumnMapping> mapping(store::Session& session, SheetTable table, const std::vector<std::string>& header);
void rememberMapping(store::Transaction& transaction, SheetTable table, const std::vector<std::string>& header,
                     const ColumnMapping& mapping, Instant now);

/// The store that imported quantities lie in: the first one. Nothing in a shop without stores.
std::optional<StoreId> firstStore(store::Session& session);

}  // namespace zhanggui::imports_store
