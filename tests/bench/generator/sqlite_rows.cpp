#include "tests/bench/generator/sqlite_rows.h"

#include <stdexcept>

namespace zhanggui::bench {

namespace {

void check(int code, sqlite3* connection) {
    if (code != SQLITE_OK && code != SQLITE_DONE)
        throw std::runtime_error(std::string("SQLite refused rows: ") + ::sqlite3_errmsg(connection));
}

std::string insertText(std::string_view table, std::string_view columns, std::size_t rows, std::size_t width) {
    std::string row = "(?";
    for (std::size_t i = 1; i < width; ++i) row += ",?";
    row += ')';
    auto text = "insert or fail into " + std::string(table) + " (" + std::string(columns) + ") values " + row;
    for (std::size_t i = 1; i < rows; ++i) text.append(",").append(row);
    return text;
}

}  // namespace

SqliteRows::SqliteRows(const std::filesystem::path& file) {
    sqlite3* connection = nullptr;
    const int code = ::sqlite3_open_v2(file.c_str(), &connection, SQLITE_OPEN_READWRITE, nullptr);
    m_connection.reset(connection);
    check(code, connection);
    run("pragma synchronous = off");
    run("pragma foreign_keys = off");
    run("pragma secure_delete = off");  // Debian's default overwrites what moves within an index
    run("pragma temp_store = memory");
    run("pragma cache_size = -1048576");  // KiB: the indices are written all over
    run("pragma wal_autocheckpoint = 32768");
}

void SqliteRows::run(const char* sql) {
    check(::sqlite3_exec(m_connection.get(), sql, nullptr, nullptr, nullptr), m_connection.get());
}

sqlite3_stmt* SqliteRows::statement(const Shape& shape, std::string_view columns, std::size_t width) {
    auto& statement = m_statements[shape];
    if (!statement) {
        const auto text = insertText(shape.first, columns, shape.second, width);
        sqlite3_stmt* made = nullptr;
        check(::sqlite3_prepare_v3(m_connection.get(), text.c_str(), static_cast<int>(text.size()),
                                   SQLITE_PREPARE_PERSISTENT, &made, nullptr),
              m_connection.get());
        statement.reset(made);
    }
    return statement.get();
}

SqliteRows::Insert::~Insert() {
    ::sqlite3_reset(m_statement);
    ::sqlite3_clear_bindings(m_statement);
}

void SqliteRows::Insert::bindText(const store::Value& value) {
    const bool made = !value.owned.empty();
    const auto text = made ? std::string_view(value.owned) : value.text;
    ::sqlite3_bind_text(m_statement, m_place, text.empty() ? "" : text.data(), static_cast<int>(text.size()),
                        made ? SQLITE_TRANSIENT : SQLITE_STATIC);
}

void SqliteRows::Insert::run() {
    check(::sqlite3_step(m_statement), ::sqlite3_db_handle(m_statement));
}

}  // namespace zhanggui::bench
