#pragma once

#include <optional>
#include <string>
#include <vector>

#include "api/contract/endpoint.h"
#include "api/contract/refusal.h"

/// What parcels cost: freight templates by pieces or weight, each with rates by where a parcel goes.
namespace zhanggui {

using FreightTemplateId = Id<struct FreightTemplateTag>;

inline constexpr std::int64_t maxFreightTemplates = 200;
inline constexpr std::int64_t maxFreightZones = 60;
inline constexpr std::int64_t maxFreightName = 40;              ///< code points
inline constexpr std::int64_t maxFreightFee = 1'000'000;        ///< of one rate, fen: ten thousand yuan
inline constexpr std::int64_t maxFreightQuantity = 1'000'000;   ///< of one rate: pieces, or grams: a tonne
inline constexpr std::int64_t maxParcelQuantity = 100'000'000;  ///< that the calculator reckons with

/// What a template counts.
enum class FreightUnit { Piece, Gram };

constexpr std::array<EnumName<FreightUnit>, 2> enumNames(FreightUnit) {
    return {{{FreightUnit::Piece, "piece"}, {FreightUnit::Gram, "gram"}}};
}

/// Which thresholds make a parcel free where a rate names both.
enum class FreeWhen { Either, Both };

constexpr std::array<EnumName<FreeWhen>, 2> enumNames(FreeWhen) {
    return {{{FreeWhen::Either, "either"}, {FreeWhen::Both, "both"}}};
}

/// Why a change of freight is not carried out.
enum class FreightRefusal { NameTaken, InUse, IsDefault, TooMany };

constexpr std::array<EnumName<FreightRefusal>, 4> enumNames(FreightRefusal) {
    return {{{FreightRefusal::NameTaken, "freightNameTaken"},
             {FreightRefusal::InUse, "freightTemplateInUse"},
             {FreightRefusal::IsDefault, "freightTemplateIsDefault"},
             {FreightRefusal::TooMany, "tooManyFreightTemplates"}}};
}

constexpr int statusOf(FreightRefusal refusal) {
    switch (refusal) {
        case FreightRefusal::NameTaken:
            return 422;
        case FreightRefusal::InUse:
            return 422;
        case FreightRefusal::IsDefault:
            return 422;
        case FreightRefusal::TooMany:
            return 422;
    }
    return 500;
}

/// What is wrong with one field of a template.
enum class FreightFault { UnknownRegion, RegionAgain, UnknownTemplate, NothingDelivered };

constexpr std::array<EnumName<FreightFault>, 4> enumNames(FreightFault) {
    return {{{FreightFault::UnknownRegion, "unknownFreightRegion"},
             {FreightFault::RegionAgain, "freightRegionAgain"},
             {FreightFault::UnknownTemplate, "unknownFreightTemplate"},
             {FreightFault::NothingDelivered, "nothingDelivered"}}};
}

/// What a parcel to one place costs: the first units, then each further step, begun ones counting as whole.
struct FreightRate {
    bool delivered = true;
    std::int64_t first = 1;
    Money firstFee;
    std::int64_t step = 1;
    Money stepFee;
    Money freeFrom;
    std::int64_t freePieces = 0;

    template <class V>
    static constexpr void describe(V&& field) {
        field("delivered", &FreightRate::delivered, "False: no parcels go there, and the rest says nothing");
        field("first", &FreightRate::first, "Pieces or grams that firstFee covers", range(1, maxFreightQuantity));
        field("firstFee", &FreightRate::firstFee, "Fen", range(0, maxFreightFee));
        field("step", &FreightRate::step, "Pieces or grams of each further step", range(1, maxFreightQuantity));
        field("stepFee", &FreightRate::stepFee, "Of each step that is begun, fen", range(0, maxFreightFee));
        field("freeFrom", &FreightRate::freeFrom, "Goods of this amount or more travel free, fen; 0: never by amount",
              range(0, maxFen));
        field("freePieces", &FreightRate::freePieces, "So many pieces or more travel free; 0: never by number",
              range(0, maxFreightQuantity));
    }
    bool operator==(const FreightRate&) const = default;
};

/// The rate of some provinces and cities. A city's own rate goes before its province's.
struct FreightZone {
    std::vector<std::string> regions;
    FreightRate rate;

    template <class V>
    static constexpr void describe(V&& field) {
        field("regions", &FreightZone::regions, "GB/T 2260 codes of provinces and cities; each once a template",
              count(1, 500));
        field("rate", &FreightZone::rate, "What a parcel there costs");
    }
    bool operator==(const FreightZone&) const = default;
};

/// What a template says about parcels.
struct FreightPlan {
    FreightUnit unit = FreightUnit::Piece;
    FreeWhen freeWhen = FreeWhen::Either;
    std::vector<FreightZone> zones;
    FreightRate elsewhere;

    template <class V>
    static constexpr void describe(V&& field) {
        field("unit", &FreightPlan::unit, "What first and step count");
        field("freeWhen", &FreightPlan::freeWhen, "Where a rate has freeFrom and freePieces: whether one is enough");
        field("zones", &FreightPlan::zones, "Places with a rate of their own", count(0, maxFreightZones));
        field("elsewhere", &FreightPlan::elsewhere, "The rate of every other place");
    }
    bool operator==(const FreightPlan&) const = default;
};

struct FreightTemplateDraft {
    std::string name;
    FreightPlan plan;
    std::int64_t version = 0;

    template <class V>
    static constexpr void describe(V&& field) {
        field("name", &FreightTemplateDraft::name, "As staff know it; unique in the shop", length(1, maxFreightName));
        field("plan", &FreightTemplateDraft::plan, "What parcels cost");
        field("version", &FreightTemplateDraft::version, "Version the form was opened with; 0 for a new one");
    }
    bool operator==(const FreightTemplateDraft&) const = default;
};

struct FreightTemplate {
    FreightTemplateId id;
    std::string name;
    FreightPlan plan;
    std::int64_t products = 0;
    bool isDefault = false;
    Instant updatedAt;
    std::int64_t version = 0;

    template <class V>
    static constexpr void describe(V&& field) {
        field("id", &FreightTemplate::id, "Key of the template");
        field("name", &FreightTemplate::name, "As staff know it");
        field("plan", &FreightTemplate::plan, "What parcels cost");
        field("products", &FreightTemplate::products, "Products that name it, those in the recycle bin included");
        field("isDefault", &FreightTemplate::isDefault, "It holds for products that name none");
        field("updatedAt", &FreightTemplate::updatedAt, "Last change");
        field("version", &FreightTemplate::version, "For optimistic locking");
    }
};

/// What holds for products that name no template.
struct FreightSettings {
    FreightTemplateId standard;
    Money flatFee, freeFrom;
    std::int64_t version = 0;

    template <class V>
    static constexpr void describe(V&& field) {
        field("standard", &FreightSettings::standard, "The shop's default template; 0: the flat fee holds");
        field("flatFee", &FreightSettings::flatFee, "Of all goods without a template together, fen",
              range(0, maxFreightFee));
        field("freeFrom", &FreightSettings::freeFrom, "Such goods of this amount travel free, fen; 0: never",
              range(0, maxFen));
        field("version", &FreightSettings::version, "For optimistic locking");
    }
};

struct FreightTemplateList {
    std::vector<FreightTemplate> items;
    FreightSettings settings;

    template <class V>
    static constexpr void describe(V&& field) {
        field("items", &FreightTemplateList::items, "By name");
        field("settings", &FreightTemplateList::settings, "What holds without a template");
    }
};

struct FreightRemoval {
    std::optional<FreightTemplateId> moveProductsTo;

    template <class V>
    static constexpr void describe(V&& field) {
        field("moveProductsTo", &FreightRemoval::moveProductsTo,
              "Template that its products go to, 0 for the shop's default; absent: refused if there are any");
    }
};

struct FreightRemoved {
    std::int64_t products = 0;

    template <class V>
    static constexpr void describe(V&& field) {
        field("products", &FreightRemoved::products, "Products that were moved");
    }
};

/// "What would this parcel cost?"
struct FreightQuestion {
    FreightTemplateId freightTemplate;
    std::optional<FreightPlan> plan;
    std::string region;
    std::int64_t pieces = 1, grams = 0;
    Money goods;

    template <class V>
    static constexpr void describe(V&& field) {
        field("freightTemplate", &FreightQuestion::freightTemplate, "0 for what holds without a template");
        field("plan", &FreightQuestion::plan, "Reckon with this instead, such as a form that is not saved yet");
        field("region", &FreightQuestion::region, "GB/T 2260 code of a province, city or district", length(6, 6));
        field("pieces", &FreightQuestion::pieces, "In the parcel", range(1, maxParcelQuantity));
        field("grams", &FreightQuestion::grams, "What they weigh together", range(0, maxParcelQuantity));
        field("goods", &FreightQuestion::goods, "What they cost together, fen", range(0, maxFen));
    }
};

/// The answer, with what it was reckoned from.
struct FreightAnswer {
    bool delivered = true, free = false;
    Money fee;
    std::optional<std::int32_t> zone;
    FreightUnit unit = FreightUnit::Piece;
    FreightRate rate;
    std::int64_t quantity = 0, steps = 0;

    template <class V>
    static constexpr void describe(V&& field) {
        field("delivered", &FreightAnswer::delivered, "False: no parcels go there");
        field("free", &FreightAnswer::free, "A threshold makes it free");
        field("fee", &FreightAnswer::fee, "Fen");
        field("zone", &FreightAnswer::zone, "Place of the zone in the plan, from 0; absent: everywhere else");
        field("unit", &FreightAnswer::unit, "What was counted");
        field("rate", &FreightAnswer::rate, "The rate that holds there");
        field("quantity", &FreightAnswer::quantity, "Pieces or grams");
        field("steps", &FreightAnswer::steps, "Steps beyond the first units, begun ones counted");
    }
};

/// A province or city, as zones are made of them.
struct FreightRegion {
    std::string code, name, parent;

    template <class V>
    static constexpr void describe(V&& field) {
        field("code", &FreightRegion::code, "GB/T 2260, six digits");
        field("name", &FreightRegion::name, "In Chinese");
        field("parent", &FreightRegion::parent, "Code of a city's province; empty for a province");
    }
};

struct FreightRegionList {
    std::vector<FreightRegion> items;

    template <class V>
    static constexpr void describe(V&& field) {
        field("items", &FreightRegionList::items, "By code: each province before its cities");
    }
};

struct ListFreightTemplates : Endpoint<Verb::Get, Path<"/admin/v1/freight/templates">, None, FreightTemplateList,
                                       Door::Staff, Right::SeeProducts> {
    static constexpr std::string_view name = "listFreightTemplates";
    static constexpr std::string_view summary = "All freight templates, and what holds without one";
};
struct AddFreightTemplate : Endpoint<Verb::Post, Path<"/admin/v1/freight/templates">, FreightTemplateDraft,
                                     FreightTemplate, Door::Staff, Right::EditProducts> {
    static constexpr std::string_view name = "addFreightTemplate";
    static constexpr std::string_view summary = "A new freight template";
};
struct ChangeFreightTemplate : Endpoint<Verb::Put, Path<"/admin/v1/freight/templates/{template}", FreightTemplateId>,
                                        FreightTemplateDraft, FreightTemplate, Door::Staff, Right::EditProducts> {
    static constexpr std::string_view name = "changeFreightTemplate";
    static constexpr std::string_view summary = "Replaces a freight template; orders keep the fee they were made with";
};
struct RemoveFreightTemplate
    : Endpoint<Verb::Post, Path<"/admin/v1/freight/templates/{template}/removal", FreightTemplateId>, FreightRemoval,
               FreightRemoved, Door::Staff, Right::EditProducts> {
    static constexpr std::string_view name = "removeFreightTemplate";
    static constexpr std::string_view summary = "Removes a freight template that no product needs any more";
};
struct SetFreightSettings : Endpoint<Verb::Put, Path<"/admin/v1/freight/settings">, FreightSettings, FreightSettings,
                                     Door::Staff, Right::EditProducts> {
    static constexpr std::string_view name = "setFreightSettings";
    static constexpr std::string_view summary = "Decides what holds for products without a freight template";
};
struct AskFreight : Endpoint<Verb::Post, Path<"/admin/v1/freight/quote">, FreightQuestion, FreightAnswer, Door::Staff,
                             Right::SeeProducts> {
    static constexpr std::string_view name = "askFreight";
    static constexpr std::string_view summary = "What a parcel would cost, with the steps of reckoning";
    static constexpr bool keyed = false;  // changes nothing
};
struct ListFreightRegions
    : Endpoint<Verb::Get, Path<"/admin/v1/freight/regions">, None, FreightRegionList, Door::Staff, Right::SeeProducts> {
    static constexpr std::string_view name = "listFreightRegions";
    static constexpr std::string_view summary = "Provinces and cities that zones are made of";
};

using FreightEndpoints = EndpointList<ListFreightTemplates, AddFreightTemplate, ChangeFreightTemplate,
                                      RemoveFreightTemplate, SetFreightSettings, AskFreight, ListFreightRegions>;

}  // namespace zhanggui
