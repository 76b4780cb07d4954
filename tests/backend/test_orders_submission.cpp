#include "api/backend/orders/order_state.h"
#include "tests/backend/order_shop.h"

using namespace zhanggui;
using test::DatabaseFixture;
using test::OrderShop;
using test::refusedWith;

/// Settling and submitting: prices, refusals, snapshots, idempotency.
class TestOrdersSubmission : public QObject {
    Q_OBJECT

  private slots:
    void a_preview_tells_what_an_order_would_cost_data() { DatabaseFixture::addDialects(); }
    void a_preview_tells_what_an_order_would_cost() {
        ZG_FRESH_DATABASE(fixture);
        OrderShop shop(fixture);
        const auto tea = shop.product("tea", 1200, 5), cup = shop.product("cup", 300, 1);
        const auto buyer = shop.buyer();
        auto settled = shop.preview.settle(buyer.who, {{{tea, 2}, {cup, 1}}, {0}});
        QVERIFY(settled->maySubmit && settled->address->id == buyer.address);
        QVERIFY(settled->goods == Money{2700} && settled->freight == Money{800} && settled->payable == Money{3500});
        settled = shop.preview.settle(buyer.who, {{{tea, 9}, {cup, 2}, {{77'777}, 1}}, buyer.address});
        QVERIFY(!settled->maySubmit && settled->freight == Money{});
        QVERIFY(settled->lines[0].problem == LineProblem::ShortStock && settled->lines[0].stock == 5);
        QVERIFY(settled->lines[1].problem == LineProblem::ShortStock);
        QVERIFY(settled->lines[2].problem == LineProblem::OffShelf);
        QVERIFY(refusedWith(shop.preview.settle(buyer.who, {{{tea, 1}, {tea, 1}}, {0}}), GeneralRefusal::InvalidInput));
        const auto other = shop.buyer();
        settled = shop.preview.settle(other.who, {{{tea, 1}}, buyer.address});
        QVERIFY2(!settled->address && !settled->maySubmit, "somebody else's address is not shown");
        QCOMPARE(shop.count("select count(*) from shop_order"), std::int64_t{0});
    }

    void an_order_keeps_its_own_copy_of_everything_data() { DatabaseFixture::addDialects(); }
    void an_order_keeps_its_own_copy_of_everything() {
        ZG_FRESH_DATABASE(fixture);
        OrderShop shop(fixture);
        const auto tea = shop.product("tea", 1200, 5), cup = shop.product("cup", 300, 9);
        const auto buyer = shop.buyer();
        QVERIFY(shop.carts.add(buyer.who, {tea, 1}) && shop.carts.add(buyer.who, {cup, 1}));
        const auto submitted = shop.submission.submit(buyer.who, {{{tea, 2}}, buyer.address, " 请包好 ", {3200}});
        QVERIFY(submitted);
        QCOMPARE(QString::fromStdString(submitted->number), QString::number(100000 + submitted->id.value));
        QVERIFY(submitted->state == OrderState::Unpaid && submitted->wireStatus == 5);
        QCOMPARE(QString::fromStdString(submitted->stateName), QStringLiteral("待付款"));
        QVERIFY(submitted->payable == Money{3200} && submitted->freight == Money{800} && submitted->paid == Money{});
        QVERIFY(submitted->payBefore == shop.clock.now() + payWithinMs);
        QCOMPARE(submitted->buttons.size(), std::size_t{2});
        QVERIFY(submitted->buttons[0].kind == ButtonKind::Pay && submitted->buttons[0].primary);
        QVERIFY(submitted->buttons[1].kind == ButtonKind::Cancel);
        QCOMPARE(shop.available(tea), std::int64_t{3});
        const auto cart = shop.carts.get(buyer.who);
        QVERIFY2(cart->lines.size() == 1 && cart->lines[0].sku == cup, "what was bought left the cart");

        auto changed = test::CatalogShop::simple("tea", 9900);
        changed.title = "Another title";
        shop.catalog.save(changed);
        QVERIFY(shop.addresses.remove(buyer.who, buyer.address));
        const auto seen = shop.customerOrders.get(buyer.who, submitted->id);
        QVERIFY(seen->lines.at(0).unitPrice == Money{1200} && seen->lines[0].title == "Title of tea");
        QCOMPARE(QString::fromStdString(seen->receiverName), QStringLiteral("王小明"));
        QVERIFY(seen->receiverPhone == "13812345678" && seen->buyerNote == "请包好");
        QVERIFY(QString::fromStdString(seen->receiverAddress).endsWith(QStringLiteral(" 建国路 1 号")));
        QCOMPARE(shop.count("select count(*) from shop_order where receiver_phone_sealed like '%138123%' "
                            "or receiver_name_sealed like '%王%' or receiver_detail_sealed like '%建国%'"),
                 std::int64_t{0});
        QCOMPARE(shop.story(submitted->id), QStringLiteral("submitted"));
        QCOMPARE(shop.auditsOf("orders.submit"), std::int64_t{1});
        QCOMPARE(shop.count("select count(*) from event where kind = 'orderSubmitted'"), std::int64_t{1});
        QCOMPARE(shop.violation(), QString());
    }

    void refusals_say_what_where_and_how_much_data() { DatabaseFixture::addDialects(); }
    void refusals_say_what_where_and_how_much() {
        ZG_FRESH_DATABASE(fixture);
        OrderShop shop(fixture);
        const auto tea = shop.product("tea", 1200, 5), cup = shop.product("cup", 300, 1);
        const auto buyer = shop.buyer();
        const auto submit = [&](std::vector<LineWish> lines, AddressId address, std::int64_t expected) {
            return shop.submission.submit(buyer.who, {std::move(lines), address, "", {expected}});
        };
        const auto isOnly = [](const Refusal& refusal, const Fault& fault) {
            return refusal.faults == std::vector<Fault>{fault};
        };
        auto refused = submit({{tea, 6}, {cup, 1}}, buyer.address, 8300);
        QVERIFY(refusedWith(refused, OrderRefusal::OutOfStock) && refused.error().status == 409);
        QVERIFY(isOnly(refused.error(), {"/lines/0/quantity", "outOfStock", 5}));
        refused = submit({{tea, 6}, {cup, 2}}, buyer.address, 8600);
        QVERIFY(refusedWith(refused, OrderRefusal::OutOfStock));
        QCOMPARE(refused.error().faults.size(), std::size_t{2});
        refused = submit({{tea, 1}, {{77'777}, 1}}, buyer.address, 2000);
        QVERIFY(refusedWith(refused, OrderRefusal::NotForSale));
        QVERIFY(isOnly(refused.error(), {"/lines/1/sku", "notForSale", {}}));
        refused = submit({{tea, 1}}, buyer.address, 1999);
        QVERIFY(refusedWith(refused, OrderRefusal::TotalChanged));
        QVERIFY(isOnly(refused.error(), {"/expectedPayable", "totalChanged", 2000}));
        refused = submit({{tea, 1}}, {77'777}, 2000);
        QVERIFY(refusedWith(refused, OrderRefusal::AddressMissing));
        refused = submit({{tea, 1}, {tea, 1}}, buyer.address, 3200);
        QVERIFY(refusedWith(refused, GeneralRefusal::InvalidInput));
        QVERIFY(refusedWith(shop.submission.submit(shop.buyer().who, {{{tea, 1}}, buyer.address, "", {2000}}),
                            OrderRefusal::AddressMissing));
        QCOMPARE(shop.count("select count(*) from shop_order"), std::int64_t{0});
        QCOMPARE(shop.available(tea), std::int64_t{5});
        QCOMPARE(shop.violation(), QString());
    }

    void a_repeated_request_gets_its_order_again_data() { DatabaseFixture::addDialects(); }
    void a_repeated_request_gets_its_order_again() {
        ZG_FRESH_DATABASE(fixture);
        OrderShop shop(fixture);
        const auto tea = shop.product("tea", 1200, 5);
        const auto buyer = shop.buyer();
        Actor who = buyer.who;
        who.key = "key-1";
        who.requestHash = "hash-1";
        const OrderDraft draft{{{tea, 1}}, buyer.address, "", {2000}};
        const auto first = shop.submission.submit(who, draft);
        QVERIFY(first);
        QVERIFY(shop.addresses.remove(buyer.who, buyer.address));
        const auto again = shop.submission.submit(who, draft);
        QVERIFY2(again && again->id == first->id, "also if the address is gone by now");
        QCOMPARE(shop.available(tea), std::int64_t{4});
        who.requestHash = "hash-2";
        QVERIFY(refusedWith(shop.submission.submit(who, draft), GeneralRefusal::KeyReused));
    }

    void an_order_of_nothing_to_pay_is_paid_at_once_data() { DatabaseFixture::addDialects(); }
    void an_order_of_nothing_to_pay_is_paid_at_once() {
        ZG_FRESH_DATABASE(fixture);
        OrderShop shop(fixture);
        shop.database().write(
            [](store::Transaction& transaction) { transaction.run("update shop set flat_freight = 0"); });
        const auto gift = shop.product("gift", 0, 5);
        int paid = 0;
        shop.reactions.on<OrderPaid>("counts", [&](store::Transaction&, const OrderPaid&) { ++paid; });
        const auto order = shop.submit(shop.buyer(), {{gift, 2}});
        QVERIFY(order && order->state == OrderState::Paid && order->paidAt);
        QCOMPARE(paid, 1);
        QCOMPARE(shop.count("select count(*) from payment where state = 'succeeded' and amount = 0"), std::int64_t{1});
        QCOMPARE(shop.count("select count(*) from journal_posting"), std::int64_t{0});
        QCOMPARE(shop.story(order->id), QStringLiteral("submitted paid"));
        QCOMPARE(shop.violation(), QString());
    }

    void a_reaction_that_throws_rolls_the_order_back_data() { DatabaseFixture::addDialects(); }
    void a_reaction_that_throws_rolls_the_order_back() {
        ZG_FRESH_DATABASE(fixture);
        OrderShop shop(fixture);
        const auto tea = shop.product("tea", 1200, 5);
        const auto buyer = shop.buyer();
        shop.reactions.on<OrderSubmitted>(
            "throws", [](store::Transaction&, const OrderSubmitted&) { throw std::runtime_error("broken"); });
        QVERIFY_EXCEPTION_THROWN(shop.submit(buyer, {{tea, 1}}), std::runtime_error);
        QCOMPARE(shop.count("select count(*) from shop_order"), std::int64_t{0});
        QCOMPARE(shop.available(tea), std::int64_t{5});
    }
};

QTEST_GUILESS_MAIN(TestOrdersSubmission)
#include "test_orders_submission.moc"
