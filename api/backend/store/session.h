#pragma once

#include <array>
#include <functional>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

#include "api/backend/store/shape.h"
#include "api/backend/store/sql.h"

namespace zhanggui::store {

class Connection;
class Statement;

namespace detail {

/// The rows of one executed statement. Drains and resets the statement when it goes: a cached one that still has rows
/// would show stale data to its next user and keep the transaction from committing.
class Result {
  public:
    Result(Connection& connection, Sql sql, const Shape& shape, std::span<const Value> parameters);
    Result(const Result&) = delete;
    Result& operator=(const Result&) = delete;
    ~Result();

    bool hasRow() const { return m_hasRow; }
    void next();
    const Value& column(std::size_t position) const;
    /// Rows that the statement changed.
    std::int64_t affected() const;
    /// Runs to the end, so that errors of the last step are thrown rather than lost.
    void finish();

  private:
    Connection& m_connection;
    bool m_hasRow = false;  // before m_statement, whose initialiser sets it
    Statement* m_statement;
};

[[noreturn]] void throwRowCount(Sql sql, const char* expected);

template <class Row>
struct ReadRow {
    Row& row;
    const Result& result;
    std::size_t position = 0;

    template <class T>
    void operator()(std::string_view, T Row::*member) {
        row.*member = readColumn<T>(result.column(position++));
    }
};

template <class T>
T readResult(const Result& result) {
    if constexpr (DescribedRow<T>) {
        T row{};
        T::describe(ReadRow<T>{row, result});
        return row;
    } else {
        return readColumn<T>(result.column(0));
    }
}

template <class T>
using Bound = Column<std::decay_t<const T&>>;  // a literal counts as const char*, whatever its length

template <class Out, class... Args>
class Query : public Result {
  public:
    Query(Connection& connection, Sql sql, const Args&... args)
        : Result(connection, sql, shapeOf<Out, std::decay_t<const Args&>...>,
                 std::array<Value, sizeof...(Args)>{Bound<Args>::write(args)...}) {}
};

}  // namespace detail

/// One connection within one transaction, pinned for its length. Given by Database::read() and write(); not
/// thread-safe. Row types describe their columns: `template <class V> static constexpr void describe(V&& column) {
/// column("id", &OrderRow::id); … }`. Columns are read by position; debug builds check the names as well.
class Session {
  public:
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    /// All rows of a query.
    template <class Row, class... Args>
    std::vector<Row> all(Sql sql, const Args&... args) {
        std::vector<Row> rows;
        for (detail::Query<Row, Args...> result(connection(), sql, args...); result.hasRow(); result.next())
            rows.push_back(detail::readResult<Row>(result));
        return rows;
    }

    /// The row of a query, or nothing. Throws std::logic_error if there are several.
    template <class Row, class... Args>
    std::optional<Row> one(Sql sql, const Args&... args) {
        detail::Query<Row, Args...> result(connection(), sql, args...);
        if (!result.hasRow()) return std::nullopt;
        std::optional<Row> row(detail::readResult<Row>(result));
        result.next();
        if (result.hasRow()) detail::throwRowCount(sql, "at most one row");
        return row;
    }

    /// The only column of the only row. Ask for std::optional<T> where it may be null. Throws std::logic_error if there
    /// is no row: use one<T>() where there may be none.
    template <class T, class... Args>
    T value(Sql sql, const Args&... args) {
        detail::Query<T, Args...> result(connection(), sql, args...);
        if (!result.hasRow()) detail::throwRowCount(sql, "one row");
        T value = detail::readResult<T>(result);
        result.next();
        if (result.hasRow()) detail::throwRowCount(sql, "one row");
        return value;
    }

    /// The only column of all rows.
    template <class T, class... Args>
    std::vector<T> values(Sql sql, const Args&... args) {
        return all<T>(sql, args...);
    }

  protected:
    explicit Session(Connection& connection) : m_connection(connection) {}
    ~Session() = default;
    Connection& connection() { return m_connection; }

  private:
    Connection& m_connection;
};

/// A session that may write. Everything done through it is committed together or not at all. After a statement failed
/// the transaction cannot go on (as on PostgreSQL, so on SQLite): let the exception leave write().
class Transaction : public Session {
  public:
    /// Runs INSERT, UPDATE or DELETE and tells how many rows it changed.
    template <class... Args>
    std::int64_t run(Sql sql, const Args&... args) {
        detail::Query<void, Args...> result(connection(), sql, args...);
        result.finish();
        return result.affected();
    }

    /// Runs `INSERT … RETURNING` (or UPDATE) of exactly one row and gives what it returns, usually its id.
    template <class T, class... Args>
    T insert(Sql sqlReturningId, const Args&... args) {
        return value<T>(sqlReturningId, args...);
    }

    /// Runs `action` in the calling thread after COMMIT succeeded and before write() returns, in the order of
    /// registration: generation bumps and wake-ups. It must not throw. Forgotten if the transaction does not commit.
    void afterCommit(std::function<void()> action) { m_afterCommit.push_back(std::move(action)); }

  protected:
    explicit Transaction(Connection& connection) : Session(connection) {}
    ~Transaction() = default;
    std::vector<std::function<void()>> takeAfterCommit() { return std::move(m_afterCommit); }

  private:
    std::vector<std::function<void()>> m_afterCommit;
};

}  // namespace zhanggui::store
