#include <libpq-fe.h>
#include <soci/postgresql/soci-postgresql.h>
#include <soci/soci.h>

#include <string_view>

#include "api/backend/store/driver.h"

namespace zhanggui::store {

namespace {

class PostgresDriver final : public Driver {
  public:
    explicit PostgresDriver(const DatabaseOptions& options) {
        try {
            m_session.open(soci::postgresql, options.url);
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
