#pragma once

#include "api/backend/jobs/background_loop.h"
#include "api/backend/store/database.h"
#include "api/contract/catalog.h"

namespace zhanggui {

/// Keeps what the search knows equal to the catalogue.
class SearchIndex {
  public:
    /// Whoever changes a product's title, vendor, description, codes, spec values or units sold calls this in the same
    /// transaction, after the change. Writes what differs only.
    static void refresh(store::Transaction& transaction, ProductId product);
    /// The same for the products in these categories, after one of them or one above them was renamed or moved. Many
    /// products are left to the background, which wake() tells at once.
    static void refreshBelow(store::Transaction& transaction, const std::vector<CategoryId>& categories);
    /// To be called before a product is removed for ever.
    static void remove(store::Transaction& transaction, ProductId product);

    /// Forgets what another version of the program indexed by other rules.
    explicit SearchIndex(store::Database& database);

    /// Indexes products that are not indexed, as in a shop that an older program made; in the calling thread. Tells how
    /// many. start() does it in the background.
    std::int64_t complete();

    void start() { m_loop.start(); }
    /// There is something to index. Thread-safe.
    void wake() { m_loop.wake(); }
    void stop() { m_loop.stop(); }

  private:
    std::int64_t completeSome();

    store::Database& m_database;
    jobs::BackgroundLoop m_loop;  // last: its thread uses the others
};

}  // namespace zhanggui
