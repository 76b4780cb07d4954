#include "api/backend/store/file_copy.h"

#include "api/backend/store/connection.h"
#include "api/backend/store/sqlite_database.h"
#include "api/backend/store/sqlite_driver.h"

namespace zhanggui::store {

void copyDatabaseFile(const std::filesystem::path& folder, const std::filesystem::path& to) {
    const auto file = folder / "shop.db";
    if (!std::filesystem::exists(file)) throw StoreError("There is no shop in " + folder.string() + ": no shop.db");
    SqliteDriver reader(file, DatabaseOptions{}, SqliteDriver::Role::Reader);
    reader.copyTo(to);
}

std::string damageMet(const Database& database) {
    const auto* sqlite = dynamic_cast<const SqliteDatabase*>(&database);
    return sqlite ? sqlite->damage() : std::string();
}

void lookForDamage(Database& database) {
    if (database.dialect() != Dialect::Sqlite) return;
    database.read([](Session& session) {
        const auto found = firstDamage(session);
        if (!found.empty()) throw StoreCorrupt("The database file is damaged (" + found + "); restore a backup");
    });
}

std::vector<std::string> damages(Database& database) {
    if (database.dialect() != Dialect::Sqlite) return {};
    return database.read([](Session& session) {
        auto found = session.values<std::string>(
            "select integrity_check from pragma_integrity_check where integrity_check <> 'ok'");
        for (auto& orphan : session.values<std::string>(
                 "select \"table\" || ' row ' || coalesce(rowid, 0) || ' points nowhere in ' || parent from "
                 "pragma_foreign_key_check"))
            found.push_back(std::move(orphan));
        return found;
    });
}

void compact(Database& database) {
    if (database.dialect() != Dialect::Sqlite) return;
    database.exclusively([](Connection& connection) {
        connection.once("vacuum");
        connection.once("pragma wal_checkpoint(truncate)");
    });
}

}  // namespace zhanggui::store
