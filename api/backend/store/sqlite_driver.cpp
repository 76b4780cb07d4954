#include "api/backend/store/sqlite_driver.h"

#include <fcntl.h>
#include <soci/sqlite3/soci-sqlite3.h>  // and never <sqlite3.h> beside it
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace zhanggui::store {

namespace {

// PRAGMA application_id of our files, so that another program's database is not taken for a shop: "ZGui".
constexpr int applicationId = 0x5A477569;

/// To be called before the engine's first use, since later it takes no such wishes. A connection of ours is used by one
/// thread at a time and nobody asks how much memory the engine has: locks for either would be a tenth of its work.
void wakeEngine() {
    [[maybe_unused]] static const bool once = [] {
        sqlite_api::sqlite3_config(SQLITE_CONFIG_MULTITHREAD);
        sqlite_api::sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
        return true;
    }();
}

std::string openText(const std::filesystem::path& file, const std::string& vfs) {
    const auto name = file.string();
    if (name.find('"') != std::string::npos) throw StoreError("The data folder's name holds a quotation mark");
    std::string text = "db=\"" + name + "\" timeout=5";
    if (!vfs.empty()) text += " vfs=" + vfs;
    return text;
}

/// The log's length reaches us after each commit; SQLite's own checkpointing uses the same hook and is thereby off.
int noteLogPages(void* pages, sqlite_api::sqlite3*, const char*, int count) {
    *static_cast<int*>(pages) = count;
    return 0;
}

sqlite_api::sqlite3_stmt* rawStatement(soci::statement& statement) {
    return static_cast<soci::sqlite3_statement_backend*>(statement.get_backend())->stmt_;
}

void makeEmptyFile(const std::filesystem::path& file) {
    const int made = ::open(file.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (made < 0) throw StoreError("Cannot make " + file.string() + ": " + std::strerror(errno));
    ::close(made);
}

/// Whether what was written to a file is on the disk; errno says why not.
bool syncFile(const std::filesystem::path& file) {
    const int handle = ::open(file.c_str(), O_RDWR | O_CLOEXEC);
    if (handle < 0) return false;
    const bool synced = ::fsync(handle) == 0;
    const int error = errno;
    ::close(handle);
    errno = error;
    return synced;
}

void syncFolder(const std::filesystem::path& folder) {
    const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0) return;
    ::fsync(handle);
    ::close(handle);
}

}  // namespace

SqliteDriver::SqliteDriver(const std::filesystem::path& file, const DatabaseOptions& options, Role role) {
    wakeEngine();
    try {
        m_session.open(soci::sqlite3, openText(file, options.vfs));
        m_backend = static_cast<soci::sqlite3_session_backend*>(m_session.get_backend());
        configure(role, options);
    } catch (const soci::soci_error& error) {
        rethrow(error, nullptr, "opening the database");
    }
}

void SqliteDriver::configure(Role role, const DatabaseOptions& options) {
    auto* database = m_backend->conn_;
    sqlite_api::sqlite3_extended_result_codes(database, 1);
    sqlite_api::sqlite3_busy_timeout(database, 5000);
    sqlite_api::sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    int id = 0;
    m_session << "pragma application_id", soci::into(id);
    if (id != applicationId) throw StoreCorrupt("The file shop.db is a database of another program");
    pragma(!options.waitsForDisk            ? "pragma synchronous = off"
           : options.waitsAtCheckpointsOnly ? "pragma synchronous = normal"
                                            : "pragma synchronous = full");
    pragma("pragma foreign_keys = on");
    pragma("pragma trusted_schema = off");
    pragma("pragma cell_size_check = on");
    pragma("pragma mmap_size = 0");
    pragma("pragma case_sensitive_like = on");  // as on PostgreSQL
    pragma("pragma temp_store = memory");
    pragma("pragma wal_autocheckpoint = 0");
    if (!options.waitsForDisk) pragma("pragma cache_size = -262144");  // KiB: what fills a database touches all of it
    if (role == Role::Writer) {
        pragma("pragma fullfsync = on");  // macOS: fsync alone does not reach the disk there
        pragma("pragma checkpoint_fullfsync = on");
        pragma("pragma journal_size_limit = 67108864");
        sqlite_api::sqlite3_wal_hook(database, &noteLogPages, &m_logPages);
    } else {
        pragma("pragma query_only = on");
        sqlite_api::sqlite3_db_config(database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    }
}

void SqliteDriver::pragma(const char* text) {
    m_session << text;
}

std::vector<std::string> SqliteDriver::columnNames(soci::statement& statement) const {
    auto* raw = rawStatement(statement);
    std::vector<std::string> names;
    for (int i = 0; i < sqlite_api::sqlite3_column_count(raw); ++i)
        names.emplace_back(sqlite_api::sqlite3_column_name(raw, i));
    return names;
}

void SqliteDriver::reset(soci::statement& statement) const {
    sqlite_api::sqlite3_reset(rawStatement(statement));
}

bool SqliteDriver::inTransaction() const {
    return sqlite_api::sqlite3_get_autocommit(m_backend->conn_) == 0;
}

bool SqliteDriver::anyBusy() const {
    for (auto* raw = sqlite_api::sqlite3_next_stmt(m_backend->conn_, nullptr); raw;
         raw = sqlite_api::sqlite3_next_stmt(m_backend->conn_, raw))
        if (sqlite_api::sqlite3_stmt_busy(raw)) return true;
    return false;
}

void SqliteDriver::leaveLog() {
    sqlite_api::sqlite3_db_config(m_backend->conn_, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

Checkpointed SqliteDriver::checkpoint(bool truncate) {
    Checkpointed done;
    const int mode = truncate ? SQLITE_CHECKPOINT_TRUNCATE : SQLITE_CHECKPOINT_PASSIVE;
    const int code =
        sqlite_api::sqlite3_wal_checkpoint_v2(m_backend->conn_, nullptr, mode, &done.logPages, &done.moved);
    if ((code & 0xFF) == SQLITE_FULL) throw StoreFull("The disk is full: the log could not be moved into the file");
    if (code != SQLITE_OK && code != SQLITE_BUSY)
        throw StoreError(std::string("The checkpoint failed: ") + sqlite_api::sqlite3_errstr(code));
    return done;
}

void SqliteDriver::copyTo(const std::filesystem::path& file) {
    // Pages a step: the disk is shared with those who sell, so it is not asked for everything at once.
    constexpr int pagesAtOnce = 256;
    makeEmptyFile(file);
    sqlite_api::sqlite3* target = nullptr;
    int code = sqlite_api::sqlite3_open_v2(file.c_str(), &target, SQLITE_OPEN_READWRITE, nullptr);
    // A snapshot of ours keeps the copy of one moment; without it every commit of others would begin the copy anew.
    m_session << "begin";
    m_session << "select count(*) from sqlite_schema";
    if (code == SQLITE_OK) {
        sqlite_api::sqlite3_exec(target, "pragma synchronous = off", nullptr, nullptr, nullptr);  // synced below, once
        auto* copy = sqlite_api::sqlite3_backup_init(target, "main", m_backend->conn_, "main");
        while (copy && (code = sqlite_api::sqlite3_backup_step(copy, pagesAtOnce)) == SQLITE_OK) continue;
        code = copy ? sqlite_api::sqlite3_backup_finish(copy) : sqlite_api::sqlite3_errcode(target);
    }
    sqlite_api::sqlite3_close(target);
    m_session << "rollback";
    if (code == SQLITE_OK && syncFile(file)) return;
    std::filesystem::remove(file);
    const std::string why = code == SQLITE_OK ? std::strerror(errno) : sqlite_api::sqlite3_errstr(code);
    if ((code & 0xFF) == SQLITE_CORRUPT || (code & 0xFF) == SQLITE_NOTADB)
        throw StoreCorrupt("The database file is damaged (" + why + "), so it was not copied; restore a backup");
    throw StoreError("Cannot copy the database to " + file.string() + ": " + why);
}

void SqliteDriver::rethrow(const soci::soci_error& error, soci::statement*, const char* sql) {
    const auto* ours = dynamic_cast<const soci::sqlite3_soci_error*>(&error);
    const int code = ours ? ours->result() : SQLITE_ERROR;
    const std::string text = std::string(sqlite_api::sqlite3_errstr(code)) + " (" + std::to_string(code) + ")";
    const std::string message = error.get_error_message();  // what() would show the values
    const auto after = [&](std::string_view mark) {
        const auto at = message.find(mark);
        return at == std::string::npos ? std::string() : message.substr(at + mark.size());
    };
    if (code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY || code == SQLITE_CONSTRAINT_ROWID) {
        const auto name = uniqueIndexOf(after("UNIQUE constraint failed: "));
        throw UniqueViolation("The unique key " + name + " exists already: " + sql, name);
    }
    if (code == SQLITE_CONSTRAINT_FOREIGNKEY)
        throw ForeignKeyViolation(std::string("A foreign key does not hold: ") + sql, "");
    if (code == SQLITE_CONSTRAINT_CHECK) {
        const auto name = after("CHECK constraint failed: ");
        throw CheckViolation("The check " + name + " does not hold: " + sql, name);
    }
    switch (code & 0xFF) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            throw StoreBusy("The database is locked by another program: " + text + ": " + sql);
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            m_mustReopen = true;
            throw StoreCorrupt("The database file is damaged (" + text + "); restore a backup. While: " + sql);
        case SQLITE_IOERR:
        case SQLITE_CANTOPEN:
            m_mustReopen = true;
            throw StoreError("The disk failed: " + text + ": " + sql);
        case SQLITE_FULL:
            throw StoreFull("The disk is full: " + text + ": " + sql);
        default:
            throw StoreError(text + ", " + message.substr(0, message.find('\n')) + ": " + sql);
    }
}

/// SQLite reports "table.column, table.column": finds the name of the index that these make up.
std::string SqliteDriver::uniqueIndexOf(const std::string& columns) {
    const auto dot = columns.find('.');
    if (dot == std::string::npos) return columns;
    const auto table = columns.substr(0, dot);
    try {
        std::string name;
        soci::statement indexes =
            (m_session.prepare
                 << "select l.name from pragma_index_list(:table) l where l.\"unique\" and l.origin = 'c' and "
                    "(select group_concat(:table || '.' || i.name, ', ') from pragma_index_info(l.name) i) = "
                    ":columns",
             soci::use(table, "table"), soci::use(columns, "columns"), soci::into(name));
        if (indexes.execute(true)) return name;
    } catch (const soci::soci_error& error) {
        spdlog::debug("The name of a unique index was not found: {}", error.get_error_message());
    }
    return columns;
}

void createSqliteFile(const std::filesystem::path& file, const std::string& vfs) {
    wakeEngine();
    const auto fresh = file.string() + ".new";
    for (const char* ending : {"", "-wal", "-shm", "-journal"}) std::filesystem::remove(fresh + ending);
    makeEmptyFile(fresh);
    try {
        soci::session session(soci::sqlite3, openText(fresh, vfs));
        session << "pragma application_id = " << applicationId;
        session << "pragma auto_vacuum = none";
        session << "pragma journal_mode = wal";
    } catch (const soci::soci_error& error) {
        throw StoreError("Cannot make " + file.string() + ": " + error.get_error_message());
    }
    std::filesystem::rename(fresh, file);
    syncFolder(file.parent_path());
}

}  // namespace zhanggui::store
