#pragma once

#include <string>
#include <vector>

#include "api/contract/catalog.h"

/// The category tree as the desk sees and edits it.
namespace zhanggui {

/// A category as the desk sees it, hidden and empty ones included.
struct CategoryNode {
    CategoryId id;
    CategoryId parent;
    std::string name;
    std::int32_t level = 1;
    bool visible = true;
    std::int64_t products = 0;

    template <class V>
    static constexpr void describe(V&& field) {
        field("id", &CategoryNode::id, "Key of the category");
        field("parent", &CategoryNode::parent, "0 for a root");
        field("name", &CategoryNode::name, "As customers read it");
        field("level", &CategoryNode::level, "1 to 3");
        field("visible", &CategoryNode::visible, "Whether customers see it, if they see its parents");
        field("products", &CategoryNode::products, "Products of any state in it and below it");
    }
};

struct CategoryNodes {
    std::vector<CategoryNode> items;

    template <class V>
    static constexpr void describe(V&& field) {
        field("items", &CategoryNodes::items, "Parents before children, each level in its order");
    }
};

struct ListCategoryNodes
    : Endpoint<Verb::Get, Path<"/admin/v1/categories">, None, CategoryNodes, Door::Staff, Right::SeeProducts> {
    static constexpr std::string_view name = "listCategoryNodes";
    static constexpr std::string_view summary = "The whole category tree";
};

using CategoryEndpoints = EndpointList<ListCategoryNodes>;

}  // namespace zhanggui
