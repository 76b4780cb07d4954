#include <libpq-fe.h>

#include <QtTest/QTest>
#include <algorithm>
#include <memory>
#include <random>

#include "api/server/looked_at.h"
#include "tests/faults/patient_customers.h"
#include "tests/support/cutting_proxy.h"
#include "tests/support/log_capture.h"
#include "tests/support/long_counts.h"
#include "tests/support/own_postgres.h"
#include "tests/support/shop/running_shop.h"

using namespace zhanggui;
using namespace zhanggui::test;

namespace {

constexpr const char* plenty =
    "Handle,Title,Type,Published,Option1 Name,Option1 Value,Variant SKU,Variant Grams,Variant Inventory Qty,Variant "
    "Price\n"
    "biluochun,碧螺春,绿茶,true,净重,100 g,TEA-MANY,100,900000,98.00\n";
constexpr std::int64_t payable = 10600;  // with its freight

}  // namespace

/// A PostgreSQL server that goes away, a connection that breaks when it hurts most, transactions that lose their races:
/// customers are told to come again, and what was acknowledged is there exactly once.
class TestPostgresFaults : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase();
    void cleanupTestCase() { m_postgres.reset(); }
    void aServerThatIsGoneIsWaitedFor();
    void anOutcomeThatNobodyHeardIsFoundByItsKey();
    void racesThatAreLostAreRunAgain_data();
    void racesThatAreLostAreRunAgain();
    void afterManyRowsThePlansAreForMany();
    void whoGoesThroughAWholeShopIsNotHurried();

  private:
    std::unique_ptr<OwnPostgres> m_postgres;

    static void stockUp(RunningShop& shop) {
        (void)shop.services()
            .imports.importFile(Actor{}, {SheetTable::Products, "plenty.csv", plenty, {}}, true)
            .value();
    }
    /// Tells the shop's database something that no statement of the shop's would say.
    static void tell(RunningShop& shop, const char* sql) {
        const std::unique_ptr<PGconn, decltype(&PQfinish)> connection(PQconnectdb(shop.databaseOptions().url.c_str()),
                                                                      &PQfinish);
        const std::unique_ptr<PGresult, decltype(&PQclear)> result(PQexec(connection.get(), sql), &PQclear);
        QVERIFY2(PQresultStatus(result.get()) == PGRES_COMMAND_OK, PQerrorMessage(connection.get()));
    }
    static std::int64_t count(RunningShop& shop, store::Sql sql) {
        return shop.services().database->read(
            [&](store::Session& session) { return session.value<std::int64_t>(sql); });
    }
};

void TestPostgresFaults::initTestCase() {
    m_postgres = std::make_unique<OwnPostgres>();
    if (m_postgres->url().empty()) QSKIP("PostgreSQL is not installed or did not start");
    qputenv("ZHANGGUI_TEST_PG", QByteArray::fromStdString(m_postgres->url()));
}

void TestPostgresFaults::aServerThatIsGoneIsWaitedFor() {
    const std::chrono::seconds outage(longCounts() ? 60 : 3);
    const LogCapture log(spdlog::level::err);
    RunningShop shop(store::Dialect::Postgres);
    stockUp(shop);
    Phone phone = shop.phone("main");
    const auto waiting = phone.buy(shop.sku("TEA-MANY"), 1, phone.addAddress());
    QCOMPARE(waiting.status, 200);
    const std::string order = waiting.json["id"];
    const auto prepay = phone.post("/api/v1/orders/" + order + "/pay", nullptr);
    QCOMPARE(prepay.status, 200);

    PatientCustomers customers(shop, "TEA-MANY", payable, 4);
    QTRY_VERIFY_WITH_TIMEOUT(customers.bought() >= 8, 20'000);
    QVERIFY(m_postgres->halt());
    const auto down = std::chrono::steady_clock::now();
    QCOMPARE(phone.notify(prepay.json, payable, shop.gatewayKey()).status, 503);
    QCOMPARE(phone.get("/readyz").status, 503);
    QCOMPARE(phone.get("/healthz").status, 200);
    QTRY_VERIFY_WITH_TIMEOUT(std::chrono::steady_clock::now() - down >= outage, 70'000);
    Phone gateway(shop.server().publicPort());  // the other's connection may have been closed for its rest
    QCOMPARE(gateway.notify(prepay.json, payable, shop.gatewayKey()).status, 503);
    const auto comesBack = std::chrono::steady_clock::now();
    QVERIFY(m_postgres->resume());
    const auto back = std::chrono::steady_clock::now();
    const auto before = customers.bought();
    QTRY_VERIFY_WITH_TIMEOUT(customers.bought() > before, 5'000);
    QTRY_VERIFY_WITH_TIMEOUT(customers.bought() > before + 20, 20'000);
    customers.goHome();
    QCOMPARE(Phone(shop.server().publicPort()).notify(prepay.json, payable, shop.gatewayKey()).status, 200);

    std::size_t turnedAway = 0;
    std::chrono::milliseconds longest{0};
    for (const Asked& asked : customers.asked()) {
        if (asked.at < down && asked.status == 200) continue;
        if (asked.at > back + std::chrono::seconds(5)) {
            QCOMPARE(asked.status, 200);
            continue;
        }
        if (asked.status == 200) {
            QVERIFY(asked.at > comesBack - std::chrono::seconds(3));
            continue;
        }
        ++turnedAway;
        QCOMPARE(asked.status, 503);
        QVERIFY(asked.saysWhenToRetry);
        longest = std::max(longest, asked.took);
    }
    qInfo("%zu requests were turned away, the slowest after %lld ms; %zu orders", turnedAway,
          static_cast<long long>(longest.count()), customers.bought());
    QVERIFY(turnedAway > 20);
    QVERIFY(longest < std::chrono::seconds(3));

    // Everything that was acknowledged, once.
    QCOMPARE(count(shop, "select count(*) from shop_order"), static_cast<std::int64_t>(customers.bought() + 1));
    QCOMPARE(count(shop, "select count(*) from shop_order where paid > 0"),
             static_cast<std::int64_t>(customers.bought() + 1));
    for (const auto& bought : customers.orders())
        QCOMPARE(shop.services().database->read([&](store::Session& session) {
            return session.value<std::int64_t>("select count(*) from shop_order where id = :id and paid = :paid",
                                               std::stoll(bought), payable);
        }),
                 std::int64_t{1});
    shop.services().auditChain.sealAll();
    QCOMPARE(shop.violations(), QString());
}

void TestPostgresFaults::anOutcomeThatNobodyHeardIsFoundByItsKey() {
    const int cuts = longCounts() ? 1000 : 21;
    const auto seed = std::random_device{}();
    qInfo("seed %u, %d connections are cut", seed, cuts);
    std::mt19937 random(seed);
    const LogCapture log(spdlog::level::err);
    CuttingProxy proxy(m_postgres->socketFolder());
    qputenv("ZHANGGUI_TEST_PG", QByteArray::fromStdString(proxy.url()));
    RunningShop shop(store::Dialect::Postgres);
    qputenv("ZHANGGUI_TEST_PG", QByteArray::fromStdString(m_postgres->url()));
    stockUp(shop);
    const auto sku = shop.sku("TEA-MANY");
    Phone phone = shop.phone("cut-off");
    const auto address = phone.addAddress();
    Phone desk(shop.server().deskPort());
    const auto session = desk.send("POST", "/admin/v1/session", R"({"login":"owner","password":"long-enough"})", {});
    QCOMPARE(session.status, 200);
    desk.setToken(session.json["token"]);

    std::int64_t orders = 0, paid = 0;
    for (int cut = 0; cut < cuts; ++cut) {
        const auto when = random() % 2 == 0 ? CuttingProxy::When::BeforeCommit : CuttingProxy::When::AfterCommit;
        const auto key = "cut-" + std::to_string(cut);
        if (cut % 3 == 0) {  // an order
            proxy.cutNext("insert into shop_order (", when);
            const auto unheard = phone.buy(sku, 1, address, key);
            QCOMPARE(unheard.status, 503);
            QCOMPARE(unheard.code(), std::string("databaseAway"));
            QVERIFY(!unheard.retryAfter.empty());
            const auto bought = phone.buy(sku, 1, address, key);
            QCOMPARE(bought.status, 200);
            QVERIFY(phone.buy(sku, 1, address, key).json["id"] == bought.json["id"]);
            QCOMPARE(count(shop, "select count(*) from shop_order"), ++orders);
        } else if (cut % 3 == 1) {  // the notice of a payment
            const auto bought = phone.buy(sku, 1, address);
            ++orders;
            const auto prepay = phone.post("/api/v1/orders/" + bought.json["id"].get<std::string>() + "/pay", nullptr);
            QCOMPARE(prepay.status, 200);
            proxy.cutNext("update payment set state", when);
            QCOMPARE(phone.notify(prepay.json, payable, shop.gatewayKey()).status, 503);
            QCOMPARE(phone.notify(prepay.json, payable, shop.gatewayKey()).status, 200);
            QCOMPARE(count(shop, "select count(*) from shop_order where paid > 0"), ++paid);
        } else {  // what customers read from memory
            const auto before = phone.get("/api/v1/categories").json["items"][0];
            const auto category = before["id"].get<std::string>();
            const auto nodes = desk.get("/admin/v1/categories").json["items"];
            const auto node =
                std::find_if(nodes.begin(), nodes.end(), [&](const auto& one) { return one["id"] == category; });
            QVERIFY(node != nodes.end());
            const nlohmann::json edit{{"name", "Tea " + std::to_string(cut)}, {"version", (*node)["version"]}};
            const auto rename = [&] {
                return desk.send("PATCH", "/admin/v1/categories/" + category, edit.dump(), {{"Idempotency-Key", key}});
            };
            proxy.cutNext("update category", when);
            QCOMPARE(rename().status, 503);
            const auto isRenamed = [&] {
                return phone.get("/api/v1/categories").json["items"][0]["name"] == edit["name"];
            };
            QCOMPARE(isRenamed(), when == CuttingProxy::When::AfterCommit);
            QCOMPARE(rename().status, 200);
            QVERIFY(isRenamed());
        }
        QCOMPARE(proxy.cuts(), cut + 1);
    }
    QCOMPARE(count(shop, "select count(*) from payment_notice where outcome = 'settled'"), paid);
    shop.services().auditChain.sealAll();
    QCOMPARE(shop.violations(), QString());
}

void TestPostgresFaults::racesThatAreLostAreRunAgain_data() {
    QTest::addColumn<QByteArray>("state");
    QTest::newRow("to another's changes") << QByteArray("40001");
    QTest::newRow("to a deadlock") << QByteArray("40P01");
}

void TestPostgresFaults::racesThatAreLostAreRunAgain() {
    QFETCH(QByteArray, state);
    const std::size_t orders = longCounts() ? 5000 : 60;
    const LogCapture log(spdlog::level::err);
    RunningShop shop(store::Dialect::Postgres);
    stockUp(shop);
    // Of the commits that change anything 30 in 100 fail, once each, at the last moment there is.
    tell(shop, QByteArray(R"(
        create function lose_some() returns trigger language plpgsql as $$
        begin
            if current_setting('zg.transaction', true) is distinct from pg_current_xact_id()::text then
                perform set_config('zg.transaction', pg_current_xact_id()::text, true);
                if random() < 0.3 then raise exception 'lost' using errcode = '@'; end if;
            end if;
            return null;
        end $$;
        do $$
        declare name text;
        begin
            for name in select tablename from pg_tables where schemaname = current_schema() loop
                execute format('create constraint trigger loses after insert or update or delete on %I '
                               'deferrable initially deferred for each row execute function lose_some()', name);
            end loop;
        end $$)")
                   .replace("@", state)
                   .constData());
    const auto before = shop.services().database->counters();
    PatientCustomers customers(shop, "TEA-MANY", payable, 4);
    QTRY_VERIFY_WITH_TIMEOUT(customers.bought() >= orders, longCounts() ? 1'200'000 : 60'000);
    customers.goHome();
    const auto after = shop.services().database->counters();
    const auto commits = after.commits - before.commits, retries = after.retries - before.retries;
    qInfo("%llu commits, %llu run again", static_cast<unsigned long long>(commits),
          static_cast<unsigned long long>(retries));
    QVERIFY(retries * 10 > commits * 2);
    for (const Asked& asked : customers.asked()) QCOMPARE(asked.status, 200);
    QCOMPARE(count(shop, "select count(*) from shop_order"), static_cast<std::int64_t>(customers.bought()));
    QCOMPARE(count(shop, "select count(*) from shop_order where paid = payable"),
             static_cast<std::int64_t>(customers.bought()));
    QCOMPARE(count(shop, "select count(*) from payment where state = 'succeeded'"),
             static_cast<std::int64_t>(customers.bought()));
    tell(shop, "set client_min_messages = warning; drop function lose_some() cascade");
    shop.services().auditChain.sealAll();
    QCOMPARE(shop.violations(), QString());
}

void TestPostgresFaults::afterManyRowsThePlansAreForMany() {
    RunningShop shop(store::Dialect::Postgres);
    QCOMPARE(count(shop, "select cast(reltuples as bigint) from pg_class where oid = cast('sku' as regclass)"),
             std::int64_t{-1});  // never looked at
    std::string file = "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Qty,Variant Price\n";
    for (int i = 0; i < 1100; ++i) {
        const auto number = std::to_string(i);
        file.append("h").append(number).append(",Tea ").append(number).append(",Title,Default Title,C");
        file.append(number).append(",5,1.00\n");
    }
    (void)shop.services().imports.importFile(Actor{}, {SheetTable::Products, "many.csv", file, {}}, true).value();
    // The thread that wrote the last rows may still be at it.
    QTRY_VERIFY(count(shop, "select cast(reltuples as bigint) from pg_class where oid = cast('sku' as regclass)") >=
                1000);
    QVERIFY(count(shop, "select cast(reltuples as bigint) from pg_class where oid = cast('product' as regclass)") >=
            1000);
}

void TestPostgresFaults::whoGoesThroughAWholeShopIsNotHurried() {
    RunningShop shop(store::Dialect::Postgres);
    const auto patience = [](store::Database& database) {
        return database.read([](store::Session& session) {
            return session.value<std::string>("select current_setting('statement_timeout')");
        });
    };
    QCOMPARE(patience(*shop.services().database), std::string("30s"));
    server::LookedAt looked(shop.options());
    QCOMPARE(patience(looked.database()), std::string("0"));
}

QTEST_GUILESS_MAIN(TestPostgresFaults)
#include "test_postgres_faults.moc"
