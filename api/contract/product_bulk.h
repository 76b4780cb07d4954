#pragma once

#include <optional>
#include <string>
#include <vector>

#include "api/contract/jobs.h"
#include "api/contract/products.h"

/// One change of many products at once, as a job (jobs.h).
namespace zhanggui {

enum class BulkAction {
    OnShelf,
    OffShelf,
    SetCategory,
    AddTags,
    RemoveTags,
    Price,
    LinePrice,
    SetFreight,
    Trash,
    Restore
};

constexpr std::array<EnumName<BulkAction>, 10> enumNames(BulkAction) {
    return {{{BulkAction::OnShelf, "onShelf"},
             {BulkAction::OffShelf, "offShelf"},
             {BulkAction::SetCategory, "setCategory"},
             {BulkAction::AddTags, "addTags"},
             {BulkAction::RemoveTags, "removeTags"},
             {BulkAction::Price, "price"},
             {BulkAction::LinePrice, "linePrice"},
             {BulkAction::SetFreight, "setFreight"},
             {BulkAction::Trash, "trash"},
             {BulkAction::Restore, "restore"}}};
}

/// What a computed price is brought to, half up; Point9 and Point99 are the nearest amount that ends so: 12.9, 12.99.
enum class PriceRounding { Fen, Jiao, Yuan, Point9, Point99 };

constexpr std::array<EnumName<PriceRounding>, 5> enumNames(PriceRounding) {
    return {{{PriceRounding::Fen, "fen"},
             {PriceRounding::Jiao, "jiao"},
             {PriceRounding::Yuan, "yuan"},
             {PriceRounding::Point9, "point9"},
             {PriceRounding::Point99, "point99"}}};
}

/// Why a product of a bulk change was refused or left alone: the `fault` of its row.
enum class BulkFault {
    NotFound,
    InTrash,
    NotInTrash,
    PriceOutOfRange,
    TooManyTags,
    FreightGone,
    ChangedMeanwhile,
    Failed
};

constexpr std::array<EnumName<BulkFault>, 8> enumNames(BulkFault) {
    return {{{BulkFault::NotFound, "notFound"},
             {BulkFault::InTrash, "inTrash"},
             {BulkFault::NotInTrash, "notInTrash"},
             {BulkFault::PriceOutOfRange, "priceOutOfRange"},
             {BulkFault::TooManyTags, "tooManyTags"},
             {BulkFault::FreightGone, "freightTemplateGone"},
             {BulkFault::ChangedMeanwhile, "changedMeanwhile"},
             {BulkFault::Failed, "failed"}}};
}

struct BulkForm {
    std::vector<ProductId> ids;
    std::optional<ProductQuery> query;
    BulkAction action = BulkAction::OnShelf;
    std::optional<CategoryId> category;
    std::vector<std::string> tags;
    std::string formula;
    PriceRounding rounding = PriceRounding::Fen;
    std::optional<FreightTemplateId> freightTemplate{};

    template <class V>
    static constexpr void describe(V&& field) {
        field("ids", &BulkForm::ids, "The products; none if `query` is given", count(0, maxItems));
        field("query", &BulkForm::query, "All products of this list instead; its cursor and limit say nothing");
        field("action", &BulkForm::action, "What is done to each");
        field("category", &BulkForm::category, "Of setCategory");
        field("tags", &BulkForm::tags, "Of addTags and removeTags, each 1 to 24 characters", count(0, maxTags));
        field("formula", &BulkForm::formula,
              "Of price and linePrice, for every variant: '*0.9', '+5', '-5%', '=12.90', '=cost*1.6', with or without "
              "'=' in front; yuan",
              length(0, 40));
        field("rounding", &BulkForm::rounding, "Of price and linePrice");
        field("freightTemplate", &BulkForm::freightTemplate, "Of setFreight; 0 for the shop's default");
    }
};

struct BulkProducts
    : Endpoint<Verb::Post, Path<"/admin/v1/products/bulk">, BulkForm, Job, Door::Staff, Right::EditProducts> {
    static constexpr std::string_view name = "bulkProducts";
    static constexpr std::string_view summary = "Plans one change of many products; startJob carries it out";
};

using ProductBulkEndpoints = EndpointList<BulkProducts>;

}  // namespace zhanggui
