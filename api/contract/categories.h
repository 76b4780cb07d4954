#pragma once

#include <optional>
#include <string>
#include <vector>

#include "api/contract/catalog.h"

/// The category tree as the desk sees and edits it.
namespace zhanggui {

using SpecTemplateId = Id<struct SpecTemplateTag>;

/// How deep the tree goes: side bar, section, tile of the mini-program.
inline constexpr std::int32_t maxCategoryLevels = 3;
inline constexpr std::int64_t maxCategoryName = 40;  ///< code points

/// Why a change of the tree is not carried out.
enum class CategoryRefusal {
    TooDeep,
    IntoItself,
    NameTaken,
    HoldsProducts,
    HoldsChildren,
    TreeNotEmpty,
    TemplateBound,
    TemplateNameTaken
};

constexpr std::array<EnumName<CategoryRefusal>, 8> enumNames(CategoryRefusal) {
    return {{{CategoryRefusal::TooDeep, "categoryTooDeep"},
             {CategoryRefusal::IntoItself, "categoryIntoItself"},
             {CategoryRefusal::NameTaken, "categoryNameTaken"},
             {CategoryRefusal::HoldsProducts, "categoryHoldsProducts"},
             {CategoryRefusal::HoldsChildren, "categoryHoldsChildren"},
             {CategoryRefusal::TreeNotEmpty, "categoryTreeNotEmpty"},
             {CategoryRefusal::TemplateBound, "specTemplateBound"},
             {CategoryRefusal::TemplateNameTaken, "specTemplateNameTaken"}}};
}

constexpr int statusOf(CategoryRefusal refusal) {
    switch (refusal) {
        case CategoryRefusal::TooDeep:
            return 422;
        case CategoryRefusal::IntoItself:
            return 422;
        case CategoryRefusal::NameTaken:
            return 422;
        case CategoryRefusal::HoldsProducts:
            return 422;
        case CategoryRefusal::HoldsChildren:
            return 422;
        case CategoryRefusal::TreeNotEmpty:
            return 409;
        case CategoryRefusal::TemplateBound:
            return 422;
        case CategoryRefusal::TemplateNameTaken:
            return 422;
    }
    return 500;
}

/// A category as the desk sees it, hidden and empty ones included.
struct CategoryNode {
    CategoryId id;
    CategoryId parent;
    std::string name;
    std::int32_t level = 1;
    bool visible = true;
    std::int64_t products = 0;
    std::int64_t ownProducts = 0;
    std::int64_t trashed = 0;
    std::string picture{};
    SpecTemplateId specTemplate{};
    std::int64_t version = 0;

    template <class V>
    static constexpr void describe(V&& field) {
        field("id", &CategoryNode::id, "Key of the category");
        field("parent", &CategoryNode::parent, "0 for a root");
        field("name", &CategoryNode::name, "As customers read it");
        field("level", &CategoryNode::level, "1 to 3");
        field("visible", &CategoryNode::visible, "Whether customers see it, if they see its parents");
        field("products", &CategoryNode::products, "Products in it and below it, but those in the recycle bin");
        field("ownProducts", &CategoryNode::ownProducts, "Of these directly in it");
        field("trashed", &CategoryNode::trashed, "Products of the recycle bin in it and below it");
        field("picture", &CategoryNode::picture, "Path of its picture, or empty");
        field("specTemplate", &CategoryNode::specTemplate, "Spec template bound to it; 0: the nearest parent's");
        field("version", &CategoryNode::version, "For optimistic locking of its fields; its place does not count");
    }
};

struct CategoryNodes {
    std::vector<CategoryNode> items;

    template <class V>
    static constexpr void describe(V&& field) {
        field("items", &CategoryNodes::items, "Parents before children, each level in its order", count(0, 100'000));
    }
};

/// A new category.
struct CategoryDraft {
    CategoryId parent;
    CategoryId before;
    std::string name;
    bool visible = true;

    template <class V>
    static constexpr void describe(V&& field) {
        field("parent", &CategoryDraft::parent, "0 for a root");
        field("before", &CategoryDraft::before, "The sibling that it stands in front of; 0: at the end");
        field("name", &CategoryDraft::name, "As customers read it; siblings differ", length(1, maxCategoryName));
        field("visible", &CategoryDraft::visible, "Whether customers see it");
    }
};

/// What is to be different in a category. Fields that are absent stay.
struct CategoryEdit {
    std::optional<std::string> name;
    std::optional<std::string> picture;
    std::optional<bool> visible;
    std::optional<SpecTemplateId> specTemplate;
    std::int64_t version = 0;

    template <class V>
    static constexpr void describe(V&& field) {
        field("name", &CategoryEdit::name, "As customers read it; siblings differ", length(1, maxCategoryName));
        field("picture", &CategoryEdit::picture, "Path of a picture that was uploaded, or empty", length(0, 200));
        field("visible", &CategoryEdit::visible, "Whether customers see it, if they see its parents");
        field("specTemplate", &CategoryEdit::specTemplate, "Spec template for products in it; 0: the nearest parent's");
        field("version", &CategoryEdit::version, "The version that was edited");
    }
};

/// One category put to a place.
struct CategoryStep {
    CategoryId category, parent, before;

    template <class V>
    static constexpr void describe(V&& field) {
        field("category", &CategoryStep::category, "Which one, with everything below it");
        field("parent", &CategoryStep::parent, "Where it goes; 0: it becomes a root");
        field("before", &CategoryStep::before, "The child of `parent` that it stands in front of; 0: at the end");
    }
};

struct CategoryMoves {
    std::vector<CategoryStep> steps;

    template <class V>
    static constexpr void describe(V&& field) {
        field("steps", &CategoryMoves::steps, "Carried out in this order, all or none", count(1, 1000));
    }
};

struct CategoriesMoved {
    std::vector<CategoryStep> undo;

    template <class V>
    static constexpr void describe(V&& field) {
        field("undo", &CategoriesMoved::undo, "The moves that restore the places as they were before, in order");
    }
};

struct CategoryMerge {
    std::vector<CategoryId> sources;
    CategoryId target;

    template <class V>
    static constexpr void describe(V&& field) {
        field("sources", &CategoryMerge::sources, "They vanish; their products and children go to the target",
              count(1, 100));
        field("target", &CategoryMerge::target, "Keeps its fields; in and below it equal names are merged as well");
    }
};

struct CategoriesMerged {
    CategoryNode target;
    std::int64_t categories = 0, products = 0;

    template <class V>
    static constexpr void describe(V&& field) {
        field("target", &CategoriesMerged::target, "The target as it is now");
        field("categories", &CategoriesMerged::categories, "Categories that vanished");
        field("products", &CategoriesMerged::products, "Products that moved");
    }
};

struct CategoryRemoval {
    std::vector<CategoryId> categories;
    bool withChildren = false;
    CategoryId moveProductsTo;

    template <class V>
    static constexpr void describe(V&& field) {
        field("categories", &CategoryRemoval::categories, "Which ones", count(1, 1000));
        field("withChildren", &CategoryRemoval::withChildren, "Also what is below them; else that is refused");
        field("moveProductsTo", &CategoryRemoval::moveProductsTo,
              "A category that stays and takes their products; 0 is refused if there are any");
    }
};

struct CategoriesRemoved {
    std::int64_t categories = 0, products = 0;

    template <class V>
    static constexpr void describe(V&& field) {
        field("categories", &CategoriesRemoved::categories, "Categories that vanished, those below included");
        field("products", &CategoriesRemoved::products, "Products that moved");
    }
};

/// An axis that products of a category usually have.
struct SpecTemplateAxis {
    std::string name;
    std::vector<std::string> values;

    template <class V>
    static constexpr void describe(V&& field) {
        field("name", &SpecTemplateAxis::name, "As customers read it", length(1, 30));
        field("values", &SpecTemplateAxis::values, "Usual values in display order, each once", count(0, 50));
    }
};

/// A named list of axes that a new product of a category starts from.
struct SpecTemplate {
    SpecTemplateId id;
    std::string name;
    std::vector<SpecTemplateAxis> axes;
    std::int64_t categories = 0, version = 0;

    template <class V>
    static constexpr void describe(V&& field) {
        field("id", &SpecTemplate::id, "Key of the template");
        field("name", &SpecTemplate::name, "As staff read it, unique");
        field("axes", &SpecTemplate::axes, "In display order");
        field("categories", &SpecTemplate::categories, "Categories that it is bound to directly");
        field("version", &SpecTemplate::version, "For optimistic locking");
    }
};

struct SpecTemplateList {
    std::vector<SpecTemplate> items;

    template <class V>
    static constexpr void describe(V&& field) {
        field("items", &SpecTemplateList::items, "By name");
    }
};

struct SpecTemplateDraft {
    std::string name;
    std::vector<SpecTemplateAxis> axes;
    std::int64_t version = 0;

    template <class V>
    static constexpr void describe(V&& field) {
        field("name", &SpecTemplateDraft::name, "As staff read it, unique", length(1, 40));
        field("axes", &SpecTemplateDraft::axes, "In display order, each name once", count(1, 3));
        field("version", &SpecTemplateDraft::version, "The version that was edited; 0 for a new one");
    }
};

/// A line of business that a new shop can start from.
enum class Industry { TeaAndFood, Clothing, Electronics, Beauty };

constexpr std::array<EnumName<Industry>, 4> enumNames(Industry) {
    return {{{Industry::TeaAndFood, "teaAndFood"},
             {Industry::Clothing, "clothing"},
             {Industry::Electronics, "electronics"},
             {Industry::Beauty, "beauty"}}};
}

/// What a start from an industry would make.
struct IndustryTemplate {
    Industry industry = Industry::TeaAndFood;
    std::vector<std::string> roots;
    std::int64_t categories = 0, specTemplates = 0;

    template <class V>
    static constexpr void describe(V&& field) {
        field("industry", &IndustryTemplate::industry, "Which one");
        field("roots", &IndustryTemplate::roots, "Names of its categories of the first level");
        field("categories", &IndustryTemplate::categories, "Categories in all");
        field("specTemplates", &IndustryTemplate::specTemplates, "Spec templates, bound to its categories");
    }
};

struct IndustryTemplateList {
    std::vector<IndustryTemplate> items;

    template <class V>
    static constexpr void describe(V&& field) {
        field("items", &IndustryTemplateList::items, "Every industry");
    }
};

struct CategoryStart {
    Industry industry = Industry::TeaAndFood;

    template <class V>
    static constexpr void describe(V&& field) {
        field("industry", &CategoryStart::industry, "Whose categories and spec templates are made");
    }
};

struct ListCategoryNodes
    : Endpoint<Verb::Get, Path<"/admin/v1/categories">, None, CategoryNodes, Door::Staff, Right::SeeProducts> {
    static constexpr std::string_view name = "listCategoryNodes";
    static constexpr std::string_view summary = "The whole category tree";
};
struct AddCategory : Endpoint<Verb::Post, Path<"/admin/v1/categories">, CategoryDraft, CategoryNode, Door::Staff,
                              Right::EditProducts> {
    static constexpr std::string_view name = "addCategory";
    static constexpr std::string_view summary = "Makes a category";
};
struct ChangeCategory : Endpoint<Verb::Patch, Path<"/admin/v1/categories/{category}", CategoryId>, CategoryEdit,
                                 CategoryNode, Door::Staff, Right::EditProducts> {
    static constexpr std::string_view name = "changeCategory";
    static constexpr std::string_view summary = "Changes a category's fields";
};
struct MoveCategories : Endpoint<Verb::Post, Path<"/admin/v1/categories/move">, CategoryMoves, CategoriesMoved,
                                 Door::Staff, Right::EditProducts> {
    static constexpr std::string_view name = "moveCategories";
    static constexpr std::string_view summary = "Moves categories within the tree, with everything below them";
};
struct MergeCategories : Endpoint<Verb::Post, Path<"/admin/v1/categories/merge">, CategoryMerge, CategoriesMerged,
                                  Door::Staff, Right::EditProducts> {
    static constexpr std::string_view name = "mergeCategories";
    static constexpr std::string_view summary = "Merges categories into one; cannot be undone";
};
struct RemoveCategories : Endpoint<Verb::Post, Path<"/admin/v1/categories/remove">, CategoryRemoval, CategoriesRemoved,
                                   Door::Staff, Right::EditProducts> {
    static constexpr std::string_view name = "removeCategories";
    static constexpr std::string_view summary = "Removes categories and says where their products go; cannot be undone";
};
struct ListIndustryTemplates : Endpoint<Verb::Get, Path<"/admin/v1/categories/industries">, None, IndustryTemplateList,
                                        Door::Staff, Right::SeeProducts> {
    static constexpr std::string_view name = "listIndustryTemplates";
    static constexpr std::string_view summary = "Category trees that an empty shop may start from";
};
struct StartCategories : Endpoint<Verb::Post, Path<"/admin/v1/categories/start">, CategoryStart, CategoryNodes,
                                  Door::Staff, Right::EditProducts> {
    static constexpr std::string_view name = "startCategories";
    static constexpr std::string_view summary = "Makes the categories of an industry in a shop that has none";
};
struct ListSpecTemplates
    : Endpoint<Verb::Get, Path<"/admin/v1/spec-templates">, None, SpecTemplateList, Door::Staff, Right::SeeProducts> {
    static constexpr std::string_view name = "listSpecTemplates";
    static constexpr std::string_view summary = "All spec templates";
};
struct AddSpecTemplate : Endpoint<Verb::Post, Path<"/admin/v1/spec-templates">, SpecTemplateDraft, SpecTemplate,
                                  Door::Staff, Right::EditProducts> {
    static constexpr std::string_view name = "addSpecTemplate";
    static constexpr std::string_view summary = "Makes a spec template";
};
struct ChangeSpecTemplate : Endpoint<Verb::Put, Path<"/admin/v1/spec-templates/{template}", SpecTemplateId>,
                                     SpecTemplateDraft, SpecTemplate, Door::Staff, Right::EditProducts> {
    static constexpr std::string_view name = "changeSpecTemplate";
    static constexpr std::string_view summary = "Replaces a spec template; products made from it stay as they are";
};
struct RemoveSpecTemplate : Endpoint<Verb::Delete, Path<"/admin/v1/spec-templates/{template}", SpecTemplateId>, None,
                                     None, Door::Staff, Right::EditProducts> {
    static constexpr std::string_view name = "removeSpecTemplate";
    static constexpr std::string_view summary = "Removes a spec template that is bound to no category";
};

using CategoryEndpoints = EndpointList<ListCategoryNodes, AddCategory, ChangeCategory, MoveCategories, MergeCategories,
                                       RemoveCategories, ListIndustryTemplates, StartCategories, ListSpecTemplates,
                                       AddSpecTemplate, ChangeSpecTemplate, RemoveSpecTemplate>;

}  // namespace zhanggui
