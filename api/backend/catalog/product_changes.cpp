#include "api/backend/catalog/product_changes.h"

#include <algorithm>

namespace zhanggui {

namespace {

class Changes {
  public:
    explicit Changes(std::string item = {}) : m_item(std::move(item)) {}

    void text(const char* field, const std::string& from, const std::string& to, ValueKind kind = ValueKind::Text) {
        if (from != to) m_changes.push_back({field, m_item, kind, from, to});
    }
    void text(const char* field, const std::string& from, const std::optional<std::string>& to) {
        if (to) text(field, from, *to);
    }
    void money(const char* field, Money from, std::optional<Money> to) {
        if (to) text(field, std::to_string(from.fen), std::to_string(to->fen), ValueKind::Money);
    }
    void number(const char* field, std::int64_t from, std::optional<std::int64_t> to) {
        if (to) text(field, std::to_string(from), std::to_string(*to), ValueKind::Number);
    }
    std::vector<ChangedField> take() { return std::move(m_changes); }

  private:
    const std::string m_item;
    std::vector<ChangedField> m_changes;
};

}  // namespace

std::vector<ChangedField> changesOf(const ProductDraft& draft, const StoredProduct& stored,
                                    const std::vector<std::string>& category) {
    Changes changes;
    if (stored.trashedAt) changes.text("trashedAt", isoText(*stored.trashedAt), "", ValueKind::Instant);
    changes.text("title", stored.title, draft.title);
    changes.text("blocks", stored.detail, draft.detail);
    changes.text("vendor", stored.vendor, draft.vendor);
    changes.text("category", specTextOf(category), specTextOf(draft.category));
    if (draft.tags) changes.text("tags", joinedTags(stored.tags), joinedTags(*draft.tags));
    changes.text("state", std::string(nameOf(stored.state)), std::string(nameOf(stateAfter(draft, &stored))),
                 ValueKind::Word);
    return changes.take();
}

std::vector<ChangedField> changesOf(const VariantDraft& draft, const StoredSku& stored) {
    Changes changes(specTextOf(draft.values));
    if (!draft.code.empty()) changes.text("code", stored.code, draft.code);
    changes.text("barcode", stored.barcode, draft.barcode);
    changes.money("price", stored.price, draft.price);
    changes.money("linePrice", stored.linePrice, draft.linePrice);
    changes.money("cost", stored.cost, draft.cost);
    changes.number("weightGrams", stored.weightGrams, draft.weightGrams);
    return changes.take();
}

bool holds(const StoredProduct& stored, const PictureDraft& picture) {
    return std::any_of(stored.pictures.begin(), stored.pictures.end(), [&](const StoredPicture& one) {
        return picture.url.empty() ? one.file == picture.file : one.url == picture.url;
    });
}

bool sameAxes(const ProductDraft& draft, const StoredProduct& stored) {
    return std::equal(draft.axes.begin(), draft.axes.end(), stored.specs.begin(), stored.specs.end(),
                      [](const std::string& name, const Spec& spec) { return name == spec.name; });
}

ProductState stateAfter(const ProductDraft& draft, const StoredProduct* stored) {
    if (!stored) return draft.state.value_or(ProductState::OnSale);
    if (!draft.state || (*draft.state != ProductState::OnSale && stored->state != ProductState::OnSale))
        return stored->state;
    return *draft.state == ProductState::OnSale ? ProductState::OnSale : ProductState::OffShelf;
}

std::string joinedTags(const std::vector<std::string>& tags) {
    std::string text;
    for (const auto& tag : tags) text += (text.empty() ? "" : ", ") + tag;
    return text;
}

std::string yuanText(Money amount) {
    const auto cents = std::to_string(amount.fen % 100);
    return std::to_string(amount.fen / 100) + (cents.size() < 2 ? ".0" : ".") + cents;
}

}  // namespace zhanggui
