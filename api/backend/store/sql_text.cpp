#include "api/backend/store/sql_text.h"

#include <algorithm>
#include <cctype>
#include <stdexcept>
#include <string_view>

namespace zhanggui::store {

namespace {

bool isWord(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) || c == '_';
}

/// The length of the quoted text or comment that begins at `at`; 0 if none does. An unclosed one runs to the end.
std::size_t opaqueLength(std::string_view sql, std::size_t at) {
    const auto rest = sql.substr(at);
    const auto until = [&](std::string_view end, std::size_t from) {
        const auto found = rest.find(end, from);
        return found == std::string_view::npos ? rest.size() : found + end.size();
    };
    if (rest[0] == '\'' || rest[0] == '"') return until(rest.substr(0, 1), 1);
    if (rest.substr(0, 2) == "--") return until("\n", 2);
    if (rest.substr(0, 2) == "/*") return until("*/", 2);
    return 0;
}

std::string_view castOf(Kind kind) {
    switch (kind) {
        case Kind::Integer:
            return "::bigint";
        case Kind::Boolean:
            return "::boolean";
        case Kind::Real:
            return "::double precision";
        case Kind::Text:
            return "::text";
    }
    return "";
}

class Rewriter {
  public:
    Rewriter(std::string_view sql, const Shape& shape, Dialect dialect)
        : m_sql(sql), m_shape(shape), m_dialect(dialect) {}

    std::string rewrite() {
        findNames();
        for (std::size_t at = 0; at < m_sql.size();) at += step(at);
        return std::move(m_out);
    }

  private:
    std::size_t step(std::size_t at) {
        if (const auto length = opaqueLength(m_sql, at)) return copy(at, length);
        if (m_sql[at] == '{') return token(at);
        if (const auto name = nameAt(at); !name.empty()) return parameter(name);
        return copy(at, 1);
    }

    std::size_t copy(std::size_t at, std::size_t length) {
        m_out += m_sql.substr(at, length);
        return length;
    }

    /// The name of the parameter at `at`, or nothing.
    std::string_view nameAt(std::size_t at) const {
        if (m_sql[at] != ':') return {};
        std::size_t end = at + 1;
        if (m_sql.substr(end, 1) == ":") fail("uses ::, which SQLite does not know; write cast(… as …)");
        while (end < m_sql.size() && isWord(m_sql[end])) ++end;
        return m_sql.substr(at + 1, end - at - 1);
    }

    /// The distinct names in the order in which they appear. Values beyond theirs are keys, if the text has a place.
    void findNames() {
        for (std::size_t at = 0; at < m_sql.size();) {
            const auto name = nameAt(at);
            if (!name.empty() && std::find(m_names.begin(), m_names.end(), name) == m_names.end())
                m_names.push_back(name);
            at += std::max(opaqueLength(m_sql, at), name.size() + 1);
        }
        const auto values = m_shape.parameters.size();
        const bool takesKeys = m_sql.find("{keys}") != std::string_view::npos;
        if (takesKeys ? m_names.size() >= values : m_names.size() != values)
            fail("names " + std::to_string(m_names.size()) + " parameters" + (takesKeys ? " beside its keys" : "") +
                 " but was given " + std::to_string(values) + " values");
        m_keys = values - m_names.size();
    }

    std::size_t parameter(std::string_view name) {
        const auto found = std::find(m_names.begin(), m_names.end(), name);
        place(m_keys + static_cast<std::size_t>(found - m_names.begin()));
        return name.size() + 1;
    }

    void place(std::size_t index) {
        m_out += m_dialect == Dialect::Sqlite ? '?' : '$';
        m_out += std::to_string(index + 1);
        // Without the cast PostgreSQL guesses from the surroundings, and finds no type at all in `:x is null`.
        if (m_dialect == Dialect::Postgres) m_out += castOf(m_shape.parameters[index]);
    }

    void keys() {
        for (std::size_t index = 0; index < m_keys; ++index) {
            if (index > 0) m_out += ", ";
            place(index);
        }
    }

    std::size_t token(std::size_t at) {
        const auto end = m_sql.find('}', at);
        if (end == std::string_view::npos) fail("has a { without }");
        const auto name = m_sql.substr(at + 1, end - at - 1);
        if (name == "for update" || name == "for update skip locked") {
            if (m_dialect == Dialect::Postgres) m_out += name;
        } else if (name == "keys") {
            keys();
        } else if (name == "columns") {
            columns("");
        } else if (name.size() > 8 && name.substr(name.size() - 8) == ".columns") {
            columns(name.substr(0, name.size() - 7));
        } else {
            fail("has the unknown token {" + std::string(name) + "}");
        }
        return end - at + 1;
    }

    void columns(std::string_view prefix) {
        if (m_shape.names.empty()) fail("uses {columns} but its rows have no description");
        const char* separator = "";
        for (const auto name : m_shape.names) {
            m_out.append(separator).append(prefix).append(name);
            separator = ", ";
        }
    }

    [[noreturn]] void fail(const std::string& what) const {
        throw std::logic_error("The statement " + what + ": " + std::string(m_sql));
    }

    std::string_view m_sql;
    const Shape& m_shape;
    Dialect m_dialect;
    std::string m_out;
    std::vector<std::string_view> m_names;
    std::size_t m_keys = 0;
};

}  // namespace

std::string rewriteStatement(const char* sql, const Shape& shape, Dialect dialect) {
    return Rewriter(sql, shape, dialect).rewrite();
}

std::vector<std::string> splitScript(const std::string& script) {
    std::vector<std::string> statements;
    std::string current;
    const auto flush = [&] {
        const auto begin = current.find_first_not_of(" \t\r\n");
        if (begin != std::string::npos) {
            const auto end = current.find_last_not_of(" \t\r\n");
            statements.push_back(current.substr(begin, end - begin + 1));
        }
        current.clear();
    };
    for (std::size_t at = 0; at < script.size();) {
        const auto length = opaqueLength(script, at);
        if (length == 0 && script[at] == ';') {
            flush();
            ++at;
        } else if (length > 0 && (script[at] == '-' || script[at] == '/')) {
            current += '\n';
            at += length;
        } else {
            current.append(script, at, std::max<std::size_t>(length, 1));
            at += std::max<std::size_t>(length, 1);
        }
    }
    flush();
    return statements;
}

}  // namespace zhanggui::store
