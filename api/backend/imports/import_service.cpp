#include "api/backend/imports/import_service.h"

#include "api/backend/audit/audit_log.h"
#include "api/backend/imports/imports_store.h"
#include "api/backend/jobs/events.h"

namespace zhanggui {

namespace {

Import importOf(const imports_store::JobRow& job) {
    Import import;
    import.id = job.id;
    import.table = job.table;
    import.fileName = job.fileName;
    import.state = job.state;
    import.columns = job.uses();
    import.records = job.recordCounts();
    import.rows = job.rows;
    import.add = job.add;
    import.change = job.change;
    import.same = job.same;
    import.error = job.error;
    import.committed = job.committed;
    import.undone = job.undone;
    import.kept = job.kept;
    import.createdAt = job.createdAt;
    return import;
}

bool mayBecome(const imports_store::JobRow& job, ImportState to) {
    switch (to) {
        case ImportState::Running:
            return job.state == ImportState::Ready;
        case ImportState::Cancelled:
            return job.state == ImportState::Ready || job.state == ImportState::Running;
        case ImportState::Undoing:
            return job.state == ImportState::Done || (job.state == ImportState::Cancelled && job.committed > 0);
        case ImportState::Ready:
        case ImportState::Done:
        case ImportState::Undone:
            return false;
    }
    return false;
}

std::string_view actionOf(ImportState to) {
    if (to == ImportState::Running) return "imports.commit";
    return to == ImportState::Undoing ? "imports.undo" : "imports.cancel";
}

std::vector<std::string> headersOf(const imports_store::JobRow& job) {
    std::vector<std::string> headers;
    for (const auto& use : job.uses()) headers.push_back(use.header);
    return headers;
}

}  // namespace

ImportService::ImportService(store::Database& database, const Clock& clock, Once& once, TableImporters importers)
    : m_database(database),
      m_clock(clock),
      m_once(once),
      m_dryRun(database, clock),
      m_runner(database, clock, std::move(importers)) {}

FileColumns ImportService::columns(SheetTable table) const {
    FileColumns columns;
    for (const auto& column : m_runner.importer(table).columns())
        columns.columns.push_back(
            {std::string(column.name), {column.names.begin(), column.names.end()}, column.required});
    return columns;
}

Result<Import> ImportService::upload(const Actor& who, const ImportFile& file) {
    const auto job = m_dryRun.run(m_runner.importer(file.table), who.name, file.name, file.bytes, file.mapping);
    if (!job) return refuse(job.error());
    auto answer = m_once.write(who, [&](store::Transaction& transaction) -> Result<Import> {
        auto ready = *job;
        ready.state = ImportState::Ready;
        imports_store::updateJob(transaction, ready);
        const auto now = m_clock.now();
        if (!file.mapping.columns.empty())
            imports_store::rememberMapping(transaction, ready.table, headersOf(ready), {ready.uses()}, now);
        audit::append(transaction, who, now, "imports.upload", "import", ready.id.value,
                      R"({"table":")" + std::string(nameOf(ready.table)) + "\"}");
        return importOf(ready);
    });
    // The request came once before: its import stands, this one goes.
    if (!answer || answer->id != job->id)
        m_database.write([&](store::Transaction& transaction) { imports_store::deleteJob(transaction, job->id); });
    return answer;
}

Result<Import> ImportService::import(const Actor&, ImportId id) const {
    return m_database.read([&](store::Session& session) -> Result<Import> {
        const auto job = imports_store::job(session, id);
        if (!job) return refuse(GeneralRefusal::NotFound);
        return importOf(*job);
    });
}

Result<Page<ImportRow>> ImportService::rows(const Actor&, ImportId id, const ImportRowQuery& query) const {
    const auto after = store::readCursor(query.cursor);
    if (!after) return refuse(after.error());
    return m_database.read([&](store::Session& session) -> Result<Page<ImportRow>> {
        if (!imports_store::job(session, id)) return refuse(GeneralRefusal::NotFound);
        Page<ImportRow> page;
        page.items = imports_store::rows(session, id, query.verdict, *after, query.limit + 1);
        if (page.items.size() > static_cast<std::size_t>(query.limit)) {
            page.items.pop_back();
            page.nextCursor = store::makeCursor(page.items.back().line, page.items.back().line);
        }
        return page;
    });
}

Result<SheetFile> ImportService::errorSheet(const Actor&, ImportId id, SheetFormat format) const {
    const auto job = m_database.read([&](store::Session& session) { return imports_store::job(session, id); });
    if (!job) return refuse(GeneralRefusal::NotFound);
    const auto headers = headersOf(*job);
    SheetFile file(format);
    SheetRow row;
    for (const auto& header : headers) row.push_back({header});
    for (const auto* name : {"Line", "Column", "Fault", "Detail"}) row.push_back({name});
    file.write(row);
    constexpr std::int32_t atOnce = 500;
    std::optional<store::Cursor> after;
    for (std::size_t read = atOnce; read == atOnce;) {
        m_database.read([&](store::Session& session) {
            const auto rows = imports_store::rows(session, id, RowVerdict::Error, after, atOnce);
            read = rows.size();
            for (const auto& fault : rows) {
                row.clear();
                for (auto& cell : imports_store::fileRow(session, id, fault.line).cells)
                    row.push_back({std::move(cell)});
                row.resize(std::max(row.size(), headers.size()));
                row.push_back({std::to_string(fault.line), true});
                row.push_back({fault.column});
                row.push_back({std::string(fault.fault ? nameOf(*fault.fault) : "leftOutWithLine")});
                row.push_back({fault.detail});
                file.write(row);
            }
            if (!rows.empty()) after = store::Cursor{rows.back().line, {}, rows.back().line};
        });
    }
    file.close();
    return file;
}

Result<Import> ImportService::change(const Actor& who, ImportId id, ImportState to) {
    return m_once.write(who, [&](store::Transaction& transaction) -> Result<Import> {
        auto job = imports_store::lockedJob(transaction, id);
        if (!job) return refuse(GeneralRefusal::NotFound);
        if (!mayBecome(*job, to)) return refuse(ImportRefusal::WrongState);
        job->state = to;
        imports_store::updateJob(transaction, *job);
        const auto now = m_clock.now();
        audit::append(transaction, who, now, actionOf(to), "import", id.value);
        jobs::announce(transaction, EventKind::ImportProgress, id.value, job->fileName, now);
        transaction.afterCommit([this] { m_runner.wake(); });
        return importOf(*job);
    });
}

Result<Import> ImportService::commit(const Actor& who, ImportId id) {
    return change(who, id, ImportState::Running);
}

Result<Import> ImportService::cancel(const Actor& who, ImportId id) {
    return change(who, id, ImportState::Cancelled);
}

Result<Import> ImportService::undo(const Actor& who, ImportId id) {
    return change(who, id, ImportState::Undoing);
}

Result<ImportReport> ImportService::importFile(const Actor& who, const ImportFile& file, bool commit) {
    const auto uploaded = upload(who, file);
    if (!uploaded) return refuse(uploaded.error());
    if (commit) {
        const auto running = this->commit(who, uploaded->id);
        if (!running) return refuse(running.error());
        m_runner.finish(uploaded->id);
    }
    return m_database.read([&](store::Session& session) -> Result<ImportReport> {
        constexpr int mostErrors = 1000;
        return ImportReport{importOf(imports_store::job(session, uploaded->id).value()),
                            imports_store::rows(session, uploaded->id, RowVerdict::Error, {}, mostErrors)};
    });
}

std::int64_t ImportService::removeOld() {
    constexpr std::int64_t jobsAtOnce = 100, rowsAtOnce = 1000;
    const auto now = m_clock.now();
    const auto old = m_database.read([&](store::Session& session) {
        return imports_store::oldJobs(session, now - keptMs, now - unusedMs, jobsAtOnce);
    });
    for (const auto id : old) {
        // From here on nobody can write it or take it back, so that its rows may go piece by piece.
        m_database.write([&](store::Transaction& transaction) {
            auto job = imports_store::lockedJob(transaction, id);
            if (!job) return;
            job->state = ImportState::Undone;
            imports_store::updateJob(transaction, *job);
        });
        const auto removeSome = [&](store::Transaction& transaction) {
            return imports_store::deleteRows(transaction, id, rowsAtOnce);
        };
        while (m_database.write(removeSome) > 0) {
        }
        m_database.write([&](store::Transaction& transaction) { imports_store::deleteJob(transaction, id); });
    }
    return static_cast<std::int64_t>(old.size());
}

}  // namespace zhanggui
