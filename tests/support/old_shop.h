#pragma once

#include "api/backend/store/database.h"

namespace zhanggui::test {

/// The schema at which an old shop stands.
inline constexpr int oldSchema = 4;

/// Fills a database of the schema 0004 as the program of that time would have: so many products with a variant and
/// stock each, customers, and one paid order of each product, with its payment, its journal and its movements.
void fillOldShop(store::Database& database, std::int64_t products);

}  // namespace zhanggui::test
