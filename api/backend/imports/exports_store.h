#pragma once

#include <optional>
#include <string>
#include <vector>

#include "api/backend/store/session.h"
#include "api/contract/exports.h"

/// Export jobs.
namespace zhanggui::exports_store {

struct ExportRow {
    ExportId id;
    SheetTable table{};
    SheetFormat format = SheetFormat::Xlsx;
    ExportState state = ExportState::Running;
    std::string file;  ///< its name for people
    std::int64_t rows = 0, bytes = 0;
    std::string actor;
    Instant createdAt;
    std::string selection{};  ///< what of the table, in its exporter's words

    template <class V>
    static constexpr void describe(V&& column) {
        column("id", &ExportRow::id);
        column("table_name", &ExportRow::table);
        column("format", &ExportRow::format);
        column("state", &ExportRow::state);
        column("file", &ExportRow::file);
        column("rows_written", &ExportRow::rows);
        column("bytes", &ExportRow::bytes);
        column("actor", &ExportRow::actor);
        column("created_at", &ExportRow::createdAt);
        column("selection", &ExportRow::selection);
    }
};

ExportId insert(store::Transaction& transaction, const ExportRow& row);
std::optional<ExportRow> row(store::Session& session, ExportId id);
std::optional<ExportId> oldestRunning(store::Session& session);
/// State and figures.
void update(store::Transaction& transaction, const ExportRow& row);
std::vector<ExportRow> endedBefore(store::Session& session, Instant at, std::int32_t limit);
void remove(store::Transaction& transaction, ExportId id);

}  // namespace zhanggui::exports_store
