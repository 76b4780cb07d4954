#include "api/backend/catalog/catalog_writer.h"

#include <algorithm>
#include <stdexcept>

#include "api/backend/catalog/catalog_edit_store.h"
#include "api/backend/catalog/catalog_matrix_store.h"
#include "api/backend/catalog/catalog_product_store.h"
#include "api/backend/catalog/product_changes.h"
#include "api/backend/catalog/search_index.h"
#include "api/backend/catalog/sku_codes.h"
#include "api/backend/store/errors.h"

namespace zhanggui {

namespace {

/// Saves one product; everything but the product's own row is written where it differs only.
class Saving {
  public:
    Saving(store::Transaction& transaction, const Shelf& shelf, const ProductDraft& draft, const StoredProduct* stored,
           Instant now)
        : m_transaction(transaction), m_shelf(shelf), m_draft(draft), m_stored(stored), m_now(now) {
        if (stored) m_product = *stored;
    }

    SavedProduct run() {
        saveProduct();
        saveAxes();
        savePictures();
        saveTags();
        for (const auto& variant : m_draft.variants) saveVariant(variant);
        if (m_changed) finish();
        return {m_product.id, m_stored == nullptr, m_changed, m_skus};
    }

  private:
    void saveProduct() {
        const auto before = m_product;
        m_product.handle = m_draft.handle;
        m_product.title = m_draft.title;
        m_product.detail = m_draft.detail.value_or(m_product.detail);
        m_product.vendor = m_draft.vendor.value_or(m_product.vendor);
        m_product.category = CatalogWriter::category(m_transaction, m_draft.category);
        m_product.state = stateAfter(m_draft, m_stored);
        if (!m_stored) {
            m_product.createdAt = m_product.updatedAt = m_now;
            m_product.version = 1;
            m_product.id = catalog_store::insertProduct(m_transaction, m_product);
            m_changed = true;
        } else {
            m_changed = before.title != m_product.title || before.detail != m_product.detail ||
                        before.vendor != m_product.vendor || before.category != m_product.category ||
                        before.state != m_product.state || before.trashedAt;
            if (before.trashedAt) catalog_store::leaveTrash(m_transaction, m_product.id);
            if (before.detail != m_product.detail) replaceDetail();
        }
    }

    /// The file knows one text. Pictures of the detail stay.
    void replaceDetail() {
        auto blocks = catalog_store::blocks(m_transaction, m_product.id);
        if (blocks.empty()) return;
        std::erase_if(blocks, [](const StoredBlock& block) { return block.kind == BlockKind::Text; });
        if (!m_product.detail.empty()) blocks.insert(blocks.begin(), {BlockKind::Text, m_product.detail, {}});
        catalog_store::saveBlocks(m_transaction, m_product.id, blocks);
    }

    void saveAxes() {
        if (m_stored && !sameAxes(m_draft, *m_stored)) throw std::logic_error("The axes of a product cannot change");
        if (!m_stored)
            for (const auto& name : m_draft.axes) {
                const auto position = static_cast<std::int32_t>(m_product.specs.size()) + 1;
                const auto id = catalog_store::insertSpec(m_transaction, m_product.id, name, position);
                m_product.specs.push_back({id, name, {}});
            }
        for (const auto& variant : m_draft.variants) {
            if (variant.values.size() != m_product.specs.size())
                throw std::logic_error("A variant has another number of values than its product has axes");
            for (std::size_t axis = 0; axis < variant.values.size(); ++axis) saveValue(axis, variant.values[axis]);
        }
    }

    void saveValue(std::size_t axis, const std::string& text) {
        if (m_product.value(axis, text)) return;
        auto& spec = m_product.specs[axis];
        const auto position = static_cast<std::int32_t>(spec.values.size()) + 1;
        if (const auto retired = m_stored ? retiredValue(spec.id, text) : std::nullopt) {
            catalog_store::placeValue(m_transaction, retired->id, text, retired->file, position);
            spec.values.push_back({retired->id, text, mediaPath(retired->file)});
        } else {
            spec.values.push_back({catalog_store::insertValue(m_transaction, spec.id, text, position), text, {}});
        }
        m_changed = true;
    }

    std::optional<StoredMatrix::Value> retiredValue(SpecId spec, const std::string& text) {
        if (!m_matrix) m_matrix = catalog_store::matrix(m_transaction, m_product.id);
        for (const auto& axis : m_matrix->axes)
            for (const auto& value : axis.values)
                if (axis.id == spec && value.retired && value.text == text) return value;
        return std::nullopt;
    }

    void saveVariant(const VariantDraft& variant) {
        const auto* live = m_stored ? m_stored->sku(variant.values) : nullptr;
        const auto* stored = live || !m_stored ? live : m_stored->retiredSku(variant.values);
        StoredSku sku = stored ? *stored : StoredSku{};
        sku.values = variant.values;
        if (!variant.code.empty()) sku.code = variant.code;
        sku.barcode = variant.barcode.value_or(sku.barcode);
        sku.price = variant.price;
        sku.linePrice = variant.linePrice.value_or(sku.linePrice);
        sku.cost = variant.cost.value_or(sku.cost);
        sku.weightGrams = variant.weightGrams.value_or(sku.weightGrams);
        if (const auto picture = m_product.pictureNamed(variant.picture); picture != 0) sku.picture = picture;
        if (stored && !live) comeBack(sku);
        if (!stored) {
            insert(sku);
        } else if (!changesOf(variant, *stored).empty() || sku.picture != stored->picture) {
            catalog_store::updateSku(m_transaction, sku);
            m_changed = true;
        }
        m_skus.push_back(sku.id);
    }

    void comeBack(const StoredSku& sku) {
        const auto position = static_cast<std::int32_t>(m_product.skus.size()) + 1;
        catalog_store::placeSku(m_transaction, sku, position);
        catalog_store::clearSkuValues(m_transaction, sku.id);
        linkValues(sku);
        m_shelf.open(m_transaction, sku.id);
        m_product.skus.push_back(sku);
        m_changed = true;
    }

    void linkValues(const StoredSku& sku) {
        for (std::size_t axis = 0; axis < sku.values.size(); ++axis)
            catalog_store::insertSkuValue(m_transaction, sku.id, m_product.specs[axis].id,
                                          m_product.value(axis, sku.values[axis]));
    }

    void insert(StoredSku& sku) {
        if (sku.code.empty()) sku.code = freeCode();
        const auto position = static_cast<std::int32_t>(m_product.skus.size()) + 1;
        sku.id = catalog_store::insertSku(m_transaction, m_product.id, sku, position);
        linkValues(sku);
        m_product.skus.push_back(sku);
        m_changed = true;
    }

    /// A re-import finds the variant by its values, so the code it got the first time stays.
    std::string freeCode() const {
        std::set<std::string> named;
        for (const auto& variant : m_draft.variants) named.insert(variant.code);
        return freeSkuCode(m_transaction, m_draft.handle, m_product.skus.size() + 1, named);
    }

    void savePictures() {
        for (const auto& picture : m_draft.pictures) {
            if (holds(m_product, picture)) continue;
            const auto position = static_cast<std::int32_t>(m_product.pictures.size()) + 1;
            const auto id = catalog_store::insertPicture(m_transaction, m_product.id, picture, position, m_now);
            m_product.pictures.push_back({id, picture.url, picture.file, picture.alt});
            m_changed = true;
        }
    }

    void saveTags() {
        if (!m_draft.tags || *m_draft.tags == m_product.tags) return;
        catalog_store::saveTags(m_transaction, m_product.id, *m_draft.tags);
        m_product.tags = *m_draft.tags;
        m_changed = true;
    }

    void finish() {
        if (m_stored) {
            m_product.updatedAt = m_now;
            if (!catalog_store::updateProduct(m_transaction, m_product))
                throw store::StoreBusy("The product was changed by somebody else at the same time");
        }
        catalog_store::derivePrices(m_transaction, m_product.id);
        SearchIndex::refresh(m_transaction, m_product.id);
    }

    store::Transaction& m_transaction;
    const Shelf& m_shelf;
    const ProductDraft& m_draft;
    const StoredProduct* m_stored;
    const Instant m_now;
    StoredProduct m_product;
    std::optional<StoredMatrix> m_matrix;  // read when something is missing that may have been retired
    std::vector<SkuId> m_skus;
    bool m_changed = false;
};

}  // namespace

SavedProduct CatalogWriter::save(store::Transaction& transaction, const ProductDraft& draft, Instant now) {
    const auto stored = catalog_store::products(transaction, {draft.handle});
    return save(transaction, draft, stored.empty() ? nullptr : &stored.begin()->second, now);
}

SavedProduct CatalogWriter::save(store::Transaction& transaction, const ProductDraft& draft,
                                 const StoredProduct* stored, Instant now) {
    if (draft.variants.empty()) throw std::logic_error("A product has no variant");
    const auto saved = Saving(transaction, m_shelf, draft, stored, now).run();
    if (saved.changed)
        transaction.afterCommit([&generation = m_generation, id = saved.id] {
            generation.bump(id);
            generation.bump();
        });
    return saved;
}

CategoryId CatalogWriter::category(store::Transaction& transaction, const std::vector<std::string>& path) {
    if (path.empty() || path.size() > 3) throw std::logic_error("A category has one to three levels");
    CategoryId id;
    for (std::size_t level = 0; level < path.size(); ++level)
        id = catalog_store::categoryNamed(transaction, id, path[level], static_cast<std::int32_t>(level) + 1);
    return id;
}

}  // namespace zhanggui
