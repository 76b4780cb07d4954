#include "api/backend/catalog/sku_matrix.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "api/backend/catalog/tidy_text.h"

namespace zhanggui {

namespace {

using Combination = std::set<SpecValueId>;

std::string at(const char* list, std::size_t place, const char* rest = "") {
    return std::string("/") + list + "/" + std::to_string(place) + rest;
}

/// Gives the entries without key the keys of what was called so and is not named otherwise: what is sold first, then
/// what was retired last.
template <class Entry, class Stored, class TextOf>
void findByText(std::vector<Entry>& entries, const std::vector<Stored>& stored, TextOf textOf) {
    std::set<decltype(Entry::id)> taken;
    for (const auto& entry : entries)
        if (entry.id) taken.insert(entry.id);
    for (auto& entry : entries) {
        if (entry.id) continue;
        const auto rank = [](const Stored& one) { return std::tuple(one.retired, -one.id.value); };
        const Stored* found = nullptr;
        for (const auto& one : stored)
            if (!taken.contains(one.id) && textOf(one) == textOf(entry) && (!found || rank(one) < rank(*found)))
                found = &one;
        if (!found) continue;
        entry.id = found->id;
        taken.insert(found->id);
    }
}

class Planning {
  public:
    Planning(const StoredMatrix& stored, std::vector<SpecForm> specs, const std::vector<SkuChoice>& skus)
        : m_stored(stored), m_wishes(skus) {
        m_plan.specs = std::move(specs);
    }

    MatrixPlan run() {
        tidyNames();
        if (m_plan.faults.empty()) findAxes();
        if (m_plan.faults.empty()) readChoices();
        if (m_plan.faults.empty()) claimByKey();
        if (m_plan.faults.empty()) findByCombination();
        for (const auto& sku : m_stored.skus)
            if (!sku.retired && !m_claimed.contains(sku.id)) m_plan.retired.push_back(sku.id);
        return std::move(m_plan);
    }

  private:
    void fault(std::string pointer, ProductFault what) {
        m_plan.faults.push_back({std::move(pointer), std::string(nameOf(what)), {}});
    }

    void tidyNames() {
        std::set<std::string> names;
        for (std::size_t i = 0; i < m_plan.specs.size(); ++i) {
            auto& spec = m_plan.specs[i];
            if (auto wrong = tidyLine(spec.name, at("specs", i, "/name"), 1)) m_plan.faults.push_back(*wrong);
            if (!names.insert(spec.name).second) fault(at("specs", i, "/name"), ProductFault::NameAgain);
            std::set<std::string> values;
            for (std::size_t k = 0; k < spec.values.size(); ++k) {
                const auto pointer = at("specs", i, "/values/") + std::to_string(k) + "/value";
                if (auto wrong = tidyLine(spec.values[k].value, pointer, 1)) m_plan.faults.push_back(*wrong);
                if (!values.insert(spec.values[k].value).second) fault(pointer, ProductFault::NameAgain);
            }
        }
    }

    const StoredMatrix::Axis* axis(SpecId id) const {
        for (const auto& axis : m_stored.axes)
            if (axis.id == id) return &axis;
        return nullptr;
    }

    void findAxes() {
        findByText(m_plan.specs, m_stored.axes, [](const auto& one) -> const std::string& { return one.name; });
        std::set<SpecId> keys;
        for (std::size_t i = 0; i < m_plan.specs.size(); ++i) {
            auto& spec = m_plan.specs[i];
            const auto* stored = axis(spec.id);
            if (spec.id && (!stored || !keys.insert(spec.id).second)) {
                fault(at("specs", i, "/id"), ProductFault::UnknownKey);
                continue;
            }
            if (stored) findByText(spec.values, stored->values, TextOf{});
            checkValueKeys(i, spec, stored);
        }
    }

    struct TextOf {
        const std::string& operator()(const SpecValueForm& one) const { return one.value; }
        const std::string& operator()(const StoredMatrix::Value& one) const { return one.text; }
    };

    void checkValueKeys(std::size_t place, const SpecForm& spec, const StoredMatrix::Axis* stored) {
        std::set<SpecValueId> keys;
        for (std::size_t k = 0; k < spec.values.size(); ++k) {
            const auto id = spec.values[k].id;
            if (!id) continue;
            const bool known = stored && std::any_of(stored->values.begin(), stored->values.end(),
                                                     [&](const auto& value) { return value.id == id; });
            if (!known || !keys.insert(id).second)
                fault(at("specs", place, "/values/") + std::to_string(k) + "/id", ProductFault::UnknownKey);
        }
    }

    void readChoices() {
        std::set<std::vector<std::int32_t>> seen;
        for (std::size_t i = 0; i < m_wishes.size(); ++i) {
            const auto& choice = m_wishes[i].choice;
            MatrixPlan::Sku sku;
            bool fits = choice.size() == m_plan.specs.size();
            for (std::size_t axis = 0; fits && axis < choice.size(); ++axis) {
                const auto& values = m_plan.specs[axis].values;
                fits = choice[axis] >= 0 && static_cast<std::size_t>(choice[axis]) < values.size();
                if (fits) sku.values.push_back(values[static_cast<std::size_t>(choice[axis])].value);
            }
            if (!fits)
                fault(at("skus", i, "/choice"), ProductFault::WrongChoice);
            else if (!seen.insert(choice).second)
                fault(at("skus", i, "/choice"), ProductFault::ChoiceAgain);
            m_plan.skus.push_back(std::move(sku));
        }
    }

    const SpecValueForm& chosen(std::size_t wish, std::size_t axis) const {
        return m_plan.specs[axis].values[static_cast<std::size_t>(m_wishes[wish].choice[axis])];
    }

    /// Whether the variant has this value wherever it has one of an axis that the form has too.
    bool agrees(const StoredMatrix::Sku& sku, std::size_t wish) const {
        for (std::size_t i = 0; i < m_plan.specs.size(); ++i) {
            const auto* stored = axis(m_plan.specs[i].id);
            if (!stored) continue;
            for (const auto& value : stored->values)
                if (sku.values.contains(value.id) && value.id != chosen(wish, i).id) return false;
        }
        return true;
    }

    void claim(MatrixPlan::Sku& planned, const StoredMatrix::Sku& stored) {
        planned.id = stored.id;
        planned.change = stored.retired ? SkuChange::Restore : SkuChange::Keep;
        m_claimed.insert(stored.id);
    }

    void claimByKey() {
        std::map<SkuId, const StoredMatrix::Sku*> stored;
        for (const auto& sku : m_stored.skus) stored[sku.id] = &sku;
        for (std::size_t i = 0; i < m_wishes.size(); ++i) {
            const auto id = m_wishes[i].id;
            if (!id) continue;
            const auto found = stored.find(id);
            if (found == stored.end() || m_claimed.contains(id))
                fault(at("skus", i, "/id"), ProductFault::UnknownKey);
            else if (!agrees(*found->second, i))
                fault(at("skus", i, "/id"), ProductFault::WrongChoice);
            else
                claim(m_plan.skus[i], *found->second);
        }
    }

    void findByCombination() {
        std::multimap<Combination, const StoredMatrix::Sku*> stored;
        for (const auto& sku : m_stored.skus) stored.emplace(sku.values, &sku);
        for (std::size_t i = 0; i < m_wishes.size(); ++i) {
            if (m_wishes[i].id) continue;
            Combination combination;
            for (std::size_t axis = 0; axis < m_plan.specs.size(); ++axis) combination.insert(chosen(i, axis).id);
            const StoredMatrix::Sku* found = nullptr;
            const auto [first, last] = stored.equal_range(combination);
            for (auto one = first; one != last; ++one)
                if (!m_claimed.contains(one->second->id) && (!found || found->retired)) found = one->second;
            if (found) claim(m_plan.skus[i], *found);
        }
    }

    const StoredMatrix& m_stored;
    const std::vector<SkuChoice>& m_wishes;
    MatrixPlan m_plan;
    std::set<SkuId> m_claimed;
};

}  // namespace

MatrixPlan planMatrix(const StoredMatrix& stored, std::vector<SpecForm> specs, const std::vector<SkuChoice>& skus) {
    return Planning(stored, std::move(specs), skus).run();
}

}  // namespace zhanggui
