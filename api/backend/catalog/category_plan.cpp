#include "api/backend/catalog/category_plan.h"

#include <algorithm>

#include "api/backend/catalog/category_store.h"

namespace zhanggui {

namespace {
constexpr std::int64_t gap = 1024;  ///< between two siblings that were never moved
}

CategoryPlan CategoryPlan::lock(store::Transaction& transaction) {
    category_store::lockShape(transaction);
    return CategoryPlan(catalog_store::categories(transaction));
}

CategoryPlan::CategoryPlan(std::vector<Row> rows) {
    for (auto& row : rows) m_nodes[row.id].row = row;
    for (const auto& row : rows) childrenIn(row.parent.value_or(CategoryId{})).push_back(row.id);
}

const CategoryPlan::Row* CategoryPlan::find(CategoryId id) const {
    const auto found = m_nodes.find(id);
    return found == m_nodes.end() ? nullptr : &found->second.row;
}

const std::vector<CategoryId>& CategoryPlan::children(CategoryId parent) const {
    return parent ? m_nodes.at(parent).children : m_roots;
}

std::vector<CategoryId>& CategoryPlan::childrenIn(CategoryId parent) {
    return parent ? m_nodes.at(parent).children : m_roots;
}

std::vector<CategoryId> CategoryPlan::within(CategoryId id) const {
    std::vector<CategoryId> found{id};
    for (std::size_t at = 0; at < found.size(); ++at) {
        const auto& below = children(found[at]);
        found.insert(found.end(), below.begin(), below.end());
    }
    return found;
}

CategoryId CategoryPlan::parentOf(CategoryId id) const {
    return m_nodes.at(id).row.parent.value_or(CategoryId{});
}

CategoryId CategoryPlan::siblingAfter(CategoryId id) const {
    const auto& siblings = children(parentOf(id));
    const auto next = std::next(std::find(siblings.begin(), siblings.end(), id));
    return next == siblings.end() ? CategoryId{} : *next;
}

std::int32_t CategoryPlan::levelBelow(CategoryId parent) const {
    return parent ? m_nodes.at(parent).row.level + 1 : 1;
}

std::int32_t CategoryPlan::height(CategoryId id) const {
    std::int32_t below = 0;
    for (const auto child : children(id)) below = std::max(below, height(child));
    return below + 1;
}

bool CategoryPlan::isWithin(CategoryId id, CategoryId ancestor) const {
    while (id && id != ancestor) id = parentOf(id);
    return id == ancestor;
}

CategoryId CategoryPlan::named(CategoryId parent, const std::string& name) const {
    for (const auto child : children(parent))
        if (m_nodes.at(child).row.name == name) return child;
    return {};
}

Result<None> CategoryPlan::checkPlace(CategoryId parent, CategoryId before) const {
    if (parent && !find(parent)) return refuse(GeneralRefusal::NotFound);
    if (!before) return None{};
    if (!find(before)) return refuse(GeneralRefusal::NotFound);
    if (parentOf(before) != parent) return refuse(GeneralRefusal::Conflict);
    return None{};
}

Result<CategoryId> CategoryPlan::add(store::Transaction& transaction, const CategoryDraft& draft) {
    if (auto place = checkPlace(draft.parent, draft.before); !place) return refuse(std::move(place.error()));
    Row row;
    row.level = levelBelow(draft.parent);
    if (row.level > maxCategoryLevels) return refuse(CategoryRefusal::TooDeep);
    if (named(draft.parent, draft.name)) return refuse(CategoryRefusal::NameTaken);
    if (draft.parent) row.parent = draft.parent;
    row.name = draft.name;
    row.visible = draft.visible;
    row.version = 1;
    row.id = category_store::insert(transaction, row);
    auto& siblings = childrenIn(draft.parent);
    siblings.insert(draft.before ? std::find(siblings.begin(), siblings.end(), draft.before) : siblings.end(), row.id);
    m_nodes[row.id] = {row, {}, true, true};
    return row.id;
}

Result<None> CategoryPlan::rename(CategoryId id, const std::string& name) {
    auto& row = m_nodes.at(id).row;
    if (const auto other = named(parentOf(id), name); other && other != id) return refuse(CategoryRefusal::NameTaken);
    row.name = name;
    return None{};
}

Result<CategoryStep> CategoryPlan::move(const CategoryStep& step) {
    if (!find(step.category)) return refuse(GeneralRefusal::NotFound);
    if (auto place = checkPlace(step.parent, step.before); !place) return refuse(std::move(place.error()));
    if (step.before == step.category) return refuse(GeneralRefusal::Conflict);
    if (step.parent && isWithin(step.parent, step.category)) return refuse(CategoryRefusal::IntoItself);
    if (levelBelow(step.parent) + height(step.category) - 1 > maxCategoryLevels)
        return refuse(CategoryRefusal::TooDeep);
    const auto namesake = named(step.parent, m_nodes.at(step.category).row.name);
    if (namesake && namesake != step.category) return refuse(CategoryRefusal::NameTaken);
    const CategoryStep back{step.category, parentOf(step.category), siblingAfter(step.category)};
    put(step.category, step.parent, step.before);
    return back;
}

Result<None> CategoryPlan::merge(CategoryId source, CategoryId target) {
    if (!find(source) || !find(target)) return refuse(GeneralRefusal::NotFound);
    if (isWithin(target, source)) return refuse(CategoryRefusal::IntoItself);
    // First, so that a child may have the name that the source had beside it.
    detach(source);
    const auto below = children(source);
    for (const auto child : below) {
        if (const auto namesake = named(target, m_nodes.at(child).row.name)) {
            if (auto merged = merge(child, namesake); !merged) return merged;
        } else if (levelBelow(target) + height(child) - 1 > maxCategoryLevels) {
            return refuse(CategoryRefusal::TooDeep);
        } else {
            put(child, target, {});
        }
    }
    m_removals.push_back({source, target});
    m_nodes.erase(source);
    return None{};
}

void CategoryPlan::remove(CategoryId id, CategoryId target) {
    auto all = within(id);
    detach(id);
    for (auto at = all.rbegin(); at != all.rend(); ++at) {
        m_removals.push_back({*at, target});
        m_nodes.erase(*at);
    }
}

void CategoryPlan::put(CategoryId id, CategoryId parent, CategoryId before) {
    const auto old = parentOf(id);
    detach(id);
    auto& siblings = childrenIn(parent);
    siblings.insert(before ? std::find(siblings.begin(), siblings.end(), before) : siblings.end(), id);
    auto& node = m_nodes.at(id);
    node.placed = true;
    if (old == parent) return;
    node.row.parent = parent ? std::optional(parent) : std::nullopt;
    m_newParents.emplace_back(id, parent);
    setLevels(id, levelBelow(parent));
}

void CategoryPlan::setLevels(CategoryId id, std::int32_t level) {
    auto& node = m_nodes.at(id);
    if (node.row.level == level) return;
    node.row.level = level;
    node.changed = true;
    for (const auto child : node.children) setLevels(child, level + 1);
}

void CategoryPlan::detach(CategoryId id) {
    std::erase(childrenIn(parentOf(id)), id);
}

CategoryPlan::Saved CategoryPlan::save(store::Transaction& transaction, Instant now) {
    Saved saved;
    for (const auto& removal : m_removals) category_store::giveUpName(transaction, removal.id);
    // In the order of the steps: each of them was right when it was taken, so no name is ever there twice.
    for (const auto& [id, parent] : m_newParents) category_store::setParent(transaction, id, parent);
    savePlaces(transaction);
    for (const auto& removal : m_removals) {
        const auto shelter = removal.productsTo || m_roots.empty() ? removal.productsTo : m_roots.front();
        if (shelter) category_store::movePurged(transaction, removal.id, shelter);
        if (removal.productsTo)
            saved.products += category_store::moveProducts(transaction, removal.id, removal.productsTo, now);
        category_store::remove(transaction, removal.id);
        ++saved.categories;
    }
    m_removals.clear();
    m_newParents.clear();
    return saved;
}

void CategoryPlan::savePlaces(store::Transaction& transaction) {
    std::vector<CategoryId> parents;
    for (const auto& [id, node] : m_nodes)
        if (node.placed) parents.push_back(parentOf(id));
    std::sort(parents.begin(), parents.end());
    parents.erase(std::unique(parents.begin(), parents.end()), parents.end());
    for (const auto parent : parents)
        if (!spread(children(parent))) renumber(children(parent));
    for (auto& [id, node] : m_nodes) {
        if (node.changed) category_store::setPlace(transaction, id, node.row.level, node.row.position);
        node.changed = node.placed = false;
    }
}

/// Puts what was placed evenly between its neighbours, which stay where they are. False if there is no room.
bool CategoryPlan::spread(const std::vector<CategoryId>& siblings) {
    std::int64_t last = 0;
    for (std::size_t at = 0; at < siblings.size();) {
        std::size_t end = at;
        while (end < siblings.size() && m_nodes.at(siblings[end]).placed) ++end;
        const auto count = static_cast<std::int64_t>(end - at);
        const auto next = end < siblings.size() ? m_nodes.at(siblings[end]).row.position : last + gap * (count + 1);
        const auto width = (next - last) / (count + 1);
        if (width < 1) return false;
        for (std::int64_t i = 1; at < end; ++at, ++i) setPosition(siblings[at], last + width * i);
        last = next;
        if (end < siblings.size()) at = end + 1;
    }
    return true;
}

void CategoryPlan::renumber(const std::vector<CategoryId>& siblings) {
    std::int64_t position = 0;
    for (const auto id : siblings) setPosition(id, position += gap);
}

void CategoryPlan::setPosition(CategoryId id, std::int64_t position) {
    auto& node = m_nodes.at(id);
    node.changed = node.changed || node.row.position != position;
    node.row.position = position;
}

}  // namespace zhanggui
