#pragma once

#include <optional>
#include <string>
#include <vector>

#include "api/backend/store/session.h"
#include "api/contract/categories.h"

/// Spec templates in the database.
namespace zhanggui::spec_template_store {

bool exists(store::Session& session, SpecTemplateId id);
std::optional<SpecTemplateId> named(store::Session& session, const std::string& name);
/// By name.
std::vector<SpecTemplate> all(store::Session& session);
std::optional<SpecTemplate> find(store::Session& session, SpecTemplateId id);

SpecTemplateId insert(store::Transaction& transaction, const std::string& name,
                      const std::vector<SpecTemplateAxis>& axes);
/// Replaces name and axes and counts the version on; locks the row. False if it is not `draft.version` any more.
bool replace(store::Transaction& transaction, SpecTemplateId id, const SpecTemplateDraft& draft);
void remove(store::Transaction& transaction, SpecTemplateId id);
void bind(store::Transaction& transaction, CategoryId category, SpecTemplateId id);

}  // namespace zhanggui::spec_template_store
