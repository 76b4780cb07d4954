#include <QTest>
#include <algorithm>
#include <array>
#include <filesystem>
#include <set>
#include <thread>

#include "tests/support/database_fixture.h"

using namespace zhanggui;
using namespace zhanggui::store;
using zhanggui::test::DatabaseFixture;

namespace {

constexpr Migration first{1, "first",
                          "-- a note; with a semicolon\ncreate table one (id {id}, body {text} not null) {strict};\n"};
constexpr Migration second{
    2, "second",
    "create table two (id {id}, one_id {ref} not null references one (id), at {instant}) {strict};\n"
    "insert into one (body) values ('it''s; here');"};
constexpr Migration third{5, "third", "alter table one add column price {money};"};
constexpr Migration broken{3, "broken", "create table three (id {id}) {strict}; insert into nowhere values (1);"};

constexpr std::array upToSecond{first, second};
constexpr std::array upToThird{first, second, third};

template <class Error>
std::string refusalOf(Database& database, std::span<const Migration> migrations) {
    try {
        migrate(database, migrations);
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

bool contains(const std::string& text, const char* part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

#define EMPTY(name)    \
    ZG_NEED_DIALECT(); \
    DatabaseFixture name(DatabaseFixture::dialectOfRow(), std::span<const Migration>{})

class TestStoreMigrations : public QObject {
    Q_OBJECT

  private slots:
    void anEmptyDatabaseIsBroughtUp_data() { DatabaseFixture::addDialects(); }
    void anEmptyDatabaseIsBroughtUp() {
        EMPTY(fixture);
        QCOMPARE(schemaVersion(fixture.database()), 0);
        QVERIFY((migrate(fixture.database(), upToThird) == std::vector{1, 2, 5}));
        QCOMPARE(schemaVersion(fixture.database()), 5);
        fixture.database().write([](Transaction& tx) {
            QCOMPARE(tx.value<std::string>("select body from one"), std::string("it's; here"));
            QCOMPARE(tx.insert<std::int64_t>("insert into one (body, price) values ('b', 5) returning id"), 2);
        });
        QVERIFY2(!std::filesystem::exists(fixture.folder() / "backups"), "an empty database needs no copy");
    }

    void aDatabaseThatIsUpToDateIsLeftAlone_data() { DatabaseFixture::addDialects(); }
    void aDatabaseThatIsUpToDateIsLeftAlone() {
        EMPTY(fixture);
        migrate(fixture.database(), upToSecond);
        QVERIFY(migrate(fixture.database(), upToSecond).empty());
        fixture.reopen();
        QVERIFY(migrate(fixture.database(), upToSecond).empty());
        QVERIFY((migrate(fixture.database(), upToThird) == std::vector{5}));
    }

    void anExistingFileIsCopiedBefore() {
        DatabaseFixture fixture(Dialect::Sqlite, upToSecond);
        fixture.database().write([](Transaction& tx) { tx.run("insert into one (body) values ('kept')"); });
        migrate(fixture.database(), upToThird);
        const auto copy = fixture.folder() / "backups" / "before-0005.db";
        QVERIFY(std::filesystem::exists(copy));
        QCOMPARE(std::filesystem::status(copy).permissions(),
                 std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
        DatabaseFixture restored(Dialect::Sqlite, std::span<const Migration>{});
        restored.close();
        std::filesystem::copy_file(copy, restored.file(), std::filesystem::copy_options::overwrite_existing);
        restored.reopen();
        QCOMPARE(schemaVersion(restored.database()), 2);
        QCOMPARE(restored.database().read([](Session& s) { return s.value<int>("select count(*) from one"); }), 2);
    }

    void aNewerDatabaseIsRefused_data() { DatabaseFixture::addDialects(); }
    void aNewerDatabaseIsRefused() {
        EMPTY(fixture);
        migrate(fixture.database(), upToThird);
        const auto text = refusalOf<SchemaTooNew>(fixture.database(), upToSecond);
        QVERIFY2(contains(text, "0005 third") && contains(text, "0002 second") && contains(text, "before-0005"),
                 text.c_str());
        QCOMPARE(schemaVersion(fixture.database()), 5);
    }

    void aChangedTextIsRefused_data() { DatabaseFixture::addDialects(); }
    void aChangedTextIsRefused() {
        EMPTY(fixture);
        migrate(fixture.database(), upToSecond);
        auto edited = upToThird;
        edited[1].sql = "create table two (id {id}) {strict};";
        const auto text = refusalOf<SchemaMismatch>(fixture.database(), edited);
        QVERIFY2(contains(text, "0002 second"), text.c_str());
        QCOMPARE(schemaVersion(fixture.database()), 2);
    }

    void aMigrationThatAppearsInBetweenIsRefused_data() { DatabaseFixture::addDialects(); }
    void aMigrationThatAppearsInBetweenIsRefused() {
        EMPTY(fixture);
        migrate(fixture.database(), upToThird);
        constexpr Migration late{3, "late", "create table late (id {id}) {strict};"};
        const std::array inserted{first, second, late, third};
        QVERIFY(contains(refusalOf<SchemaMismatch>(fixture.database(), inserted), "0003 late"));
    }

    void aStepThatFailsIsUndoneWhole_data() { DatabaseFixture::addDialects(); }
    void aStepThatFailsIsUndoneWhole() {
        EMPTY(fixture);
        const std::array withBroken{first, second, broken};
        const auto text = refusalOf<StoreError>(fixture.database(), withBroken);
        QVERIFY2(contains(text, "0003 broken"), text.c_str());
        QCOMPARE(schemaVersion(fixture.database()), 2);
        constexpr Migration repaired{3, "broken", "create table three (id {id}) {strict};"};
        const std::array withRepaired{first, second, repaired};
        QVERIFY((migrate(fixture.database(), withRepaired) == std::vector{3}));
        fixture.database().write([](Transaction& tx) { tx.run("insert into one (body) values ('works')"); });
    }

    void twoProgramsThatStartTogetherMigrateOnce() {
        if (!DatabaseFixture::available(Dialect::Postgres)) QSKIP("ZHANGGUI_TEST_PG names no PostgreSQL cluster");
        DatabaseFixture fixture(Dialect::Postgres, std::span<const Migration>{});
        const auto other = Database::open(fixture.options());
        std::vector<int> a, b;
        std::thread thread([&] { a = migrate(*other, upToThird); });
        b = migrate(fixture.database(), upToThird);
        thread.join();
        QCOMPARE(a.size() + b.size(), upToThird.size());
    }

    void anUnknownTypeIsNamed() {
        constexpr Migration wrong{1, "wrong", "create table one (id {serial})"};
        QVERIFY_EXCEPTION_THROWN(statementsOf(wrong, Dialect::Sqlite), StoreError);
    }

    void theShopsMigrationsWorkOnBoth_data() { DatabaseFixture::addDialects(); }
    void theShopsMigrationsWorkOnBoth() {
        ZG_NEED_DIALECT();
        const auto migrations = shopMigrations();
        QVERIFY(!migrations.empty());
        DatabaseFixture fixture(DatabaseFixture::dialectOfRow(), migrations);
        QCOMPARE(schemaVersion(fixture.database()), migrations.back().number);
        QVERIFY(migrate(fixture.database(), migrations).empty());
    }

    void everyTableIsStrictAndNamesAreUsableOnBoth() {
        DatabaseFixture fixture(Dialect::Sqlite);
        const auto loose = fixture.database().read([](Session& session) {
            return session.values<std::string>(
                "select name from pragma_table_list where schema = 'main' and type = 'table' and name not like "
                "'sqlite%' and "
                "not strict");
        });
        QVERIFY2(loose.empty(), loose.empty() ? "" : loose.front().c_str());
    }
};

QTEST_GUILESS_MAIN(TestStoreMigrations)
#include "test_store_migrations.moc"
