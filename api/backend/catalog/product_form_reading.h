#pragma once

#include "api/backend/catalog/product_difference.h"
#include "api/backend/catalog/sku_matrix.h"
#include "api/backend/media/media.h"
#include "api/backend/store/session.h"

namespace zhanggui {

/// Makes of a form what the product is to be, `edit.after` and `edit.stock`; `edit.before` is the product as it is, an
/// empty one for a new product. Tidies what was typed and checks what the form's bounds cannot: names, keys, codes,
/// pictures, moments. Gives every fault, each with its pointer into the form.
std::vector<Fault> readForm(store::Session& session, const Media& media, const ProductForm& form, Instant now,
                            ProductRevision& edit);

/// The text of all blocks, as lists, searches and files know the detail.
std::string detailOf(const std::vector<StoredBlock>& blocks);

}  // namespace zhanggui
