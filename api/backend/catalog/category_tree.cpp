#include "api/backend/catalog/category_tree.h"

#include "api/backend/catalog/catalog_store.h"
#include "api/backend/catalog/stored_product.h"

namespace zhanggui {

CategoryTree CategoryTree::load(store::Session& session) {
    CategoryTree tree;
    const auto rows = catalog_store::categories(session);
    for (const auto& row : rows)
        tree.m_nodes[row.id] = {row.id,
                                row.parent.value_or(CategoryId{}),
                                row.name,
                                row.level,
                                row.visible,
                                mediaPath(row.picture),
                                row.specTemplate.value_or(SpecTemplateId{}),
                                row.version,
                                {}};
    for (const auto& row : rows) (row.parent ? tree.m_nodes[*row.parent].children : tree.m_roots).push_back(row.id);
    return tree;
}

const CategoryTree::Node* CategoryTree::find(CategoryId id) const {
    const auto found = m_nodes.find(id);
    return found == m_nodes.end() ? nullptr : &found->second;
}

bool CategoryTree::visible(CategoryId id) const {
    const Node* node = find(id);
    if (!node) return false;
    for (; node; node = find(node->parent))
        if (!node->visible) return false;
    return true;
}

std::string CategoryTree::path(CategoryId id) const {
    std::string path;
    for (const Node* node = find(id); node; node = find(node->parent))
        path = path.empty() ? node->name : node->name + " / " + path;
    return path;
}

CategoryList CategoryTree::list(const std::unordered_map<CategoryId, std::int64_t>& products) const {
    CategoryList list;
    for (const auto root : m_roots) append(m_nodes.at(root), products, list.items);
    return list;
}

CategoryNodes CategoryTree::nodes(const Figures& products, const Figures& trashed) const {
    CategoryNodes nodes;
    for (const auto root : m_roots) append(m_nodes.at(root), products, trashed, nodes.items);
    return nodes;
}

CategoryNode CategoryTree::node(CategoryId id, const Figures& products, const Figures& trashed) const {
    std::vector<CategoryNode> found;
    append(m_nodes.at(id), products, trashed, found);
    return found.front();
}

void CategoryTree::append(const Node& node, const Figures& products, const Figures& trashed,
                          std::vector<CategoryNode>& out) const {
    const auto place = out.size();
    const auto ownOf = [&](const Figures& figures) {
        const auto own = figures.find(node.id);
        return own == figures.end() ? 0 : own->second;
    };
    auto total = ownOf(products), inBin = ownOf(trashed);
    out.push_back({node.id, node.parent, node.name, node.level, node.visible, 0, total, 0, node.picture,
                   node.specTemplate, node.version});
    for (const auto child : node.children) {
        const auto at = out.size();
        append(m_nodes.at(child), products, trashed, out);
        total += out[at].products;
        inBin += out[at].trashed;
    }
    out[place].products = total;
    out[place].trashed = inBin;
}

std::int64_t CategoryTree::append(const Node& node, const std::unordered_map<CategoryId, std::int64_t>& products,
                                  std::vector<Category>& out) const {
    if (!node.visible) return 0;
    const auto place = out.size();
    out.push_back({node.id, node.parent, node.name, node.level, 0, node.picture});
    const auto own = products.find(node.id);
    std::int64_t total = own == products.end() ? 0 : own->second;
    for (const auto child : node.children) total += append(m_nodes.at(child), products, out);
    // Nothing below an empty node holds anything either, so this removes the node alone.
    if (total == 0)
        out.resize(place);
    else
        out[place].products = total;
    return total;
}

}  // namespace zhanggui
