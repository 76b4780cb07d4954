#pragma once

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "api/backend/store/session.h"
#include "api/contract/categories.h"

namespace zhanggui {

/// All categories at one moment: a shop has at most some hundreds.
class CategoryTree {
  public:
    static CategoryTree load(store::Session& session);

    /// Whether it exists and neither it nor a parent of it is hidden.
    bool visible(CategoryId id) const;
    /// Its name with those of its parents: "Tea / Green". Empty for an unknown one.
    std::string path(CategoryId id) const;
    /// The visible nodes that hold something, parents before children, each level in its order. `products` are figures
    /// of single categories; the answer's include those of visible categories below.
    CategoryList list(const std::unordered_map<CategoryId, std::int64_t>& products) const;
    using Figures = std::unordered_map<CategoryId, std::int64_t>;
    /// Every node, parents before children, each level in its order. `products` and `trashed` are figures of single
    /// categories; the answer's include those below.
    CategoryNodes nodes(const Figures& products, const Figures& trashed) const;
    /// One of them, which exists.
    CategoryNode node(CategoryId id, const Figures& products, const Figures& trashed) const;

  private:
    struct Node {
        CategoryId id, parent;
        std::string name;
        std::int32_t level = 1;
        bool visible = true;
        std::string picture;  ///< path
        SpecTemplateId specTemplate;
        std::int64_t version = 0;
        std::vector<CategoryId> children;
    };
    const Node* find(CategoryId id) const;
    std::int64_t append(const Node& node, const std::unordered_map<CategoryId, std::int64_t>& products,
                        std::vector<Category>& out) const;
    void append(const Node& node, const Figures& products, const Figures& trashed,
                std::vector<CategoryNode>& out) const;

    std::unordered_map<CategoryId, Node> m_nodes;
    std::vector<CategoryId> m_roots;
};

}  // namespace zhanggui
