#include "api/backend/inventory/bulk_change.h"

#include <algorithm>
#include <set>

#include "api/backend/catalog/price_formula.h"
#include "api/backend/catalog/product_editing.h"
#include "api/backend/catalog/tidy_text.h"

namespace zhanggui {

namespace {

bool movesOnShelf(BulkAction action) {
    return action == BulkAction::OnShelf || action == BulkAction::OffShelf || action == BulkAction::Trash ||
           action == BulkAction::Restore;
}

bool changesPrices(BulkAction action) {
    return action == BulkAction::Price || action == BulkAction::LinePrice;
}

bool changesTags(BulkAction action) {
    return action == BulkAction::AddTags || action == BulkAction::RemoveTags;
}

std::optional<BulkFault> reprice(StoredProduct& product, const BulkForm& form) {
    const auto formula = PriceFormula::parse(form.formula);
    if (!formula) return BulkFault::PriceOutOfRange;
    for (auto& sku : product.skus) {
        auto& own = form.action == BulkAction::Price ? sku.price : sku.linePrice;
        const auto value = formula->apply(own, {sku.price, sku.linePrice, sku.cost}, form.rounding);
        if (!value) return BulkFault::PriceOutOfRange;
        own = *value;
    }
    return std::nullopt;
}

std::optional<BulkFault> retag(StoredProduct& product, const BulkForm& form) {
    std::set<std::string> tags(product.tags.begin(), product.tags.end());
    for (const auto& tag : form.tags) {
        if (form.action == BulkAction::AddTags)
            tags.insert(tag);
        else
            tags.erase(tag);
    }
    if (static_cast<std::int64_t>(tags.size()) > maxTags && form.action == BulkAction::AddTags)
        return BulkFault::TooManyTags;
    product.tags.assign(tags.begin(), tags.end());
    return std::nullopt;
}

}  // namespace

BulkFacts factsOf(const StoredProduct& product, BulkAction action) {
    BulkFacts facts;
    if (movesOnShelf(action)) {
        facts.state = product.state;
        facts.onShelfAt = product.onShelfAt;
        facts.offShelfAt = product.offShelfAt;
        facts.trashedAt = product.trashedAt;
        facts.trashedState = product.trashedState;
    }
    if (action == BulkAction::SetCategory) facts.category = product.category;
    if (changesTags(action)) facts.tags = product.tags;
    if (action == BulkAction::SetFreight) facts.freightTemplate = product.freightTemplate;
    if (!changesPrices(action)) return facts;
    for (const auto& sku : product.skus) facts.prices.push_back({sku.id, sku.price, sku.linePrice});
    std::sort(facts.prices.begin(), facts.prices.end(), [](const auto& a, const auto& b) { return a.sku < b.sku; });
    return facts;
}

void putFacts(StoredProduct& product, BulkAction action, const BulkFacts& facts) {
    if (movesOnShelf(action)) {
        product.state = facts.state;
        product.onShelfAt = facts.onShelfAt;
        product.offShelfAt = facts.offShelfAt;
        product.trashedAt = facts.trashedAt;
        product.trashedState = facts.trashedState;
    }
    if (action == BulkAction::SetCategory) product.category = facts.category;
    if (changesTags(action)) product.tags = facts.tags;
    if (action == BulkAction::SetFreight && facts.freightTemplate) product.freightTemplate = *facts.freightTemplate;
    if (!changesPrices(action)) return;
    for (auto& sku : product.skus)
        for (const auto& price : facts.prices)
            if (price.sku == sku.id) {
                sku.price = price.price;
                sku.linePrice = price.linePrice;
            }
}

std::optional<BulkFault> changeProduct(StoredProduct& product, const BulkForm& form, Instant now) {
    if (product.trashedAt && form.action != BulkAction::Restore) return BulkFault::InTrash;
    switch (form.action) {
        case BulkAction::OnShelf:
            product.state = ProductState::OnSale;
            product.onShelfAt.reset();
            return std::nullopt;
        case BulkAction::OffShelf:
            // A draft is off the shelf already, and stays one.
            if (product.state == ProductState::OnSale) product.state = ProductState::OffShelf;
            product.offShelfAt.reset();
            return std::nullopt;
        case BulkAction::SetCategory:
            product.category = form.category.value_or(product.category);
            return std::nullopt;
        case BulkAction::AddTags:
        case BulkAction::RemoveTags:
            return retag(product, form);
        case BulkAction::Price:
        case BulkAction::LinePrice:
            return reprice(product, form);
        case BulkAction::SetFreight:
            product.freightTemplate = form.freightTemplate.value_or(product.freightTemplate);
            return std::nullopt;
        case BulkAction::Trash:
            intoTrash(product, now);
            return std::nullopt;
        case BulkAction::Restore:
            if (!product.trashedAt) return BulkFault::NotInTrash;
            outOfTrash(product, now);
            return std::nullopt;
    }
    return std::nullopt;
}

std::vector<Fault> checkBulk(BulkForm& form) {
    std::vector<Fault> faults;
    const auto lacks = [&](const char* pointer, auto what) {
        faults.push_back({pointer, std::string(nameOf(what)), {}});
    };
    if (form.query && !form.ids.empty()) lacks("/ids", FaultCode::TooMany);
    if (!form.query && form.ids.empty()) lacks("/ids", FaultCode::TooFew);
    if (form.action == BulkAction::SetCategory && !form.category) lacks("/category", FaultCode::MissingField);
    if (form.action == BulkAction::SetFreight && !form.freightTemplate)
        lacks("/freightTemplate", FaultCode::MissingField);
    if (changesTags(form.action) && form.tags.empty()) lacks("/tags", FaultCode::TooFew);
    for (std::size_t i = 0; i < form.tags.size(); ++i) {
        const auto pointer = "/tags/" + std::to_string(i);
        if (auto fault = tidyLine(form.tags[i], pointer, 1)) faults.push_back(std::move(*fault));
        if (codePointsOf(form.tags[i]) > maxTagLength)
            faults.push_back({pointer, std::string(nameOf(FaultCode::TooLong)), maxTagLength});
    }
    if (changesPrices(form.action) && !PriceFormula::parse(form.formula)) lacks("/formula", ProductFault::BadFormula);
    return faults;
}

}  // namespace zhanggui
