#pragma once

#include <sqlite3.h>

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "api/backend/store/column.h"

namespace zhanggui::bench {

/// A connection of SQLite's own that takes rows by the hundred thousand: many with a statement, since what a statement
/// does once costs more than a row, and bound where they stand. It looks up no foreign keys (a fifth of the time):
/// whoever writes refers to what was written. Beside it the store must not write.
class SqliteRows {
  public:
    /// Throws std::runtime_error if the engine refuses; as do the others.
    explicit SqliteRows(const std::filesystem::path& file);

    void run(const char* sql);

    /// Writes rows of one table in their order. A row type names its `table` and `columns`, and gives values() as a
    /// tuple that refers to it.
    template <class Row>
    void insertAll(const std::vector<Row>& rows) {
        constexpr std::size_t many = 32;
        for (std::size_t at = 0; at < rows.size();) {
            const std::size_t count = rows.size() - at < many ? 1 : many;
            constexpr auto width = std::tuple_size_v<decltype(rows[at].values())>;
            Insert insert(statement({Row::table, count}, Row::columns, width));
            for (const auto end = at + count; at < end; ++at)
                std::apply(
                    [&]<class... T>(const T&... values) {
                        static_assert((refers<T> && ...), "a text has to stand in the row");
                        (insert.bind(store::Column<T>::write(values)), ...);
                    },
                    rows[at].values());
            insert.run();
        }
    }

  private:
    template <class T>
    static constexpr bool refers = !std::is_same_v<T, std::string> && !std::is_same_v<T, std::optional<std::string>>;
    struct Close {
        void operator()(sqlite3* connection) const { ::sqlite3_close(connection); }
        void operator()(sqlite3_stmt* statement) const { ::sqlite3_finalize(statement); }
    };
    using Shape = std::pair<std::string_view, std::size_t>;  // table and rows

    /// One execution; afterwards nothing of the rows is referred to.
    class Insert {
      public:
        explicit Insert(sqlite3_stmt* statement) : m_statement(statement) {}
        Insert(const Insert&) = delete;
        Insert& operator=(const Insert&) = delete;
        ~Insert();
        void bind(const store::Value& value) {
            ++m_place;
            if (value.null) return;  // as it is after clearing
            if (value.kind == store::Kind::Text)
                bindText(value);
            else if (value.kind == store::Kind::Real)
                ::sqlite3_bind_double(m_statement, m_place, value.real);
            else
                ::sqlite3_bind_int64(m_statement, m_place, value.integer);
        }
        void run();

      private:
        void bindText(const store::Value& value);

        sqlite3_stmt* m_statement;
        int m_place = 0;
    };

    sqlite3_stmt* statement(const Shape& shape, std::string_view columns, std::size_t width);

    std::unique_ptr<sqlite3, Close> m_connection;
    std::map<Shape, std::unique_ptr<sqlite3_stmt, Close>> m_statements;  // after the connection: they go first
};

}  // namespace zhanggui::bench
