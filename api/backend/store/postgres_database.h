#pragma once

#include <atomic>

#include "api/backend/store/connection_pool.h"
#include "api/backend/store/database.h"

namespace zhanggui::store {

/// A PostgreSQL database behind a pool. Writes are READ COMMITTED and run again when they lose a race; services lock
/// the rows they decide on in the order of their ids. Private to the store; made by Database::open().
class PostgresDatabase final : public Database {
  public:
    explicit PostgresDatabase(const DatabaseOptions& options);

    Dialect dialect() const override { return Dialect::Postgres; }
    StoreCounters counters() const override;

  protected:
    void readWith(const std::function<void(Session&)>& work) override;
    void writeWith(const std::function<bool(Transaction&)>& work) override;

  private:
    void exclusively(const std::function<void(Connection&)>& work) override;
    std::filesystem::path folder() const override { return {}; }

    template <class Attempt>
    void retrying(Attempt attempt);
    void readOnce(const std::function<void(Session&)>& work);
    /// Leaves in `afterCommit` what is to be run if it is committed, or may be.
    void writeOnce(const std::function<bool(Transaction&)>& work, std::vector<std::function<void()>>& afterCommit);

    const DatabaseOptions m_options;
    ConnectionPool m_pool;
    std::atomic<std::uint64_t> m_commits{0}, m_rollbacks{0}, m_reads{0}, m_retries{0};
};

}  // namespace zhanggui::store
