#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "api/backend/store/session.h"
#include "api/backend/stores/freight_rule.h"
#include "api/backend/stores/shop_settings.h"

namespace zhanggui {

/// What parcels to one place cost: what an order is priced with.
class FreightBook {
  public:
    /// A shop without templates.
    explicit FreightBook(FreightRule flat) : m_flat(flat) {}
    /// For a place, or an empty text where it is not known yet; of a shop that was set up. Templates are still to be
    /// loaded.
    FreightBook(store::Session& session, std::string region);

    /// Reads what is missing of the templates that goods name; one query, and none where no template is concerned.
    void load(store::Session& session, const std::vector<FreightTemplateId>& named);
    /// Adds a template, for reckoning without a database.
    void add(FreightTemplateId id, FreightPlan plan) { m_plans[id] = std::move(plan); }
    void setStandard(FreightTemplateId id) { m_standard = id; }
    void setRegion(std::string region) { m_region = std::move(region); }

    /// The template that holds for goods that name this one; 0 for the shop's flat fee. Goods whose template is gone
    /// are goods that name none.
    FreightTemplateId holding(FreightTemplateId named) const;
    /// What a load costs by a template that holds. A place that is not known yet is delivered to, for the rate of
    /// everywhere else if there is one and else for nothing.
    FreightAnswer ask(FreightTemplateId holding, const FreightLoad& load) const;

  private:
    FreightRule m_flat;
    FreightTemplateId m_standard;
    std::string m_region;
    std::map<FreightTemplateId, FreightPlan> m_plans;
};

}  // namespace zhanggui
