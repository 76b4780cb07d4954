#include <libpq-fe.h>
#include <soci/postgresql/soci-postgresql.h>
#include <soci/soci.h>

#include <array>
#include <cstdlib>
#include <string_view>
#include <utility>

#include "api/backend/store/driver.h"

namespace zhanggui::store {

namespace {

/// How long a server that does not answer is waited for. What the URL says goes first.
constexpr std::array<std::pair<const char*, const char*>, 5> patience{
    {{"connect_timeout", "2"},        // seconds; libpq takes no less
     {"keepalives_idle", "10"},       // a connection at rest whose other end vanished is found dead after 19 s
     {"keepalives_interval", "3"},    //
     {"keepalives_count", "3"},       //
     {"tcp_user_timeout", "5000"}}};  // ms; one that was sent something, after five

/// The URL as libpq's keywords, with our patience. A text that libpq cannot read stays as it is, for its own error.
std::string withPatience(const std::string& url) {
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(PQconninfoParse(url.c_str(), nullptr),
                                                                               &PQconninfoFree);
    if (!options) return url;
    std::string text;
    const auto add = [&](const char* keyword, std::string_view value) {
        text.append(keyword).append("='");
        for (const char c : value) text.append(c == '\'' || c == '\\' ? 1 : 0, '\\').append(1, c);
        text += "' ";
    };
    for (const auto* option = options.get(); option->keyword; ++option) {
        if (option->val) {
            add(option->keyword, option->val);
            continue;
        }
        for (const auto& [keyword, value] : patience)
            if (std::string_view(keyword) == option->keyword && !(option->envvar && std::getenv(option->envvar)))
                add(keyword, value);
    }
    return text;
}

class PostgresDriver final : public Driver {
  public:
    explicit PostgresDriver(const DatabaseOptions& options) {
        try {
            m_session.open(soci::postgresql, withPatience(options.url));
        } catch (const soci::soci_error& error) {
            // libpq's text names host and user, never the password.
            throw ConnectionLost("The PostgreSQL server cannot be reached: " + error.get_error_message());
        }
        m_connection = static_cast<soci::postgresql_session_backend*>(m_session.get_backend())->conn_;
        try {
            const auto ms = std::to_string(options.statementTimeout.count());
            m_session << "set client_min_messages = warning; set statement_timeout = " << ms
                      << "; set lock_timeout = 2000; set idle_in_transaction_session_timeout = 10000; "
                         "set default_transaction_isolation = 'read committed'; set timezone = 'UTC'; "
                         "set application_name = 'zhanggui'";
            // What is acknowledged has to outlive the server's crash, whatever its configuration says.
            m_session << "select set_config('synchronous_commit', 'on', false) "
                         "where current_setting('synchronous_commit') = 'off'";
        } catch (const soci::soci_error& error) {
            rethrow(error, nullptr, "setting the time limits");
        }
    }

    Dialect dialect() const override { return Dialect::Postgres; }
    soci::session& session() override { return m_session; }
    bool alive() const override { return PQstatus(m_connection) == CONNECTION_OK; }
    bool failureSpoilsStatement() const override { return false; }
    bool anyBusy() const override { return false; }  // results are on our side as soon as a statement was executed
    bool inTransaction() const override {
        const auto status = PQtransactionStatus(m_connection);
        return status == PQTRANS_INTRANS || status == PQTRANS_INERROR;
    }

    std::vector<std::string> columnNames(soci::statement& statement) const override {
        std::vector<std::string> names;
        const PGresult* result = resultOf(statement);
        for (int i = 0; i < PQnfields(result); ++i) names.emplace_back(PQfname(result, i));
        return names;
    }

    /// When a statement fails SOCI looks up the names of its parameters, of which ours has none, and would throw that
    /// they are missing in place of the error.
    void prepared(soci::statement& statement, std::size_t parameters) const override {
        backend(statement)->names_.assign(parameters, "value");
    }

    void reset(soci::statement& statement) const override { backend(statement)->result_.reset(); }

    [[noreturn]] void rethrow(const soci::soci_error& error, soci::statement* statement, const char* sql) override {
        const auto* ours = dynamic_cast<const soci::postgresql_soci_error*>(&error);
        const std::string state = ours ? ours->sqlstate() : std::string();
        const PGresult* result = statement ? resultOf(*statement) : nullptr;
        const std::string text = textOf(error, result, state) + ": " + sql;
        const auto constraint = field(result, PG_DIAG_CONSTRAINT_NAME);
        if (!alive() || state.starts_with("08") || state.starts_with("57P")) throw ConnectionLost(text);
        if (state == "40001" || state == "40P01") throw RetryableConflict(text);
        // A statement that was prepared before a migration: prepared anew it will do.
        if (state == "0A000" && text.find("cached plan") != std::string::npos) throw ConnectionLost(text);
        if (state == "23505") throw UniqueViolation(text, constraint);
        if (state == "23503") throw ForeignKeyViolation(text, constraint);
        if (state == "23514") throw CheckViolation(text, constraint);
        if (state == "XX001" || state == "XX002") throw StoreCorrupt("The database is damaged: " + text);
        if (state == "53100") throw StoreFull(text);
        if (state == "55P03" || state == "57014" || state.starts_with("53")) throw StoreBusy(text);
        throw StoreError(text);
    }

  private:
    static soci::postgresql_statement_backend* backend(soci::statement& statement) {
        return static_cast<soci::postgresql_statement_backend*>(statement.get_backend());
    }
    static PGresult* resultOf(soci::statement& statement) { return backend(statement)->result_.get_result(); }

    static std::string field(const PGresult* result, int code) {
        const char* text = result ? PQresultErrorField(result, code) : nullptr;
        return text ? text : "";
    }

    /// The primary message only: its details quote the row's values.
    static std::string textOf(const soci::soci_error& error, const PGresult* result, const std::string& state) {
        auto text = field(result, PG_DIAG_MESSAGE_PRIMARY);
        if (text.empty()) {
            text = error.get_error_message();
            text.resize(std::min(text.find('\n'), text.size()));
        }
        return state.empty() ? text : text + " (" + state + ")";
    }

    soci::session m_session;
    PGconn* m_connection = nullptr;
};

}  // namespace

std::unique_ptr<Driver> connectPostgres(const DatabaseOptions& options) {
    return std::make_unique<PostgresDriver>(options);
}

}  // namespace zhanggui::store
