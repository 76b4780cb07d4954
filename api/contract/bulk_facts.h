#pragma once

#include <optional>
#include <string>
#include <vector>

#include "api/contract/product_bulk.h"

/// What the shop itself keeps of a bulk change. It never leaves the server; it stands here since only the contract
/// reads and writes JSON.
namespace zhanggui {

/// What a bulk change may touch of a product, before or after it. A job's row keeps both: it is written where the
/// product is as before, and taken back where it is as after.
struct BulkFacts {
    struct Price {
        SkuId sku;
        Money price, linePrice;

        template <class V>
        static constexpr void describe(V&& field) {
            field("sku", &Price::sku, "Key of the variant");
            field("price", &Price::price, "Sale price, fen");
            field("linePrice", &Price::linePrice, "Struck-through price, fen");
        }
        bool operator==(const Price&) const = default;
    };
    ProductState state = ProductState::Draft;
    CategoryId category;
    std::vector<std::string> tags;
    std::vector<Price> prices;
    std::optional<Instant> onShelfAt, offShelfAt, trashedAt;
    std::optional<ProductState> trashedState;
    std::optional<FreightTemplateId> freightTemplate;

    template <class V>
    static constexpr void describe(V&& field) {
        field("state", &BulkFacts::state, "Whether customers see it");
        field("category", &BulkFacts::category, "Key of its category");
        field("tags", &BulkFacts::tags, "In alphabetical order");
        field("prices", &BulkFacts::prices, "Of every variant that is sold");
        field("onShelfAt", &BulkFacts::onShelfAt, "Schedule");
        field("offShelfAt", &BulkFacts::offShelfAt, "Schedule");
        field("trashedAt", &BulkFacts::trashedAt, "Since when it is in the recycle bin");
        field("trashedState", &BulkFacts::trashedState, "What it goes back to");
        field("freightTemplate", &BulkFacts::freightTemplate, "0 for the shop's default");
    }
    bool operator==(const BulkFacts&) const = default;
};

struct BulkFactsPair {
    BulkFacts before, after;

    template <class V>
    static constexpr void describe(V&& field) {
        field("before", &BulkFactsPair::before, "As planned");
        field("after", &BulkFactsPair::after, "As written");
    }
};

}  // namespace zhanggui
