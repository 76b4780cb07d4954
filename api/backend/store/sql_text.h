#pragma once

#include <string>
#include <vector>

#include "api/backend/store/database.h"
#include "api/backend/store/shape.h"

/// Rewrites the texts of statements and migrations for one of the databases. Private to the store.
namespace zhanggui::store {

/// The text as the database wants it: tokens replaced and `:name` turned into numbered parameters. Throws
/// std::logic_error if the number of distinct names is not the number of values, or for an unknown token.
std::string rewriteStatement(const char* sql, const Shape& shape, Dialect dialect);

/// The statements of a script that are separated by `;`, without comments and empty ones.
std::vector<std::string> splitScript(const std::string& script);

}  // namespace zhanggui::store
