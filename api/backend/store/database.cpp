#include "api/backend/store/database.h"

#include "api/backend/store/postgres_database.h"
#include "api/backend/store/sqlite_database.h"

namespace zhanggui::store {

std::unique_ptr<Database> Database::open(const DatabaseOptions& options) {
    if (options.folder.empty() == options.url.empty())
        throw StoreError("Give either a data folder or the URL of a PostgreSQL database");
    if (options.url.empty()) return std::make_unique<SqliteDatabase>(options);
    return std::make_unique<PostgresDatabase>(options);
}

}  // namespace zhanggui::store
