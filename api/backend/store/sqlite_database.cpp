#include "api/backend/store/sqlite_database.h"

#include <algorithm>
#include <array>
#include <fstream>

#include "api/backend/store/sqlite_driver.h"

namespace zhanggui::store {

namespace {

namespace fs = std::filesystem;

// Less than a call waits for a connection: readers that must wait for it do not fail of it.
constexpr std::chrono::milliseconds readersPatience{1000};

const DatabaseOptions& withFolder(const DatabaseOptions& options) {
    if (options.folder.empty()) throw StoreError("No data folder is given");
    std::error_code failed;
    if (fs::create_directories(options.folder, failed))
        fs::permissions(options.folder, fs::perms::owner_all, fs::perm_options::replace, failed);
    if (failed) throw StoreError("Cannot make the data folder " + options.folder.string() + ": " + failed.message());
    return options;
}

/// Makes the file if this is a new shop. What is there but unreadable stays as it is: it may hold the only copy.
void ensureFile(const fs::path& file, const std::string& vfs) {
    if (!fs::exists(file)) {
        if (fs::exists(file.string() + "-wal"))
            throw StoreCorrupt("The database " + file.string() +
                               " is missing but its log is there. Put the file back or restore a backup.");
        createSqliteFile(file, vfs);
        return;
    }
    static constexpr std::string_view head{"SQLite format 3\0", 16};
    std::array<char, 16> start{};
    std::ifstream in(file, std::ios::binary);
    if (!in) throw StoreError("The database " + file.string() + " cannot be read; see its permissions");
    in.read(start.data(), start.size());
    if (in.gcount() != 16 || std::string_view(start.data(), start.size()) != head)
        throw StoreCorrupt("The file " + file.string() +
                           " is damaged or is no database. It was not touched; restore a backup.");
}

std::unique_ptr<Connection> connectSqlite(const fs::path& file, const DatabaseOptions& options,
                                          SqliteDriver::Role role) {
    if (role == SqliteDriver::Role::Writer) ensureFile(file, options.vfs);
    return std::make_unique<Connection>(std::make_unique<SqliteDriver>(file, options, role), options.slow);
}

}  // namespace

SqliteDatabase::SqliteDatabase(const DatabaseOptions& options)
    : m_options(withFolder(options)),
      m_file(m_options.folder / "shop.db"),
      m_lock(m_options.folder),
      m_writer(
          this, [this] { return connectSqlite(m_file, m_options, SqliteDriver::Role::Writer); },
          [this](const std::function<void()>& work) { return m_readers.whileClosed(readersPatience, work); }),
      m_readers(std::clamp(m_options.readers, 1, 8), m_options.checkout,
                [this] { return connectSqlite(m_file, m_options, SqliteDriver::Role::Reader); }) {}

void SqliteDatabase::readWith(const std::function<void(Session&)>& work) {
    const Inside inside(this);
    auto lease = m_readers.take();
    m_reads.fetch_add(1, std::memory_order_relaxed);
    lease->begin("begin");
    try {
        PinnedSession session(*lease);
        work(session);
    } catch (const std::exception&) {
        if (!lease->rollback()) lease.discard();
        throw;
    }
    if (!lease->rollback()) lease.discard();
}

StoreCounters SqliteDatabase::counters() const {
    const auto& writer = m_writer.counters();
    return {.commits = writer.commits,
            .writes = writer.writes,
            .rollbacks = writer.rollbacks,
            .reads = m_reads,
            .retries = 0,
            .fallbacks = writer.fallbacks,
            .checkpoints = writer.checkpoints,
            .walPages = writer.walPages};
}

}  // namespace zhanggui::store
