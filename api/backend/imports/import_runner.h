#pragma once

#include "api/backend/imports/imports_store.h"
#include "api/backend/imports/table_importer.h"
#include "api/backend/jobs/background_loop.h"
#include "api/backend/ports/clock.h"
#include "api/backend/store/database.h"
#include "api/contract/imports.h"

namespace zhanggui {

/// Writes imports whose commit was asked for, and takes back those whose undoing was, some records a transaction, in a
/// thread of its own. Where it stands is part of each transaction, so an import goes on after a crash where it stopped,
/// and nothing is written twice. Several servers may share a database.
class ImportRunner {
  public:
    /// `importers` must outlive the runner.
    ImportRunner(store::Database& database, const Clock& clock, TableImporters importers);

    /// Does the next batch of the oldest import that has something to do, in the calling thread; false if there is
    /// none.
    bool step();
    /// Brings one import to its end, in the calling thread.
    void finish(ImportId id);
    TableImporter& importer(SheetTable table) const;

    void start() { m_loop.start(); }
    void stop() { m_loop.stop(); }
    /// Thread-safe.
    void wake() { m_loop.wake(); }

  private:
    bool advance(ImportId id);
    bool writeBatch(ImportId id);
    bool undoBatch(ImportId id);
    bool undoSome(ImportId id, std::int64_t records);
    void keepLast(ImportId id);

    store::Database& m_database;
    const Clock& m_clock;
    const TableImporters m_importers;
    jobs::BackgroundLoop m_loop;  // last: its thread uses the others
};

}  // namespace zhanggui
