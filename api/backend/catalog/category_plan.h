#pragma once

#include <unordered_map>
#include <vector>

#include "api/backend/catalog/catalog_store.h"

namespace zhanggui {

/// The category tree while somebody changes it: every rule about its shape is kept here, in memory; save() then writes
/// what became different. After a refusal it is good for nothing any more. CategoryTree is for reading.
class CategoryPlan {
  public:
    using Row = catalog_store::CategoryRow;

    /// Reads the tree and keeps others from changing it until the transaction ends.
    static CategoryPlan lock(store::Transaction& transaction);
    explicit CategoryPlan(std::vector<Row> rows);

    const Row* find(CategoryId id) const;
    bool isEmpty() const { return m_nodes.empty(); }
    std::size_t size() const { return m_nodes.size(); }
    /// In their order; of the roots for 0.
    const std::vector<CategoryId>& children(CategoryId parent) const;
    /// It and everything below it, parents first.
    std::vector<CategoryId> within(CategoryId id) const;

    /// Makes a category in the database at once. Refusals: NotFound (parent or `before` are not there), TooDeep,
    /// NameTaken.
    Result<CategoryId> add(store::Transaction& transaction, const CategoryDraft& draft);
    /// Changes a name. Refusals: NameTaken.
    Result<None> rename(CategoryId id, const std::string& name);
    /// Puts a category with all below it somewhere else; gives the step that takes it back. Refusals: NotFound,
    /// Conflict
    /// (`before` stands under another parent), IntoItself, TooDeep, NameTaken.
    Result<CategoryStep> move(const CategoryStep& step);
    /// Takes the source's children and products into the target, and where names meet, theirs as well. Refusals:
    /// NotFound, IntoItself, TooDeep.
    Result<None> merge(CategoryId source, CategoryId target);
    /// Drops a category with all below it; their products go to `target` (0: there are none but purged ones, which go
    /// anywhere). Both exist and the target is not within.
    void remove(CategoryId id, CategoryId target);

    struct Saved {
        std::int64_t categories = 0, products = 0;  ///< removed, moved
    };
    /// Writes everything but what add() wrote and rename() changed.
    Saved save(store::Transaction& transaction, Instant now);

  private:
    struct Node {
        Row row;
        std::vector<CategoryId> children;
        bool placed = false;   ///< needs a new position
        bool changed = false;  ///< its level or position is not the stored one
    };
    struct Removal {
        CategoryId id, productsTo;
    };

    CategoryId parentOf(CategoryId id) const;
    std::vector<CategoryId>& childrenIn(CategoryId parent);
    CategoryId siblingAfter(CategoryId id) const;
    std::int32_t levelBelow(CategoryId parent) const;
    std::int32_t height(CategoryId id) const;
    bool isWithin(CategoryId id, CategoryId ancestor) const;
    CategoryId named(CategoryId parent, const std::string& name) const;
    Result<None> checkPlace(CategoryId parent, CategoryId before) const;
    void put(CategoryId id, CategoryId parent, CategoryId before);
    void setLevels(CategoryId id, std::int32_t level);
    void detach(CategoryId id);
    void setPosition(CategoryId id, std::int64_t position);
    bool spread(const std::vector<CategoryId>& siblings);
    void renumber(const std::vector<CategoryId>& siblings);
    void savePlaces(store::Transaction& transaction);

    std::unordered_map<CategoryId, Node> m_nodes;
    std::vector<CategoryId> m_roots;
    std::vector<std::pair<CategoryId, CategoryId>> m_newParents;  ///< category and parent, in the order of the steps
    std::vector<Removal> m_removals;                              ///< children before parents
};

}  // namespace zhanggui
