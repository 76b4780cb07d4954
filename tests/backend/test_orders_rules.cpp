#include <QTest>
#include <random>

#include "api/backend/orders/carriers.h"
#include "api/backend/orders/order_number.h"
#include "api/backend/orders/order_state.h"
#include "api/backend/orders/order_views.h"
#include "api/backend/orders/orders_events.h"
#include "api/backend/orders/pricing.h"
#include "api/backend/orders/shipping.h"
#include "api/contract/json.h"

using namespace zhanggui;

namespace {

Offer offerOf(std::int64_t sku, std::int64_t fen) {
    Offer offer{};
    offer.sku = {sku};
    offer.price = {fen};
    offer.onSale = true;
    return offer;
}

/// A shop without templates: 8.00, free from 99.00.
const FreightBook flat({{800}, {9900}});

}  // namespace

Q_DECLARE_METATYPE(OrderFacts)
Q_DECLARE_METATYPE(OrderState)

/// The rules of orders that need no database.
class TestOrdersRules : public QObject {
    Q_OBJECT

  private slots:
    void the_state_follows_from_counters_and_acts_data() {
        QTest::addColumn<OrderFacts>("facts");
        QTest::addColumn<OrderState>("state");
        const auto row = [](const char* name, OrderFacts facts, OrderState state) {
            QTest::newRow(name) << facts << state;
        };
        using S = OrderState;
        row("fresh is unpaid", {false, false, false, false, 3, 0, 0}, S::Unpaid);
        row("settled is paid", {false, true, false, false, 3, 0, 0}, S::Paid);
        row("one of three sent is part shipped", {false, true, false, false, 3, 1, 0}, S::PartShipped);
        row("all sent is shipped", {false, true, false, false, 3, 3, 0}, S::Shipped);
        row("one sent and the rest cancelled is shipped", {false, true, false, false, 3, 1, 2}, S::Shipped);
        row("some cancelled and none sent is still to ship", {false, true, false, false, 3, 0, 2}, S::Paid);
        row("all cancelled is closed", {false, true, false, false, 3, 0, 3}, S::Closed);
        row("received", {false, true, true, false, 3, 3, 0}, S::Received);
        row("done beats received", {false, true, true, true, 3, 3, 0}, S::Done);
        row("closed beats everything", {true, true, true, true, 3, 3, 0}, S::Closed);
    }
    void the_state_follows_from_counters_and_acts() {
        QFETCH(OrderFacts, facts);
        QFETCH(OrderState, state);
        QCOMPARE(QString::fromUtf8(nameOf(stateOf(facts)).data()), QString::fromUtf8(nameOf(state).data()));
    }

    void the_wire_knows_five_codes() {
        std::vector<int> codes;
        for (const auto& entry : enumNames(OrderState{})) codes.push_back(wireStatusOf(entry.value));
        QCOMPARE(codes, (std::vector<int>{5, 10, 10, 40, 50, 50, 80}));
    }

    void freight_is_flat_until_the_goods_are_worth_it_data() {
        QTest::addColumn<qint64>("unit");
        QTest::addColumn<qint64>("quantity");
        QTest::addColumn<qint64>("payable");
        QTest::newRow("one cheap thing pays freight") << qint64{1000} << qint64{1} << qint64{1800};
        QTest::newRow("one fen below the border pays freight") << qint64{9899} << qint64{1} << qint64{10699};
        QTest::newRow("at the border it is free") << qint64{3300} << qint64{3} << qint64{9900};
        QTest::newRow("a gift still pays freight") << qint64{0} << qint64{1} << qint64{800};
        QTest::newRow("the largest order does not overflow")
            << qint64{1'000'000'000} << qint64{999} << qint64{999'000'000'000};
    }
    void freight_is_flat_until_the_goods_are_worth_it() {
        QFETCH(qint64, unit);
        QFETCH(qint64, quantity);
        QFETCH(qint64, payable);
        const auto pricing = priceOf({{{1}, quantity}}, {offerOf(1, unit)}, flat);
        QCOMPARE(pricing.payable.fen, payable);
    }

    void money_identities_hold_on_random_orders() {
        const auto seed = std::random_device{}();
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        for (int round = 0; round < 2000; ++round) {
            std::vector<LineWish> wishes;
            std::vector<Offer> offers;
            const auto kinds = 1 + random() % 12;
            for (std::size_t i = 1; i <= kinds; ++i) {
                wishes.push_back({{static_cast<std::int64_t>(i)}, 1 + static_cast<std::int64_t>(random() % 999)});
                offers.push_back(offerOf(static_cast<std::int64_t>(i), static_cast<std::int64_t>(random() % 100'000)));
            }
            const auto full = priceOf(wishes, offers, flat);
            const Money off{full.goods.fen == 0 ? 0 : static_cast<std::int64_t>(random()) % (full.goods.fen + 1)};
            const auto pricing = priceOf(wishes, offers, flat, {{"test", "off", -off}});
            Money total, discount;
            for (const auto& line : pricing.lines) {
                QVERIFY(line.discount >= Money{} && line.discount <= line.total);
                QCOMPARE(line.total.fen, line.offer.price.fen * line.wish.quantity);
                total += line.total;
                discount += line.discount;
            }
            QCOMPARE(total.fen, pricing.goods.fen);
            QCOMPARE(discount.fen, off.fen);
            QCOMPARE(pricing.payable.fen, (pricing.goods + pricing.freight - off).fen);
        }
    }

    void a_discount_beyond_the_goods_is_a_broken_program() {
        QVERIFY_EXCEPTION_THROWN(priceOf({{{1}, 1}}, {offerOf(1, 100)}, flat, {{"test", "", {-101}}}),
                                 std::logic_error);
        QVERIFY_EXCEPTION_THROWN(priceOf({{{1}, 1}}, {offerOf(1, 100)}, flat, {{"test", "", {1}}}), std::logic_error);
    }

    void a_variant_named_twice_is_pointed_at() {
        const auto faults = repeatedVariants({{{1}, 1}, {{2}, 1}, {{1}, 3}});
        QCOMPARE(faults.size(), std::size_t{1});
        QCOMPARE(QString::fromStdString(faults[0].pointer), QStringLiteral("/lines/2/sku"));
    }

    void order_numbers_read_back() {
        QCOMPARE(QString::fromStdString(orderNumber({1})), QStringLiteral("100001"));
        QVERIFY(orderOfNumber("100001") == OrderId{1} && orderOfNumber("#100234") == OrderId{234});
        for (const char* text : {"", "#", "100000", "99999", "-100001", "100001x", "9999999999999999999999"})
            QVERIFY2(!orderOfNumber(text), text);
    }

    void waybills_are_normalised_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("kept");
        QTest::newRow("spaces around and small letters") << " sf12345\n"
                                                         << "SF12345";
        QTest::newRow("dashes stay") << "JD-0001-1"
                                     << "JD-0001-1";
        QTest::newRow("too short") << "abc"
                                   << "";
        QTest::newRow("a space inside") << "SF 12345"
                                        << "";
        QTest::newRow("Chinese") << QStringLiteral("顺丰12345") << "";
        QTest::newRow("65 characters") << QString(65, QLatin1Char('1')) << "";
    }
    void waybills_are_normalised() {
        QFETCH(QString, typed);
        QFETCH(QString, kept);
        QCOMPARE(QString::fromStdString(normalWaybill(typed.toStdString())), kept);
    }

    void every_carrier_has_a_name() {
        QVERIFY(allCarriers().items.size() >= 10);
        for (const auto& carrier : allCarriers().items) QVERIFY(carrierName(carrier.code) == carrier.name);
        QVERIFY(carrierName("NOBODY").empty());
    }

    void reactions_are_listed_in_the_order_in_which_they_run() {
        Reactions reactions;
        reactions.on<OrderPaid>("first", [](store::Transaction&, const OrderPaid&) {});
        reactions.on<OrderClosed>("closed", [](store::Transaction&, const OrderClosed&) {});
        reactions.on<OrderPaid>("second", [](store::Transaction&, const OrderPaid&) {});
        QCOMPARE(reactions.wired(),
                 (std::vector<std::string>{"OrderPaid → first", "OrderPaid → second", "OrderClosed → closed"}));
    }
};

QTEST_GUILESS_MAIN(TestOrdersRules)
#include "test_orders_rules.moc"
