#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <unordered_map>

#include "api/backend/store/driver.h"
#include "api/backend/store/statement.h"

/// A driver and its prepared statements. Private to the store.
namespace zhanggui::store {

class Connection {
  public:
    Connection(std::unique_ptr<Driver> driver, std::chrono::milliseconds slow);
    ~Connection();

    Driver& driver() { return *m_driver; }

    /// Begins, commits, rolls back: a literal without values, allowed also after a failure.
    void control(Sql sql);
    /// Runs a text of any origin once (DDL, PRAGMA with a path).
    void once(const std::string& sql);

    /// Starts a transaction with `sql` and forgets earlier failures.
    void begin(Sql sql);
    /// Commits; throws std::logic_error if a statement still has rows, StoreError if one failed before.
    void commit();
    /// True if the transaction is gone for certain; false leaves a connection that must be thrown away.
    bool rollback();
    /// A savepoint was rolled back, so what failed since is undone.
    void forgive() { m_failed = false; }
    bool failed() const { return m_failed; }

    // What detail::Result does.
    Statement& start(Sql sql, const Shape& shape, std::span<const Value> values, bool& hasRow);
    bool fetch(Statement& statement);
    void finish(Statement& statement);

  private:
    struct Key {
        const char* sql;
        const Shape* shape;
        bool operator==(const Key&) const = default;
    };
    struct Hash {
        std::size_t operator()(const Key& key) const {
            return std::hash<const void*>{}(key.sql) * 31 + std::hash<const void*>{}(key.shape);
        }
    };

    Statement& prepared(Sql sql, const Shape& shape);
    struct FinishFailed {
        Connection& connection;
        Statement& statement;
        ~FinishFailed();
    };
    [[noreturn]] void rethrow(const soci::soci_error& error, soci::statement* statement, const char* sql);
    void logIfSlow(const Statement& statement);

    std::unique_ptr<Driver> m_driver;
    std::unordered_map<Key, std::unique_ptr<Statement>, Hash> m_statements;
    std::chrono::milliseconds m_slow;
    std::chrono::steady_clock::time_point m_started;
    bool m_failed = false;
};

}  // namespace zhanggui::store
