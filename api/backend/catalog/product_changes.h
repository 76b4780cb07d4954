#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "api/backend/catalog/product_draft.h"
#include "api/backend/catalog/stored_product.h"

namespace zhanggui {

/// One field that a draft would change. Amounts are written as yuan: "42.99".
struct FieldChange {
    std::string_view field;  ///< the name of the contract's field: "price"
    std::string from, to;
};

/// What the draft changes of the product itself. `category` is the stored product's path of names.
std::vector<FieldChange> changesOf(const ProductDraft& draft, const StoredProduct& stored,
                                   const std::vector<std::string>& category);
/// What it changes of one variant.
std::vector<FieldChange> changesOf(const VariantDraft& draft, const StoredSku& stored);
/// Whether the product has this picture.
bool holds(const StoredProduct& stored, const PictureDraft& picture);
/// Whether the draft's axes are those of the product.
bool sameAxes(const ProductDraft& draft, const StoredProduct& stored);

/// The state that the draft leads to: one taken off the shelf by hand is no draft again.
ProductState stateAfter(const ProductDraft& draft, const StoredProduct* stored);

/// "42.99"
std::string yuanText(Money amount);

}  // namespace zhanggui
