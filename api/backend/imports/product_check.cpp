#include "api/backend/imports/product_check.h"

#include <algorithm>

#include "api/backend/catalog/catalog_product_store.h"
#include "api/backend/catalog/catalog_store.h"
#include "api/backend/catalog/category_tree.h"
#include "api/backend/catalog/product_changes.h"
#include "api/backend/imports/amounts.h"
#include "api/backend/imports/category_paths.h"

namespace zhanggui {

namespace {

/// What the shop knows about the products at hand.
struct Shop {
    std::map<std::string, StoredProduct> products;
    std::map<std::string, SkuId> codes;
    std::map<SkuId, StockFigures> levels;
    CategoryTree tree;
    CategoryPaths paths;
};

void setFault(RowReading& row, RowFault fault, ProductColumn column, std::string detail) {
    if (row.fault) return;
    row.fault = fault;
    row.column = headerOf(column);
    row.detail = std::move(detail);
}

class Check {
  public:
    Check(CheckedProduct& product, const Shop& shop)
        : m_product(product), m_draft(product.reading.draft), m_shop(shop) {
        if (product.stored) m_stored = &*product.stored;
    }

    void run() {
        placeInTree();
        checkAxes();
        if (m_product.valid())
            for (auto& row : m_product.reading.rows) checkVariant(row);
        const auto faultLine = m_product.reading.faultLine();
        for (std::size_t i = 0; i < m_product.reading.rows.size(); ++i)
            m_product.rows.push_back(report(m_product.reading.rows[i], i == 0, faultLine));
    }

  private:
    const StoredSku* storedSku(const RowReading& row) const {
        return m_stored && row.variant ? m_stored->sku(m_draft.variants[*row.variant].values) : nullptr;
    }

    /// A type that is written as a path means that category, unless one bears the whole as its name.
    void placeInTree() {
        auto& category = m_product.reading.draft.category;
        if (category.size() != 1 || category.front().find(" / ") == std::string::npos) return;
        const auto* stored = m_shop.paths.find(category.front());
        if (stored && !stored->parent) return;
        const auto names = CategoryPaths::namesOf(category.front());
        if (names.size() <= 3 && std::find(names.begin(), names.end(), "") == names.end()) category = names;
    }

    void checkAxes() {
        if (!m_product.valid() || !m_stored || sameAxes(m_draft, *m_stored)) return;
        std::vector<std::string> names;
        for (const auto& spec : m_stored->specs) names.push_back(spec.name);
        setFault(m_product.reading.rows.front(), RowFault::OptionMissing, ProductColumn::Option1Name,
                 specTextOf(names) + " → " + specTextOf(m_draft.axes));
    }

    void checkVariant(RowReading& row) {
        // Pictures of our own can only be named, not added: their bytes came another way.
        if (row.picture) {
            const auto& picture = m_draft.pictures[*row.picture];
            if (!picture.file.empty() && !(m_stored && holds(*m_stored, picture)))
                setFault(row, RowFault::PictureUnknown, ProductColumn::ImageSource, picture.file);
        }
        if (!row.variant) return;
        const auto& variant = m_draft.variants[*row.variant];
        const auto* stored = storedSku(row);
        // A retired variant that the file names comes back, with its code.
        const auto* owned = stored || !m_stored ? stored : m_stored->retiredSku(variant.values);
        if (const auto owner = m_shop.codes.find(variant.code);
            owner != m_shop.codes.end() && (!owned || owned->id != owner->second))
            setFault(row, RowFault::CodeTaken, ProductColumn::Code, variant.code);
        const auto reserved = stored ? level(stored->id).reserved : 0;
        if (row.quantity && *row.quantity < reserved)
            setFault(row, RowFault::QuantityNegative, ProductColumn::Quantity,
                     std::to_string(*row.quantity) + " < " + std::to_string(reserved));
    }

    StockFigures level(SkuId sku) const {
        const auto found = m_shop.levels.find(sku);
        return found == m_shop.levels.end() ? StockFigures{} : found->second;
    }

    ImportRow report(const RowReading& row, bool first, std::int64_t faultLine) {
        ImportRow out;
        out.line = row.line;
        out.key = m_draft.handle;
        out.title = m_draft.title;
        if (faultLine != 0) {
            out.verdict = RowVerdict::Error;
            out.fault = row.fault;
            out.column = row.column;
            // A row without a fault of its own is left out for the sake of another.
            out.detail = row.fault ? row.detail : std::to_string(faultLine);
            return out;
        }
        const bool newPicture = row.picture && !(m_stored && holds(*m_stored, m_draft.pictures[*row.picture]));
        const bool newVariant = row.variant && !storedSku(row);
        m_changes.clear();
        if (!newVariant && m_stored) listChanges(row, first);
        if (newVariant || !m_stored || (newPicture && !row.variant))
            out.verdict = RowVerdict::Add;
        else if (!m_changes.empty() || newPicture)
            out.verdict = RowVerdict::Change;
        if (out.verdict == RowVerdict::Change && newPicture)
            note({"pictures", "", ValueKind::Text, "", m_draft.pictures[*row.picture].url});
        out.changes = std::move(m_changes);
        return out;
    }

    void listChanges(const RowReading& row, bool first) {
        if (first)
            for (const auto& change : changesOf(m_draft, *m_stored, {m_shop.tree.path(m_stored->category)}))
                note(change);
        const auto* stored = storedSku(row);
        if (!stored) return;
        const auto& variant = m_draft.variants[*row.variant];
        for (const auto& change : changesOf(variant, *stored)) note(change);
        const auto item = specTextOf(variant.values);
        const auto picture = m_stored->pictureNamed(variant.picture);
        if (picture != 0 && picture != stored->picture) note({"picture", item, ValueKind::Text, "", variant.picture});
        const auto onHand = level(stored->id).onHand;
        if (row.quantity && *row.quantity != onHand)
            note({"onHand", item, ValueKind::Number, std::to_string(onHand), std::to_string(*row.quantity)});
    }

    void note(ChangedField change) {
        change.before = excerpt(change.before);
        change.after = excerpt(change.after);
        m_changes.push_back(std::move(change));
    }

    CheckedProduct& m_product;
    const ProductDraft& m_draft;
    const Shop& m_shop;
    const StoredProduct* m_stored = nullptr;
    std::vector<ChangedField> m_changes;
};

Shop loadShop(store::Session& session, const std::vector<ProductReading>& products, const Stock& stock, StoreId store) {
    std::vector<std::string> handles, codes;
    for (const auto& product : products) {
        if (!product.draft.handle.empty()) handles.push_back(product.draft.handle);
        for (const auto& variant : product.draft.variants)
            if (!variant.code.empty()) codes.push_back(variant.code);
    }
    Shop shop{catalog_store::products(session, handles),
              catalog_store::codeOwners(session, codes),
              {},
              CategoryTree::load(session),
              CategoryPaths(catalog_store::categoryPlaces(session))};
    std::vector<SkuId> skus;
    for (const auto& [handle, product] : shop.products)
        for (const auto& sku : product.skus) skus.push_back(sku.id);
    shop.levels = stock.levels(session, store, skus);
    return shop;
}

}  // namespace

std::vector<CheckedProduct> ProductCheck::check(store::Session& session, std::vector<ProductReading> products) const {
    auto shop = loadShop(session, products, m_stock, m_store);
    std::vector<CheckedProduct> checked;
    checked.reserve(products.size());
    for (auto& reading : products) {
        CheckedProduct product{std::move(reading), {}, {}};
        if (const auto stored = shop.products.find(product.reading.draft.handle); stored != shop.products.end())
            product.stored = stored->second;
        Check(product, shop).run();
        checked.push_back(std::move(product));
    }
    return checked;
}

}  // namespace zhanggui
