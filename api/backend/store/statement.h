#pragma once

#include <soci/soci.h>

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "api/backend/store/driver.h"
#include "api/backend/store/shape.h"

/// A prepared statement with fixed places for its values. Private to the store.
namespace zhanggui::store {

class Statement {
  public:
    Statement(Driver& driver, const char* sql, const Shape& shape);

    const char* sql() const { return m_sql; }
    bool busy() const { return m_busy; }
    /// After an error SOCI has finalised SQLite's statement; it must be prepared anew.
    bool spoilt() const { return m_spoilt; }
    void spoil() { m_spoilt = true; }
    soci::statement& handle() { return m_statement; }

    /// Runs it; true if there is a first row.
    bool execute(std::span<const Value> values);
    bool fetch();
    const Value& column(std::size_t position) const { return m_columns[position].value; }
    std::int64_t affected() { return m_statement.get_affected_rows(); }
    /// Drops rows that are pending. Must be called after every execution.
    void reset();

  private:
    struct Place {
        long long integer = 0;
        double real = 0;
        std::string text;
        soci::indicator indicator = soci::i_ok;
        Value value;
    };

    void bind(std::span<const Value> values);
    void readRow();
    void checkColumns();

    Driver& m_driver;
    const char* m_sql;
    const Shape& m_shape;
    std::vector<Place> m_parameters;
    std::vector<Place> m_columns;
    soci::statement m_statement;
    bool m_busy = false;
    bool m_checked = false;
    bool m_spoilt = false;
};

}  // namespace zhanggui::store
