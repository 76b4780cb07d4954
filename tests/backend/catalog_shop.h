#pragma once

#include <QString>
#include <QTest>
#include <string>
#include <vector>

#include "api/backend/catalog/catalog_generation.h"
#include "api/backend/catalog/catalog_invariants.h"
#include "api/backend/catalog/catalog_writer.h"
#include "api/backend/inventory/inventory_invariants.h"
#include "api/backend/inventory/shelf_editor.h"
#include "api/backend/inventory/stock.h"
#include "api/backend/inventory/stock_reader.h"
#include "tests/support/database_fixture.h"
#include "tests/support/fixed_clock.h"

// Tests name the fields of a query that they mean; the others keep their defaults.
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"

namespace zhanggui::test {

/// A shop with one store and what writes its catalogue and stock.
class CatalogShop {
  public:
    explicit CatalogShop(DatabaseFixture& fixture) : m_fixture(fixture) {
        store = database().write([](store::Transaction& transaction) {
            return transaction.insert<StoreId>(
                "insert into store (name, phone, address, hours, open) values ('Warehouse', '', '', '', true) "
                "returning id");
        });
    }

    store::Database& database() { return m_fixture.database(); }

    /// A product without axes; its variant lies on the shelf `onHand` times.
    static ProductDraft simple(const std::string& handle, std::int64_t fen, std::vector<std::string> category = {"Tea"},
                               ProductState state = ProductState::OnSale) {
        ProductDraft draft;
        draft.handle = handle;
        draft.title = "Title of " + handle;
        draft.category = std::move(category);
        draft.state = state;
        draft.variants = {{.values = {}, .code = {}, .barcode = {}, .price = {fen}}};
        return draft;
    }

    SavedProduct save(const ProductDraft& draft, std::int64_t onHand = 0) {
        return database().write([&](store::Transaction& transaction) {
            const auto saved = writer.save(transaction, draft, clock.now());
            ++document;
            for (const auto sku : saved.skus) {
                stock.open(transaction, store, sku);
                if (onHand > 0) stock.receive(transaction, store, sku, onHand, note(MovementCause::Import));
            }
            return saved;
        });
    }

    MovementNote note(MovementCause cause) const { return {cause, document, "document", "tester", clock.now()}; }

    /// What `verify` would say; empty if all invariants of the catalogue and the inventory hold.
    QString violation() {
        for (const auto& list : {catalogInvariants(), inventoryInvariants()})
            for (const auto& invariant : list) {
                const auto found = database().read(
                    [&](store::Session& session) { return session.values<std::string>(invariant.violations); });
                if (!found.empty()) return QString::fromStdString(std::string(invariant.id) + ": " + found.front());
            }
        return {};
    }

    FixedClock clock;
    CatalogGeneration generation;
    Stock stock{generation};
    ShelfEditor shelf{stock};
    CatalogWriter writer{generation, shelf};
    StockReader levels;
    StoreId store;
    std::int64_t document = 0;  ///< the next movement's

  private:
    DatabaseFixture& m_fixture;
};

}  // namespace zhanggui::test
