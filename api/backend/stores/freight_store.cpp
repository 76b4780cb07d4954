#include "api/backend/stores/freight_store.h"

#include <algorithm>

#include "api/backend/store/key_list.h"
#include "api/backend/stores/freight_rule.h"

namespace zhanggui {

namespace {

struct HeadRow {
    FreightTemplateId id;
    std::string name;
    FreightUnit unit = FreightUnit::Piece;
    FreeWhen freeWhen = FreeWhen::Either;
    Instant updatedAt;
    std::int64_t version = 0;

    template <class V>
    static constexpr void describe(V&& column) {
        column("id", &HeadRow::id);
        column("name", &HeadRow::name);
        column("unit", &HeadRow::unit);
        column("free_when", &HeadRow::freeWhen);
        column("updated_at", &HeadRow::updatedAt);
        column("version", &HeadRow::version);
    }
};

struct RateRow {
    FreightTemplateId owner;
    FreightUnit unit = FreightUnit::Piece;
    FreeWhen freeWhen = FreeWhen::Either;
    std::int64_t position = 0;
    bool delivered = true;
    std::int64_t first = 1, step = 1, freePieces = 0;
    Money firstFee, stepFee, freeFrom;
    std::optional<std::string> region;

    template <class V>
    static constexpr void describe(V&& column) {
        column("template_id", &RateRow::owner);
        column("unit", &RateRow::unit);
        column("free_when", &RateRow::freeWhen);
        column("position", &RateRow::position);
        column("delivered", &RateRow::delivered);
        column("first_quantity", &RateRow::first);
        column("step_quantity", &RateRow::step);
        column("free_pieces", &RateRow::freePieces);
        column("first_fee", &RateRow::firstFee);
        column("step_fee", &RateRow::stepFee);
        column("free_from", &RateRow::freeFrom);
        column("region", &RateRow::region);
    }
};

struct SettingsRow {
    std::optional<FreightTemplateId> standard;
    Money flatFee, freeFrom;
    std::int64_t version = 0;

    template <class V>
    static constexpr void describe(V&& column) {
        column("freight_template_id", &SettingsRow::standard);
        column("flat_freight", &SettingsRow::flatFee);
        column("free_freight_from", &SettingsRow::freeFrom);
        column("freight_version", &SettingsRow::version);
    }
};

// A rate with each of its regions, and with none once if it has none.
#define RATES                                                                                                    \
    "select r.template_id, t.unit, t.free_when, r.position, r.delivered, r.first_quantity, r.step_quantity, "    \
    "r.free_pieces, r.first_fee, r.step_fee, r.free_from, g.region from freight_rate r join freight_template t " \
    "on t.id = r.template_id left join freight_region g on g.template_id = r.template_id and g.position = "      \
    "r.position "
#define IN_ORDER "order by r.template_id, r.position, g.region"

/// Rows of templates one after the other, each in the order of its rates.
std::map<FreightTemplateId, FreightPlan> plansOf(const std::vector<RateRow>& rows) {
    std::map<FreightTemplateId, FreightPlan> plans;
    std::int64_t last = 0;
    for (const auto& row : rows) {
        auto& plan = plans[row.owner];
        plan.unit = row.unit;
        plan.freeWhen = row.freeWhen;
        const FreightRate rate{row.delivered, row.first,    row.firstFee,  row.step,
                               row.stepFee,   row.freeFrom, row.freePieces};
        if (row.position == 0)
            plan.elsewhere = rate;
        else if (plan.zones.empty() || last != row.position)
            plan.zones.push_back({{}, rate});
        last = row.position;
        if (row.region) plan.zones.back().regions.push_back(*row.region);
    }
    return plans;
}

void insertRate(store::Transaction& transaction, FreightTemplateId id, std::int64_t position, const FreightRate& rate) {
    transaction.run(
        "insert into freight_rate (template_id, position, delivered, first_quantity, first_fee, step_quantity, "
        "step_fee, free_from, free_pieces) values (:template, :position, :delivered, :first, :firstFee, :step, "
        ":stepFee, :freeFrom, :freePieces)",
        id, position, rate.delivered, rate.first, rate.firstFee, rate.step, rate.stepFee, rate.freeFrom,
        rate.freePieces);
}

void insertRates(store::Transaction& transaction, FreightTemplateId id, const FreightPlan& plan) {
    insertRate(transaction, id, 0, plan.elsewhere);
    std::int64_t position = 0;
    for (const auto& zone : plan.zones) {
        insertRate(transaction, id, ++position, zone.rate);
        for (const auto& region : zone.regions)
            transaction.run(
                "insert into freight_region (template_id, region, position) values (:template, :region, :position)", id,
                region, position);
    }
}

void removeRates(store::Transaction& transaction, FreightTemplateId id) {
    transaction.run("delete from freight_region where template_id = :id", id);
    transaction.run("delete from freight_rate where template_id = :id", id);
}

FreightTemplate templateOf(HeadRow& head, FreightPlan&& plan) {
    FreightTemplate made;
    made.id = head.id;
    made.name = std::move(head.name);
    made.plan = std::move(plan);
    made.updatedAt = head.updatedAt;
    made.version = head.version;
    return made;
}

}  // namespace

std::vector<FreightTemplate> FreightStore::all(store::Session& session) {
    auto plans = plansOf(session.all<RateRow>(RATES IN_ORDER));
    std::vector<FreightTemplate> found;
    for (auto& head : session.all<HeadRow>("select {columns} from freight_template order by name, id"))
        found.push_back(templateOf(head, std::move(plans[head.id])));
    return found;
}

std::optional<FreightTemplate> FreightStore::find(store::Session& session, FreightTemplateId id) {
    auto head = session.one<HeadRow>("select {columns} from freight_template where id = :id", id);
    if (!head) return std::nullopt;
    auto plans = plansOf(session.all<RateRow>(RATES "where r.template_id = :id " IN_ORDER, id));
    return templateOf(*head, std::move(plans[id]));
}

std::optional<std::string> FreightStore::templateName(store::Session& session, FreightTemplateId id) {
    return session.one<std::string>("select name from freight_template where id = :id", id);
}

std::optional<FreightTemplateId> FreightStore::named(store::Session& session, const std::string& name) {
    return session.one<FreightTemplateId>("select id from freight_template where name = :name", name);
}

std::int64_t FreightStore::count(store::Session& session) {
    return session.value<std::int64_t>("select count(*) from freight_template");
}

std::map<FreightTemplateId, FreightPlan> FreightStore::plansFor(store::Session& session,
                                                                const std::vector<FreightTemplateId>& ids,
                                                                const std::string& region) {
    return plansOf(store::allOfKeys<RateRow>(
        session,
        RATES "where r.template_id in ({keys}) and (r.position = 0 or g.region in (:city, :province)) " IN_ORDER, ids,
        cityCodeOf(region), provinceCodeOf(region)));
}

bool FreightStore::lock(store::Transaction& transaction, FreightTemplateId id) {
    return transaction.one<FreightTemplateId>("select id from freight_template where id = :id {for update}", id)
        .has_value();
}

FreightTemplateId FreightStore::insert(store::Transaction& transaction, const FreightTemplateDraft& draft,
                                       Instant now) {
    const auto id = transaction.insert<FreightTemplateId>(
        "insert into freight_template (name, unit, free_when, updated_at, version) values (:name, :unit, :when, :now, "
        "1) returning id",
        draft.name, draft.plan.unit, draft.plan.freeWhen, now);
    insertRates(transaction, id, draft.plan);
    return id;
}

void FreightStore::replace(store::Transaction& transaction, FreightTemplateId id, const FreightTemplateDraft& draft,
                           Instant now) {
    transaction.run(
        "update freight_template set name = :name, unit = :unit, free_when = :when, updated_at = :now, version = "
        "version + 1 where id = :id",
        draft.name, draft.plan.unit, draft.plan.freeWhen, now, id);
    removeRates(transaction, id);
    insertRates(transaction, id, draft.plan);
}

void FreightStore::remove(store::Transaction& transaction, FreightTemplateId id) {
    removeRates(transaction, id);
    transaction.run("delete from freight_template where id = :id", id);
}

FreightSettings FreightStore::settings(store::Session& session) {
    const auto row = session.one<SettingsRow>("select {columns} from shop where id = 1");
    if (!row) return {};
    return {row->standard.value_or(FreightTemplateId{}), row->flatFee, row->freeFrom, row->version};
}

void FreightStore::saveSettings(store::Transaction& transaction, const FreightSettings& settings) {
    const auto standard = settings.standard ? std::optional(settings.standard) : std::nullopt;
    transaction.run(
        "update shop set freight_template_id = cast(:template as bigint), flat_freight = :flat, free_freight_from = "
        ":free, freight_version = freight_version + 1 where id = 1",
        standard, settings.flatFee, settings.freeFrom);
}

}  // namespace zhanggui
