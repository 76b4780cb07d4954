#include "api/backend/imports/exports_store.h"

namespace zhanggui::exports_store {

ExportId insert(store::Transaction& transaction, const ExportRow& row) {
    return transaction.insert<ExportId>(
        "insert into export_job (table_name, format, state, file, rows_written, bytes, actor, created_at, "
        "selection) values (:table, :format, :state, :file, 0, 0, :actor, :at, :selection) returning id",
        row.table, row.format, row.state, row.file, row.actor, row.createdAt, row.selection);
}

std::optional<ExportRow> row(store::Session& session, ExportId id) {
    return session.one<ExportRow>("select {columns} from export_job where id = :id", id);
}

std::optional<ExportId> oldestRunning(store::Session& session) {
    return session.one<ExportId>("select id from export_job where state = 'running' order by id limit 1");
}

void update(store::Transaction& transaction, const ExportRow& row) {
    transaction.run("update export_job set state = :state, rows_written = :rows, bytes = :bytes where id = :id",
                    row.state, row.rows, row.bytes, row.id);
}

std::vector<ExportRow> endedBefore(store::Session& session, Instant at, std::int32_t limit) {
    return session.all<ExportRow>(
        "select {columns} from export_job where created_at < :at and state <> 'running' order by id limit :limit", at,
        limit);
}

void remove(store::Transaction& transaction, ExportId id) {
    transaction.run("delete from export_job where id = :id", id);
}

}  // namespace zhanggui::exports_store
