#pragma once

#include <soci/soci.h>

#include <cstdint>
#include <filesystem>

#include "api/backend/store/driver.h"

namespace soci {
struct sqlite3_session_backend;
}

/// SQLite below SOCI: our profile of the engine, its errors, its log. Private to the store.
namespace zhanggui::store {

/// What a checkpoint found: pages in the log, and how many of them are in the database file now.
struct Checkpointed {
    int logPages = 0;
    int moved = 0;
};

class SqliteDriver final : public Driver {
  public:
    enum class Role { Writer, Reader };

    /// Opens an existing file. Throws StoreCorrupt if it is none of ours.
    SqliteDriver(const std::filesystem::path& file, const DatabaseOptions& options, Role role);

    Dialect dialect() const override { return Dialect::Sqlite; }
    soci::session& session() override { return m_session; }
    std::vector<std::string> columnNames(soci::statement& statement) const override;
    void prepared(soci::statement&, std::size_t) const override {}
    void reset(soci::statement& statement) const override;
    bool inTransaction() const override;
    bool anyBusy() const override;
    bool alive() const override { return true; }
    bool failureSpoilsStatement() const override { return true; }
    [[noreturn]] void rethrow(const soci::soci_error& error, soci::statement* statement, const char* sql) override;

    /// Lets the log be when the connection closes, even if it is the last one.
    void leaveLog();
    /// Moves what it can from the log into the file without waiting for readers; `truncate` waits and empties the log.
    /// Throws StoreFull or StoreError.
    Checkpointed checkpoint(bool truncate);
    /// Writes the database as it is now into a new file, mode 0600, synced; others go on writing meanwhile. Throws
    /// StoreError and leaves no file.
    void copyTo(const std::filesystem::path& file);
    /// Pages in the log after the last commit of this connection.
    int logPages() const { return m_logPages; }
    /// The last error was one after which the engine's view of the file cannot be trusted (a failed write or fsync).
    bool mustReopen() const { return m_mustReopen; }

  private:
    void configure(Role role, const DatabaseOptions& options);
    void pragma(const char* text);
    std::string uniqueIndexOf(const std::string& columns);

    soci::session m_session;
    soci::sqlite3_session_backend* m_backend = nullptr;
    int m_logPages = 0;
    bool m_mustReopen = false;
};

/// Makes a new, empty database file with mode 0600 that appears under its name only when it is complete.
void createSqliteFile(const std::filesystem::path& file, const std::string& vfs);

}  // namespace zhanggui::store
