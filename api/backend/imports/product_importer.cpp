#include "api/backend/imports/product_importer.h"

#include <algorithm>
#include <stdexcept>

#include "api/backend/catalog/catalog_edit_store.h"
#include "api/backend/catalog/product_undo_store.h"
#include "api/backend/imports/imports_store.h"
#include "api/backend/imports/product_check.h"
#include "api/backend/imports/product_undo.h"
#include "api/backend/inventory/stock_undo_store.h"
#include "api/backend/store/errors.h"

namespace zhanggui {

namespace {

StoreId storeOf(store::Session& session) {
    const auto store = imports_store::firstStore(session);
    if (!store) throw std::runtime_error("The shop has no store that imported stock could lie in");
    return *store;
}

std::vector<ProductReading> readingsOf(const std::vector<RowUnit>& units, const ColumnMap& map) {
    std::vector<ProductReading> readings;
    readings.reserve(units.size());
    for (const auto& unit : units) readings.push_back(readProduct(unit, map));
    return readings;
}

/// Of two variants of the file with one code the second has a fault.
void noteCodes(ProductReading& reading, SeenWords& seen) {
    for (auto& row : reading.rows) {
        if (!row.variant || row.fault) continue;
        const auto& code = reading.draft.variants[*row.variant].code;
        if (code.empty() || seen.note(code, row.line) == 0) continue;
        row.fault = RowFault::CodeTaken;
        row.column = headerOf(ProductColumn::Code);
        row.detail = code;
    }
}

UnitOutcome outcomeOf(CheckedProduct& product) {
    const auto count = [](std::size_t number) { return static_cast<std::int64_t>(number); };
    const auto& draft = product.reading.draft;
    UnitOutcome outcome{std::move(product.rows)};
    outcome.records = {{RecordKind::Product, 1},
                       {RecordKind::Sku, count(draft.variants.size())},
                       {RecordKind::Picture, count(draft.pictures.size())}};
    return outcome;
}

/// Some products written within one transaction.
class Writing {
  public:
    Writing(store::Transaction& transaction, CatalogWriter& writer, Stock& stock, const ImportNote& note)
        : m_transaction(transaction), m_writer(writer), m_stock(stock), m_note(note), m_store(storeOf(transaction)) {}

    std::vector<UnitOutcome> run(std::vector<ProductReading> readings) {
        auto checked = ProductCheck(m_stock, m_store).check(m_transaction, std::move(readings));
        std::vector<UnitOutcome> outcomes;
        for (auto& product : checked) {
            outcomes.push_back(outcomeOf(product));
            const bool same = std::all_of(outcomes.back().rows.begin(), outcomes.back().rows.end(),
                                          [](const ImportRow& row) { return row.verdict == RowVerdict::Same; });
            if (product.valid() && !same) write(product, outcomes.size() - 1);
        }
        noteLevels();
        moveStock();
        keepUndos(outcomes);
        return outcomes;
    }

  private:
    struct Written {
        std::size_t outcome;
        ProductUndo undo;
    };
    struct Level {
        SkuId sku;
        std::optional<std::int64_t> quantity;
        std::size_t written;
        bool stays = false;  ///< nothing of it is to change
    };

    static bool revives(const ProductDraft& draft, const StoredProduct& stored) {
        return std::any_of(draft.variants.begin(), draft.variants.end(), [&](const VariantDraft& variant) {
            return !stored.sku(variant.values) && stored.retiredSku(variant.values);
        });
    }

    void write(const CheckedProduct& product, std::size_t outcome) {
        const auto& draft = product.reading.draft;
        const auto there = catalog_store::categoriesAlong(m_transaction, draft.category).size();
        const auto* stored = product.stored ? &*product.stored : nullptr;
        Written written{outcome, {}};
        if (stored) {
            written.undo.before = *stored;
            written.undo.before.blocks = catalog_store::blocks(m_transaction, stored->id);
            written.undo.exact = !stored->trashedAt && !revives(draft, *stored);
        }
        const auto saved = m_writer.save(m_transaction, draft, stored, m_note.now);
        written.undo.product = saved.id;
        written.undo.created = stored == nullptr;
        if (there < draft.category.size()) {
            const auto all = catalog_store::categoriesAlong(m_transaction, draft.category);
            written.undo.categories.assign(all.begin() + static_cast<std::ptrdiff_t>(there), all.end());
        }
        for (const auto& row : product.reading.rows)
            if (row.variant) m_levels.push_back({saved.skus[*row.variant], row.quantity, m_written.size(), false});
        m_written.push_back(std::move(written));
    }

    /// What lay there before, for the levels that are about to move.
    void noteLevels() {
        std::vector<SkuId> skus;
        for (const auto& level : m_levels) skus.push_back(level.sku);
        const auto before = m_stock.levels(m_transaction, m_store, skus);
        for (auto& level : m_levels) {
            const auto found = before.find(level.sku);
            const bool existed = found != before.end();
            if (existed && (!level.quantity || *level.quantity == found->second.onHand)) {
                level.stays = true;
                continue;
            }
            m_written[level.written].undo.levels.push_back({level.sku, existed, existed ? found->second.onHand : 0});
        }
    }

    /// In the order of the SKUs, as orders take them.
    void moveStock() {
        std::sort(m_levels.begin(), m_levels.end(), [](const auto& a, const auto& b) { return a.sku < b.sku; });
        const MovementNote note{MovementCause::Import, m_note.import.value, m_note.fileName, m_note.actor, m_note.now};
        for (const auto& level : m_levels) {
            if (level.stays) continue;
            if (!level.quantity)
                m_stock.open(m_transaction, m_store, level.sku);
            else if (!m_stock.setOnHand(m_transaction, m_store, level.sku, *level.quantity, note))
                throw store::StoreBusy("Units were promised to an order while their level was imported");
        }
    }

    void keepUndos(std::vector<UnitOutcome>& outcomes) {
        if (m_written.empty()) return;
        std::vector<ProductId> products;
        for (const auto& written : m_written) products.push_back(written.undo.product);
        std::map<ProductId, std::int64_t> versions;
        for (const auto& row : catalog_store::lockedVersions(m_transaction, products)) versions[row.id] = row.version;
        const auto movement = inventory_store::lastMovement(m_transaction);
        for (auto& written : m_written) {
            written.undo.version = versions.at(written.undo.product);
            written.undo.movement = movement;
            outcomes[written.outcome].undo = written.undo.text();
            outcomes[written.outcome].changed = true;
        }
    }

    store::Transaction& m_transaction;
    CatalogWriter& m_writer;
    Stock& m_stock;
    const ImportNote& m_note;
    const StoreId m_store;
    std::vector<Written> m_written;
    std::vector<Level> m_levels;
};

}  // namespace

std::span<const ImportColumn> ProductImporter::columns() const {
    return productColumns();
}

std::size_t ProductImporter::keyColumn() const {
    return static_cast<std::size_t>(ProductColumn::Handle);
}

std::vector<UnitOutcome> ProductImporter::check(store::Session& session, const ColumnMap& map,
                                                std::vector<RowUnit> units, SeenWords& seen) const {
    auto readings = readingsOf(units, map);
    for (auto& reading : readings) noteCodes(reading, seen);
    std::vector<UnitOutcome> outcomes;
    for (auto& product : ProductCheck(m_stock, storeOf(session)).check(session, std::move(readings)))
        outcomes.push_back(outcomeOf(product));
    return outcomes;
}

std::vector<UnitOutcome> ProductImporter::write(store::Transaction& transaction, const ColumnMap& map,
                                                std::vector<RowUnit> units, const ImportNote& note) {
    return Writing(transaction, m_writer, m_stock, note).run(readingsOf(units, map));
}

std::optional<UndoObstacle> ProductImporter::undo(store::Transaction& transaction, const std::string& record,
                                                  const ImportNote& note) {
    return ProductRestoring(transaction, m_stock, m_generation, storeOf(transaction), note)
        .run(ProductUndo::fromText(record));
}

}  // namespace zhanggui
