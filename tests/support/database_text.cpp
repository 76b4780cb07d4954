#include "tests/support/database_text.h"

#include <libpq-fe.h>
#include <sqlite3.h>

#include <algorithm>
#include <iterator>
#include <memory>
#include <stdexcept>

namespace zhanggui::test {

namespace {

constexpr char betweenColumns = '\x1f';

using Row = std::vector<std::pair<std::string, std::string>>;

std::string lineOf(const Row& row) {
    std::string line;
    for (const auto& [column, value] : row) {
        if (!line.empty()) line += betweenColumns;
        line.append(column).append("=").append(value);
    }
    return line;
}

std::string quoted(const std::string& name) {
    return '"' + name + '"';
}

std::vector<Row> rowsOf(sqlite3* database, const std::string& sql) {
    sqlite3_stmt* prepared = nullptr;
    const int code = sqlite3_prepare_v2(database, sql.c_str(), -1, &prepared, nullptr);
    const std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> statement(prepared, &sqlite3_finalize);
    if (code != SQLITE_OK) throw std::runtime_error(sqlite3_errmsg(database));
    std::vector<Row> rows;
    while (sqlite3_step(prepared) == SQLITE_ROW) {
        Row& row = rows.emplace_back();
        for (int i = 0; i < sqlite3_column_count(prepared); ++i) {
            const auto* bytes = static_cast<const char*>(sqlite3_column_blob(prepared, i));
            const auto size = static_cast<std::size_t>(sqlite3_column_bytes(prepared, i));
            row.emplace_back(sqlite3_column_name(prepared, i), bytes ? std::string(bytes, size) : std::string());
        }
    }
    return rows;
}

std::vector<Row> rowsOf(PGconn* connection, const std::string& sql) {
    const std::unique_ptr<PGresult, decltype(&PQclear)> result(PQexec(connection, sql.c_str()), &PQclear);
    if (PQresultStatus(result.get()) != PGRES_TUPLES_OK) throw std::runtime_error(PQerrorMessage(connection));
    std::vector<Row> rows(static_cast<std::size_t>(PQntuples(result.get())));
    for (std::size_t at = 0; at < rows.size(); ++at)
        for (int i = 0; i < PQnfields(result.get()); ++i)
            rows[at].emplace_back(PQfname(result.get(), i), PQgetvalue(result.get(), static_cast<int>(at), i));
    return rows;
}

template <class Connection>
DatabaseText textOf(Connection* connection, const std::string& tables) {
    DatabaseText text;
    for (const Row& table : rowsOf(connection, tables)) {
        const std::string& name = table.front().second;
        auto& lines = text[name];
        for (const Row& row : rowsOf(connection, "select * from " + quoted(name))) lines.push_back(lineOf(row));
        std::sort(lines.begin(), lines.end());
    }
    return text;
}

DatabaseText sqliteText(const std::filesystem::path& file) {
    sqlite3* opened = nullptr;
    const int code = sqlite3_open_v2(file.c_str(), &opened, SQLITE_OPEN_READONLY, nullptr);
    const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> database(opened, &sqlite3_close);
    if (code != SQLITE_OK) throw std::runtime_error("cannot open " + file.string());
    return textOf(opened, "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'");
}

DatabaseText postgresText(const std::string& url) {
    const std::unique_ptr<PGconn, decltype(&PQfinish)> connection(PQconnectdb(url.c_str()), &PQfinish);
    if (PQstatus(connection.get()) != CONNECTION_OK) throw std::runtime_error(PQerrorMessage(connection.get()));
    return textOf(connection.get(), "select tablename from pg_tables where schemaname = current_schema()");
}

}  // namespace

DatabaseText databaseText(const store::DatabaseOptions& options) {
    return options.url.empty() ? sqliteText(options.folder / "shop.db") : postgresText(options.url);
}

std::string difference(const DatabaseText& before, const DatabaseText& after) {
    std::string lines;
    const auto onlyIn = [&](const char* sign, const DatabaseText& one, const DatabaseText& other) {
        static const std::vector<std::string> none;
        for (const auto& [table, rows] : one) {
            const auto found = other.find(table);
            const auto& others = found == other.end() ? none : found->second;
            std::vector<std::string> missing;
            std::set_difference(rows.begin(), rows.end(), others.begin(), others.end(), std::back_inserter(missing));
            for (const auto& row : missing) lines.append(sign).append(table).append(": ").append(row).append("\n");
        }
    };
    if (before == after) return lines;
    onlyIn("- ", before, after);
    onlyIn("+ ", after, before);
    return lines;
}

}  // namespace zhanggui::test
