#include "api/backend/imports/import_dry_run.h"

#include "api/backend/imports/row_spool.h"
#include "api/backend/imports/sheet_source.h"

namespace zhanggui {

namespace {

using imports_store::JobRow;

/// Rows that are read, checked and written together.
constexpr std::size_t batchRows = 500;

/// A file put aside, with all that had to be read of it before its first row can be judged.
struct Spooled {
    ColumnMap map;
    RowSpool rows{};
    KeyPlaces places{};
    std::int64_t count = 0;
};

Result<ColumnMap> mapHeader(store::Database& database, const TableImporter& importer, const FileRow& header,
                            const ColumnMapping& mapping) {
    if (!mapping.columns.empty()) return ColumnMap::match(importer.columns(), header.cells, mapping);
    const auto remembered = database.read(
        [&](store::Session& session) { return imports_store::mapping(session, importer.table(), header.cells); });
    return ColumnMap::match(importer.columns(), header.cells, remembered.value_or(ColumnMapping{}));
}

Result<Spooled> spool(store::Database& database, const TableImporter& importer, std::string_view bytes,
                      const ColumnMapping& mapping) {
    auto source = openSheet(bytes);
    if (!source) return refuse(source.error());
    FileRow row;
    const auto header = (*source)->next(row);
    if (!header) return refuse(header.error());
    if (!*header) return refuse(ImportRefusal::NotCsv, {{"", "empty", {}}});
    auto map = mapHeader(database, importer, row, mapping);
    if (!map) return refuse(map.error());
    Spooled spooled{std::move(*map)};
    for (;;) {
        const auto more = (*source)->next(row);
        if (!more) return refuse(more.error());
        if (!*more) return spooled;
        if (++spooled.count > maxImportRows)
            return refuse(ImportRefusal::TooManyRows, {{"", "tooMany", maxImportRows}});
        spooled.rows.append(row);
        if (spooled.rows.size() > RowSpool::largest)
            return refuse(ImportRefusal::UnsafeFile, {{"", "unpacksTooLarge", RowSpool::largest}});
        spooled.places.note(spooled.map.map(row)[importer.keyColumn()], row.line);
    }
}

class DryRun {
  public:
    DryRun(store::Database& database, const TableImporter& importer, Spooled& file, JobRow& job)
        : m_database(database), m_importer(importer), m_file(file), m_job(job) {}

    void run() {
        const auto next = [this](MappedRow& row) {
            FileRow read;
            if (!m_file.rows.next(read)) return false;
            row = m_file.map.map(read);
            m_data[read.line] = rowText(read);
            return true;
        };
        UnitReader reader(m_importer.keyColumn(), next, &m_file.places);
        RowUnit unit;
        std::size_t rows = 0;
        while (reader.next(unit)) {
            rows += unit.rows.size();
            m_units.push_back(std::move(unit));
            if (rows < batchRows) continue;
            flush();
            rows = 0;
        }
        flush();
    }

  private:
    void flush() {
        if (m_units.empty()) return;
        const auto outcomes = m_database.read(
            [this](store::Session& session) { return m_importer.check(session, m_file.map, m_units, m_seen); });
        for (const auto& outcome : outcomes) {
            for (const auto& row : outcome.rows) m_job.count(row.verdict);
            if (outcome.valid()) m_job.addRecords(outcome.records);
        }
        m_database.write([&](store::Transaction& transaction) {
            for (const auto& outcome : outcomes)
                for (const auto& row : outcome.rows)
                    imports_store::insertRow(transaction, m_job.id, row, m_data.at(row.line));
        });
        for (const auto& outcome : outcomes)
            for (const auto& row : outcome.rows) m_data.erase(row.line);
        m_units.clear();
    }

    store::Database& m_database;
    const TableImporter& m_importer;
    Spooled& m_file;
    JobRow& m_job;
    SeenWords m_seen;
    std::vector<RowUnit> m_units;
    std::unordered_map<std::int64_t, std::string> m_data;  // of rows that are not written yet, by line
};

}  // namespace

Result<JobRow> ImportDryRun::run(const TableImporter& importer, const std::string& actor, const std::string& fileName,
                                 std::string_view bytes, const ColumnMapping& mapping) const {
    auto file = spool(m_database, importer, bytes, mapping);
    if (!file) return refuse(file.error());
    JobRow job;
    job.table = importer.table();
    job.fileName = fileName;
    job.setUses(file->map.uses());
    job.rows = file->count;
    job.actor = actor;
    job.createdAt = m_clock.now();
    job.id =
        m_database.write([&](store::Transaction& transaction) { return imports_store::insertJob(transaction, job); });
    DryRun(m_database, importer, *file, job).run();
    return job;
}

}  // namespace zhanggui
