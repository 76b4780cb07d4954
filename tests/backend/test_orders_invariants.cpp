#include "tests/backend/order_shop.h"

using namespace zhanggui;
using test::DatabaseFixture;
using test::OrderShop;

namespace {

struct Damage {
    const char* name;
    const char* invariant;
    store::Sql sql;
};

constexpr Damage damages[] = {
    {"a line that is dearer than the order knows", "M1",
     "update order_line set unit_price = 1300, total = 2600 where id = (select min(id) from order_line)"},
    {"a discount without an adjustment", "M2",
     "update order_line set discount = 1, paid = total - 1 where id = (select min(id) from order_line)"},
    {"a line that is paid with a fen too much", "M2p", "update order_line set paid = paid + 1 where paid > 0"},
    {"money that no payment brought", "M3", "update shop_order set paid = paid + 1 where state = 'paid'"},
    {"a payment that never was", "M3",
     "update payment set state = 'closed', gateway_number = null, succeeded_at = null"},
    {"a journal that misses a payment", "M8", "delete from journal_entry"},
    {"a posting that does not balance", "M7", "update journal_entry set amount = amount + 1 where amount > 0"},
    {"a payment without the gateway's number", "M6", "update payment set gateway_number = null"},
    {"two notices with an effect", "O3",
     "insert into payment_notice (body, payment_number, outcome, error, received_at) "
     "select body, payment_number, outcome, error, received_at from payment_notice"},
    {"a promise that no order explains", "S3", "update stock_level set reserved = reserved + 1"},
    {"a state that the counters do not give", "O1", "update shop_order set state = 'shipped' where state = 'paid'"},
    {"an order without its story", "O1t", "delete from order_event where kind = 'paid'"},
    {"a parcel that lost a unit", "O7", "update package_line set quantity = quantity + 1"},
    {"a posting of an order that never was", "O10", "update journal_posting set order_id = 777 where order_id > 0"},
    {"a closed order that keeps money", "O4",
     "update shop_order set state = 'closed', closed_at = 1, close_reason = 'timeout' where state = 'paid'"},
    {"a paid order whose payment has no moment", "M4", "update shop_order set paid_at = null where state = 'paid'"},
    {"units that left before anybody paid", "S4", "update shop_order set paid_at = null where state = 'partShipped'"},
    {"a discount beyond the line", "M1l", "update order_line set discount = total + 1"},
    {"a movement of one unit more", "S7",
     "update stock_ledger set reserved_change = reserved_change + 1 where kind = 'reserve'"},
    {"a parcel of somebody else's order", "O7p", "update package set order_id = (select min(id) from shop_order)"},
    {"an order that lost its lines", "O2", "delete from order_line where order_id = (select min(id) from shop_order)"},
    {"a payment that is posted under another name", "M8p", "update journal_posting set reference = 'x' || reference"},
    {"two attempts that are pending", "A9",
     "insert into payment (number, order_id, attempt, amount, state, created_at) select p.number || n.n, p.order_id, "
     "p.attempt + n.n, p.amount, 'pending', p.created_at from payment p cross join (select 1 as n union all select 2) "
     "n"},
};

QString brokenOnes(OrderShop& shop) {
    QString ids;
    for (const auto& list : {booksInvariants(), paymentsInvariants(), ordersInvariants()})
        for (const auto& invariant : list) {
            const auto found = shop.database().read(
                [&](store::Session& session) { return session.values<std::string>(invariant.violations); });
            if (!found.empty()) ids += QString::fromUtf8(invariant.id.data()) + QLatin1Char(' ');
        }
    return ids;
}

}  // namespace

Q_DECLARE_METATYPE(const Damage*)

/// Each invariant sees what it is there for.
class TestOrdersInvariants : public QObject {
    Q_OBJECT

  private slots:
    void verify_sees_the_damage_data() {
        QTest::addColumn<store::Dialect>("dialect");
        QTest::addColumn<const Damage*>("damage");
        for (const auto& damage : damages) {
            QTest::addRow("%s, on SQLite", damage.name) << store::Dialect::Sqlite << &damage;
            QTest::addRow("%s, on PostgreSQL", damage.name) << store::Dialect::Postgres << &damage;
        }
    }
    void verify_sees_the_damage() {
        ZG_FRESH_DATABASE(fixture);
        QFETCH(const Damage*, damage);
        OrderShop shop(fixture);
        const auto tea = shop.product("tea", 1200, 20);
        const auto buyer = shop.buyer();
        shop.paidOrder(buyer, {{tea, 2}});
        const auto part = shop.paidOrder(buyer, {{tea, 3}});
        auto parcel = shop.parcelOfAll(part);
        parcel.lines[0].quantity = 1;
        QVERIFY(shop.shipping.ship(OrderShop::staff(), part, parcel));
        shop.order(buyer, {{tea, 1}});
        QCOMPARE(brokenOnes(shop), QString());
        shop.database().write([&](store::Transaction& transaction) { transaction.run(damage->sql); });
        const auto seen = brokenOnes(shop).split(QLatin1Char(' '));
        QVERIFY2(seen.contains(QString::fromUtf8(damage->invariant)), qPrintable(seen.join(QLatin1Char(' '))));
    }
};

QTEST_GUILESS_MAIN(TestOrdersInvariants)
#include "test_orders_invariants.moc"
