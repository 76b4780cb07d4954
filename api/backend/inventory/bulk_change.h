#pragma once

#include <optional>
#include <string>
#include <vector>

#include "api/backend/catalog/product_difference.h"
#include "api/contract/bulk_facts.h"

namespace zhanggui {

/// The facts that `action` touches; the others are left at their defaults, so that they neither compare nor come back.
BulkFacts factsOf(const StoredProduct& product, BulkAction action);
/// Brings them back into a product.
void putFacts(StoredProduct& product, BulkAction action, const BulkFacts& facts);

/// Does to a product what the form says; gives why it cannot.
std::optional<BulkFault> changeProduct(StoredProduct& product, const BulkForm& form, Instant now);
/// What the form lacks for its action. Tidies its tags.
std::vector<Fault> checkBulk(BulkForm& form);

}  // namespace zhanggui
