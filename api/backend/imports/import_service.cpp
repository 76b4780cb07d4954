#include "api/backend/imports/import_service.h"

#include "api/backend/audit/audit_log.h"
#include "api/backend/imports/imports_store.h"
#include "api/backend/jobs/events.h"

namespace zhanggui {

namespace {

Import importOf(const imports_store::JobRow& job) {
    Import import;
    import.id = job.id;
    import.fileName = job.fileName;
    import.state = job.state;
    import.rows = job.rows;
    import.products = job.products;
    import.skus = job.skus;
    import.pictures = job.pictures;
    import.add = job.add;
    import.change = job.change;
    import.same = job.same;
    import.error = job.error;
    import.committed = job.committed;
    import.createdAt = job.createdAt;
    return import;
}

}  // namespace

ImportService::ImportService(store::Database& database, const Clock& clock, Once& once, CatalogWriter& writer,
                             Stock& stock)
    : m_database(database),
      m_clock(clock),
      m_once(once),
      m_dryRun(database, clock, stock),
      m_runner(database, clock, writer, stock) {}

Result<Import> ImportService::upload(const Actor& who, const std::string& fileName, std::string_view bytes) {
    const auto job = m_dryRun.run(who.name, fileName, bytes);
    if (!job) return refuse(job.error());
    auto answer = m_once.write(who, [&](store::Transaction& transaction) -> Result<Import> {
        auto ready = *job;
        ready.state = ImportState::Ready;
        imports_store::updateJob(transaction, ready);
        audit::append(transaction, who, m_clock.now(), "imports.upload", "import", ready.id.value);
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

Result<Import> ImportService::change(const Actor& who, ImportId id, ImportState to) {
    return m_once.write(who, [&](store::Transaction& transaction) -> Result<Import> {
        auto job = imports_store::lockedJob(transaction, id);
        if (!job) return refuse(GeneralRefusal::NotFound);
        const bool may =
            job->state == ImportState::Ready || (job->state == ImportState::Running && to == ImportState::Cancelled);
        if (!may) return refuse(ImportRefusal::WrongState);
        job->state = to;
        imports_store::updateJob(transaction, *job);
        const auto now = m_clock.now();
        audit::append(transaction, who, now, to == ImportState::Running ? "imports.commit" : "imports.cancel", "import",
                      id.value);
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

Result<ImportReport> ImportService::importProducts(const Actor& who, const std::string& fileName,
                                                   std::string_view bytes, bool commit) {
    const auto uploaded = upload(who, fileName, bytes);
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

}  // namespace zhanggui
