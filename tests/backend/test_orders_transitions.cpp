#include "api/backend/orders/order_state.h"
#include "tests/backend/order_shop.h"

using namespace zhanggui;
using test::DatabaseFixture;
using test::OrderShop;
using test::refusedWith;

namespace {

/// An order brought to a state the way it gets there in life.
OrderId orderIn(OrderShop& shop, const OrderShop::Buyer& buyer, SkuId sku, OrderState state) {
    if (state == OrderState::Unpaid) return shop.order(buyer, {{sku, 2}});
    if (state == OrderState::Closed) {
        const auto id = shop.order(buyer, {{sku, 2}});
        shop.closing.cancel(buyer.who, id).value();
        return id;
    }
    const auto id = shop.paidOrder(buyer, {{sku, 2}});
    if (state == OrderState::Paid) return id;
    auto parcel = shop.parcelOfAll(id);
    if (state == OrderState::PartShipped) parcel.lines[0].quantity = 1;
    shop.shipping.ship(OrderShop::staff(), id, parcel).value();
    if (state == OrderState::PartShipped || state == OrderState::Shipped) return id;
    shop.receiving.confirm(buyer.who, id).value();
    if (state == OrderState::Received) return id;
    shop.clock.advance(windowMs);
    shop.deadlines.fireDue();
    return id;
}

using States = std::vector<OrderState>;

}  // namespace

Q_DECLARE_METATYPE(States)

/// The order machine: what may be done in which state, and what it does.
class TestOrdersTransitions : public QObject {
    Q_OBJECT

    static void addActs() {
        QTest::addColumn<store::Dialect>("dialect");
        QTest::addColumn<QString>("act");
        QTest::addColumn<States>("allowed");
        using S = OrderState;
        const auto row = [](const char* name, const char* act, const States& allowed) {
            QTest::addRow("%s, on SQLite", name) << store::Dialect::Sqlite << QString::fromUtf8(act) << allowed;
            QTest::addRow("%s, on PostgreSQL", name) << store::Dialect::Postgres << QString::fromUtf8(act) << allowed;
        };
        row("a customer pays an unpaid order only", "pay", {S::Unpaid});
        row("a customer cancels an unpaid order only", "cancel", {S::Unpaid});
        row("staff close an unpaid order only", "close", {S::Unpaid});
        row("staff ship a paid or part shipped order", "ship", {S::Paid, S::PartShipped});
        row("a customer confirms a shipped order only", "confirm", {S::Shipped});
    }

  private slots:
    void each_act_has_its_states_data() { addActs(); }
    void each_act_has_its_states() {
        ZG_FRESH_DATABASE(fixture);
        QFETCH(QString, act);
        QFETCH(States, allowed);
        OrderShop shop(fixture);
        const auto tea = shop.product("tea", 1200, 100);
        const auto buyer = shop.buyer();
        for (const auto& entry : enumNames(OrderState{})) {
            const auto id = orderIn(shop, buyer, tea, entry.value);
            QVERIFY2(shop.see(id).state == entry.value, entry.name.data());
            const auto before = shop.see(id);
            Result<None> done = None{};
            const auto note = [&](const auto& result) {
                if (!result) done = refuse(result.error());
            };
            if (act == QStringLiteral("pay")) note(shop.paying.pay(buyer.who, id));
            if (act == QStringLiteral("cancel")) note(shop.closing.cancel(buyer.who, id));
            if (act == QStringLiteral("close"))
                note(shop.closing.close(OrderShop::staff(), id, {"Doubtful", before.version}));
            if (act == QStringLiteral("confirm")) note(shop.receiving.confirm(buyer.who, id));
            if (act == QStringLiteral("ship")) {
                auto parcel = shop.parcelOfAll(id, "YT0001");
                if (parcel.lines.empty()) parcel.lines = {{before.lines[0].id, 1}};
                note(shop.shipping.ship(OrderShop::staff(), id, parcel));
            }
            const bool may = std::find(allowed.begin(), allowed.end(), entry.value) != allowed.end();
            QVERIFY2(done.has_value() == may, entry.name.data());
            if (!may) QVERIFY2(refusedWith(done, OrderRefusal::WrongState), entry.name.data());
            if (!may) QVERIFY2(shop.see(id).version == before.version, entry.name.data());
        }
        QCOMPARE(shop.violation(), QString());
    }

    void strangers_find_nothing_data() { DatabaseFixture::addDialects(); }
    void strangers_find_nothing() {
        ZG_FRESH_DATABASE(fixture);
        OrderShop shop(fixture);
        const auto tea = shop.product("tea", 1200, 100);
        const auto id = shop.order(shop.buyer(), {{tea, 1}});
        const auto stranger = shop.buyer().who;
        QVERIFY(refusedWith(shop.customerOrders.get(stranger, id), GeneralRefusal::NotFound));
        QVERIFY(refusedWith(shop.paying.pay(stranger, id), GeneralRefusal::NotFound));
        QVERIFY(refusedWith(shop.closing.cancel(stranger, id), GeneralRefusal::NotFound));
        QVERIFY(refusedWith(shop.receiving.confirm(stranger, id), GeneralRefusal::NotFound));
        QVERIFY(refusedWith(shop.desk.get(OrderShop::staff(), {777}), GeneralRefusal::NotFound));
        QVERIFY(refusedWith(shop.shipping.ship(OrderShop::staff(), {777}, {}), GeneralRefusal::NotFound));
        QVERIFY(refusedWith(shop.closing.close(OrderShop::staff(), {777}, {"x", 1}), GeneralRefusal::NotFound));
        QVERIFY(refusedWith(shop.closing.cancel(stranger, {777}), GeneralRefusal::NotFound));
    }

    void an_order_goes_its_way_to_the_end_data() { DatabaseFixture::addDialects(); }
    void an_order_goes_its_way_to_the_end() {
        ZG_FRESH_DATABASE(fixture);
        OrderShop shop(fixture);
        const auto tea = shop.product("tea", 1200, 10), cup = shop.product("cup", 300, 10);
        const auto buyer = shop.buyer();
        const auto id = shop.paidOrder(buyer, {{tea, 3}, {cup, 1}});
        auto seen = shop.see(id);
        QVERIFY(seen.wait == OrderWait::Shipment && seen.waitUntil == shop.clock.now() + shipWithinMs);
        QVERIFY(seen.paid == Money{4700} && seen.lines[0].paid == Money{3600} && seen.lines[1].paid == Money{300});
        QCOMPARE(shop.available(tea), std::int64_t{7});

        auto parcel = ShipmentDraft{"SF", " sf0001-a ", {{seen.lines[0].id, 2}}, seen.version};
        seen = shop.shipping.ship(OrderShop::staff(), id, parcel).value();
        QVERIFY(seen.state == OrderState::PartShipped && seen.parcels.size() == 1 && !seen.shippedAt);
        QCOMPARE(QString::fromStdString(seen.parcels[0].trackingNumber), QStringLiteral("SF0001-A"));
        QVERIFY(seen.parcels[0].carrierName == "顺丰速运" && seen.parcels[0].lines.at(0).quantity == 2);
        QVERIFY(seen.timeline[0].actor == "李店员" && seen.timeline[0].detail == "顺丰速运 SF0001-A");
        seen = shop.shipping.ship(OrderShop::staff(), id, shop.parcelOfAll(id)).value();
        QVERIFY(seen.state == OrderState::Shipped && seen.shippedAt == shop.clock.now());
        QVERIFY(seen.wait == OrderWait::Receipt && seen.waitUntil == shop.clock.now() + receiveWithinMs);
        const auto mine = shop.customerOrders.get(buyer.who, id);
        QVERIFY(mine->wireStatus == 40 && mine->parcels.size() == 2 && mine->parcels[0].waybill == "SF0001-A");
        QVERIFY(mine->buttons.size() == 1 && mine->buttons[0].kind == ButtonKind::ConfirmReceipt);

        QVERIFY(shop.receiving.confirm(buyer.who, id)->state == OrderState::Received);
        shop.clock.advance(windowMs - 1);
        shop.deadlines.fireDue();
        QVERIFY(shop.see(id).state == OrderState::Received);
        shop.clock.advance(1);
        shop.deadlines.fireDue();
        QVERIFY(shop.see(id).state == OrderState::Done && shop.see(id).wait == OrderWait::None);
        QCOMPARE(shop.story(id), QStringLiteral("submitted paid shipped shipped received done"));
        for (const char* kind : {"orderSubmitted", "orderPaid", "orderReceived", "orderDone"})
            QCOMPARE(shop.database().read([&](store::Session& session) {
                return session.value<std::int64_t>("select count(*) from event where kind = :kind", kind);
            }),
                     std::int64_t{1});
        QCOMPARE(shop.violation(), QString());
    }

    void time_closes_receives_and_finishes_data() { DatabaseFixture::addDialects(); }
    void time_closes_receives_and_finishes() {
        ZG_FRESH_DATABASE(fixture);
        OrderShop shop(fixture);
        const auto tea = shop.product("tea", 1200, 10);
        const auto buyer = shop.buyer();
        const auto unpaid = shop.order(buyer, {{tea, 3}});
        QVERIFY(shop.paying.pay(buyer.who, unpaid));
        const auto paid = shop.paidOrder(buyer, {{tea, 1}});
        shop.clock.advance(payWithinMs - 1);
        shop.deadlines.fireDue();
        QVERIFY(shop.see(unpaid).state == OrderState::Unpaid);
        shop.clock.advance(1);
        shop.deadlines.fireDue();
        auto seen = shop.see(unpaid);
        QVERIFY(seen.state == OrderState::Closed && seen.closeReason == CloseReason::Timeout);
        QVERIFY(seen.wait == OrderWait::None && seen.closedAt == shop.clock.now());
        QVERIFY(shop.see(paid).state == OrderState::Paid);
        QCOMPARE(shop.available(tea), std::int64_t{9});
        QVERIFY(refusedWith(shop.gateway.pay("ZG" + seen.number + "A1"), PaymentRefusal::UnknownPayment));

        QVERIFY(shop.shipping.ship(OrderShop::staff(), paid, shop.parcelOfAll(paid)));
        shop.clock.advance(receiveWithinMs);
        shop.deadlines.fireDue();
        QVERIFY(shop.see(paid).state == OrderState::Received);
        shop.clock.advance(windowMs);
        shop.deadlines.fireDue();
        QVERIFY(shop.see(paid).state == OrderState::Done);
        QCOMPARE(shop.count("select count(*) from deadline"), std::int64_t{0});
        QCOMPARE(shop.violation(), QString());
    }

    void a_person_who_came_first_wins_over_the_timer_data() { DatabaseFixture::addDialects(); }
    void a_person_who_came_first_wins_over_the_timer() {
        ZG_FRESH_DATABASE(fixture);
        OrderShop shop(fixture);
        const auto tea = shop.product("tea", 1200, 10);
        const auto buyer = shop.buyer();
        const auto id = shop.shippedOrder(buyer, {{tea, 1}});
        shop.clock.advance(receiveWithinMs - 1);
        QVERIFY(shop.receiving.confirm(buyer.who, id));
        shop.clock.advance(1);
        shop.deadlines.fireDue();
        QVERIFY(shop.see(id).receivedAt == shop.clock.now() - 1);
        QCOMPARE(shop.story(id), QStringLiteral("submitted paid shipped received"));
    }

    void the_second_of_two_packers_sees_what_the_first_did_data() { DatabaseFixture::addDialects(); }
    void the_second_of_two_packers_sees_what_the_first_did() {
        ZG_FRESH_DATABASE(fixture);
        OrderShop shop(fixture);
        const auto tea = shop.product("tea", 1200, 10);
        const auto id = shop.paidOrder(shop.buyer(), {{tea, 2}});
        const auto draft = shop.parcelOfAll(id);
        QVERIFY(shop.shipping.ship(OrderShop::staff(), id, draft));
        const auto refused = shop.shipping.ship(OrderShop::staff(), id, draft);
        QVERIFY(refusedWith(refused, GeneralRefusal::Conflict) && refused.error().status == 409);
        const auto current = parseJson<Order>(refused.error().current);
        QVERIFY(current && current->state == OrderState::Shipped && current->version == draft.orderVersion + 1);
        const auto unpaid = shop.order(shop.buyer(), {{tea, 1}});
        const auto late = shop.closing.close(OrderShop::staff(), unpaid, {"x", shop.see(unpaid).version + 1});
        QVERIFY(refusedWith(late, GeneralRefusal::Conflict) && !late.error().current.empty());
    }

    void parcels_are_checked_data() { DatabaseFixture::addDialects(); }
    void parcels_are_checked() {
        ZG_FRESH_DATABASE(fixture);
        OrderShop shop(fixture);
        const auto tea = shop.product("tea", 1200, 100);
        const auto buyer = shop.buyer();
        const auto id = shop.paidOrder(buyer, {{tea, 20}});
        const auto line = shop.see(id).lines[0].id;
        const auto foreign = shop.see(shop.paidOrder(buyer, {{tea, 1}})).lines[0].id;
        const auto ship = [&](const char* carrier, const char* waybill, std::vector<LineQuantity> lines) {
            return shop.shipping.ship(OrderShop::staff(), id,
                                      {carrier, waybill, std::move(lines), shop.see(id).version});
        };
        QVERIFY(refusedWith(ship("XX", "SF1234", {{line, 1}}), OrderRefusal::UnknownCarrier));
        auto refused = ship("SF", "SF 1 2", {{line, 1}});
        QVERIFY(refusedWith(refused, GeneralRefusal::InvalidInput));
        QCOMPARE(QString::fromStdString(refused.error().faults.at(0).pointer), QStringLiteral("/trackingNumber"));
        refused = ship("SF", "SF1234", {{line, 1}, {foreign, 1}});
        QVERIFY(refusedWith(refused, GeneralRefusal::InvalidInput));
        QCOMPARE(QString::fromStdString(refused.error().faults.at(0).pointer), QStringLiteral("/lines/1/line"));
        QVERIFY(refusedWith(ship("SF", "SF1234", {{line, 1}, {line, 1}}), GeneralRefusal::InvalidInput));
        refused = ship("SF", "SF1234", {{line, 21}});
        QVERIFY(refusedWith(refused, OrderRefusal::TooMuchShipped));
        QVERIFY((refused.error().faults == std::vector<Fault>{{"/lines/0/quantity", "tooMuchShipped", 20}}));
        for (int i = 0; i < 15; ++i) QVERIFY(ship("SF", ("SF100" + std::to_string(i)).c_str(), {{line, 1}}));
        QVERIFY(refusedWith(ship("SF", "SF1015", {{line, 1}}), OrderRefusal::TooManyPackages));
        QCOMPARE(shop.violation(), QString());
    }

    void closing_gives_the_stock_back_once_data() { DatabaseFixture::addDialects(); }
    void closing_gives_the_stock_back_once() {
        ZG_FRESH_DATABASE(fixture);
        OrderShop shop(fixture);
        const auto tea = shop.product("tea", 1200, 5);
        const auto buyer = shop.buyer();
        const auto id = shop.order(buyer, {{tea, 5}});
        Actor who = buyer.who;
        who.key = "cancel-1";
        who.requestHash = "h";
        for (int i = 0; i < 3; ++i) {
            const auto cancelled = shop.closing.cancel(who, id);
            QVERIFY(cancelled && cancelled->state == OrderState::Closed);
            QCOMPARE(QString::fromStdString(cancelled->stateName), QStringLiteral("已取消"));
        }
        QCOMPARE(shop.available(tea), std::int64_t{5});
        const auto again = shop.order(buyer, {{tea, 5}});
        QVERIFY(refusedWith(shop.closing.close(OrderShop::staff(), again, {" ", shop.see(again).version}),
                            GeneralRefusal::InvalidInput));
        const auto closed = shop.closing.close(OrderShop::staff(), again, {"Doubtful", shop.see(again).version});
        QVERIFY(closed && closed->closeReason == CloseReason::MerchantClosed &&
                closed->timeline[0].detail == "Doubtful");
        QCOMPARE(shop.available(tea), std::int64_t{5});
        QCOMPARE(shop.story(id), QStringLiteral("submitted closed"));
        QCOMPARE(shop.violation(), QString());
    }
};

QTEST_GUILESS_MAIN(TestOrdersTransitions)
#include "test_orders_transitions.moc"
