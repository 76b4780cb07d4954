#include "api/backend/stores/freight_templates.h"

#include <algorithm>

#include "api/backend/audit/audit_log.h"
#include "api/backend/jobs/events.h"
#include "api/backend/staff/plain_text.h"
#include "api/backend/stores/freight_book.h"
#include "api/backend/stores/freight_store.h"
#include "api/backend/stores/stores_store.h"
#include "api/contract/json.h"

namespace zhanggui {

namespace {

template <class Word>
Fault faultAt(std::string pointer, Word what, std::optional<std::int64_t> limit = {}) {
    return {std::move(pointer), std::string(nameOf(what)), limit};
}

tl::unexpected<Refusal> nameTaken() {
    return refuse(FreightRefusal::NameTaken, {faultAt("/name", FreightRefusal::NameTaken)});
}

template <class Current>
tl::unexpected<Refusal> conflict(const Current& current) {
    Refusal refusal(GeneralRefusal::Conflict);
    refusal.current = printJson(current);
    return refuse(std::move(refusal));
}

/// What says nothing is kept as its default, so that two plans that mean the same are the same.
void tidy(FreightRate& rate) {
    if (rate.delivered) return;
    rate = {};
    rate.delivered = false;
}

}  // namespace

FreightTemplates::FreightTemplates(store::Database& database, jobs::Once& once, const Clock& clock,
                                   const Regions& regions, const FreightUse& use)
    : m_database(database), m_once(once), m_clock(clock), m_regions(regions), m_use(use) {
    for (auto& region : regions.provincesAndCities()) m_zoneRegions.insert(std::move(region.code));
}

Result<FreightTemplateList> FreightTemplates::list(const Actor&) const {
    return m_database.read([&](store::Session& session) {
        FreightTemplateList list{FreightStore::all(session), FreightStore::settings(session)};
        const auto counts = m_use.counts(session);
        for (auto& one : list.items) {
            if (const auto found = counts.find(one.id); found != counts.end()) one.products = found->second;
            one.isDefault = one.id == list.settings.standard;
        }
        return list;
    });
}

FreightTemplate FreightTemplates::complete(store::Session& session, FreightTemplate made) const {
    const auto counts = m_use.counts(session);
    if (const auto found = counts.find(made.id); found != counts.end()) made.products = found->second;
    made.isDefault = made.id == FreightStore::settings(session).standard;
    return made;
}

std::vector<Fault> FreightTemplates::faultsOfPlan(const FreightPlan& plan, const std::string& pointer) const {
    std::vector<Fault> faults;
    std::set<std::string> seen;
    bool delivers = plan.elsewhere.delivered;
    for (std::size_t i = 0; i < plan.zones.size(); ++i) {
        const auto& zone = plan.zones[i];
        delivers = delivers || zone.rate.delivered;
        for (std::size_t k = 0; k < zone.regions.size(); ++k) {
            const auto at = pointer + "/zones/" + std::to_string(i) + "/regions/" + std::to_string(k);
            if (!m_zoneRegions.contains(zone.regions[k]))
                faults.push_back(faultAt(at, FreightFault::UnknownRegion));
            else if (!seen.insert(zone.regions[k]).second)
                faults.push_back(faultAt(at, FreightFault::RegionAgain));
        }
    }
    if (!delivers) faults.push_back(faultAt(pointer + "/elsewhere/delivered", FreightFault::NothingDelivered));
    return faults;
}

Result<FreightTemplateDraft> FreightTemplates::checked(const FreightTemplateDraft& typed) const {
    auto draft = typed;
    draft.name = tidied(typed.name);
    auto faults = faultsOfPlan(draft.plan, "/plan");
    if (draft.name.empty()) faults.push_back(faultAt("/name", FaultCode::TooShort, 1));
    if (!isOneLine(draft.name)) faults.push_back(faultAt("/name", FaultCode::BadFormat));
    if (!faults.empty()) return refuse(GeneralRefusal::InvalidInput, std::move(faults));
    for (auto& zone : draft.plan.zones) tidy(zone.rate);
    tidy(draft.plan.elsewhere);
    return draft;
}

Result<FreightTemplate> FreightTemplates::add(const Actor& who, const FreightTemplateDraft& typed) const {
    const auto draft = checked(typed);
    if (!draft) return refuse(draft.error());
    return m_once.write(who, [&](store::Transaction& transaction) -> Result<FreightTemplate> {
        StoresStore::lockShop(transaction);  // templates change one at a time
        if (FreightStore::count(transaction) >= maxFreightTemplates)
            return refuse(FreightRefusal::TooMany, {faultAt("", FreightRefusal::TooMany, maxFreightTemplates)});
        if (FreightStore::named(transaction, draft->name)) return nameTaken();
        const auto id = FreightStore::insert(transaction, *draft, m_clock.now());
        auto made = complete(transaction, *FreightStore::find(transaction, id));
        finish(transaction, who, "freight.add", id, "null", printJson(made));
        return made;
    });
}

Result<FreightTemplate> FreightTemplates::change(const Actor& who, FreightTemplateId id,
                                                 const FreightTemplateDraft& typed) const {
    const auto draft = checked(typed);
    if (!draft) return refuse(draft.error());
    return m_once.write(who, [&](store::Transaction& transaction) -> Result<FreightTemplate> {
        StoresStore::lockShop(transaction);
        const auto stored = FreightStore::find(transaction, id);
        if (!stored) return refuse(GeneralRefusal::NotFound);
        const auto before = complete(transaction, *stored);
        if (before.version != draft->version) return conflict(before);
        if (const auto other = FreightStore::named(transaction, draft->name); other && *other != id) return nameTaken();
        FreightStore::replace(transaction, id, *draft, m_clock.now());
        auto after = complete(transaction, *FreightStore::find(transaction, id));
        finish(transaction, who, "freight.change", id, printJson(before), printJson(after));
        return after;
    });
}

Result<FreightRemoved> FreightTemplates::remove(const Actor& who, FreightTemplateId id,
                                                const FreightRemoval& wish) const {
    return m_once.write(who, [&](store::Transaction& transaction) -> Result<FreightRemoved> {
        StoresStore::lockShop(transaction);
        // Products that are being saved with it are waited for, and those that come later find it gone.
        if (!FreightStore::lock(transaction, id)) return refuse(GeneralRefusal::NotFound);
        const auto before = complete(transaction, *FreightStore::find(transaction, id));
        if (before.isDefault) return refuse(FreightRefusal::IsDefault, {faultAt("", FreightRefusal::IsDefault)});
        FreightRemoved removed;
        if (wish.moveProductsTo) {
            const auto to = *wish.moveProductsTo;
            if (to == id || (to && !FreightStore::lock(transaction, to)))
                return refuse(GeneralRefusal::InvalidInput,
                              {faultAt("/moveProductsTo", FreightFault::UnknownTemplate)});
            removed.products = m_use.move(transaction, id, to, m_clock.now());
        } else if (before.products > 0) {
            return refuse(FreightRefusal::InUse, {faultAt("/moveProductsTo", FreightRefusal::InUse, before.products)});
        }
        FreightStore::remove(transaction, id);
        if (removed.products > 0) jobs::announce(transaction, EventKind::CatalogChanged, 0, "", m_clock.now());
        finish(transaction, who, "freight.remove", id, printJson(before), printJson(removed));
        return removed;
    });
}

Result<FreightSettings> FreightTemplates::decide(const Actor& who, const FreightSettings& settings) const {
    return m_once.write(who, [&](store::Transaction& transaction) -> Result<FreightSettings> {
        StoresStore::lockShop(transaction);
        const auto before = FreightStore::settings(transaction);
        if (before.version != settings.version) return conflict(before);
        if (settings.standard && !FreightStore::lock(transaction, settings.standard))
            return refuse(GeneralRefusal::InvalidInput, {faultAt("/standard", FreightFault::UnknownTemplate)});
        FreightStore::saveSettings(transaction, settings);
        const auto after = FreightStore::settings(transaction);
        finish(transaction, who, "freight.settings", {}, printJson(before), printJson(after));
        return after;
    });
}

Result<FreightAnswer> FreightTemplates::ask(const Actor&, const FreightQuestion& question) const {
    auto faults = question.plan ? faultsOfPlan(*question.plan, "/plan") : std::vector<Fault>{};
    if (!m_regions.knows(question.region)) faults.push_back(faultAt("/region", FreightFault::UnknownRegion));
    if (!faults.empty()) return refuse(GeneralRefusal::InvalidInput, std::move(faults));
    const FreightLoad load{question.pieces, question.grams, question.goods};
    if (question.plan) return freightOf(*question.plan, question.region, load);
    return m_database.read([&](store::Session& session) -> Result<FreightAnswer> {
        const auto settings = FreightStore::settings(session);
        const auto id = question.freightTemplate ? question.freightTemplate : settings.standard;
        if (!id) return FreightBook({settings.flatFee, settings.freeFrom}).ask(id, load);
        const auto found = FreightStore::find(session, id);
        if (!found) return refuse(GeneralRefusal::NotFound);
        return freightOf(found->plan, question.region, load);
    });
}

Result<FreightRegionList> FreightTemplates::regions(const Actor&) const {
    FreightRegionList list;
    for (auto& region : m_regions.provincesAndCities()) {
        const auto province = provinceCodeOf(region.code);
        const bool top = region.code == province;
        list.items.push_back({std::move(region.code), std::move(region.name), top ? std::string() : province});
    }
    return list;
}

void FreightTemplates::finish(store::Transaction& transaction, const Actor& who, std::string_view action,
                              FreightTemplateId id, const std::string& before, const std::string& after) const {
    const auto now = m_clock.now();
    audit::append(transaction, who, now, action, "freightTemplate", id.value,
                  R"({"before":)" + before + R"(,"after":)" + after + "}");
    jobs::announce(transaction, EventKind::FreightChanged, id.value, "", now);
}

}  // namespace zhanggui
