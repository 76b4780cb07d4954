#include "api/backend/catalog/sales_folding.h"

#include <map>

#include "api/backend/catalog/catalog_sales_store.h"
#include "api/backend/catalog/search_index.h"
#include "api/backend/catalog/search_terms.h"

namespace zhanggui {

namespace {
constexpr int batch = 500;
}

SalesFolding::SalesFolding(store::Database& database, CatalogGeneration& generation)
    : m_database(database),
      m_generation(generation),
      m_loop("sales folding", std::chrono::seconds(5), [this] { return foldBatch() == batch; }) {}

int SalesFolding::fold() {
    int folded = 0;
    for (int some = batch; some == batch; folded += some) some = foldBatch();
    return folded;
}

int SalesFolding::foldBatch() {
    // Most of the time there is nothing: then no transaction that writes is opened.
    const bool any = m_database.read([](store::Session& session) { return catalog_store::anySaleUnfolded(session); });
    if (!any) return 0;
    return m_database.write([this](store::Transaction& transaction) {
        std::map<ProductId, std::int64_t> sold;  // in the order of their ids: two servers cannot block each other
        const auto sales = catalog_store::unfoldedSales(transaction, batch);
        for (const auto& sale : sales) {
            sold[sale.product] += sale.quantity;
            catalog_store::markFolded(transaction, sale.id);
        }
        for (const auto& [product, quantity] : sold) {
            const auto ever = catalog_store::addSold(transaction, product, quantity);
            if (salesStep(ever) != salesStep(ever - quantity)) SearchIndex::refresh(transaction, product);
            transaction.afterCommit([this, id = product] { m_generation.bumpTraded(id); });
        }
        transaction.afterCommit([this] { m_generation.bumpFigures(); });
        return static_cast<int>(sales.size());
    });
}

}  // namespace zhanggui
