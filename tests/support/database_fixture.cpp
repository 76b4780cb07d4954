#include "tests/support/database_fixture.h"

#include <libpq-fe.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <QTest>
#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <stdexcept>

namespace zhanggui::test {

namespace {

std::string clusterUrl() {
    const char* url = std::getenv("ZHANGGUI_TEST_PG");
    return url ? url : "";
}

void tellCluster(const std::string& sql) {
    const std::unique_ptr<PGconn, decltype(&PQfinish)> connection(PQconnectdb(clusterUrl().c_str()), &PQfinish);
    const std::unique_ptr<PGresult, decltype(&PQclear)> result(PQexec(connection.get(), sql.c_str()), &PQclear);
    if (PQresultStatus(result.get()) != PGRES_COMMAND_OK) throw std::runtime_error(PQerrorMessage(connection.get()));
}

/// Migrating takes longer than most tests: done once in a process, then copied.
const std::filesystem::path& migratedFolder() {
    static const QTemporaryDir folder;
    static const std::filesystem::path path = [] {
        std::filesystem::path made = folder.path().toStdString();
        const auto database = store::Database::open({.folder = made});
        store::migrate(*database, store::shopMigrations());
        return made;
    }();
    return path;
}

}  // namespace

DatabaseFixture::DatabaseFixture(store::Dialect dialect) {
    // Twelve lines of migrations for every test hide what matters.
    spdlog::set_level(std::max(spdlog::get_level(), spdlog::level::warn));
    place(dialect);
    if (dialect == store::Dialect::Sqlite) std::filesystem::copy_file(migratedFolder() / "shop.db", file());
    reopen();
    if (dialect == store::Dialect::Postgres) store::migrate(*m_database, store::shopMigrations());
}

DatabaseFixture::DatabaseFixture(store::Dialect dialect, std::span<const store::Migration> migrations) {
    place(dialect);
    reopen();
    if (!migrations.empty()) store::migrate(*m_database, migrations);
}

DatabaseFixture::~DatabaseFixture() {
    m_database.reset();
    if (m_schema.empty()) return;
    try {
        tellCluster("set client_min_messages = warning; drop schema " + m_schema + " cascade");
    } catch (const std::runtime_error& error) {
        qWarning("The schema of the test remains: %s", error.what());
    }
}

void DatabaseFixture::place(store::Dialect dialect) {
    if (dialect == store::Dialect::Sqlite) {
        m_options.folder = m_folder.path().toStdString();
        return;
    }
    static std::atomic<int> number{0};
    const auto schema = "t" + std::to_string(::getpid()) + "_" + std::to_string(++number);
    tellCluster("create schema " + schema);
    m_schema = schema;
    const auto url = clusterUrl();
    m_options.url = url + (url.find('?') == std::string::npos ? "?" : "&") + "options=-csearch_path%3D" + schema;
}

store::Database& DatabaseFixture::reopen() {
    return reopen(m_options);
}

store::Database& DatabaseFixture::reopen(store::DatabaseOptions options) {
    m_database.reset();
    options.folder = m_options.folder;
    options.url = m_options.url;
    m_options = options;
    m_database = store::Database::open(m_options);
    return *m_database;
}

bool DatabaseFixture::available(store::Dialect dialect) {
    return dialect == store::Dialect::Sqlite || !clusterUrl().empty();
}

void DatabaseFixture::addDialects() {
    QTest::addColumn<store::Dialect>("dialect");
    QTest::newRow("on SQLite") << store::Dialect::Sqlite;
    QTest::newRow("on PostgreSQL") << store::Dialect::Postgres;
}

store::Dialect DatabaseFixture::dialectOfRow() {
    const auto* value = static_cast<const store::Dialect*>(QTest::qData("dialect", qMetaTypeId<store::Dialect>()));
    return *value;
}

}  // namespace zhanggui::test
