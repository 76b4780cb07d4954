#include <QCryptographicHash>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest/QTest>

#include "api/server/demo/demo_shop.h"
#include "api/server/shop_server.h"
#include "api/server/verify.h"
#include "tests/bench/generator/order_generator.h"
#include "tests/support/database_fixture.h"
#include "tests/support/database_text.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/phone.h"

using namespace zhanggui;
using namespace zhanggui::bench;
using namespace zhanggui::test;

namespace {

constexpr Instant end{1'795'000'000'000};

/// A shop with a past in a database of its own.
class MadeShop {
  public:
    MadeShop(store::Dialect dialect, std::int64_t orders, std::uint32_t seed, int days = 730) : m_fixture(dialect) {
        m_fixture.close();
        if (dialect == store::Dialect::Sqlite)
            options.data = m_fixture.folder();
        else
            options.database = m_fixture.options().url;
        options.files = m_files.path().toStdString();
        generatorOptions.orders = orders;
        generatorOptions.seed = seed;
        generatorOptions.end = end;
        generatorOptions.days = days;
        generatorOptions.products = 60;
        made = generateOrders(options, generatorOptions);
    }

    /// All that stands in the database but what is sealed, salted or of the moment.
    QByteArray businessHash() const {
        static const QRegularExpression chance(
            QStringLiteral("\\b(\\w+_sealed|receiver_\\w+_index|password_hash|applied_at|checksum)=[^\x1f]*"));
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (const auto& [table, lines] : databaseText(m_fixture.options())) {
            hash.addData(QByteArray::fromStdString(table));
            QStringList kept;
            for (const auto& line : lines) kept << QString::fromStdString(line).remove(chance);
            kept.sort();
            hash.addData(kept.join(u'\n').toUtf8());
        }
        return hash.result().toHex();
    }

    server::ShopOptions options;
    GeneratorOptions generatorOptions;
    Generated made;

  private:
    QTemporaryDir m_files;
    DatabaseFixture m_fixture;
};

QString violations(store::Database& database) {
    QStringList lines;
    for (const auto& violation : server::verify(database))
        for (const auto& record : violation.records)
            lines << QString::fromStdString(violation.id + " " + violation.meaning + ": " + record);
    return lines.join(u'\n');
}

std::int64_t count(server::Services& services, store::Sql sql) {
    return services.database->read([&](store::Session& session) { return session.value<std::int64_t>(sql); });
}

}  // namespace

/// Shops that benchmarks measure on: made in bulk, yet no book disagrees and they sell on.
class TestOrderGenerator : public QObject {
    Q_OBJECT

  private slots:
    void theBooksAgreeAndTheShopSellsOn_data() { DatabaseFixture::addDialects(); }
    void theBooksAgreeAndTheShopSellsOn();
    void theSameSeedMakesTheSameRows_data() { DatabaseFixture::addDialects(); }
    void theSameSeedMakesTheSameRows();
    void aPastIsLikeAShopsPast();
    void aShopThatIsThereIsLeftAlone();

  private:
    static void sellOn(const MadeShop& shop);
    static void letTimePass(const MadeShop& shop);
};

void TestOrderGenerator::theBooksAgreeAndTheShopSellsOn() {
    ZG_NEED_DIALECT();
    constexpr std::int64_t orders = 2000;
    MadeShop shop(DatabaseFixture::dialectOfRow(), orders, 7);
    QCOMPARE(shop.made.orders, orders);
    sellOn(shop);
    if (!QTest::currentTestFailed()) letTimePass(shop);
}

/// The next customer's order follows the last one's.
void TestOrderGenerator::sellOn(const MadeShop& shop) {
    const FixedClock clock(end);
    server::ShopServer server(shop.options, {}, clock);
    auto& services = server.services();
    QCOMPARE(violations(*services.database), QString());
    QCOMPARE(count(services, "select count(*) from shop_order"), shop.made.orders);
    QCOMPARE(count(services, "select count(*) from audit where seal_number is null"), 0);
    if (services.database->dialect() == store::Dialect::Sqlite)  // where the generator looks up none
        QCOMPARE(count(services, "select count(*) from pragma_foreign_key_check"), 0);
    server.start();
    Phone phone(server.publicPort());
    phone.signIn("next");
    const auto address = phone.addAddress();
    const auto sku = count(services, "select min(sku_id) from stock_level where on_hand - reserved > 0");
    const auto bought = phone.buy(std::to_string(sku), 1, address);
    QVERIFY2(bought.ok(), bought.code().c_str());
    QCOMPARE(bought.json["number"].get<std::string>(), std::to_string(100'000 + shop.made.orders + 1));
    QFile key(QString::fromStdString((shop.options.files / "simulated-gateway.key").string()));
    QVERIFY(key.open(QIODevice::ReadOnly));
    const auto paid = phone.pay(bought.json["id"], bought.json["payable"], key.readAll().toStdString());
    QVERIFY2(paid.ok(), paid.code().c_str());
    QCOMPARE(count(services,
                   "select count(*) from shop_order where state = 'paid' and id = (select max(id) from shop_order)"),
             1);
}

/// What was forgotten, sent or received goes on by the timers that were set.
void TestOrderGenerator::letTimePass(const MadeShop& shop) {
    FixedClock clock(end);
    server::Services services(shop.options, clock);
    const store::Sql waiting = "select count(*) from shop_order where state in ('unpaid', 'shipped', 'received')";
    QVERIFY(count(services, waiting) > 0);
    for (int month = 0; month < 2; ++month) {
        clock.advance(31 * dayMs);
        while (services.deadlines.fireDue() > 0) continue;
    }
    QCOMPARE(count(services, waiting), 0);
    QCOMPARE(violations(*services.database), QString());
    QVERIFY(services.staffSessions.signIn(Actor{}, {server::demoLogin, server::demoPassword}).has_value());
}

void TestOrderGenerator::theSameSeedMakesTheSameRows() {
    ZG_NEED_DIALECT();
    const auto dialect = DatabaseFixture::dialectOfRow();
    const auto hash = [&](std::uint32_t seed) { return MadeShop(dialect, 300, seed).businessHash(); };
    const auto first = hash(11);
    QCOMPARE(hash(11), first);
    QVERIFY(hash(12) != first);
}

void TestOrderGenerator::aPastIsLikeAShopsPast() {
    MadeShop shop(store::Dialect::Sqlite, 3000, 20261123, 60);
    const FixedClock clock(end);
    server::Services services(shop.options, clock);
    for (const auto& [state, word] : enumNames(OrderState{})) {
        const auto found = services.database->read([state = state](store::Session& session) {
            return session.value<std::int64_t>("select count(*) from shop_order where state = :state", state);
        });
        // Nobody waits longer than half an hour to pay, so that there need not be one.
        QVERIFY2(found > 0 || state == OrderState::Unpaid, word.data());
    }
    QVERIFY(count(services, "select count(*) from order_event where kind = 'latePaymentRefundDue'") > 0);
    QVERIFY(count(services,
                  "select count(*) from (select order_id from package group by order_id having count(*) > 1) "
                  "p") > 0);
    // Evenings sell more than nights: 20 to 22 o'clock in China against 2 to 4.
    const auto evenings =
        count(services, "select count(*) from shop_order where created_at / 3600000 % 24 in (12, 13)");
    const auto nights = count(services, "select count(*) from shop_order where created_at / 3600000 % 24 in (18, 19)");
    QVERIFY2(evenings > 5 * nights, qPrintable(QStringLiteral("%1 and %2").arg(evenings).arg(nights)));
    const auto regulars = count(services,
                                "select count(*) from (select customer_id from shop_order group by "
                                "customer_id having count(*) > 2) c");
    QVERIFY(regulars > 100);
    QVERIFY(count(services, "select max(created_at) from shop_order") < end.ms);
    QVERIFY(count(services, "select max(at) from order_event") < end.ms);
}

void TestOrderGenerator::aShopThatIsThereIsLeftAlone() {
    MadeShop shop(store::Dialect::Sqlite, 50, 1);
    const auto before = shop.businessHash();
    QVERIFY_EXCEPTION_THROWN(generateOrders(shop.options, shop.generatorOptions), std::runtime_error);
    QCOMPARE(shop.businessHash(), before);
}

QTEST_GUILESS_MAIN(TestOrderGenerator)
#include "test_order_generator.moc"
