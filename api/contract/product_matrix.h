#pragma once

#include <string>
#include <vector>

#include "api/contract/product_form.h"

/// What saving a form's specs and variants would do to the variants that are there.
namespace zhanggui {

enum class SkuChange { Keep, Add, Retire, Restore };

constexpr std::array<EnumName<SkuChange>, 4> enumNames(SkuChange) {
    return {{{SkuChange::Keep, "keep"},
             {SkuChange::Add, "add"},
             {SkuChange::Retire, "retire"},
             {SkuChange::Restore, "restore"}}};
}

struct MatrixForm {
    std::vector<SpecForm> specs;
    std::vector<SkuChoice> skus;

    template <class V>
    static constexpr void describe(V&& field) {
        field("specs", &MatrixForm::specs, "As the form would send them", count(0, maxAxes));
        field("skus", &MatrixForm::skus, "As the form would send them", count(1, maxSkus));
    }
};

/// An open order that waits for units of a variant, which therefore cannot be retired.
struct SkuHold {
    Id<struct OrderTag> order;
    std::string number;
    std::int64_t quantity = 0;

    template <class V>
    static constexpr void describe(V&& field) {
        field("order", &SkuHold::order, "Key of the order");
        field("number", &SkuHold::number, "As people read it");
        field("quantity", &SkuHold::quantity, "Units that are still to be sent");
    }
};

struct MatrixRow {
    SkuChange change = SkuChange::Keep;
    SkuId id;
    std::int64_t row = -1;
    std::string specText, code, barcode;
    Money price, linePrice, cost;
    std::int64_t weightGrams = 0, safety = 0, onHand = 0, reserved = 0;
    std::vector<SkuHold> holds;

    template <class V>
    static constexpr void describe(V&& field) {
        field("change", &MatrixRow::change, "What would happen to the variant");
        field("id", &MatrixRow::id, "Key of the variant; 0 for one that is added");
        field("row", &MatrixRow::row, "Place in the form's variants, from 0; -1 for one that is retired");
        field("specText", &MatrixRow::specText, "'Blue / L', as it would be called");
        field("code", &MatrixRow::code, "As it is now, like all that follows; of an added one empty and 0");
        field("barcode", &MatrixRow::barcode, "GTIN or own barcode, or empty");
        field("price", &MatrixRow::price, "Sale price, fen");
        field("linePrice", &MatrixRow::linePrice, "Struck-through price, fen");
        field("cost", &MatrixRow::cost, "Purchase cost, fen");
        field("weightGrams", &MatrixRow::weightGrams, "Shipping weight, grams");
        field("safety", &MatrixRow::safety, "At or below this the stock is low");
        field("onHand", &MatrixRow::onHand, "Units in all stores");
        field("reserved", &MatrixRow::reserved, "Of these promised to open orders");
        field("holds", &MatrixRow::holds, "Why it cannot be retired: the orders that wait for it, oldest first");
    }
};

struct MatrixPreview {
    std::int64_t keep = 0, add = 0, retire = 0, restore = 0;
    bool allowed = true;
    std::vector<MatrixRow> rows;

    template <class V>
    static constexpr void describe(V&& field) {
        field("keep", &MatrixPreview::keep, "Variants that stay as they are");
        field("add", &MatrixPreview::add, "New ones");
        field("retire", &MatrixPreview::retire, "Variants that are no longer sold; orders keep pointing at them");
        field("restore", &MatrixPreview::restore, "Retired ones that come back with key, code and stock");
        field("allowed", &MatrixPreview::allowed, "False if a variant to be retired is held by an order");
        field("rows", &MatrixPreview::rows, "The form's variants in their order, then those to be retired");
    }
};

}  // namespace zhanggui
