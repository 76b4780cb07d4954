#include "api/backend/catalog/matrix_writing.h"

#include <algorithm>

#include "api/backend/catalog/catalog_matrix_store.h"
#include "api/backend/catalog/catalog_product_store.h"
#include "api/backend/catalog/sku_codes.h"

namespace zhanggui {

namespace {

std::int32_t placeOf(std::size_t index) {
    return static_cast<std::int32_t>(index) + 1;
}

template <class Entries, class Key>
auto entryOf(Entries& entries, Key id) -> decltype(&*entries.begin()) {
    for (auto& entry : entries)
        if (entry.id == id) return &entry;
    return nullptr;
}

bool sameSpecs(const std::vector<Spec>& before, const std::vector<Spec>& after) {
    return std::equal(before.begin(), before.end(), after.begin(), after.end(), [](const Spec& a, const Spec& b) {
        return a.id == b.id && a.name == b.name &&
               std::equal(a.values.begin(), a.values.end(), b.values.begin(), b.values.end(),
                          [](const SpecValue& v, const SpecValue& w) {
                              return v.id == w.id && v.value == w.value && v.image == w.image;
                          });
    });
}

class MatrixWriting {
  public:
    MatrixWriting(store::Transaction& transaction, const Shelf& shelf, ProductRevision& edit, Instant now)
        : m_transaction(transaction), m_shelf(shelf), m_edit(edit), m_after(edit.after), m_now(now) {
        m_stored = catalog_store::matrix(transaction, edit.before.id);
    }

    std::vector<SkuId> run() {
        if (auto promised = retireSkus(); !promised.empty()) return promised;
        clearNames();
        writeSpecs();
        parkKeys();
        for (std::size_t i = 0; i < m_after.skus.size(); ++i) writeSku(m_after.skus[i], placeOf(i));
        return {};
    }

  private:
    std::vector<SkuId> retireSkus() {
        std::vector<const StoredSku*> gone;
        std::vector<SkuId> keys;
        for (const auto& sku : m_edit.before.skus)
            if (!entryOf(m_after.skus, sku.id)) {
                gone.push_back(&sku);
                keys.push_back(sku.id);
            }
        if (keys.empty()) return {};
        auto promised = m_shelf.close(m_transaction, keys);
        if (!promised.empty()) return promised;
        for (const auto* sku : gone) catalog_store::retireSku(m_transaction, *sku, m_now);
        return {};
    }

    /// Axes and values that go are retired; of those that stay under another name the old one is taken away first.
    void clearNames() {
        for (const auto& axis : m_stored.axes) {
            const auto* spec = entryOf(m_after.specs, axis.id);
            if (!spec) {
                if (!axis.retired) catalog_store::retireSpec(m_transaction, axis.id, axis.name, m_now);
                continue;
            }
            if (!axis.retired && spec->name != axis.name) catalog_store::parkSpec(m_transaction, axis.id);
            for (const auto& value : axis.values) {
                const auto* kept = entryOf(spec->values, value.id);
                if (!kept && !value.retired)
                    catalog_store::retireValue(m_transaction, value.id, value.text, m_now);
                else if (kept && !value.retired && kept->value != value.text)
                    catalog_store::parkValue(m_transaction, value.id);
            }
        }
    }

    void writeSpecs() {
        for (std::size_t i = 0; i < m_after.specs.size(); ++i) {
            auto& spec = m_after.specs[i];
            if (spec.id)
                catalog_store::placeSpec(m_transaction, spec.id, spec.name, placeOf(i));
            else
                spec.id = catalog_store::insertSpec(m_transaction, m_after.id, spec.name, placeOf(i));
            for (std::size_t k = 0; k < spec.values.size(); ++k) writeValue(spec, spec.values[k], placeOf(k));
        }
    }

    void writeValue(const Spec& spec, SpecValue& value, std::int32_t position) {
        const auto file = fileOfMediaPath(value.image);
        const bool added = !value.id;
        if (added) value.id = catalog_store::insertValue(m_transaction, spec.id, value.value, position);
        if (!added || !file.empty()) catalog_store::placeValue(m_transaction, value.id, value.value, file, position);
    }

    const StoredSku* before(SkuId id) const { return entryOf(m_edit.before.skus, id); }

    /// Two variants may change places in the names of their values.
    void parkKeys() {
        for (const auto& sku : m_after.skus)
            if (const auto* was = before(sku.id); was && was->values != sku.values)
                catalog_store::parkSkuKey(m_transaction, sku.id);
    }

    std::set<SpecValueId> valuesOf(const StoredSku& sku) const {
        std::set<SpecValueId> values;
        for (std::size_t axis = 0; axis < sku.values.size(); ++axis)
            values.insert(m_after.value(axis, sku.values[axis]));
        return values;
    }

    void writeSku(StoredSku& sku, std::int32_t position) {
        if (!sku.id) {
            if (sku.code.empty()) sku.code = makeCode();
            sku.id = catalog_store::insertSku(m_transaction, m_after.id, sku, position);
            linkValues(sku);
            m_shelf.open(m_transaction, sku.id);
            return;
        }
        catalog_store::placeSku(m_transaction, sku, position);
        const auto* stored = entryOf(m_stored.skus, sku.id);
        if (stored->values != valuesOf(sku)) {
            catalog_store::clearSkuValues(m_transaction, sku.id);
            linkValues(sku);
        }
        if (stored->retired) m_shelf.open(m_transaction, sku.id);
    }

    void linkValues(const StoredSku& sku) {
        for (std::size_t axis = 0; axis < sku.values.size(); ++axis)
            catalog_store::insertSkuValue(m_transaction, sku.id, m_after.specs[axis].id,
                                          m_after.value(axis, sku.values[axis]));
    }

    std::string makeCode() {
        std::set<std::string> named;
        for (const auto& sku : m_after.skus) named.insert(sku.code);
        return freeSkuCode(m_transaction, m_after.handle, m_after.retired.size() + m_edit.before.skus.size() + 1,
                           named);
    }

    store::Transaction& m_transaction;
    const Shelf& m_shelf;
    ProductRevision& m_edit;
    StoredProduct& m_after;
    const Instant m_now;
    StoredMatrix m_stored;
};

bool sameFields(const StoredSku& a, const StoredSku& b) {
    return a.code == b.code && a.barcode == b.barcode && a.price == b.price && a.linePrice == b.linePrice &&
           a.cost == b.cost && a.weightGrams == b.weightGrams && a.picture == b.picture;
}

const StoredSku* storedSku(const StoredProduct& product, SkuId id) {
    if (const auto* sku = entryOf(product.skus, id)) return sku;
    return entryOf(product.retired, id);
}

}  // namespace

bool changesMatrix(const ProductRevision& edit) {
    return !sameSpecs(edit.before.specs, edit.after.specs) ||
           !std::equal(edit.before.skus.begin(), edit.before.skus.end(), edit.after.skus.begin(), edit.after.skus.end(),
                       [](const StoredSku& a, const StoredSku& b) { return a.id == b.id && a.values == b.values; });
}

std::vector<SkuId> writeMatrix(store::Transaction& transaction, const Shelf& shelf, ProductRevision& edit,
                               Instant now) {
    return MatrixWriting(transaction, shelf, edit, now).run();
}

void writeSkuFields(store::Transaction& transaction, const ProductRevision& edit) {
    std::vector<const StoredSku*> changed;
    for (const auto& sku : edit.after.skus)
        if (const auto* was = storedSku(edit.before, sku.id); was && !sameFields(*was, sku)) {
            changed.push_back(&sku);
            if (was->code != sku.code) catalog_store::parkSkuCode(transaction, sku.id);
        }
    for (const auto* sku : changed) catalog_store::updateSku(transaction, *sku);
}

}  // namespace zhanggui
