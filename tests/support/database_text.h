#pragma once

#include <map>
#include <string>
#include <vector>

#include "api/backend/store/database.h"

namespace zhanggui::test {

/// Everything that stands in a database: of each table every row as "column=value" parted by unit separators, sorted.
/// Read past the product's own store, so that a column which no row type names is seen as well.
using DatabaseText = std::map<std::string, std::vector<std::string>>;

/// Reads over a connection of its own, so what is committed. Throws std::runtime_error if it cannot.
DatabaseText databaseText(const store::DatabaseOptions& options);

/// The rows that only one of the two has, a line each; empty if they are the same.
std::string difference(const DatabaseText& before, const DatabaseText& after);

}  // namespace zhanggui::test
