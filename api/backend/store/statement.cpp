#include "api/backend/store/statement.h"

#include <stdexcept>

#include "api/backend/store/sql_text.h"

namespace zhanggui::store {

Statement::Statement(Driver& driver, const char* sql, const Shape& shape)
    : m_driver(driver),
      m_sql(sql),
      m_shape(shape),
      m_parameters(shape.parameters.size()),
      m_columns(shape.columns.size()),
      m_statement(driver.session()) {
    const auto text = rewriteStatement(sql, shape, driver.dialect());
    m_statement.alloc();
    m_statement.prepare(text);
    driver.prepared(m_statement, m_parameters.size());
    // The places never move: SOCI keeps their addresses.
    for (std::size_t i = 0; i < m_parameters.size(); ++i) {
        Place& place = m_parameters[i];
        switch (shape.parameters[i]) {
            case Kind::Integer:
            case Kind::Boolean:
                m_statement.exchange(soci::use(place.integer, place.indicator));
                break;
            case Kind::Real:
                m_statement.exchange(soci::use(place.real, place.indicator));
                break;
            case Kind::Text:
                m_statement.exchange(soci::use(place.text, place.indicator));
                break;
        }
    }
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        Place& place = m_columns[i];
        place.value.kind = shape.columns[i];
        switch (shape.columns[i]) {
            case Kind::Integer:
            case Kind::Boolean:
                m_statement.exchange(soci::into(place.integer, place.indicator));
                break;
            case Kind::Real:
                m_statement.exchange(soci::into(place.real, place.indicator));
                break;
            case Kind::Text:
                m_statement.exchange(soci::into(place.text, place.indicator));
                break;
        }
    }
    m_statement.define_and_bind();
}

void Statement::bind(std::span<const Value> values) {
    for (std::size_t i = 0; i < values.size(); ++i) {
        Place& place = m_parameters[i];
        const Value& value = values[i];
        place.indicator = value.null ? soci::i_null : soci::i_ok;
        place.integer = value.integer;
        place.real = value.real;
        if (value.kind != Kind::Text) continue;
        place.text = value.owned.empty() ? value.text : std::string_view(value.owned);
        // PostgreSQL cannot keep it and would cut the text there.
        if (place.text.find('\0') != std::string::npos) throw StoreError("A text holds a NUL character");
    }
}

bool Statement::execute(std::span<const Value> values) {
    if (m_busy) throw std::logic_error(std::string("The statement is still being read: ") + m_sql);
    bind(values);
    m_busy = true;
    const bool hasRow = m_statement.execute(true);
    if (!m_checked) checkColumns();
    if (hasRow && !m_columns.empty()) readRow();
    return hasRow && !m_columns.empty();
}

bool Statement::fetch() {
    if (!m_statement.fetch()) return false;
    readRow();
    return true;
}

void Statement::readRow() {
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        Place& place = m_columns[i];
        place.value.null = place.indicator == soci::i_null;
        place.value.integer = place.integer;
        place.value.real = place.real;
        place.value.text = place.text;
    }
}

void Statement::reset() {
    m_driver.reset(m_statement);
    m_busy = false;
}

/// A row type that no longer fits its query must not read the neighbour's column.
void Statement::checkColumns() {
    m_checked = true;
    if (m_columns.empty()) return;
    const auto names = m_driver.columnNames(m_statement);
    if (names.size() != m_columns.size())
        throw std::logic_error("The statement gives " + std::to_string(names.size()) + " columns, " +
                               std::to_string(m_columns.size()) + " are read: " + m_sql);
#ifndef NDEBUG
    for (std::size_t i = 0; i < m_shape.names.size(); ++i)
        if (names[i] != m_shape.names[i])
            throw std::logic_error("Column " + std::to_string(i + 1) + " is '" + names[i] + "' but is read as '" +
                                   std::string(m_shape.names[i]) + "' (name it with `as`): " + m_sql);
#endif
}

}  // namespace zhanggui::store
