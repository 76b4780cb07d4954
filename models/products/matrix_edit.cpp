#include "models/products/matrix_edit.h"

#include <QString>
#include <algorithm>
#include <numeric>

namespace zhanggui::matrix {

namespace {

const SpecForm* axisWithId(const ProductForm& form, SpecId id) {
    const auto at =
        std::find_if(form.specs.begin(), form.specs.end(), [id](const auto& axis) { return axis.id == id; });
    return !id || at == form.specs.end() ? nullptr : &*at;
}

/// What tells a combination from the others of its product: ids of saved values, names of new ones.
std::vector<std::string> keyOf(const ProductForm& form, const SkuForm& sku) {
    std::vector<std::string> key;
    for (std::size_t axis = 0; axis < form.specs.size() && axis < sku.choice.size(); ++axis) {
        const auto place = static_cast<std::size_t>(sku.choice[axis]);
        if (place >= form.specs[axis].values.size()) continue;
        const auto& value = form.specs[axis].values[place];
        key.push_back(value.id ? std::to_string(value.id.value) : "+" + comparable(value.value));
    }
    std::sort(key.begin(), key.end());  // axes may have been moved
    return key;
}

bool has(const ProductForm& form, const std::vector<std::int32_t>& choice) {
    return std::any_of(form.skus.begin(), form.skus.end(), [&](const SkuForm& sku) { return sku.choice == choice; });
}

void sortSkus(ProductForm& form) {
    std::stable_sort(form.skus.begin(), form.skus.end(),
                     [](const SkuForm& a, const SkuForm& b) { return a.choice < b.choice; });
}

/// A new variant begins with the figures of one that is there.
SkuForm likeOthers(const ProductForm& form, const std::vector<std::int32_t>& choice) {
    SkuForm sku;
    const auto agreeing = [&](const SkuForm& other) {
        return std::inner_product(choice.begin(), choice.end(), other.choice.begin(), 0, std::plus<>(),
                                  [](auto a, auto b) { return a == b ? 1 : 0; });
    };
    const auto model = std::max_element(form.skus.begin(), form.skus.end(),
                                        [&](const auto& a, const auto& b) { return agreeing(a) < agreeing(b); });
    if (model != form.skus.end()) sku = *model;
    sku.id = {};
    sku.code.clear();
    sku.barcode.clear();
    sku.onHand.reset();
    sku.choice = choice;
    return sku;
}

void addCombination(ProductForm& form, const std::vector<std::int32_t>& choice, const ProductForm& saved) {
    if (has(form, choice)) return;
    SkuForm fresh = likeOthers(form, choice);
    const auto key = keyOf(form, fresh);
    for (const SkuForm& old : saved.skus) {
        const bool taken =
            std::any_of(form.skus.begin(), form.skus.end(), [&](const auto& sku) { return sku.id == old.id; });
        if (taken || keyOf(saved, old) != key) continue;
        fresh = old;
        fresh.choice = choice;
    }
    form.skus.push_back(std::move(fresh));
}

/// After an axis or value went: one variant a combination, the earliest.
void dropDoubles(ProductForm& form) {
    std::vector<SkuForm> kept;
    for (SkuForm& sku : form.skus) {
        const bool doubled =
            std::any_of(kept.begin(), kept.end(), [&](const auto& other) { return other.choice == sku.choice; });
        if (!doubled) kept.push_back(std::move(sku));
    }
    form.skus = std::move(kept);
}

template <class T>
void moveItem(std::vector<T>& items, std::size_t from, std::size_t to) {
    if (from >= items.size() || to >= items.size()) return;
    T item = std::move(items[from]);
    items.erase(items.begin() + static_cast<std::ptrdiff_t>(from));
    items.insert(items.begin() + static_cast<std::ptrdiff_t>(to), std::move(item));
}

/// Where an item stands after `moveItem(from, to)`.
std::int32_t moved(std::int32_t place, std::size_t from, std::size_t to) {
    const auto f = static_cast<std::int32_t>(from), t = static_cast<std::int32_t>(to);
    if (place == f) return t;
    if (f < place && place <= t) return place - 1;
    if (t <= place && place < f) return place + 1;
    return place;
}

}  // namespace

std::string comparable(const std::string& name) {
    return QString::fromStdString(name).simplified().toCaseFolded().toStdString();
}

std::vector<SkuForm> retired(const ProductForm& form, const ProductForm& saved) {
    std::vector<SkuForm> gone;
    for (const SkuForm& old : saved.skus)
        if (std::none_of(form.skus.begin(), form.skus.end(), [&](const auto& sku) { return sku.id == old.id; }))
            gone.push_back(old);
    return gone;
}

std::vector<GoneValue> goneValues(const SpecForm& axis, const ProductForm& saved) {
    std::vector<GoneValue> gone;
    const SpecForm* old = axisWithId(saved, axis.id);
    if (old == nullptr) return gone;
    for (std::size_t place = 0; place < old->values.size(); ++place) {
        const auto& value = old->values[place];
        if (std::none_of(axis.values.begin(), axis.values.end(), [&](const auto& now) { return now.id == value.id; }))
            gone.push_back({place, value});
    }
    return gone;
}

std::vector<SpecForm> goneAxes(const ProductForm& form, const ProductForm& saved) {
    std::vector<SpecForm> gone;
    for (const SpecForm& axis : saved.specs)
        if (axisWithId(form, axis.id) == nullptr) gone.push_back(axis);
    return gone;
}

void addAxis(ProductForm& form, const std::string& name) {
    form.specs.push_back({{}, name, {}});
    for (SkuForm& sku : form.skus) sku.choice.push_back(0);
}

void removeAxis(ProductForm& form, std::size_t axis) {
    if (axis >= form.specs.size()) return;
    form.specs.erase(form.specs.begin() + static_cast<std::ptrdiff_t>(axis));
    for (SkuForm& sku : form.skus) sku.choice.erase(sku.choice.begin() + static_cast<std::ptrdiff_t>(axis));
    dropDoubles(form);
}

void moveAxis(ProductForm& form, std::size_t from, std::size_t to) {
    if (from >= form.specs.size() || to >= form.specs.size()) return;
    moveItem(form.specs, from, to);
    for (SkuForm& sku : form.skus) moveItem(sku.choice, from, to);
    sortSkus(form);
}

void addValue(ProductForm& form, std::size_t axis, const std::string& value, const ProductForm& saved) {
    if (axis >= form.specs.size()) return;
    auto& values = form.specs[axis].values;
    SpecValueForm fresh{{}, value, {}};
    for (const GoneValue& gone : goneValues(form.specs[axis], saved))
        if (comparable(gone.value.value) == comparable(value)) fresh = gone.value;
    values.push_back(fresh);
    const auto place = static_cast<std::int32_t>(values.size() - 1);
    std::vector<std::vector<std::int32_t>> wanted;
    for (const SkuForm& sku : form.skus) {
        wanted.push_back(sku.choice);
        wanted.back()[axis] = place;
    }
    for (const auto& choice : wanted) addCombination(form, choice, saved);
    sortSkus(form);
}

void removeValue(ProductForm& form, std::size_t axis, std::size_t value) {
    if (axis >= form.specs.size() || value >= form.specs[axis].values.size()) return;
    auto& values = form.specs[axis].values;
    const auto place = static_cast<std::int32_t>(value);
    values.erase(values.begin() + static_cast<std::ptrdiff_t>(value));
    if (!values.empty()) std::erase_if(form.skus, [&](const SkuForm& sku) { return sku.choice[axis] == place; });
    for (SkuForm& sku : form.skus)
        if (sku.choice[axis] > place || values.empty()) sku.choice[axis] = std::max(0, sku.choice[axis] - 1);
    dropDoubles(form);
    sortSkus(form);
}

void moveValue(ProductForm& form, std::size_t axis, std::size_t from, std::size_t to) {
    if (axis >= form.specs.size()) return;
    auto& values = form.specs[axis].values;
    if (from >= values.size() || to >= values.size()) return;
    moveItem(values, from, to);
    for (SkuForm& sku : form.skus) sku.choice[axis] = moved(sku.choice[axis], from, to);
    sortSkus(form);
}

void restoreSku(ProductForm& form, SkuId id, const ProductForm& saved) {
    const auto old = std::find_if(saved.skus.begin(), saved.skus.end(), [id](const auto& sku) { return sku.id == id; });
    if (old == saved.skus.end()) return;
    std::vector<std::int32_t> choice(form.specs.size(), 0);
    for (std::size_t at = 0; at < saved.specs.size() && at < old->choice.size(); ++at) {
        const auto& value = saved.specs[at].values[static_cast<std::size_t>(old->choice[at])];
        for (std::size_t axis = 0; axis < form.specs.size(); ++axis) {
            if (form.specs[axis].id != saved.specs[at].id) continue;
            auto& values = form.specs[axis].values;
            auto place =
                std::find_if(values.begin(), values.end(), [&](const auto& now) { return now.id == value.id; });
            if (place == values.end()) place = values.insert(values.end(), value);
            choice[axis] = static_cast<std::int32_t>(place - values.begin());
        }
    }
    if (has(form, choice)) return;
    form.skus.push_back(*old);
    form.skus.back().choice = choice;
    sortSkus(form);
}

void removeSku(ProductForm& form, std::size_t sku) {
    if (sku < form.skus.size() && form.skus.size() > 1)
        form.skus.erase(form.skus.begin() + static_cast<std::ptrdiff_t>(sku));
}

std::string combination(const ProductForm& form, const SkuForm& sku) {
    std::string text;
    for (std::size_t axis = 0; axis < form.specs.size() && axis < sku.choice.size(); ++axis) {
        const auto place = static_cast<std::size_t>(sku.choice[axis]);
        if (place >= form.specs[axis].values.size()) continue;
        if (!text.empty()) text += " / ";
        text += form.specs[axis].values[place].value;
    }
    return text;
}

}  // namespace zhanggui::matrix
