#pragma once

#include "api/backend/store/connection_pool.h"
#include "api/backend/store/database.h"
#include "api/backend/store/file_guard.h"
#include "api/backend/store/folder_lock.h"
#include "api/backend/store/group_writer.h"

namespace zhanggui::store {

/// A data folder: the lock, the writer and up to eight readers. Private to the store; made by Database::open().
class SqliteDatabase final : public Database {
  public:
    explicit SqliteDatabase(const DatabaseOptions& options);

    Dialect dialect() const override { return Dialect::Sqlite; }
    StoreCounters counters() const override;
    /// See damageMet().
    std::string damage() const { return m_guard.damage(); }

  protected:
    void readWith(const std::function<void(Session&)>& work) override;
    void writeWith(const std::function<bool(Transaction&)>& work) override;

  private:
    void exclusively(const std::function<void(Connection&)>& work) override { m_writer.exclusively(work); }
    std::filesystem::path folder() const override { return m_options.folder; }

    const DatabaseOptions m_options;
    const std::filesystem::path m_file;
    FolderLock m_lock;     // first: nobody else looks at the file
    FileGuard m_guard;     // before anybody opens it to write
    GroupWriter m_writer;  // closed after the readers, so that its last checkpoint waits for nobody
    ConnectionPool m_readers;
    std::atomic<std::uint64_t> m_reads{0};
};

}  // namespace zhanggui::store
