#include "api/backend/imports/imports_store.h"

#include <QCryptographicHash>
#include <algorithm>
#include <charconv>
#include <stdexcept>

#include "api/backend/imports/row_spool.h"

namespace zhanggui::imports_store {

namespace {

struct ReportColumns {
    std::int64_t line = 0;
    std::string key, title;
    RowVerdict verdict = RowVerdict::Same;
    std::optional<RowFault> fault;
    std::string column, detail, changes;

    template <class V>
    static constexpr void describe(V&& name) {
        name("line", &ReportColumns::line);
        name("record_key", &ReportColumns::key);
        name("title", &ReportColumns::title);
        name("verdict", &ReportColumns::verdict);
        name("fault", &ReportColumns::fault);
        name("column_name", &ReportColumns::column);
        name("detail", &ReportColumns::detail);
        name("changes", &ReportColumns::changes);
    }
};

std::vector<std::string> texts(const std::string& text) {
    return text.empty() ? std::vector<std::string>() : rowFromText(0, text).cells;
}

/// Five cells each.
std::string changesText(const std::vector<ChangedField>& changes) {
    FileRow row;
    for (const auto& change : changes)
        for (const auto& text :
             {change.field, change.item, std::string(nameOf(change.kind)), change.before, change.after})
            row.cells.push_back(text);
    return changes.empty() ? std::string() : rowText(row);
}

std::vector<ChangedField> changesFrom(const std::string& text) {
    const auto cells = texts(text);
    std::vector<ChangedField> changes;
    for (std::size_t i = 0; i + 4 < cells.size(); i += 5)
        changes.push_back({cells[i], cells[i + 1], enumFrom<ValueKind>(cells[i + 2]).value_or(ValueKind::Text),
                           cells[i + 3], cells[i + 4]});
    return changes;
}

/// The order of columns does not matter.
std::string headersKey(SheetTable table, std::vector<std::string> header) {
    std::sort(header.begin(), header.end());
    const auto text = std::string(nameOf(table)) + "\n" + rowText({0, std::move(header)});
    const auto hash = QCryptographicHash::hash(QByteArray::fromStdString(text), QCryptographicHash::Sha256);
    return hash.toHex().toStdString();
}

}  // namespace

std::vector<ColumnUse> JobRow::uses() const {
    const auto headers = texts(header), columns = texts(mapping);
    std::vector<ColumnUse> uses;
    for (std::size_t i = 0; i < headers.size(); ++i)
        uses.push_back({headers[i], i < columns.size() ? columns[i] : std::string()});
    return uses;
}

void JobRow::setUses(const std::vector<ColumnUse>& uses) {
    FileRow headers, columns;
    for (const auto& use : uses) {
        headers.cells.push_back(use.header);
        columns.cells.push_back(use.column);
    }
    header = rowText(headers);
    mapping = rowText(columns);
}

std::vector<RecordCount> JobRow::recordCounts() const {
    std::vector<RecordCount> counts;
    for (std::size_t at = 0; at < records.size();) {
        const auto end = std::min(records.find(',', at), records.size());
        const auto sign = records.find('=', at);
        const auto kind = enumFrom<RecordKind>(std::string_view(records).substr(at, sign - at));
        RecordCount count;
        std::from_chars(records.data() + sign + 1, records.data() + end, count.count);
        if (!kind) throw std::runtime_error("An import counts records of an unknown kind");
        count.kind = *kind;
        counts.push_back(count);
        at = end + 1;
    }
    return counts;
}

void JobRow::addRecords(const std::vector<RecordCount>& more, std::int64_t times) {
    auto counts = recordCounts();
    for (const auto& one : more) {
        auto found =
            std::find_if(counts.begin(), counts.end(), [&](const RecordCount& c) { return c.kind == one.kind; });
        if (found == counts.end()) found = counts.insert(found, {one.kind, 0});
        found->count += one.count * times;
    }
    records.clear();
    for (const auto& count : counts)
        records += (records.empty() ? "" : ",") + std::string(nameOf(count.kind)) + "=" + std::to_string(count.count);
}

void JobRow::count(RowVerdict verdict, std::int64_t number) {
    switch (verdict) {
        case RowVerdict::Add:
            add += number;
            break;
        case RowVerdict::Change:
            change += number;
            break;
        case RowVerdict::Same:
            same += number;
            break;
        case RowVerdict::Error:
            error += number;
            break;
        case RowVerdict::Kept:
            kept += number;
            break;
    }
}

ImportId insertJob(store::Transaction& transaction, const JobRow& job) {
    return transaction.insert<ImportId>(
        "insert into import_job (table_name, file_name, header, mapping, records, state, position, rows_total, "
        "rows_add, rows_change, rows_same, rows_error, rows_committed, actor, created_at) values (:table, :file, "
        ":header, :mapping, :records, :state, 0, :rows, 0, 0, 0, 0, 0, :actor, :at) returning id",
        job.table, job.fileName, job.header, job.mapping, job.records, job.state, job.rows, job.actor, job.createdAt);
}

std::optional<JobRow> job(store::Session& session, ImportId id) {
    return session.one<JobRow>("select {columns} from import_job where id = :id", id);
}

std::optional<JobRow> lockedJob(store::Transaction& transaction, ImportId id) {
    return transaction.one<JobRow>("select {columns} from import_job where id = :id {for update}", id);
}

void updateJob(store::Transaction& transaction, const JobRow& job) {
    transaction.run(
        "update import_job set state = :state, position = :position, records = :records, rows_add = :add, "
        "rows_change = :change, rows_same = :same, rows_error = :error, rows_committed = :committed, rows_undone = "
        ":undone, rows_kept = :kept where id = :id",
        job.state, job.position, job.records, job.add, job.change, job.same, job.error, job.committed, job.undone,
        job.kept, job.id);
}

void deleteJob(store::Transaction& transaction, ImportId id) {
    transaction.run("delete from import_row where import_id = :id", id);
    transaction.run("delete from import_job where id = :id", id);
}

std::vector<ImportId> oldJobs(store::Session& session, Instant ended, Instant unused, std::int64_t limit) {
    return session.values<ImportId>(
        "select id from import_job where (state in ('done', 'cancelled', 'undone') and created_at < :ended) or (state "
        "= 'ready' and created_at < :unused) order by id limit :limit",
        ended, unused, limit);
}

std::int64_t deleteRows(store::Transaction& transaction, ImportId id, std::int64_t limit) {
    return transaction.run(
               "delete from import_row where import_id = :id and line in (select line from import_row where import_id "
               "= :id order by line limit :limit)",
               id, limit) +
           transaction.run(
               "delete from import_undo where import_id = :id and line in (select line from import_undo where "
               "import_id = :id order by line limit :limit)",
               id, limit);
}

std::optional<ImportId> runningJob(store::Session& session) {
    return session.one<ImportId>(
        "select id from import_job where state = 'running' or state = 'undoing' order by id limit 1");
}

void insertRow(store::Transaction& transaction, ImportId id, const ImportRow& row, const std::string& data) {
    transaction.run(
        "insert into import_row (import_id, line, record_key, title, verdict, fault, column_name, detail, changes, "
        "data) values (:id, :line, :key, :title, :verdict, :fault, :column, :detail, :changes, :data)",
        id, row.line, row.key, row.title, row.verdict, row.fault, row.column, row.detail, changesText(row.changes),
        data);
}

void updateRow(store::Transaction& transaction, ImportId id, const ImportRow& row) {
    transaction.run(
        "update import_row set verdict = :verdict, fault = :fault, column_name = :column, detail = :detail, changes = "
        ":changes where import_id = :id and line = :line",
        row.verdict, row.fault, row.column, row.detail, changesText(row.changes), id, row.line);
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
        rows.push_back({row.line, std::move(row.key), std::move(row.title), row.verdict, row.fault,
                        std::move(row.column), std::move(row.detail), changesFrom(row.changes)});
    return rows;
}

std::vector<DataRow> data(store::Session& session, ImportId id, std::int64_t from, std::int64_t limit) {
    return session.all<DataRow>(
        "select {columns} from import_row where import_id = :id and line >= :from and verdict <> 'error' order by line "
        "limit :limit",
        id, from, limit);
}

FileRow fileRow(store::Session& session, ImportId id, std::int64_t line) {
    return rowFromText(line, session.value<std::string>(
                                 "select data from import_row where import_id = :id and line = :line", id, line));
}

void insertUndo(store::Transaction& transaction, ImportId id, const UndoRow& row) {
    transaction.run(
        "insert into import_undo (import_id, line, rows_written, record) values (:id, :line, :rows, :record)", id,
        row.line, row.rows, row.record);
}

std::vector<UndoRow> lastUndos(store::Session& session, ImportId id, std::int64_t limit) {
    return session.all<UndoRow>(
        "select {columns} from import_undo where import_id = :id order by line desc limit :limit", id, limit);
}

void deleteUndo(store::Transaction& transaction, ImportId id, std::int64_t line) {
    transaction.run("delete from import_undo where import_id = :id and line = :line", id, line);
}

void keepRows(store::Transaction& transaction, ImportId id, const UndoRow& row, RowFault fault,
              const std::vector<ChangedField>& changes) {
    // The rows of a record follow each other, but rows that were left out may stand between.
    transaction.run(
        "update import_row set verdict = 'kept', fault = :fault, column_name = '', detail = '', changes = :changes "
        "where "
        "import_id = :id and line in (select line from import_row where import_id = :id and line >= :line and verdict "
        "<> 'error' "
        "order by line limit :rows)",
        fault, changesText(changes), id, row.line, row.rows);
}

std::optional<ColumnMapping> mapping(store::Session& session, SheetTable table,
                                     const std::vector<std::string>& header) {
    const auto text = session.one<std::string>("select mapping from import_mapping where headers = :headers",
                                               headersKey(table, header));
    if (!text) return std::nullopt;
    ColumnMapping mapping;
    const auto pairs = texts(*text);
    for (std::size_t i = 0; i + 1 < pairs.size(); i += 2) mapping.columns.push_back({pairs[i], pairs[i + 1]});
    return mapping;
}

void rememberMapping(store::Transaction& transaction, SheetTable table, const std::vector<std::string>& header,
                     const ColumnMapping& mapping, Instant now) {
    FileRow pairs;
    for (const auto& use : mapping.columns) {
        pairs.cells.push_back(use.header);
        pairs.cells.push_back(use.column);
    }
    transaction.run(
        "insert into import_mapping (headers, mapping, used_at) values (:headers, :mapping, :at) on conflict (headers) "
        "do update set mapping = excluded.mapping, used_at = excluded.used_at",
        headersKey(table, header), rowText(pairs), now);
}

std::optional<StoreId> firstStore(store::Session& session) {
    return session.one<StoreId>("select id from store order by id limit 1");
}

}  // namespace zhanggui::imports_store
