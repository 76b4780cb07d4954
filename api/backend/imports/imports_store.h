#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "api/backend/imports/product_file.h"
#include "api/backend/store/cursor.h"
#include "api/backend/store/session.h"
#include "api/contract/imports.h"
#include "api/contract/inventory.h"

/// Import jobs and their rows.
namespace zhanggui::imports_store {

struct JobRow {
    ImportId id;
    std::string fileName, columns;
    ImportState state = ImportState::Cancelled;
    std::int64_t position = 0;
    std::int64_t rows = 0, products = 0, skus = 0, pictures = 0, add = 0, change = 0, same = 0, error = 0,
                 committed = 0;
    std::string actor;
    Instant createdAt;

    template <class V>
    static constexpr void describe(V&& column) {
        column("id", &JobRow::id);
        column("file_name", &JobRow::fileName);
        column("columns", &JobRow::columns);
        column("state", &JobRow::state);
        column("position", &JobRow::position);
        column("rows_total", &JobRow::rows);
        column("products", &JobRow::products);
        column("skus", &JobRow::skus);
        column("pictures", &JobRow::pictures);
        column("rows_add", &JobRow::add);
        column("rows_change", &JobRow::change);
        column("rows_same", &JobRow::same);
        column("rows_error", &JobRow::error);
        column("rows_committed", &JobRow::committed);
        column("actor", &JobRow::actor);
        column("created_at", &JobRow::createdAt);
    }
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

ImportId insertJob(store::Transaction& transaction, const JobRow& job);
std::optional<JobRow> job(store::Session& session, ImportId id);
/// The same, nobody else may change it until the transaction ends.
std::optional<JobRow> lockedJob(store::Transaction& transaction, ImportId id);
/// State, position and figures.
void updateJob(store::Transaction& transaction, const JobRow& job);
void deleteJob(store::Transaction& transaction, ImportId id);
std::optional<ImportId> runningJob(store::Session& session);

void insertRow(store::Transaction& transaction, ImportId id, const ImportRow& row, const std::string& data);
void updateRow(store::Transaction& transaction, ImportId id, const ImportRow& row);
std::vector<ImportRow> rows(store::Session& session, ImportId id, std::optional<RowVerdict> verdict,
                            const std::optional<store::Cursor>& after, std::int32_t limit);
/// Rows to be written, from a line on; at most `limit`.
std::vector<DataRow> data(store::Session& session, ImportId id, std::int64_t from, std::int64_t limit);

/// The store that imported quantities lie in: the first one. Nothing in a shop without stores.
std::optional<StoreId> firstStore(store::Session& session);

}  // namespace zhanggui::imports_store
