#include "api/backend/store/connection.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <cstdlib>
#include <stdexcept>

#include "api/backend/store/session.h"

namespace zhanggui::store {

Connection::Connection(std::unique_ptr<Driver> driver, std::chrono::milliseconds slow)
    : m_driver(std::move(driver)), m_slow(slow) {}

Connection::~Connection() = default;

void Connection::control(Sql sql) {
    Statement& statement = prepared(sql, detail::shapeOf<void>);
    m_started = std::chrono::steady_clock::now();
    try {
        statement.execute({});
        finish(statement);
    } catch (const soci::soci_error& error) {
        m_failed = true;
        const FinishFailed after{*this, statement};  // the error is read from the statement before
        rethrow(error, &statement.handle(), statement.sql());
    }
}

void Connection::once(const std::string& sql) {
    soci::statement statement(m_driver->session());
    try {
        statement.alloc();
        statement.prepare(sql, soci::details::st_one_time_query);
        statement.define_and_bind();
        statement.execute(true);
        m_driver->reset(statement);
    } catch (const soci::soci_error& error) {
        m_failed = true;
        rethrow(error, &statement, sql.c_str());
    }
}

void Connection::begin(Sql sql) {
    control(sql);
    m_failed = false;
}

void Connection::commit() {
    if (m_failed) throw StoreError("A statement of the transaction failed, so it cannot be committed");
    if (m_driver->anyBusy()) throw std::logic_error("A statement still has rows to give at commit");
    control("commit");
}

bool Connection::rollback() {
    if (!m_driver->alive()) return false;
    try {
        if (m_driver->inTransaction()) control("rollback");
    } catch (const StoreError& error) {
        spdlog::warn("A transaction could not be rolled back, its connection is given up: {}", error.what());
        return false;
    }
    m_failed = false;
    return true;
}

Statement& Connection::prepared(Sql sql, const Shape& shape) {
    auto& statement = m_statements[Key{sql.text(), &shape}];
    if (!statement) {
        try {
            statement = std::make_unique<Statement>(*m_driver, sql.text(), shape);
        } catch (const soci::soci_error& error) {
            m_statements.erase(Key{sql.text(), &shape});
            m_failed = true;
            rethrow(error, nullptr, sql.text());
        } catch (const std::exception&) {
            m_statements.erase(Key{sql.text(), &shape});
            throw;
        }
    }
    return *statement;
}

Statement& Connection::start(Sql sql, const Shape& shape, std::span<const Value> values, bool& hasRow) {
    if (m_failed) throw StoreError("An earlier statement of this transaction failed; it cannot go on");
    Statement& statement = prepared(sql, shape);
    m_started = std::chrono::steady_clock::now();
    try {
        hasRow = statement.execute(values);
    } catch (const soci::soci_error& error) {
        m_failed = true;
        const FinishFailed after{*this, statement};
        rethrow(error, &statement.handle(), sql.text());
    } catch (const std::exception&) {
        finish(statement);
        throw;
    }
    return statement;
}

bool Connection::fetch(Statement& statement) {
    try {
        return statement.fetch();
    } catch (const soci::soci_error& error) {
        m_failed = true;
        if (m_driver->failureSpoilsStatement()) statement.spoil();  // its Result finishes it
        rethrow(error, &statement.handle(), statement.sql());
    }
}

void Connection::finish(Statement& statement) {
    if (statement.busy()) {
        statement.reset();
        logIfSlow(statement);
    }
    if (statement.spoilt())
        std::erase_if(m_statements, [&](const auto& entry) { return entry.second.get() == &statement; });
}

Connection::FinishFailed::~FinishFailed() {
    if (connection.m_driver->failureSpoilsStatement()) statement.spoil();
    connection.finish(statement);
}

void Connection::rethrow(const soci::soci_error& error, soci::statement* statement, const char* sql) {
    m_driver->rethrow(error, statement, sql);
    std::abort();  // never reached; gcc 12 forgets noreturn for virtual functions
}

void Connection::logIfSlow(const Statement& statement) {
    const auto took = std::chrono::steady_clock::now() - m_started;
    if (took < m_slow) return;
    spdlog::warn("A statement took {} ms: {}", std::chrono::duration_cast<std::chrono::milliseconds>(took).count(),
                 statement.sql());
}

namespace detail {

Result::Result(Connection& connection, Sql sql, const Shape& shape, std::span<const Value> parameters)
    : m_connection(connection), m_statement(&connection.start(sql, shape, parameters, m_hasRow)) {}

Result::~Result() {
    m_connection.finish(*m_statement);
}

void Result::next() {
    m_hasRow = m_connection.fetch(*m_statement);
}

const Value& Result::column(std::size_t position) const {
    return m_statement->column(position);
}

std::int64_t Result::affected() const {
    return m_statement->affected();
}

void Result::finish() {
    while (m_hasRow) next();
}

void throwRowCount(Sql sql, const char* expected) {
    throw std::logic_error(std::string("Expected ") + expected + ": " + sql.text());
}

}  // namespace detail
}  // namespace zhanggui::store
