#pragma once

#include <functional>

#include <string_view>

#include "api/backend/catalog/catalog_generation.h"
#include "api/backend/catalog/category_plan.h"
#include "api/backend/jobs/once.h"
#include "api/backend/media/media.h"

namespace zhanggui {

/// Changes the category tree. Each call is one transaction with its audit row, is carried out once per
/// Idempotency-Key, and shows in the customers' next answer.
class CategoryEditing {
  public:
    CategoryEditing(jobs::Once& once, const Clock& clock, const Media& media, CatalogGeneration& generation)
        : m_once(once), m_clock(clock), m_media(media), m_generation(generation) {}

    /// Called after a commit that left products to the search's background.
    void whenSearchIsStale(std::function<void()> wake) { m_wakeSearch = std::move(wake); }

    /// Refusals: those of CategoryPlan::add().
    Result<CategoryNode> add(const Actor& who, const CategoryDraft& draft);
    /// Refusals: NotFound; Conflict with the node as it is now; NameTaken; InvalidInput for a picture or template that
    /// is not there.
    Result<CategoryNode> change(const Actor& who, CategoryId id, const CategoryEdit& edit);
    /// Refusals: those of CategoryPlan::move(), with a fault that points at the step.
    Result<CategoriesMoved> move(const Actor& who, const CategoryMoves& moves);
    /// Refusals: those of CategoryPlan::merge().
    Result<CategoriesMerged> merge(const Actor& who, const CategoryMerge& wish);
    /// Refusals: NotFound; HoldsChildren and HoldsProducts with their number; IntoItself if the products' new category
    /// would go as well.
    Result<CategoriesRemoved> remove(const Actor& who, const CategoryRemoval& wish);
    /// Refusals: TreeNotEmpty.
    Result<CategoryNodes> start(const Actor& who, const CategoryStart& wish);

  private:
    struct Note {
        std::string_view action;
        CategoryId category;
        std::string before, after;          ///< JSON
        std::vector<CategoryId> renamed{};  ///< whose products are called by other categories now
    };

    Result<None> apply(store::Transaction& transaction, const CategoryEdit& edit, CategoryPlan& plan,
                       CategoryPlan::Row& row) const;
    void finish(store::Transaction& transaction, const Actor& who, const Note& note);

    jobs::Once& m_once;
    const Clock& m_clock;
    const Media& m_media;
    CatalogGeneration& m_generation;
    std::function<void()> m_wakeSearch;
};

}  // namespace zhanggui
