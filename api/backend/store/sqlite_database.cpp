#include "api/backend/store/sqlite_database.h"

#include <algorithm>

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

std::unique_ptr<Connection> connectSqlite(const fs::path& file, const DatabaseOptions& options,
                                          SqliteDriver::Role role) {
    // The engine would make an empty one.
    if (!fs::exists(file))
        throw StoreCorrupt("The database " + file.string() + " is gone. Put it back or restore a backup.");
    return std::make_unique<Connection>(std::make_unique<SqliteDriver>(file, options, role), options.slow);
}

}  // namespace

SqliteDatabase::SqliteDatabase(const DatabaseOptions& options)
    : m_options(withFolder(options)),
      m_file(m_options.folder / "shop.db"),
      m_lock(m_options.folder),
      m_guard(m_options, m_file, m_lock),
      m_writer(
          this,
          [this] {
              auto writer = connectSqlite(m_file, m_options, SqliteDriver::Role::Writer);
              if (fs::exists(m_file.string() + "-wal")) m_lock.noteLog();
              return writer;
          },
          [this](const std::function<void()>& work) { return m_readers.whileClosed(readersPatience, work); }),
      m_readers(std::clamp(m_options.readers, 1, 8), m_options.checkout,
                [this] { return connectSqlite(m_file, m_options, SqliteDriver::Role::Reader); }) {}

void SqliteDatabase::readWith(const std::function<void(Session&)>& work) {
    const Inside inside(this);
    auto lease = m_readers.take();
    m_reads.fetch_add(1, std::memory_order_relaxed);
    try {
        m_guard.watch([&] {
            lease->begin("begin");
            PinnedSession session(*lease);
            work(session);
        });
    } catch (const std::exception&) {
        if (!lease->rollback()) lease.discard();
        throw;
    }
    if (!lease->rollback()) lease.discard();
}

void SqliteDatabase::writeWith(const std::function<bool(Transaction&)>& work) {
    m_guard.refuseIfDamaged();
    m_guard.watch([&] { m_writer.write(work); });
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
