#include "api/backend/catalog/category_records.h"

#include "api/backend/catalog/catalog_store.h"
#include "api/backend/catalog/category_tree.h"
#include "api/backend/catalog/industries.h"
#include "api/backend/catalog/spec_template_store.h"

namespace zhanggui {

Result<CategoryNodes> CategoryRecords::nodes(const Actor&) const {
    return m_database.read([](store::Session& session) {
        return CategoryTree::load(session).nodes(catalog_store::productsIn(session), catalog_store::trashedIn(session));
    });
}

Result<SpecTemplateList> CategoryRecords::specTemplates(const Actor&) const {
    return m_database.read([](store::Session& session) { return SpecTemplateList{spec_template_store::all(session)}; });
}

Result<IndustryTemplateList> CategoryRecords::industries(const Actor&) const {
    IndustryTemplateList list;
    for (const auto& plan : zhanggui::industries()) {
        IndustryTemplate one;
        one.industry = plan.industry;
        for (const auto& category : plan.categories)
            if (category.level == 1) one.roots.push_back(category.name);
        one.categories = static_cast<std::int64_t>(plan.categories.size());
        one.specTemplates = static_cast<std::int64_t>(plan.templates.size());
        list.items.push_back(std::move(one));
    }
    return list;
}

}  // namespace zhanggui
