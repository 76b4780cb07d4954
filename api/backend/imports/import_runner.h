#pragma once

#include "api/backend/catalog/catalog_writer.h"
#include "api/backend/inventory/stock.h"
#include "api/backend/jobs/background_loop.h"
#include "api/backend/ports/clock.h"
#include "api/backend/store/database.h"
#include "api/contract/imports.h"

namespace zhanggui {

/// Writes imports whose commit was asked for, some products a transaction, in a thread of its own. Where it stands is
/// part of each transaction, so an import goes on after a crash where it stopped, and nothing is written twice. Several
/// servers may share a database.
class ImportRunner {
  public:
    ImportRunner(store::Database& database, const Clock& clock, CatalogWriter& writer, Stock& stock);

    /// Writes the next batch of the oldest running import, in the calling thread; false if there is none.
    bool step();
    /// Writes one import to its end, in the calling thread.
    void finish(ImportId id);

    void start() { m_loop.start(); }
    void stop() { m_loop.stop(); }
    /// Thread-safe.
    void wake() { m_loop.wake(); }

  private:
    bool writeBatch(ImportId id);

    store::Database& m_database;
    const Clock& m_clock;
    CatalogWriter& m_writer;
    Stock& m_stock;
    jobs::BackgroundLoop m_loop;  // last: its thread uses the others
};

}  // namespace zhanggui
