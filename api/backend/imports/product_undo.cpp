#include "api/backend/imports/product_undo.h"

#include <algorithm>

#include "api/backend/catalog/catalog_edit_store.h"
#include "api/backend/catalog/catalog_product_store.h"
#include "api/backend/catalog/product_undo_store.h"
#include "api/backend/catalog/search_index.h"
#include "api/backend/imports/undo_text.h"
#include "api/backend/inventory/stock_undo_store.h"
#include "api/backend/store/errors.h"

namespace zhanggui {

namespace {

void writeSkus(UndoWriter& out, const std::vector<StoredSku>& skus) {
    out.number(static_cast<std::int64_t>(skus.size()));
    for (const auto& sku : skus) {
        out.number(sku.id.value);
        out.text(sku.code);
        out.text(sku.barcode);
        for (const auto amount : {sku.price, sku.linePrice, sku.cost}) out.number(amount.fen);
        out.number(sku.weightGrams);
        out.number(sku.picture);
    }
}

std::vector<StoredSku> readSkus(UndoReader& in) {
    std::vector<StoredSku> skus(static_cast<std::size_t>(in.number()));
    for (auto& sku : skus) {
        sku.id = {in.number()};
        sku.code = in.text();
        sku.barcode = in.text();
        for (auto* amount : {&sku.price, &sku.linePrice, &sku.cost}) *amount = {in.number()};
        sku.weightGrams = in.number();
        sku.picture = in.number();
    }
    return skus;
}

template <class List, class KeyOf>
void writeKeys(UndoWriter& out, const List& list, KeyOf keyOf) {
    out.number(static_cast<std::int64_t>(list.size()));
    for (const auto& one : list) out.number(keyOf(one));
}

std::vector<std::int64_t> readKeys(UndoReader& in) {
    std::vector<std::int64_t> keys(static_cast<std::size_t>(in.number()));
    for (auto& key : keys) key = in.number();
    return keys;
}

std::vector<SpecValue> valuesOfAll(const StoredProduct& product) {
    std::vector<SpecValue> values;
    for (const auto& spec : product.specs) values.insert(values.end(), spec.values.begin(), spec.values.end());
    return values;
}

template <class T, class Key>
bool holds(const std::vector<T>& list, const Key& key) {
    return std::any_of(list.begin(), list.end(), [&](const T& one) { return one.id == key; });
}

}  // namespace

std::string ProductUndo::text() const {
    UndoWriter out;
    out.number(product.value);
    out.number(version);
    out.number(created ? 1 : 0);
    out.number(exact ? 1 : 0);
    out.text(before.title);
    out.text(before.detail);
    out.text(before.vendor);
    out.number(before.category.value);
    out.text(std::string(nameOf(before.state)));
    writeSkus(out, before.skus);
    writeKeys(out, before.pictures, [](const StoredPicture& picture) { return picture.id; });
    writeKeys(out, valuesOfAll(before), [](const SpecValue& value) { return value.id.value; });
    writeKeys(out, categories, [](CategoryId id) { return id.value; });
    out.number(static_cast<std::int64_t>(before.blocks.size()));
    for (const auto& block : before.blocks)
        for (const auto& text : {std::string(nameOf(block.kind)), block.text, block.file}) out.text(text);
    out.number(static_cast<std::int64_t>(levels.size()));
    for (const auto& level : levels) {
        out.number(level.sku.value);
        out.number(level.existed ? level.onHand : -1);
    }
    out.number(movement);
    out.number(static_cast<std::int64_t>(before.tags.size()));
    for (const auto& tag : before.tags) out.text(tag);
    return out.take();
}

ProductUndo ProductUndo::fromText(const std::string& text) {
    UndoReader in(text);
    ProductUndo undo;
    undo.product = {in.number()};
    undo.version = in.number();
    undo.created = in.number() == 1;
    undo.exact = in.number() == 1;
    undo.before.id = undo.product;
    undo.before.title = in.text();
    undo.before.detail = in.text();
    undo.before.vendor = in.text();
    undo.before.category = {in.number()};
    undo.before.state = enumFrom<ProductState>(in.text()).value_or(ProductState::Draft);
    undo.before.skus = readSkus(in);
    for (const auto key : readKeys(in)) undo.before.pictures.push_back({key, {}, {}, {}});
    undo.before.specs.emplace_back();
    for (const auto key : readKeys(in)) undo.before.specs.back().values.push_back({{key}, {}});
    for (const auto key : readKeys(in)) undo.categories.push_back({key});
    undo.before.blocks.resize(static_cast<std::size_t>(in.number()));
    for (auto& block : undo.before.blocks) {
        block.kind = enumFrom<BlockKind>(in.text()).value_or(BlockKind::Text);
        block.text = in.text();
        block.file = in.text();
    }
    undo.levels.resize(static_cast<std::size_t>(in.number()));
    for (auto& level : undo.levels) {
        level.sku = {in.number()};
        level.onHand = in.number();
        level.existed = level.onHand >= 0;
    }
    undo.movement = in.number();
    undo.knowsTags = !in.atEnd();
    if (undo.knowsTags) undo.before.tags.resize(static_cast<std::size_t>(in.number()));
    for (auto& tag : undo.before.tags) tag = in.text();
    return undo;
}

std::optional<UndoObstacle> ProductRestoring::run(const ProductUndo& undo) {
    if (auto found = obstacle(undo)) return found;
    if (undo.created) {
        inventory_store::removeLevels(m_transaction, m_store, undo.product);
        SearchIndex::remove(m_transaction, undo.product);
        catalog_store::removeProduct(m_transaction, undo.product);
    } else {
        const auto now = catalog_store::product(m_transaction, undo.product);
        if (!now) return UndoObstacle{RowFault::EditedMeanwhile, {}};
        restoreLevels(undo);
        restoreParts(undo, *now);
        restoreProduct(undo, *now);
    }
    for (auto category = undo.categories.rbegin(); category != undo.categories.rend(); ++category)
        catalog_store::removeEmptyCategory(m_transaction, *category);
    m_transaction.afterCommit([&generation = m_generation, id = undo.product] {
        generation.bump(id);
        generation.bump();
    });
    return std::nullopt;
}

std::optional<UndoObstacle> ProductRestoring::obstacle(const ProductUndo& undo) const {
    const auto versions = catalog_store::lockedVersions(m_transaction, {undo.product});
    if (versions.empty() || versions.front().version != undo.version)
        return UndoObstacle{RowFault::EditedMeanwhile, {}};
    if (!undo.exact) return UndoObstacle{RowFault::InUse, {}};
    const auto cause = movedSince(undo);
    if (!cause) return std::nullopt;
    const bool sold =
        *cause == MovementCause::Order || *cause == MovementCause::Payment || *cause == MovementCause::Package;
    return UndoObstacle{sold ? RowFault::SoldMeanwhile : RowFault::EditedMeanwhile, {}};
}

/// Of a product that was there before, selling what the import did not move is no obstacle.
std::optional<MovementCause> ProductRestoring::movedSince(const ProductUndo& undo) const {
    if (undo.created) return inventory_store::movedSince(m_transaction, m_store, undo.product, undo.movement);
    for (const auto& level : undo.levels)
        if (const auto cause = inventory_store::movedSince(m_transaction, m_store, level.sku, undo.movement))
            return cause;
    return std::nullopt;
}

void ProductRestoring::restoreLevels(const ProductUndo& undo) {
    const MovementNote note{MovementCause::ImportUndo, m_note.import.value, m_note.fileName, m_note.actor, m_note.now};
    for (const auto& level : undo.levels) {
        if (!level.existed)
            inventory_store::removeLevel(m_transaction, m_store, level.sku);
        else if (!m_stock.setOnHand(m_transaction, m_store, level.sku, level.onHand, note))
            throw store::StoreBusy("Units were promised to an order while their import was taken back");
    }
}

void ProductRestoring::restoreParts(const ProductUndo& undo, const StoredProduct& now) {
    for (const auto& sku : now.skus)
        if (!holds(undo.before.skus, sku.id)) catalog_store::removeSku(m_transaction, sku.id);
    for (const auto& sku : undo.before.skus) catalog_store::updateSku(m_transaction, sku);
    for (const auto& picture : now.pictures)
        if (!holds(undo.before.pictures, picture.id)) catalog_store::removePicture(m_transaction, picture.id);
    for (const auto& value : valuesOfAll(now))
        if (!holds(undo.before.specs.front().values, value.id)) catalog_store::removeValue(m_transaction, value.id);
}

void ProductRestoring::restoreProduct(const ProductUndo& undo, const StoredProduct& now) {
    auto product = now;
    product.title = undo.before.title;
    product.detail = undo.before.detail;
    product.vendor = undo.before.vendor;
    product.category = undo.before.category;
    product.state = undo.before.state;
    product.updatedAt = m_note.now;
    if (!catalog_store::updateProduct(m_transaction, product))
        throw store::StoreBusy("The product was changed by somebody else at the same time");
    if (catalog_store::blocks(m_transaction, undo.product) != undo.before.blocks)
        catalog_store::saveBlocks(m_transaction, undo.product, undo.before.blocks);
    if (undo.knowsTags && now.tags != undo.before.tags)
        catalog_store::saveTags(m_transaction, undo.product, undo.before.tags);
    catalog_store::derivePrices(m_transaction, undo.product);
    SearchIndex::refresh(m_transaction, undo.product);
}

}  // namespace zhanggui
