#pragma once

#include <QTemporaryDir>
#include <filesystem>
#include <memory>
#include <span>
#include <string>

#include "api/backend/store/database.h"
#include "api/backend/store/migrations.h"

namespace zhanggui::test {

/// A database of a test's own that is gone with it. On SQLite a temporary data folder, on PostgreSQL a schema of its
/// own in the private cluster whose URL the environment names as ZHANGGUI_TEST_PG (see tests/support/private_postgres).
///
///   void orders_are_numbered_data() { DatabaseFixture::addDialects(); }
///   void orders_are_numbered() {
///       ZG_FRESH_DATABASE(fixture);
///       OrderNumbers numbers(fixture.database());
class DatabaseFixture {
  public:
    /// Migrated to the shop's last migration.
    explicit DatabaseFixture(store::Dialect dialect = store::Dialect::Sqlite);
    /// Migrated by `migrations`; none leaves it empty.
    DatabaseFixture(store::Dialect dialect, std::span<const store::Migration> migrations);
    DatabaseFixture(const DatabaseFixture&) = delete;
    DatabaseFixture& operator=(const DatabaseFixture&) = delete;
    ~DatabaseFixture();

    store::Database& database() { return *m_database; }
    /// What opens the same database again; close() first on SQLite.
    const store::DatabaseOptions& options() const { return m_options; }
    std::filesystem::path folder() const { return m_options.folder; }
    std::filesystem::path file() const { return m_options.folder / "shop.db"; }

    void close() { m_database.reset(); }
    store::Database& reopen();
    /// Opens again with other options; `options().folder` and `url` are kept.
    store::Database& reopen(store::DatabaseOptions options);

    static bool available(store::Dialect dialect);
    /// Data rows "on SQLite" and "on PostgreSQL" with a column `dialect`.
    static void addDialects();
    /// A row of the column that addDialects() adds.
    static store::Dialect dialectOfRow();

  private:
    void place(store::Dialect dialect);

    QTemporaryDir m_folder;
    std::string m_schema;
    store::DatabaseOptions m_options;
    std::unique_ptr<store::Database> m_database;
};

}  // namespace zhanggui::test

Q_DECLARE_METATYPE(zhanggui::store::Dialect)

/// Skips the row, visibly, if its database is not there.
#define ZG_NEED_DIALECT()                                                                             \
    if (!zhanggui::test::DatabaseFixture::available(zhanggui::test::DatabaseFixture::dialectOfRow())) \
    QSKIP("ZHANGGUI_TEST_PG names no PostgreSQL cluster")

/// Declares a fixture `name` of the row's database, migrated to the shop's last migration.
#define ZG_FRESH_DATABASE(name) \
    ZG_NEED_DIALECT();          \
    zhanggui::test::DatabaseFixture name(zhanggui::test::DatabaseFixture::dialectOfRow())
