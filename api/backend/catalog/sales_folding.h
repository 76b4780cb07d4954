#pragma once

#include "api/backend/catalog/catalog_generation.h"
#include "api/backend/jobs/background_loop.h"
#include "api/backend/store/database.h"

namespace zhanggui {

/// Adds recorded sales to the figure that customers see on products. Apart from the payment, so that no payment waits
/// for the row of a product that sells well; the figure is a few seconds behind. Several servers may share a database.
class SalesFolding {
  public:
    SalesFolding(store::Database& database, CatalogGeneration& generation);

    /// Adds what is there, in the calling thread; tells how many sales. start() does this every five seconds.
    int fold();

    void start() { m_loop.start(); }
    void stop() { m_loop.stop(); }

  private:
    int foldBatch();

    store::Database& m_database;
    CatalogGeneration& m_generation;
    jobs::BackgroundLoop m_loop;  // last: its thread uses the others
};

}  // namespace zhanggui
