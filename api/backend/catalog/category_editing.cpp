#include "api/backend/catalog/category_editing.h"

#include <algorithm>
#include <set>

#include "api/backend/audit/audit_log.h"
#include "api/backend/catalog/category_store.h"
#include "api/backend/catalog/category_tree.h"
#include "api/backend/catalog/industries.h"
#include "api/backend/catalog/search_index.h"
#include "api/backend/catalog/spec_template_store.h"
#include "api/backend/jobs/events.h"
#include "api/backend/staff/plain_text.h"

namespace zhanggui {

namespace {

constexpr std::string_view mediaFolder = "/media/";

CategoryNode nodeOf(store::Session& session, CategoryId id) {
    return CategoryTree::load(session).node(id, catalog_store::productsIn(session), catalog_store::trashedIn(session));
}

std::string stepPointer(std::size_t at) {
    return "/steps/" + std::to_string(at);
}

/// A name as it is kept, or what is wrong with it.
Result<std::string> nameFrom(const std::string& typed) {
    auto name = tidied(typed);
    if (name.empty())
        return refuse(GeneralRefusal::InvalidInput, {{"/name", std::string(nameOf(FaultCode::TooShort)), 1}});
    if (!isOneLine(name))
        return refuse(GeneralRefusal::InvalidInput, {{"/name", std::string(nameOf(FaultCode::BadFormat)), {}}});
    return name;
}

tl::unexpected<Refusal> at(std::string pointer, Refusal refusal) {
    if (refusal.faults.empty()) refusal.faults.push_back({std::move(pointer), refusal.code, {}});
    return refuse(std::move(refusal));
}

/// The roots of what is chosen: one that stands within another goes with it.
std::vector<CategoryId> outermost(const CategoryPlan& plan, const std::vector<CategoryId>& chosen) {
    std::vector<CategoryId> found;
    const std::set<CategoryId> all(chosen.begin(), chosen.end());
    for (const auto id : all) {
        bool inner = false;
        for (auto up = plan.find(id)->parent; up && !inner; up = plan.find(*up)->parent) inner = all.contains(*up);
        if (!inner) found.push_back(id);
    }
    return found;
}

std::int64_t heldBy(const std::vector<CategoryId>& going, const CategoryTree::Figures& products) {
    std::int64_t held = 0;
    for (const auto id : going)
        if (const auto own = products.find(id); own != products.end()) held += own->second;
    return held;
}

Result<None> guard(const CategoryPlan& plan, const std::vector<CategoryId>& going, const CategoryRemoval& wish,
                   std::int64_t held) {
    const std::set<CategoryId> chosen(wish.categories.begin(), wish.categories.end());
    std::int64_t children = 0;
    for (const auto id : going) children += chosen.contains(id) ? 0 : 1;
    const auto why = [](std::string pointer, CategoryRefusal refusal, std::int64_t number) {
        return refuse(refusal, {{std::move(pointer), std::string(nameOf(refusal)), number}});
    };
    if (children > 0 && !wish.withChildren) return why("/withChildren", CategoryRefusal::HoldsChildren, children);
    if (wish.moveProductsTo) {
        if (!plan.find(wish.moveProductsTo)) return at("/moveProductsTo", GeneralRefusal::NotFound);
        if (std::find(going.begin(), going.end(), wish.moveProductsTo) != going.end())
            return at("/moveProductsTo", CategoryRefusal::IntoItself);
    } else if (held > 0) {
        return why("/moveProductsTo", CategoryRefusal::HoldsProducts, held);
    }
    return None{};
}

}  // namespace

Result<CategoryNode> CategoryEditing::add(const Actor& who, const CategoryDraft& typed) {
    auto draft = typed;
    auto name = nameFrom(typed.name);
    if (!name) return refuse(std::move(name.error()));
    draft.name = *name;
    return m_once.write(who, [&](store::Transaction& transaction) -> Result<CategoryNode> {
        auto plan = CategoryPlan::lock(transaction);
        auto id = plan.add(transaction, draft);
        if (!id) {
            const bool named = id.error().is(CategoryRefusal::NameTaken);
            return at(named ? "/name" : "/parent", std::move(id.error()));
        }
        plan.save(transaction, m_clock.now());
        auto node = nodeOf(transaction, *id);
        finish(transaction, who, {"categories.add", *id, "null", printJson(node)});
        return node;
    });
}

Result<CategoryNode> CategoryEditing::change(const Actor& who, CategoryId id, const CategoryEdit& edit) {
    return m_once.write(who, [&](store::Transaction& transaction) -> Result<CategoryNode> {
        auto plan = CategoryPlan::lock(transaction);
        if (!plan.find(id)) return refuse(GeneralRefusal::NotFound);
        auto row = *plan.find(id);
        const auto before = nodeOf(transaction, id);
        if (row.version != edit.version) {
            Refusal refusal(GeneralRefusal::Conflict);
            refusal.current = printJson(before);
            return refuse(std::move(refusal));
        }
        if (auto applied = apply(transaction, edit, plan, row); !applied) return refuse(std::move(applied.error()));
        if (!category_store::update(transaction, row))
            throw std::logic_error("A category changed although the tree was locked");
        auto node = nodeOf(transaction, id);
        const auto renamed = edit.name ? plan.within(id) : std::vector<CategoryId>{};
        finish(transaction, who, {"categories.change", id, printJson(before), printJson(node), renamed});
        return node;
    });
}

Result<None> CategoryEditing::apply(store::Transaction& transaction, const CategoryEdit& edit, CategoryPlan& plan,
                                    CategoryPlan::Row& row) const {
    if (edit.name) {
        auto name = nameFrom(*edit.name);
        if (!name) return refuse(std::move(name.error()));
        if (auto renamed = plan.rename(row.id, *name); !renamed) return at("/name", std::move(renamed.error()));
        row.name = *name;
    }
    if (edit.visible) row.visible = *edit.visible;
    if (edit.picture) {
        const auto file = edit.picture->starts_with(mediaFolder) ? edit.picture->substr(mediaFolder.size()) : "";
        if (!edit.picture->empty() && !m_media.read(file))
            return refuse(GeneralRefusal::InvalidInput,
                          {{"/picture", std::string(nameOf(FaultCode::UnknownValue)), {}}});
        row.picture = file;
    }
    if (edit.specTemplate) {
        if (*edit.specTemplate && !spec_template_store::exists(transaction, *edit.specTemplate))
            return refuse(GeneralRefusal::InvalidInput,
                          {{"/specTemplate", std::string(nameOf(FaultCode::UnknownValue)), {}}});
        row.specTemplate = *edit.specTemplate ? edit.specTemplate : std::nullopt;
    }
    return None{};
}

Result<CategoriesMoved> CategoryEditing::move(const Actor& who, const CategoryMoves& moves) {
    return m_once.write(who, [&](store::Transaction& transaction) -> Result<CategoriesMoved> {
        auto plan = CategoryPlan::lock(transaction);
        CategoriesMoved moved;
        for (std::size_t i = 0; i < moves.steps.size(); ++i) {
            auto back = plan.move(moves.steps[i]);
            if (!back) return at(stepPointer(i), std::move(back.error()));
            moved.undo.push_back(*back);
        }
        std::reverse(moved.undo.begin(), moved.undo.end());
        plan.save(transaction, m_clock.now());
        std::vector<CategoryId> renamed;
        for (const auto& step : moves.steps)
            for (const auto id : plan.within(step.category)) renamed.push_back(id);
        finish(transaction, who,
               {"categories.move", moves.steps.front().category, printJson(moved), printJson(moves), renamed});
        return moved;
    });
}

Result<CategoriesMerged> CategoryEditing::merge(const Actor& who, const CategoryMerge& wish) {
    return m_once.write(who, [&](store::Transaction& transaction) -> Result<CategoriesMerged> {
        auto plan = CategoryPlan::lock(transaction);
        if (!plan.find(wish.target)) return at("/target", GeneralRefusal::NotFound);
        for (std::size_t i = 0; i < wish.sources.size(); ++i)
            if (!plan.find(wish.sources[i])) return at("/sources/" + std::to_string(i), GeneralRefusal::NotFound);
        const auto before = nodeOf(transaction, wish.target);
        for (std::size_t i = 0; i < wish.sources.size(); ++i) {
            if (!plan.find(wish.sources[i])) continue;  // went with one before it
            if (auto merged = plan.merge(wish.sources[i], wish.target); !merged)
                return at("/sources/" + std::to_string(i), std::move(merged.error()));
        }
        const auto saved = plan.save(transaction, m_clock.now());
        CategoriesMerged result{nodeOf(transaction, wish.target), saved.categories, saved.products};
        finish(transaction, who,
               {"categories.merge", wish.target, printJson(before), printJson(result), plan.within(wish.target)});
        return result;
    });
}

Result<CategoriesRemoved> CategoryEditing::remove(const Actor& who, const CategoryRemoval& wish) {
    return m_once.write(who, [&](store::Transaction& transaction) -> Result<CategoriesRemoved> {
        auto plan = CategoryPlan::lock(transaction);
        for (std::size_t i = 0; i < wish.categories.size(); ++i)
            if (!plan.find(wish.categories[i])) return at("/categories/" + std::to_string(i), GeneralRefusal::NotFound);
        const auto roots = outermost(plan, wish.categories);
        std::vector<CategoryId> going;
        for (const auto root : roots)
            for (const auto id : plan.within(root)) going.push_back(id);
        const auto products = catalog_store::productsIn(transaction), trashed = catalog_store::trashedIn(transaction);
        if (auto allowed = guard(plan, going, wish, heldBy(going, products) + heldBy(going, trashed)); !allowed)
            return refuse(std::move(allowed.error()));
        // Purged products have to stand somewhere for their orders' sake, though nobody sees where.
        if (!wish.moveProductsTo && plan.size() == going.size() && catalog_store::anyPurged(transaction))
            return refuse(CategoryRefusal::HoldsProducts,
                          {{"/moveProductsTo", std::string(nameOf(CategoryRefusal::HoldsProducts)), {}}});
        const auto before = CategoryTree::load(transaction).nodes(products, trashed);
        CategoryNodes gone;
        for (const auto& node : before.items)
            if (std::find(going.begin(), going.end(), node.id) != going.end()) gone.items.push_back(node);
        for (const auto root : roots) plan.remove(root, wish.moveProductsTo);
        const auto saved = plan.save(transaction, m_clock.now());
        const CategoriesRemoved result{saved.categories, saved.products};
        std::vector<CategoryId> renamed;
        if (wish.moveProductsTo) renamed.push_back(wish.moveProductsTo);
        finish(transaction, who, {"categories.remove", roots.front(), printJson(gone), printJson(result), renamed});
        return result;
    });
}

Result<CategoryNodes> CategoryEditing::start(const Actor& who, const CategoryStart& wish) {
    return m_once.write(who, [&](store::Transaction& transaction) -> Result<CategoryNodes> {
        auto plan = CategoryPlan::lock(transaction);
        if (!plan.isEmpty()) return refuse(CategoryRefusal::TreeNotEmpty);
        makeIndustry(transaction, plan, wish.industry);
        plan.save(transaction, m_clock.now());
        auto nodes = CategoryTree::load(transaction).nodes({}, {});
        finish(transaction, who, {"categories.start", {}, "null", printJson(nodes)});
        return nodes;
    });
}

void CategoryEditing::finish(store::Transaction& transaction, const Actor& who, const Note& note) {
    const auto now = m_clock.now();
    audit::append(transaction, who, now, note.action, "category", note.category.value,
                  R"({"before":)" + note.before + R"(,"after":)" + note.after + "}");
    jobs::announce(transaction, EventKind::CatalogChanged, 0, "", now);
    SearchIndex::refreshBelow(transaction, note.renamed);
    if (!note.renamed.empty() && m_wakeSearch) transaction.afterCommit(m_wakeSearch);
    // Products show their categories, and whole branches may have come or gone.
    transaction.afterCommit([&generation = m_generation] { generation.bumpAll(); });
}

}  // namespace zhanggui
