// The limit of what we write: the statements of a script straight through the sqlite3 C API on a copy of the very same
// shop (schema, indices, PRAGMAs, rows), one transaction after the other, each on disk (FULL).
// Usage: raw_writes DATABASE SECONDS SCRIPT NAME=VALUE... ; prints {"done":…,"milliseconds":…}. The script is
// pgbench's: statements with :names, `\set NAME TERM [+ TERM]` with numbers, :names and random(low, high), and `\gset`
// after a statement, which keeps the columns of its row.

#include <sqlite3.h>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <memory>
#include <random>
#include <sstream>
#include <string>
#include <vector>

namespace {

[[noreturn]] void fail(const std::string& what) {
    std::fprintf(stderr, "raw_writes: %s\n", what.c_str());
    std::exit(1);
}

struct Value {
    std::int64_t number = 0;
    std::string text;
    bool isText = false;
};

/// The names of a script; their places never move.
class Names {
  public:
    Value& of(const std::string& name) { return m_values[name]; }
    void set(const std::string& assignment) {
        const auto at = assignment.find('=');
        if (at == std::string::npos) fail("not NAME=VALUE: " + assignment);
        auto& value = of(assignment.substr(0, at));
        value.text = assignment.substr(at + 1);
        value.isText = value.text.find_first_not_of("0123456789") != std::string::npos;
        if (!value.isText) value.number = std::stoll(value.text);
    }

  private:
    std::map<std::string, Value> m_values;
};

class Step {
  public:
    virtual ~Step() = default;
    virtual void run() = 0;
};

/// `\set`: the sum of its terms.
class Assignment : public Step {
  public:
    Assignment(const std::string& line, Names& names) {
        std::istringstream words(line);
        std::string word;
        words >> word >> word;
        m_to = &names.of(word);
        while (words >> word) {
            if (word == "+") continue;
            Term term;
            if (word.front() == ':') {
                term.value = &names.of(word.substr(1));
            } else if (word.rfind("random(", 0) == 0) {
                std::string high;
                words >> high;
                term.low = std::stoll(word.substr(7));
                term.high = std::stoll(high);
            } else {
                term.low = term.high = std::stoll(word);
            }
            m_terms.push_back(term);
        }
    }
    void run() override {
        std::int64_t sum = 0;
        for (const auto& term : m_terms)
            sum += term.value ? term.value->number
                              : std::uniform_int_distribution<std::int64_t>(term.low, term.high)(s_random);
        m_to->number = sum;
    }

  private:
    struct Term {
        const Value* value = nullptr;
        std::int64_t low = 0, high = 0;
    };
    static inline std::mt19937_64 s_random{20261123};
    Value* m_to;
    std::vector<Term> m_terms;
};

class Statement : public Step {
  public:
    Statement(sqlite3* database, const std::string& sql, bool keeps, Names& names) : m_database(database) {
        // A writer of ours begins so; PostgreSQL has no such word.
        const std::string text = sql == "begin" ? "begin immediate" : sql;
        if (sqlite3_prepare_v3(database, text.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr) !=
            SQLITE_OK)
            fail(text + ": " + sqlite3_errmsg(database));
        for (int i = 1; i <= sqlite3_bind_parameter_count(m_statement); ++i)
            m_in.push_back(&names.of(sqlite3_bind_parameter_name(m_statement, i) + 1));
        if (!keeps) return;
        for (int i = 0; i < sqlite3_column_count(m_statement); ++i)
            m_out.push_back(&names.of(sqlite3_column_name(m_statement, i)));
    }
    ~Statement() override { sqlite3_finalize(m_statement); }
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    void run() override {
        int place = 0;
        for (const auto* value : m_in) bind(++place, *value);
        int step = sqlite3_step(m_statement);
        if (step == SQLITE_ROW) {
            int column = 0;
            for (auto* value : m_out) keep(column++, *value);
            step = sqlite3_step(m_statement);
        } else if (!m_out.empty()) {
            fail(std::string("no row: ") + sqlite3_sql(m_statement));
        }
        if (step != SQLITE_DONE) fail(std::string(sqlite3_sql(m_statement)) + ": " + sqlite3_errmsg(m_database));
        sqlite3_reset(m_statement);
    }

  private:
    void bind(int place, const Value& value) {
        if (value.isText)
            sqlite3_bind_text(m_statement, place, value.text.data(), static_cast<int>(value.text.size()),
                              SQLITE_STATIC);
        else
            sqlite3_bind_int64(m_statement, place, value.number);
    }
    void keep(int column, Value& value) {
        value.isText = sqlite3_column_type(m_statement, column) == SQLITE_TEXT;
        if (!value.isText) {
            value.number = sqlite3_column_int64(m_statement, column);
            return;
        }
        const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
        value.text.assign(text, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column)));
    }

    sqlite3* m_database;
    sqlite3_stmt* m_statement = nullptr;
    std::vector<const Value*> m_in;
    std::vector<Value*> m_out;
};

std::vector<std::unique_ptr<Step>> read(sqlite3* database, const char* path, Names& names) {
    std::ifstream file(path);
    if (!file) fail(std::string("cannot read ") + path);
    std::vector<std::unique_ptr<Step>> steps;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.rfind("--", 0) == 0) continue;
        if (line.rfind("\\set", 0) == 0) {
            steps.push_back(std::make_unique<Assignment>(line, names));
            continue;
        }
        const auto gset = line.find(" \\gset");
        const auto end = gset == std::string::npos ? line.rfind(';') : gset;
        if (end == std::string::npos) fail("a statement does not end on its line: " + line);
        steps.push_back(std::make_unique<Statement>(database, line.substr(0, end), gset != std::string::npos, names));
    }
    return steps;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 4) return 2;
    sqlite3* database = nullptr;
    if (sqlite3_open_v2(argv[1], &database, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK) fail(argv[1]);
    for (const char* const sql : {"pragma journal_mode = wal", "pragma synchronous = full", "pragma foreign_keys = on",
                                  "pragma trusted_schema = off", "pragma cell_size_check = on", "pragma mmap_size = 0"})
        if (sqlite3_exec(database, sql, nullptr, nullptr, nullptr) != SQLITE_OK) fail(sql);
    const std::chrono::seconds length(std::atoi(argv[2]));
    Names names;
    for (int i = 4; i < argc; ++i) names.set(argv[i]);
    auto steps = read(database, argv[3], names);
    const auto start = std::chrono::steady_clock::now();
    std::int64_t done = 0;
    for (; std::chrono::steady_clock::now() - start < length; ++done)
        for (const auto& step : steps) step->run();
    const auto ms =
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start).count();
    std::printf("{\"done\":%lld,\"milliseconds\":%lld}\n", static_cast<long long>(done), static_cast<long long>(ms));
    steps.clear();
    sqlite3_close(database);
}
