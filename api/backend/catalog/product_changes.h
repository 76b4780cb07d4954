#pragma once

#include <string>
#include <vector>

#include "api/backend/catalog/product_draft.h"
#include "api/backend/catalog/stored_product.h"
#include "api/contract/changes.h"

namespace zhanggui {

/// What the draft changes of the product itself. `category` is the stored product's path of names.
std::vector<ChangedField> changesOf(const ProductDraft& draft, const StoredProduct& stored,
                                    const std::vector<std::string>& category);
/// What it changes of one variant.
std::vector<ChangedField> changesOf(const VariantDraft& draft, const StoredSku& stored);
/// Whether the product has this picture.
bool holds(const StoredProduct& stored, const PictureDraft& picture);
/// Whether the draft's axes are those of the product.
bool sameAxes(const ProductDraft& draft, const StoredProduct& stored);

/// The state that the draft leads to: one taken off the shelf by hand is no draft again.
ProductState stateAfter(const ProductDraft& draft, const StoredProduct* stored);

/// As people read them: "new, gift".
std::string joinedTags(const std::vector<std::string>& tags);

/// "42.99"
std::string yuanText(Money amount);

}  // namespace zhanggui
