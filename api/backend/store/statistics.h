#pragma once

#include "api/backend/store/database.h"

namespace zhanggui::store {

/// Lets PostgreSQL look again at the tables that have doubled since it last did: its plans for them were made for fewer
/// rows, and its own look comes a minute later at best. For whoever has just added many rows. On SQLite, whose plans do
/// not hang on it, nothing. That it could not be done is logged.
void refreshStatistics(Database& database);

}  // namespace zhanggui::store
