#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <tl/expected.hpp>
#include <type_traits>
#include <utility>

#include "api/backend/store/errors.h"
#include "api/backend/store/session.h"

namespace zhanggui::store {

enum class Dialect { Sqlite, Postgres };

/// Exactly one of `folder` and `url` is set.
struct DatabaseOptions {
    /// SQLite: the data folder. Holds shop.db, shop.lock and backups/; made with mode 0700 if it does not exist.
    std::filesystem::path folder{};
    /// PostgreSQL: a libpq connection URI or keyword string.
    std::string url{};
    int readers = 8;                                    ///< SQLite connections that read; at most 8
    int connections = 16;                               ///< PostgreSQL connections
    std::chrono::milliseconds checkout{3000};           ///< how long a call waits for a connection: StoreBusy after
    std::chrono::milliseconds statementTimeout{30000};  ///< PostgreSQL
    std::chrono::milliseconds slow{200};                ///< statements that take longer are logged
    /// The name of SQLite's VFS; empty is the system's own. For tests of what survives a power cut.
    std::string vfs{};
    /// SQLite: false commits without waiting for the disk (synchronous=OFF). Only for filling a database that can be
    /// made again, since a power cut may damage it; sync the file before it is relied on.
    bool waitsForDisk = true;
    /// SQLite: true waits for the disk at checkpoints only (synchronous=NORMAL), so that a power cut takes the last
    /// commits, acknowledged or not. For tests that prove that they would see such a loss.
    bool waitsAtCheckpointsOnly = false;
};

/// What happened since the database was opened.
struct StoreCounters {
    std::uint64_t commits = 0;    ///< COMMITs that succeeded
    std::uint64_t writes = 0;     ///< write() calls that committed; more than `commits` where groups were formed
    std::uint64_t rollbacks = 0;  ///< write() calls that refused or threw
    std::uint64_t reads = 0;
    std::uint64_t retries = 0;      ///< transactions run again after a serialization failure or deadlock
    std::uint64_t fallbacks = 0;    ///< groups that failed and were run again one by one
    std::uint64_t checkpoints = 0;  ///< SQLite
    std::uint64_t walPages = 0;     ///< SQLite: pages in the write-ahead log after the last commit
};

namespace detail {

template <class T>
inline constexpr bool isExpected = false;
template <class T, class E>
inline constexpr bool isExpected<tl::expected<T, E>> = true;

/// Whether what a function returned wants its transaction committed: a refusal does not.
template <class T>
bool wantsCommit(const T& result) {
    if constexpr (isExpected<T>)
        return result.has_value();
    else
        return true;
}

}  // namespace detail

/// A database. Thread-safe. Within the function given to read() or write() neither may be called again on the same
/// database (std::logic_error): pass the session along instead.
class Database {
  public:
    /// Opens or creates. Throws DataFolderLocked, StoreCorrupt or StoreError; a damaged file is never replaced.
    static std::unique_ptr<Database> open(const DatabaseOptions& options);

    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;
    virtual ~Database() = default;

    /// Runs `f(Session&)` on one consistent snapshot and gives back what it returns. Throws StoreBusy if no connection
    /// becomes free in time. On PostgreSQL `f` is run again if a dead connection had to be replaced.
    template <class F>
    auto read(F&& f) -> std::invoke_result_t<F&, Session&> {
        using R = std::invoke_result_t<F&, Session&>;
        if constexpr (std::is_void_v<R>) {
            readWith([&](Session& session) { f(session); });
        } else {
            std::optional<R> result;
            readWith([&](Session& session) { result.emplace(f(session)); });
            return std::move(*result);
        }
    }

    /// Runs `f(Transaction&)` and commits when it returns; gives back what it returned, after the commit is on disk. A
    /// tl::expected without value is a refusal: rolled back and returned. An exception is rolled back and rethrown.
    /// `f` may be run more than once (retry, group fallback) and, on SQLite, in another thread: it must have no effect
    /// but through the transaction, and set afresh what it captures.
    template <class F>
    auto write(F&& f) -> std::invoke_result_t<F&, Transaction&> {
        using R = std::invoke_result_t<F&, Transaction&>;
        if constexpr (std::is_void_v<R>) {
            writeWith([&](Transaction& transaction) { return f(transaction), true; });
        } else {
            std::optional<R> result;
            writeWith([&](Transaction& transaction) {
                result.emplace(f(transaction));
                return detail::wantsCommit(*result);
            });
            return std::move(*result);
        }
    }

    virtual Dialect dialect() const = 0;
    virtual StoreCounters counters() const = 0;

  protected:
    Database() = default;

    virtual void readWith(const std::function<void(Session&)>& work) = 0;
    /// `work` answers whether to commit.
    virtual void writeWith(const std::function<bool(Transaction&)>& work) = 0;

  private:
    friend class SchemaChange;
    friend void compact(Database& database);
    /// Runs `work` alone and outside a transaction, for migrations and the like.
    virtual void exclusively(const std::function<void(Connection&)>& work) = 0;
    /// The data folder; empty for PostgreSQL.
    virtual std::filesystem::path folder() const = 0;
};

}  // namespace zhanggui::store
