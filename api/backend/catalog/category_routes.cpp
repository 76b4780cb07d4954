#include "api/backend/catalog/category_routes.h"

namespace zhanggui {

void bindCategories(http::Registry& registry, const CategoryRecords& records, CategoryEditing& editing,
                    SpecTemplateEditing& templates) {
    registry.serve<ListCategoryNodes>([&](const Actor& who) { return records.nodes(who); });
    registry.serve<AddCategory>([&](const Actor& who, const CategoryDraft& draft) { return editing.add(who, draft); });
    registry.serve<ChangeCategory>(
        [&](const Actor& who, CategoryId id, const CategoryEdit& edit) { return editing.change(who, id, edit); });
    registry.serve<MoveCategories>(
        [&](const Actor& who, const CategoryMoves& moves) { return editing.move(who, moves); });
    registry.serve<MergeCategories>(
        [&](const Actor& who, const CategoryMerge& wish) { return editing.merge(who, wish); });
    registry.serve<RemoveCategories>(
        [&](const Actor& who, const CategoryRemoval& wish) { return editing.remove(who, wish); });
    registry.serve<ListIndustryTemplates>([&](const Actor& who) { return records.industries(who); });
    registry.serve<StartCategories>(
        [&](const Actor& who, const CategoryStart& wish) { return editing.start(who, wish); });
    registry.serve<ListSpecTemplates>([&](const Actor& who) { return records.specTemplates(who); });
    registry.serve<AddSpecTemplate>(
        [&](const Actor& who, const SpecTemplateDraft& draft) { return templates.add(who, draft); });
    registry.serve<ChangeSpecTemplate>([&](const Actor& who, SpecTemplateId id, const SpecTemplateDraft& draft) {
        return templates.change(who, id, draft);
    });
    registry.serve<RemoveSpecTemplate>([&](const Actor& who, SpecTemplateId id) { return templates.remove(who, id); });
}

}  // namespace zhanggui
