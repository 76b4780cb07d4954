#pragma once

#include <string>
#include <vector>

#include "api/backend/store/database.h"

namespace zhanggui::server {

/// An invariant that does not hold, with the first few records that show it.
struct Violation {
    std::string id, meaning;
    std::vector<std::string> records;
};

/// Runs every domain's invariants and follows the audit chain, each invariant on one snapshot. Empty: the books agree.
std::vector<Violation> verify(store::Database& database);

}  // namespace zhanggui::server
