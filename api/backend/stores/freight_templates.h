#pragma once

#include <set>
#include <string>

#include "api/backend/customers/regions.h"
#include "api/backend/jobs/once.h"
#include "api/backend/stores/freight_use.h"
#include "api/contract/freight.h"

namespace zhanggui {

/// The shop's freight templates, as staff edit them.
class FreightTemplates {
  public:
    FreightTemplates(store::Database& database, jobs::Once& once, const Clock& clock, const Regions& regions,
                     const FreightUse& use);

    Result<FreightTemplateList> list(const Actor& who) const;
    /// Refusals: NameTaken, TooMany; InvalidInput for an empty name, a region that is unknown or there twice, and a
    /// template that delivers nowhere.
    Result<FreightTemplate> add(const Actor& who, const FreightTemplateDraft& draft) const;
    /// The same, NotFound, and Conflict with the template as it is now. Orders keep the fee they were made with.
    Result<FreightTemplate> change(const Actor& who, FreightTemplateId id, const FreightTemplateDraft& draft) const;
    /// Refusals: NotFound; IsDefault; InUse with the number of products, where nothing says where they go;
    /// InvalidInput for a place to move them to that is not there or is the template itself.
    Result<FreightRemoved> remove(const Actor& who, FreightTemplateId id, const FreightRemoval& wish) const;
    /// Refusals: InvalidInput for a default that is not there; Conflict with the settings as they are now.
    Result<FreightSettings> decide(const Actor& who, const FreightSettings& settings) const;

    /// Refusals: InvalidInput for an unknown region; NotFound for an unknown template.
    Result<FreightAnswer> ask(const Actor& who, const FreightQuestion& question) const;
    Result<FreightRegionList> regions(const Actor& who) const;

  private:
    Result<FreightTemplateDraft> checked(const FreightTemplateDraft& draft) const;
    std::vector<Fault> faultsOfPlan(const FreightPlan& plan, const std::string& pointer) const;
    FreightTemplate complete(store::Session& session, FreightTemplate made) const;
    void finish(store::Transaction& transaction, const Actor& who, std::string_view action, FreightTemplateId id,
                const std::string& before, const std::string& after) const;

    store::Database& m_database;
    jobs::Once& m_once;
    const Clock& m_clock;
    const Regions& m_regions;
    const FreightUse& m_use;
    std::set<std::string, std::less<>> m_zoneRegions;  ///< codes that zones are made of
};

}  // namespace zhanggui
