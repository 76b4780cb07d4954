#include "api/backend/imports/import_runner.h"

#include <algorithm>
#include <map>
#include <stdexcept>

#include "api/backend/audit/audit_log.h"
#include "api/backend/imports/row_spool.h"
#include "api/backend/jobs/events.h"
#include "api/backend/store/errors.h"
#include "api/backend/store/statistics.h"

namespace zhanggui {

namespace {

using imports_store::JobRow;

/// Rows a transaction: long enough to be worth a commit, short enough to let customers' orders in between.
constexpr std::int64_t batchRows = 200;
/// Records that are taken back in a transaction.
constexpr std::int64_t batchRecords = 100;
/// So many rows are written before it is asked whether the database has to look at its tables again.
constexpr std::int64_t rowsAPlanIsGoodFor = 1000;

/// One batch of one import within its transaction.
class Batch {
  public:
    Batch(store::Transaction& transaction, JobRow& job, TableImporter& importer, Instant now)
        : m_transaction(transaction),
          m_job(job),
          m_importer(importer),
          m_map(ColumnMap::fromUses(importer.columns(), job.uses())),
          m_note{job.id, job.fileName, job.actor, now} {}

    /// False when nothing is left to write.
    bool run() {
        const auto units = nextUnits();
        if (units.empty()) return false;
        const auto outcomes = m_importer.write(m_transaction, m_map, units, m_note);
        bool changed = false;
        for (const auto& outcome : outcomes) {
            take(outcome);
            changed = changed || outcome.changed;
        }
        m_job.position = units.back().rows.back().line + 1;
        if (changed) jobs::announce(m_transaction, m_importer.event(), 0, "", m_note.now);
        return true;
    }

  private:
    /// Whole records, so that each is written in one transaction.
    std::vector<RowUnit> nextUnits() {
        for (std::int64_t limit = batchRows;; limit *= 2) {
            const auto rows = imports_store::data(m_transaction, m_job.id, m_job.position, limit);
            m_verdicts.clear();
            auto at = rows.begin();
            UnitReader reader(
                m_importer.keyColumn(),
                [&](MappedRow& row) {
                    if (at == rows.end()) return false;
                    m_verdicts[at->line] = at->verdict;
                    row = m_map.map(rowFromText(at->line, at->data));
                    ++at;
                    return true;
                },
                nullptr);
            std::vector<RowUnit> units;
            for (RowUnit unit; reader.next(unit);) units.push_back(std::move(unit));
            if (rows.size() < static_cast<std::size_t>(limit)) return units;
            units.pop_back();  // its other rows may be beyond the limit
            if (!units.empty()) return units;
        }
    }

    void take(const UnitOutcome& outcome) {
        if (!outcome.valid()) return leaveOut(outcome);
        const auto rows = static_cast<std::int64_t>(outcome.rows.size());
        m_job.committed += rows;
        if (!outcome.undo.empty())
            imports_store::insertUndo(m_transaction, m_job.id, {outcome.rows.front().line, rows, outcome.undo});
    }

    /// The shop has changed since the dry run, so that the record cannot be written any more.
    void leaveOut(const UnitOutcome& outcome) {
        for (const auto& row : outcome.rows) {
            imports_store::updateRow(m_transaction, m_job.id, row);
            m_job.count(m_verdicts.at(row.line), -1);
            m_job.count(RowVerdict::Error);
        }
        m_job.addRecords(outcome.records, -1);
    }

    store::Transaction& m_transaction;
    JobRow& m_job;
    TableImporter& m_importer;
    const ColumnMap m_map;
    const ImportNote m_note;
    std::map<std::int64_t, RowVerdict> m_verdicts;
};

std::string figuresOf(const JobRow& job) {
    std::string text = R"({"table":")" + std::string(nameOf(job.table)) + "\"";
    for (const auto& count : job.recordCounts())
        text += ",\"" + std::string(nameOf(count.kind)) + "\":" + std::to_string(count.count);
    return text + R"(,"rows":)" + std::to_string(job.committed) + R"(,"errors":)" + std::to_string(job.error) +
           R"(,"undone":)" + std::to_string(job.undone) + R"(,"kept":)" + std::to_string(job.kept) + "}";
}

}  // namespace

ImportRunner::ImportRunner(store::Database& database, const Clock& clock, TableImporters importers)
    : m_database(database),
      m_clock(clock),
      m_importers(std::move(importers)),
      m_loop("imports", std::chrono::seconds(5), [this] { return step(); }) {}

TableImporter& ImportRunner::importer(SheetTable table) const {
    for (auto* importer : m_importers)
        if (importer->table() == table) return *importer;
    throw std::logic_error("No importer is there for " + std::string(nameOf(table)));
}

bool ImportRunner::step() {
    const auto id = m_database.read([](store::Session& session) { return imports_store::runningJob(session); });
    if (!id) return false;
    advance(*id);
    return true;
}

void ImportRunner::finish(ImportId id) {
    constexpr int patience = 5;  // lost races with orders in a row
    for (int lost = 0;;) {
        try {
            if (!advance(id)) return;
            lost = 0;
        } catch (const store::StoreBusy&) {
            if (++lost == patience) throw;
        }
    }
}

/// False once nothing is left to do.
bool ImportRunner::advance(ImportId id) {
    const auto job = m_database.read([&](store::Session& session) { return imports_store::job(session, id); });
    if (job && job->state == ImportState::Running) return writeBatch(id);
    if (job && job->state == ImportState::Undoing) return undoBatch(id);
    return false;
}

bool ImportRunner::writeBatch(ImportId id) {
    bool grew = false;
    const bool goesOn = m_database.write([&](store::Transaction& transaction) {
        auto job = imports_store::lockedJob(transaction, id);
        if (!job || job->state != ImportState::Running) return false;
        const auto before = job->committed / rowsAPlanIsGoodFor;
        const auto now = m_clock.now();
        const bool more = Batch(transaction, *job, importer(job->table), now).run();
        if (!more) {
            job->state = ImportState::Done;
            audit::append(transaction, Actor{}, now, "imports.done", "import", id.value, figuresOf(*job));
        }
        imports_store::updateJob(transaction, *job);
        jobs::announce(transaction, EventKind::ImportProgress, id.value, job->fileName, now);
        grew = job->committed / rowsAPlanIsGoodFor != before;
        return more;
    });
    if (grew) store::refreshStatistics(m_database);
    return goesOn;
}

/// Many records at once; if one of them cannot go because something refers to it, one by one, so that it stays alone.
bool ImportRunner::undoBatch(ImportId id) {
    try {
        return undoSome(id, batchRecords);
    } catch (const store::ConstraintViolation&) {
        for (std::int64_t i = 0; i < batchRecords; ++i) {
            try {
                if (!undoSome(id, 1)) return false;
            } catch (const store::ConstraintViolation&) {
                keepLast(id);
            }
        }
        return true;
    }
}

bool ImportRunner::undoSome(ImportId id, std::int64_t records) {
    return m_database.write([&](store::Transaction& transaction) {
        auto job = imports_store::lockedJob(transaction, id);
        if (!job || job->state != ImportState::Undoing) return false;
        const ImportNote note{id, job->fileName, job->actor, m_clock.now()};
        const auto some = imports_store::lastUndos(transaction, id, records);
        const auto before = job->undone;
        for (const auto& row : some) {
            const auto obstacle = importer(job->table).undo(transaction, row.record, note);
            (obstacle ? job->kept : job->undone) += row.rows;
            if (obstacle) imports_store::keepRows(transaction, id, row, obstacle->fault, obstacle->changes);
            imports_store::deleteUndo(transaction, id, row.line);
        }
        if (some.empty()) {
            job->state = ImportState::Undone;
            audit::append(transaction, Actor{}, note.now, "imports.undone", "import", id.value, figuresOf(*job));
        }
        imports_store::updateJob(transaction, *job);
        if (job->undone != before) jobs::announce(transaction, importer(job->table).event(), 0, "", note.now);
        jobs::announce(transaction, EventKind::ImportProgress, id.value, job->fileName, note.now);
        return !some.empty();
    });
}

void ImportRunner::keepLast(ImportId id) {
    m_database.write([&](store::Transaction& transaction) {
        auto job = imports_store::lockedJob(transaction, id);
        const auto last = imports_store::lastUndos(transaction, id, 1);
        if (!job || last.empty()) return;
        job->kept += last.front().rows;
        imports_store::keepRows(transaction, id, last.front(), RowFault::InUse, {});
        imports_store::deleteUndo(transaction, id, last.front().line);
        imports_store::updateJob(transaction, *job);
    });
}

}  // namespace zhanggui
