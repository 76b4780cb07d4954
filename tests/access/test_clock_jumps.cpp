#include <QtTest/QTest>

#include "tests/support/fixed_clock.h"
#include "tests/support/shop/running_shop.h"

using namespace zhanggui;
using namespace zhanggui::test;

namespace {

/// A shop with an order that waits for its payment, and people who are signed in.
struct TimedShop {
    FixedClock clock;
    RunningShop shop;
    Phone phone;
    std::string address, sku, order;

    explicit TimedShop(store::Dialect dialect)
        : shop(dialect, clock), phone(shop.phone("li")), address(phone.addAddress()), sku(shop.sku("TEA-100")) {
        order = buy("the-order").json.value("id", "");
    }
    Phone::Answer buy(const std::string& key) { return phone.buy(sku, 1, address, key); }
    void setClock(std::int64_t by) { clock.set(clock.now() + by); }
    std::string stateOf(const std::string& id) { return phone.get("/api/v1/orders/" + id).json.value("state", ""); }
    std::string staffToken() {
        auto& services = shop.services();
        return services.database->write([&](store::Transaction& transaction) {
            StaffMember owner;
            owner.id = {transaction.value<std::int64_t>("select min(id) from staff")};
            owner.role = Role::Owner;
            return services.staffSessions.begin(transaction, owner).token;
        });
    }
    std::int64_t count(store::Sql sql) {
        return shop.services().database->read(
            [&](store::Session& session) { return session.value<std::int64_t>(sql); });
    }
};

}  // namespace

/// Somebody sets the clock of the machine while the shop serves: nothing expires all at once, nobody is locked out,
/// nothing is done twice, and what expires does so late at worst.
class TestClockJumps : public QObject {
    Q_OBJECT

    void addJumps() {
        QTest::addColumn<store::Dialect>("dialect");
        QTest::addColumn<qint64>("by");
        for (const auto& [where, dialect] :
             {std::pair{"SQLite", store::Dialect::Sqlite}, {"PostgreSQL", store::Dialect::Postgres}})
            for (const auto& [name, by] :
                 {std::pair{"a day forth", dayMs}, {"a day back", -dayMs}, {"an hour back", -hourMs}})
                QTest::addRow("%s on %s", name, where) << dialect << qint64{by};
    }

  private slots:
    void ordersDoNotExpireAllAtOnce_data() { addJumps(); }
    void ordersDoNotExpireAllAtOnce() {
        ZG_NEED_DIALECT();
        QFETCH(qint64, by);
        TimedShop timed(DatabaseFixture::dialectOfRow());
        auto& deadlines = timed.shop.services().deadlines;
        timed.setClock(by);
        QCOMPARE(deadlines.fireDue(), 0);
        timed.clock.advance(29 * minuteMs);
        QCOMPARE(deadlines.fireDue(), 0);
        QCOMPARE(timed.stateOf(timed.order), std::string("unpaid"));
        // Half an hour of real time is what it has; a clock that was set back makes it wait for the clock.
        timed.clock.advance(2 * minuteMs + std::max<std::int64_t>(0, -by));
        deadlines.fireDue();
        QTRY_COMPARE(timed.stateOf(timed.order), std::string("closed"));
        QCOMPARE(timed.shop.violations(), QString());
    }

    void aClockThatIsSetRightAgainClosedNothing() {
        TimedShop timed(store::Dialect::Sqlite);
        auto& services = timed.shop.services();
        timed.setClock(dayMs);
        services.deadlines.fireDue();
        services.janitor.sweep();
        timed.clock.advance(10 * minuteMs);
        services.deadlines.fireDue();
        timed.setClock(-dayMs);
        QCOMPARE(services.deadlines.fireDue(), 0);
        QCOMPARE(timed.stateOf(timed.order), std::string("unpaid"));
        timed.clock.advance(20 * minuteMs);
        services.deadlines.fireDue();
        QTRY_COMPARE(timed.stateOf(timed.order), std::string("closed"));  // at its own time
    }

    void theSameKeyIsTheSameOrder_data() { addJumps(); }
    void theSameKeyIsTheSameOrder() {
        ZG_NEED_DIALECT();
        QFETCH(qint64, by);
        TimedShop timed(DatabaseFixture::dialectOfRow());
        timed.setClock(by);
        timed.shop.services().janitor.sweep();
        const auto again = timed.buy("the-order");
        QVERIFY2(again.ok(), again.json.dump().c_str());
        QCOMPARE(again.json.value("id", ""), timed.order);
        QCOMPARE(timed.count("select count(*) from shop_order"), std::int64_t{1});
        QVERIFY(timed.buy("another-order").ok());
    }

    /// Only a leap beyond all ages could take what is remembered; while it is doubted nothing is swept.
    void aLeapOfAMonthForgetsNothingBeforeItIsBelieved() {
        TimedShop timed(store::Dialect::Sqlite);
        auto& janitor = timed.shop.services().janitor;
        const auto remembered = timed.count("select count(*) from idempotency");
        QVERIFY(remembered > 0);
        timed.setClock(31 * dayMs);
        janitor.sweep();
        QCOMPARE(timed.count("select count(*) from idempotency"), remembered);
        timed.clock.advance(30 * minuteMs);
        janitor.sweep();
        QCOMPARE(timed.count("select count(*) from idempotency"), std::int64_t{0});
    }

    void sessionsAreNeitherEternalNorLost_data() { addJumps(); }
    void sessionsAreNeitherEternalNorLost() {
        ZG_NEED_DIALECT();
        QFETCH(qint64, by);
        TimedShop timed(DatabaseFixture::dialectOfRow());
        auto& services = timed.shop.services();
        const auto staff = timed.staffToken();
        QVERIFY(services.staffDoor.open(staff));
        timed.setClock(by);
        QVERIFY(timed.phone.get("/api/v1/cart").ok());
        services.staffCache.forgetAll();
        QCOMPARE(services.staffDoor.open(staff).has_value(), by < 0);  // a day forth it looks long unused
        services.janitor.sweep();
        timed.setClock(-by);
        QVERIFY(services.staffDoor.open(staff));  // and is not lost
        QVERIFY(timed.phone.get("/api/v1/cart").ok());
        timed.setClock(by);
        timed.clock.advance(31 * dayMs + std::max<std::int64_t>(0, -by));
        services.staffCache.forgetAll();
        QVERIFY(!services.staffDoor.open(staff));
        QCOMPARE(timed.phone.get("/api/v1/cart").status, 401);
    }
};

QTEST_GUILESS_MAIN(TestClockJumps)
#include "test_clock_jumps.moc"
