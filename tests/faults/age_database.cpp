#include <sqlite3.h>

/// Pretends that a newer program has been at a database: usage age_database FILE.
int main(int argc, char** argv) {
    sqlite3* database = nullptr;
    if (argc != 2 || sqlite3_open_v2(argv[1], &database, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK) return 1;
    const int result = sqlite3_exec(database,
                                    "insert into schema_migration select 9999, 'from the future', checksum, applied_at "
                                    "from schema_migration limit 1",
                                    nullptr, nullptr, nullptr);
    sqlite3_close(database);
    return result == SQLITE_OK ? 0 : 1;
}
