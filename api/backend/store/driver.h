#pragma once

#include <memory>
#include <string>
#include <vector>

#include "api/backend/store/connection_lost.h"
#include "api/backend/store/database.h"
#include "api/backend/store/errors.h"

namespace soci {
class session;
class soci_error;
class statement;
}  // namespace soci

/// What the two databases do differently below a statement. Private to the store.
namespace zhanggui::store {

/// The engine gave up the transaction in favour of another; it may be run again.
class RetryableConflict : public StoreError {
  public:
    using StoreError::StoreError;
};

/// One connection to one of the databases.
class Driver {
  public:
    Driver() = default;
    Driver(const Driver&) = delete;
    Driver& operator=(const Driver&) = delete;
    virtual ~Driver() = default;

    virtual Dialect dialect() const = 0;
    virtual soci::session& session() = 0;
    /// The names of the result's columns; asked after the first execution.
    virtual std::vector<std::string> columnNames(soci::statement& statement) const = 0;
    /// Called once when a statement is prepared.
    virtual void prepared(soci::statement& statement, std::size_t parameters) const = 0;
    /// Ends an execution: no row is pending and no lock is held by it afterwards.
    virtual void reset(soci::statement& statement) const = 0;
    /// Whether the engine still has a transaction open.
    virtual bool inTransaction() const = 0;
    /// Whether a statement has rows pending.
    virtual bool anyBusy() const = 0;
    virtual bool alive() const = 0;
    /// Whether a statement is of no use after it failed.
    virtual bool failureSpoilsStatement() const = 0;
    /// Turns the library's error into ours. `statement` is the one that failed, null while it is being prepared.
    [[noreturn]] virtual void rethrow(const soci::soci_error& error, soci::statement* statement, const char* sql) = 0;
};

/// A connection to PostgreSQL with our time limits set.
std::unique_ptr<Driver> connectPostgres(const DatabaseOptions& options);

}  // namespace zhanggui::store
