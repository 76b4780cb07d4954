#include "api/backend/catalog/product_difference.h"

#include <algorithm>
#include <memory>

#include "api/backend/catalog/category_tree.h"
#include "api/backend/stores/freight_store.h"

namespace zhanggui {

namespace {

/// The log keeps what was changed, not whole texts.
std::string shortened(const std::string& text) {
    constexpr std::size_t most = 1200;  // bytes
    if (text.size() <= most) return text;
    auto end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    return text.substr(0, end) + "…";
}

std::string listed(const std::vector<std::string>& items, const char* between = ", ") {
    std::string text;
    for (const auto& item : items) text += (text.empty() ? "" : between) + item;
    return text;
}

std::string momentText(const std::optional<Instant>& at) {
    return at ? isoText(*at) : std::string();
}

class Differences {
  public:
    Differences(const ProductRevision& edit, const ProductNames& names)
        : m_edit(edit), m_before(edit.before), m_after(edit.after), m_names(names) {}

    std::vector<ChangedField> list() {
        head();
        lists();
        specs();
        skus();
        return std::move(m_changes);
    }

  private:
    void note(const char* field, const std::string& item, ValueKind kind, const std::string& before,
              const std::string& after) {
        if (before != after) m_changes.push_back({field, item, kind, shortened(before), shortened(after)});
    }
    void number(const char* field, const std::string& item, std::int64_t before, std::int64_t after) {
        note(field, item, ValueKind::Number, std::to_string(before), std::to_string(after));
    }
    void money(const std::string& item, const char* field, Money before, Money after) {
        note(field, item, ValueKind::Money, std::to_string(before.fen), std::to_string(after.fen));
    }

    void head() {
        note("title", "", ValueKind::Text, m_before.title, m_after.title);
        note("vendor", "", ValueKind::Text, m_before.vendor, m_after.vendor);
        if (m_before.category != m_after.category)
            note("category", "", ValueKind::Text, m_names.category(m_before.category),
                 m_names.category(m_after.category));
        note("state", "", ValueKind::Word, m_before.id ? std::string(nameOf(m_before.state)) : std::string(),
             std::string(nameOf(m_after.state)));
        number("sort", "", m_before.sort, m_after.sort);
        number("purchaseLimit", "", m_before.purchaseLimit, m_after.purchaseLimit);
        if (m_before.freightTemplate != m_after.freightTemplate)
            note("freightTemplate", "", ValueKind::Text, m_names.freight(m_before.freightTemplate),
                 m_names.freight(m_after.freightTemplate));
        note("onShelfAt", "", ValueKind::Instant, momentText(m_before.onShelfAt), momentText(m_after.onShelfAt));
        note("offShelfAt", "", ValueKind::Instant, momentText(m_before.offShelfAt), momentText(m_after.offShelfAt));
        note("trashedAt", "", ValueKind::Instant, momentText(m_before.trashedAt), momentText(m_after.trashedAt));
    }

    void lists() {
        note("tags", "", ValueKind::Text, listed(m_before.tags), listed(m_after.tags));
        note("pictures", "", ValueKind::Text, picturesOf(m_before), picturesOf(m_after));
        if (m_before.blocks != m_after.blocks)
            m_changes.push_back(
                {"blocks", "", ValueKind::Text, shortened(blocksOf(m_before)), shortened(blocksOf(m_after))});
    }

    static std::string picturesOf(const StoredProduct& product) {
        std::vector<std::string> lines;
        for (const auto& picture : product.pictures)
            lines.push_back((picture.file.empty() ? picture.url : mediaPath(picture.file)) +
                            (picture.alt.empty() ? "" : " " + picture.alt));
        return listed(lines, "\n");
    }
    static std::string blocksOf(const StoredProduct& product) {
        std::vector<std::string> lines;
        for (const auto& block : product.blocks)
            lines.push_back(block.kind == BlockKind::Text ? block.text : mediaPath(block.file) + " " + block.text);
        return listed(lines, "\n");
    }

    static std::string valuesOf(const Spec& spec) {
        std::vector<std::string> values;
        for (const auto& value : spec.values) values.push_back(value.value);
        return listed(values);
    }
    static std::string imagesOf(const Spec& spec) {
        std::vector<std::string> images;
        for (const auto& value : spec.values)
            if (!value.image.empty()) images.push_back(value.value + " " + value.image);
        return listed(images, "\n");
    }
    static std::string namesOf(const StoredProduct& product) {
        std::vector<std::string> names;
        for (const auto& spec : product.specs) names.push_back(spec.name);
        return listed(names);
    }

    void specs() {
        note("specs", "", ValueKind::Text, namesOf(m_before), namesOf(m_after));
        for (const auto& spec : m_after.specs) {
            const auto before = std::find_if(m_before.specs.begin(), m_before.specs.end(),
                                             [&](const Spec& one) { return one.id == spec.id; });
            const bool there = before != m_before.specs.end();
            note("values", spec.name, ValueKind::Text, there ? valuesOf(*before) : std::string(), valuesOf(spec));
            note("valueImages", spec.name, ValueKind::Text, there ? imagesOf(*before) : std::string(), imagesOf(spec));
        }
    }

    static const StoredSku* find(const std::vector<StoredSku>& skus, SkuId id) {
        for (const auto& sku : skus)
            if (id && sku.id == id) return &sku;
        return nullptr;
    }

    void skus() {
        for (std::size_t i = 0; i < m_after.skus.size(); ++i) {
            const auto& sku = m_after.skus[i];
            const auto item = specTextOf(sku.values);
            const auto* before = find(m_before.skus, sku.id);
            const auto* retired = before ? nullptr : find(m_before.retired, sku.id);
            if (retired) m_changes.push_back({"skuRestored", item, ValueKind::Text, "", sku.code});
            if (!before && !retired) m_changes.push_back({"skuAdded", item, ValueKind::Text, "", sku.code});
            fields(sku, before ? before : retired, item);
            if (i < m_edit.stock.size()) stock(m_edit.stock[i], sku.id, item);
        }
        for (const auto& sku : m_before.skus)
            if (!find(m_after.skus, sku.id))
                m_changes.push_back({"skuRetired", specTextOf(sku.values), ValueKind::Text, sku.code, ""});
    }

    void fields(const StoredSku& sku, const StoredSku* was, const std::string& item) {
        static const StoredSku nothing;
        const auto& before = was ? *was : nothing;
        if (was) note("code", item, ValueKind::Text, before.code, sku.code);
        if (was && before.values != sku.values) note("choice", item, ValueKind::Text, specTextOf(before.values), item);
        note("barcode", item, ValueKind::Text, before.barcode, sku.barcode);
        money(item, "price", before.price, sku.price);
        money(item, "linePrice", before.linePrice, sku.linePrice);
        money(item, "cost", before.cost, sku.cost);
        number("weightGrams", item, before.weightGrams, sku.weightGrams);
        number("picture", item, before.picture, sku.picture);
    }

    void stock(const SkuStock& wish, SkuId sku, const std::string& item) {
        const auto level = m_edit.levels.find(sku);
        const auto now = level == m_edit.levels.end() ? StockFigures{} : level->second;
        if (wish.safety) number("safety", item, now.safety, *wish.safety);
        if (wish.onHand) number("onHand", item, now.onHand, *wish.onHand);
    }

    const ProductRevision& m_edit;
    const StoredProduct& m_before;
    const StoredProduct& m_after;
    const ProductNames& m_names;
    std::vector<ChangedField> m_changes;
};

}  // namespace

ProductNames namesIn(store::Session& session) {
    ProductNames names;
    names.category = [tree = std::make_shared<CategoryTree>(CategoryTree::load(session))](CategoryId id) {
        return tree->path(id);
    };
    names.freight = [&session](FreightTemplateId id) {
        if (!id) return std::string();
        // A template that is gone is still told from another.
        return FreightStore::templateName(session, id).value_or("#" + std::to_string(id.value));
    };
    return names;
}

std::vector<ChangedField> differences(const ProductRevision& edit, const ProductNames& names) {
    return Differences(edit, names).list();
}

}  // namespace zhanggui
