#pragma once

#include "api/backend/jobs/once.h"
#include "api/contract/categories.h"

namespace zhanggui {

/// Changes spec templates. Products keep what they were made with.
class SpecTemplateEditing {
  public:
    SpecTemplateEditing(jobs::Once& once, const Clock& clock) : m_once(once), m_clock(clock) {}

    /// Refusals: TemplateNameTaken; InvalidInput for names or values that are empty or there twice.
    Result<SpecTemplate> add(const Actor& who, const SpecTemplateDraft& draft);
    /// The same, NotFound, and Conflict with the template as it is now.
    Result<SpecTemplate> change(const Actor& who, SpecTemplateId id, const SpecTemplateDraft& draft);
    /// Refusals: NotFound; TemplateBound with the number of categories.
    Result<None> remove(const Actor& who, SpecTemplateId id);

  private:
    void finish(store::Transaction& transaction, const Actor& who, std::string_view action, SpecTemplateId id,
                const std::string& before, const std::string& after);

    jobs::Once& m_once;
    const Clock& m_clock;
};

}  // namespace zhanggui
