#include "api/backend/imports/imports_store.h"

namespace zhanggui::imports_store {

namespace {

struct ReportColumns {
    std::int64_t line = 0;
    std::string handle, title;
    RowVerdict verdict = RowVerdict::Same;
    std::optional<RowFault> fault;
    std::string column, detail;

    template <class V>
    static constexpr void describe(V&& name) {
        name("line", &ReportColumns::line);
        name("handle", &ReportColumns::handle);
        name("title", &ReportColumns::title);
        name("verdict", &ReportColumns::verdict);
        name("fault", &ReportColumns::fault);
        name("column_name", &ReportColumns::column);
        name("detail", &ReportColumns::detail);
    }
};

}  // namespace

ImportId insertJob(store::Transaction& transaction, const JobRow& job) {
    return transaction.insert<ImportId>(
        "insert into import_job (file_name, columns, state, position, rows_total, products, skus, pictures, rows_add, "
        "rows_change, rows_same, rows_error, rows_committed, actor, created_at) values (:file, :columns, :state, 0, "
        ":rows, 0, 0, 0, 0, 0, 0, 0, 0, :actor, :at) returning id",
        job.fileName, job.columns, job.state, job.rows, job.actor, job.createdAt);
}

std::optional<JobRow> job(store::Session& session, ImportId id) {
    return session.one<JobRow>("select {columns} from import_job where id = :id", id);
}

std::optional<JobRow> lockedJob(store::Transaction& transaction, ImportId id) {
    return transaction.one<JobRow>("select {columns} from import_job where id = :id {for update}", id);
}

void updateJob(store::Transaction& transaction, const JobRow& job) {
    transaction.run(
        "update import_job set state = :state, position = :position, products = :products, skus = :skus, pictures = "
        ":pictures, rows_add = :add, rows_change = :change, rows_same = :same, rows_error = :error, rows_committed = "
        ":committed where id = :id",
        job.state, job.position, job.products, job.skus, job.pictures, job.add, job.change, job.same, job.error,
        job.committed, job.id);
}

void deleteJob(store::Transaction& transaction, ImportId id) {
    transaction.run("delete from import_row where import_id = :id", id);
    transaction.run("delete from import_job where id = :id", id);
}

std::optional<ImportId> runningJob(store::Session& session) {
    return session.one<ImportId>("select id from import_job where state = 'running' order by id limit 1");
}

void insertRow(store::Transaction& transaction, ImportId id, const ImportRow& row, const std::string& data) {
    transaction.run(
        "insert into import_row (import_id, line, handle, title, verdict, fault, column_name, detail, data) values "
        "(:id, :line, :handle, :title, :verdict, :fault, :column, :detail, :data)",
        id, row.line, row.handle, row.title, row.verdict, row.fault, row.column, row.detail, data);
}

void updateRow(store::Transaction& transaction, ImportId id, const ImportRow& row) {
    transaction.run(
        "update import_row set verdict = :verdict, fault = :fault, column_name = :column, detail = :detail where "
        "import_id = :id and line = :line",
        row.verdict, row.fault, row.column, row.detail, id, row.line);
}

std::vector<ImportRow> rows(store::Session& session, ImportId id, std::optional<RowVerdict> verdict,
                            const std::optional<store::Cursor>& after, std::int32_t limit) {
    const auto from = after ? after->id : std::int64_t{0};
    auto found = verdict ? session.all<ReportColumns>(
                               "select {columns} from import_row where import_id = :id and verdict = :verdict and line "
                               "> :line order by line limit :limit",
                               id, *verdict, from, limit)
                         : session.all<ReportColumns>(
                               "select {columns} from import_row where import_id = :id and line > :line order by line "
                               "limit :limit",
                               id, from, limit);
    std::vector<ImportRow> rows;
    for (auto& row : found)
        rows.push_back({row.line, std::move(row.handle), std::move(row.title), row.verdict, row.fault,
                        std::move(row.column), std::move(row.detail)});
    return rows;
}

std::vector<DataRow> data(store::Session& session, ImportId id, std::int64_t from, std::int64_t limit) {
    return session.all<DataRow>(
        "select {columns} from import_row where import_id = :id and line >= :from and verdict <> 'error' order by line "
        "limit :limit",
        id, from, limit);
}

std::optional<StoreId> firstStore(store::Session& session) {
    return session.one<StoreId>("select id from store order by id limit 1");
}

}  // namespace zhanggui::imports_store
