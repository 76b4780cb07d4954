#include <QTest>
#include <thread>

#include "api/backend/audit/audit_chain.h"
#include "api/backend/audit/audit_log.h"
#include "tests/support/database_fixture.h"

using namespace zhanggui;
using test::DatabaseFixture;

class TestAuditChain : public QObject {
    Q_OBJECT

  private:
    static void append(store::Database& database, std::int64_t object) {
        Actor who;
        who.kind = Actor::Kind::Staff;
        who.id = 3;
        who.name = "小李";
        who.requestId = "r1";
        database.write([&](store::Transaction& transaction) {
            audit::append(transaction, who, {1000 + object}, "orders.ship", "order", object, "{\"parcel\":\"1\"}");
        });
    }

    /// A sealed log of ten rows.
    static void fill(store::Database& database) {
        for (int i = 1; i <= 10; ++i) append(database, i);
        QCOMPARE(audit::AuditChain(database).sealAll(), 10);
    }

  private slots:
    void a_log_that_nobody_touched_holds_data() { DatabaseFixture::addDialects(); }
    void a_log_that_nobody_touched_holds() {
        ZG_FRESH_DATABASE(fixture);
        auto& database = fixture.database();
        QVERIFY(!audit::firstFault(database));
        fill(database);
        QVERIFY(!audit::firstFault(database));
        for (int i = 1; i <= 1100; ++i) append(database, i);
        QVERIFY(!audit::firstFault(database));  // what is not sealed yet is no fault
        QCOMPARE(audit::AuditChain(database).sealAll(), 1100);
        QCOMPARE(audit::AuditChain(database).sealAll(), 0);
        QVERIFY(!audit::firstFault(database));
    }

    void the_first_row_that_does_not_fit_is_named_data() {
        QTest::addColumn<int>("change");
        QTest::addColumn<store::Dialect>("dialect");
        QTest::addColumn<int>("row");
        QTest::addColumn<QString>("what");
        const QString altered = QStringLiteral("was altered"),
                      removed = QStringLiteral("follows a row that was removed");
        for (const auto dialect : {store::Dialect::Sqlite, store::Dialect::Postgres}) {
            const char* on = dialect == store::Dialect::Sqlite ? "SQLite" : "PostgreSQL";
            QTest::addRow("a changed detail on %s", on) << 0 << dialect << 4 << altered;
            QTest::addRow("a changed time on %s", on) << 1 << dialect << 4 << altered;
            QTest::addRow("another actor on %s", on) << 2 << dialect << 4 << altered;
            QTest::addRow("text moved between fields on %s", on) << 3 << dialect << 4 << altered;
            QTest::addRow("a forged seal on %s", on) << 4 << dialect << 4 << altered;
            QTest::addRow("a removed row on %s", on) << 5 << dialect << 5 << removed;
            QTest::addRow("a removed beginning on %s", on) << 6 << dialect << 2 << removed;
        }
    }
    void the_first_row_that_does_not_fit_is_named() {
        ZG_FRESH_DATABASE(fixture);
        QFETCH(int, change);
        QFETCH(int, row);
        QFETCH(QString, what);
        auto& database = fixture.database();
        fill(database);
        database.write([&](store::Transaction& transaction) {
            switch (change) {
                case 0:
                    return transaction.run("update audit set detail = '{}' where id = 4");
                case 1:
                    return transaction.run("update audit set at = at + 1 where id = 4");
                case 2:
                    return transaction.run("update audit set actor_id = 4 where id = 4");
                case 3:
                    return transaction.run(
                        "update audit set action = 'orders.shipo', object_kind = 'rder' where id = 4");
                case 4:
                    return transaction.run("update audit set seal = 'abc' where id = 4");
                case 5:
                    return transaction.run("delete from audit where id = 4");
                default:
                    return transaction.run("delete from audit where id = 1");
            }
        });
        const auto fault = audit::firstFault(database);
        QVERIFY(fault);
        QCOMPARE(fault->row, row);
        QCOMPARE(QString::fromStdString(fault->what), what);
    }

    void several_servers_seal_one_chain_while_rows_are_written_data() { DatabaseFixture::addDialects(); }
    void several_servers_seal_one_chain_while_rows_are_written() {
        ZG_FRESH_DATABASE(fixture);
        auto& database = fixture.database();
        audit::AuditChain here(database), there(database);
        here.start();
        there.start();
        std::vector<std::thread> threads;
        for (int i = 0; i < 8; ++i)
            threads.emplace_back([&] {
                for (int object = 1; object <= 40; ++object) append(database, object);
            });
        for (auto& thread : threads) thread.join();
        const auto unsealed = [&] {
            return database.read([](store::Session& session) {
                return session.value<std::int64_t>("select count(*) from audit where seal is null");
            });
        };
        QTRY_COMPARE_WITH_TIMEOUT(unsealed(), 0, 20'000);
        here.stop();
        there.stop();
        QVERIFY(!audit::firstFault(database));
        QCOMPARE(database.read([](store::Session& session) {
            return session.value<std::int64_t>("select max(seal_number) from audit");
        }),
                 320);
    }
};

QTEST_GUILESS_MAIN(TestAuditChain)
#include "test_audit_chain.moc"
