#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "api/backend/store/session.h"
#include "api/contract/freight.h"

/// The tables of freight.
namespace zhanggui {

class FreightStore {
  public:
    /// By name; products and the shop's default are not filled in.
    static std::vector<FreightTemplate> all(store::Session& session);
    static std::optional<FreightTemplate> find(store::Session& session, FreightTemplateId id);
    static std::optional<std::string> templateName(store::Session& session, FreightTemplateId id);
    static std::optional<FreightTemplateId> named(store::Session& session, const std::string& name);
    static std::int64_t count(store::Session& session);
    /// What these templates say about one region: only the zones that hold it. Templates that are gone are absent.
    static std::map<FreightTemplateId, FreightPlan> plansFor(store::Session& session,
                                                             const std::vector<FreightTemplateId>& ids,
                                                             const std::string& region);

    /// Keeps a template from being removed until the transaction ends; false if there is none.
    static bool lock(store::Transaction& transaction, FreightTemplateId id);
    static FreightTemplateId insert(store::Transaction& transaction, const FreightTemplateDraft& draft, Instant now);
    /// Replaces it and counts its version on.
    static void replace(store::Transaction& transaction, FreightTemplateId id, const FreightTemplateDraft& draft,
                        Instant now);
    static void remove(store::Transaction& transaction, FreightTemplateId id);

    /// What holds without a template; before the shop was set up nothing costs anything.
    static FreightSettings settings(store::Session& session);
    /// Counts the version on.
    static void saveSettings(store::Transaction& transaction, const FreightSettings& settings);
};

}  // namespace zhanggui
