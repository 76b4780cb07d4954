#include <algorithm>
#include <random>

#include "api/backend/orders/order_state.h"
#include "tests/backend/order_shop.h"

using namespace zhanggui;
using test::DatabaseFixture;
using test::OrderShop;
using test::refusedWith;

/// Money on its way to orders: notices, repeats, late payments, forgeries.
class TestPaymentsSettlement : public QObject {
    Q_OBJECT

  private slots:
    void asking_twice_gives_the_same_prepay_data() { DatabaseFixture::addDialects(); }
    void asking_twice_gives_the_same_prepay() {
        ZG_FRESH_DATABASE(fixture);
        OrderShop shop(fixture);
        const auto tea = shop.product("tea", 1200, 5);
        const auto buyer = shop.buyer();
        const auto id = shop.order(buyer, {{tea, 1}});
        const auto first = shop.paying.pay(buyer.who, id), again = shop.paying.pay(buyer.who, id);
        QCOMPARE(QString::fromStdString(first->paymentNumber), QStringLiteral("ZG%1A1").arg(100000 + id.value));
        QVERIFY(first->package == again->package && first->paySign == again->paySign);
        QCOMPARE(shop.count("select count(*) from payment"), std::int64_t{1});
        shop.clock.advance(payWithinMs);
        QVERIFY2(refusedWith(shop.paying.pay(buyer.who, id), OrderRefusal::WrongState), "the time to pay is over");
    }

    void a_shop_without_a_gateway_says_so() {
        DatabaseFixture fixture;
        OrderShop shop(fixture);
        Paying paying(shop.database(), shop.clock, nullptr, shop.attempts);
        NoticeIntake intake(shop.database(), nullptr, shop.settlement, shop.clock);
        QVERIFY(refusedWith(paying.pay(shop.buyer().who, {1}), PaymentRefusal::GatewayMissing));
        QVERIFY(refusedWith(intake.receive({}, {}, "{}"), PaymentRefusal::GatewayMissing));
    }

    void a_notice_settles_its_order_data() { DatabaseFixture::addDialects(); }
    void a_notice_settles_its_order() {
        ZG_FRESH_DATABASE(fixture);
        OrderShop shop(fixture);
        std::vector<OrderPaid> raised;
        shop.reactions.on<OrderPaid>("keeps", [&](store::Transaction&, const OrderPaid& event) { raised = {event}; });
        const auto tea = shop.product("tea", 1200, 5);
        const auto buyer = shop.buyer();
        const auto id = shop.order(buyer, {{tea, 2}});
        const auto notice = shop.noticeFor(buyer, id);
        shop.clock.advance(minuteMs);
        QCOMPARE(shop.deliver(notice).value(), SettleOutcome::Settled);
        const auto seen = shop.see(id);
        QVERIFY(seen.state == OrderState::Paid && seen.paid == Money{3200});
        QVERIFY2(seen.paidAt == shop.clock.now() - minuteMs, "the gateway's moment counts");
        QVERIFY(raised.size() == 1 && raised[0].order == id && raised[0].lines.at(0).quantity == 2);
        QVERIFY(raised[0].lines[0].sku == tea && raised[0].lines[0].paid == Money{2400});
        QCOMPARE(
            shop.count("select cast(-sum(amount) as bigint) from journal_entry where account = 'customerReceipts'"),
            std::int64_t{3200});
        QCOMPARE(shop.count("select count(*) from payment_notice where outcome = 'settled'"), std::int64_t{1});
        QCOMPARE(shop.count("select count(*) from event where kind = 'orderPaid'"), std::int64_t{1});
        QCOMPARE(shop.available(tea), std::int64_t{3});
        QCOMPARE(shop.violation(), QString());
    }

    void notices_repeated_and_shuffled_have_one_effect_each_data() { DatabaseFixture::addDialects(); }
    void notices_repeated_and_shuffled_have_one_effect_each() {
        ZG_FRESH_DATABASE(fixture);
        OrderShop shop(fixture);
        const auto tea = shop.product("tea", 1200, 100);
        const auto buyer = shop.buyer();
        std::vector<SimulatedGateway::Notice> notices;
        for (int i = 0; i < 8; ++i) {
            const auto notice = shop.noticeFor(buyer, shop.order(buyer, {{tea, 1}}));
            notices.insert(notices.end(), 8, notice);
        }
        const auto seed = std::random_device{}();
        qInfo("seed %u", seed);
        std::shuffle(notices.begin(), notices.end(), std::mt19937(seed));
        std::vector<std::thread> threads;
        std::atomic<int> settled{0}, repeated{0}, failed{0};
        for (int thread = 0; thread < 4; ++thread)
            threads.emplace_back([&, thread] {
                for (std::size_t i = static_cast<std::size_t>(thread); i < notices.size(); i += 4) {
                    const auto outcome = shop.deliver(notices[i]);
                    if (!outcome)
                        ++failed;
                    else if (*outcome == SettleOutcome::Settled)
                        ++settled;
                    else if (*outcome == SettleOutcome::Repeated)
                        ++repeated;
                }
            });
        for (auto& thread : threads) thread.join();
        QCOMPARE(settled.load(), 8);
        QCOMPARE(repeated.load(), 56);
        QCOMPARE(failed.load(), 0);
        QCOMPARE(shop.count("select count(*) from payment_notice"), std::int64_t{64});
        QCOMPARE(shop.count("select count(*) from journal_posting"), std::int64_t{8});
        QCOMPARE(shop.violation(), QString());
    }

    void a_notice_that_is_wrong_is_kept_and_settles_nothing_data() { DatabaseFixture::addDialects(); }
    void a_notice_that_is_wrong_is_kept_and_settles_nothing() {
        ZG_FRESH_DATABASE(fixture);
        OrderShop shop(fixture);
        const auto tea = shop.product("tea", 1200, 5);
        const auto buyer = shop.buyer();
        const auto id = shop.order(buyer, {{tea, 1}}), other = shop.order(buyer, {{tea, 1}});
        const auto number = shop.paying.pay(buyer.who, id)->paymentNumber;
        const auto otherNumber = shop.paying.pay(buyer.who, other)->paymentNumber;
        const auto send = [&](const std::string& payment, const std::string& theirs, std::int64_t fen) {
            return shop.deliver(shop.gateway.sign({payment, theirs, {fen}, shop.clock.now()})).value();
        };
        QCOMPARE(send(number, "T1", 1999), SettleOutcome::WrongAmount);
        QCOMPARE(send("ZG1A1", "T2", 2000), SettleOutcome::UnknownPayment);
        QVERIFY(shop.see(id).state == OrderState::Unpaid);
        QCOMPARE(shop.auditsOf("payments.needsHuman"), std::int64_t{2});
        QCOMPARE(send(number, "T3", 2000), SettleOutcome::Settled);
        QCOMPARE(send(number, "T4", 2000), SettleOutcome::Contradicting);
        QCOMPARE(send(otherNumber, "T3", 2000), SettleOutcome::Contradicting);
        QVERIFY(shop.see(other).state == OrderState::Unpaid);
        QCOMPARE(shop.auditsOf("payments.needsHuman"), std::int64_t{4});
        QCOMPARE(shop.count("select count(*) from payment_notice"), std::int64_t{5});
        QCOMPARE(shop.violation(), QString());
    }

    void a_forged_notice_leaves_nothing_data() { DatabaseFixture::addDialects(); }
    void a_forged_notice_leaves_nothing() {
        ZG_FRESH_DATABASE(fixture);
        OrderShop shop(fixture);
        const auto tea = shop.product("tea", 1200, 5);
        const auto buyer = shop.buyer();
        const auto id = shop.order(buyer, {{tea, 1}});
        const auto notice = shop.noticeFor(buyer, id);
        auto forged = notice;
        forged.body.back() = ' ';
        QVERIFY(refusedWith(shop.deliver(forged), PaymentRefusal::BadSignature));
        forged = notice;
        forged.headers.clear();
        QVERIFY(refusedWith(shop.deliver(forged), PaymentRefusal::BadSignature));
        forged = notice;
        forged.headers.back().second[0] = forged.headers.back().second[0] == 'a' ? 'b' : 'a';
        QVERIFY(refusedWith(shop.deliver(forged), PaymentRefusal::BadSignature));
        QCOMPARE(shop.count("select count(*) from payment_notice"), std::int64_t{0});
        QVERIFY(shop.see(id).state == OrderState::Unpaid);
    }

    void a_notice_that_could_not_be_carried_out_is_kept_with_the_error_data() { DatabaseFixture::addDialects(); }
    void a_notice_that_could_not_be_carried_out_is_kept_with_the_error() {
        ZG_FRESH_DATABASE(fixture);
        OrderShop shop(fixture);
        bool broken = true;
        shop.reactions.on<OrderPaid>("breaks", [&](store::Transaction&, const OrderPaid&) {
            if (broken) throw std::runtime_error("the reports are broken");
        });
        const auto tea = shop.product("tea", 1200, 5);
        const auto buyer = shop.buyer();
        const auto id = shop.order(buyer, {{tea, 1}});
        const auto notice = shop.noticeFor(buyer, id);
        QVERIFY_EXCEPTION_THROWN(shop.deliver(notice), std::runtime_error);
        QVERIFY(shop.see(id).state == OrderState::Unpaid);
        QCOMPARE(shop.count("select count(*) from payment_notice where outcome = 'failed' "
                            "and error = 'the reports are broken'"),
                 std::int64_t{1});
        broken = false;
        QCOMPARE(shop.deliver(notice).value(), SettleOutcome::Settled);
        QCOMPARE(shop.violation(), QString());
    }

    void a_late_payment_reopens_the_order_while_there_is_stock_data() { DatabaseFixture::addDialects(); }
    void a_late_payment_reopens_the_order_while_there_is_stock() {
        ZG_FRESH_DATABASE(fixture);
        OrderShop shop(fixture);
        const auto tea = shop.product("tea", 1200, 5);
        const auto buyer = shop.buyer();
        const auto id = shop.order(buyer, {{tea, 2}});
        const auto number = shop.paying.pay(buyer.who, id)->paymentNumber;
        QVERIFY(shop.closing.cancel(buyer.who, id));
        QCOMPARE(shop.available(tea), std::int64_t{5});
        const auto notice = shop.gateway.sign({number, "T1", {3200}, shop.clock.now()});
        QCOMPARE(shop.deliver(notice).value(), SettleOutcome::Reopened);
        const auto seen = shop.see(id);
        QVERIFY(seen.state == OrderState::Paid && !seen.closeReason && !seen.closedAt && seen.paid == Money{3200});
        QCOMPARE(shop.available(tea), std::int64_t{3});
        QCOMPARE(shop.count("select count(*) from stock_ledger where cause = 'payment' and kind = 'reserve'"),
                 std::int64_t{1});
        QCOMPARE(shop.deliver(notice).value(), SettleOutcome::Repeated);
        QVERIFY(shop.shipping.ship(OrderShop::staff(), id, shop.parcelOfAll(id)));
        QCOMPARE(shop.story(id), QStringLiteral("submitted closed paid shipped"));
        QCOMPARE(shop.violation(), QString());
    }

    void a_late_payment_without_stock_is_due_for_refund_data() { DatabaseFixture::addDialects(); }
    void a_late_payment_without_stock_is_due_for_refund() {
        ZG_FRESH_DATABASE(fixture);
        OrderShop shop(fixture);
        int paid = 0;
        shop.reactions.on<OrderPaid>("counts", [&](store::Transaction&, const OrderPaid&) { ++paid; });
        const auto tea = shop.product("tea", 1200, 5), cup = shop.product("cup", 300, 9);
        const auto buyer = shop.buyer();
        const auto id = shop.order(buyer, {{cup, 1}, {tea, 2}});
        const auto number = shop.paying.pay(buyer.who, id)->paymentNumber;
        QVERIFY(shop.closing.cancel(buyer.who, id));
        shop.order(buyer, {{tea, 4}});
        const auto notice = shop.gateway.sign({number, "T1", {3500}, shop.clock.now()});
        QCOMPARE(shop.deliver(notice).value(), SettleOutcome::RefundDue);
        const auto seen = shop.see(id);
        QVERIFY(seen.state == OrderState::Closed && seen.paid == Money{3500} && paid == 0);
        QVERIFY(seen.timeline[0].kind == TimelineKind::LatePaymentRefundDue && seen.timeline[0].amount == Money{3500});
        QCOMPARE(shop.auditsOf("orders.needsHuman"), std::int64_t{1});
        QVERIFY2(shop.available(tea) == 1 && shop.available(cup) == 9, "nothing was promised again");
        QCOMPARE(shop.deliver(notice).value(), SettleOutcome::Repeated);
        QCOMPARE(shop.violation(), QString());
    }

    void closing_asks_the_gateway_first_data() { DatabaseFixture::addDialects(); }
    void closing_asks_the_gateway_first() {
        ZG_FRESH_DATABASE(fixture);
        OrderShop shop(fixture);
        const auto tea = shop.product("tea", 1200, 9);
        const auto buyer = shop.buyer();
        std::vector<OrderId> orders;
        for (int i = 0; i < 3; ++i) {
            orders.push_back(shop.order(buyer, {{tea, 1}}));
            shop.noticeFor(buyer, orders.back());  // paid, but the notice got lost
        }
        QVERIFY(refusedWith(shop.closing.cancel(buyer.who, orders[0]), OrderRefusal::WrongState));
        const auto version = shop.see(orders[1]).version;
        QVERIFY(
            refusedWith(shop.closing.close(OrderShop::staff(), orders[1], {"x", version}), GeneralRefusal::Conflict));
        shop.clock.advance(payWithinMs);
        shop.deadlines.fireDue();
        for (const auto id : orders) QVERIFY(shop.see(id).state == OrderState::Paid);
        QCOMPARE(shop.violation(), QString());
    }

    void an_unreachable_gateway_is_asked_again_later_data() { DatabaseFixture::addDialects(); }
    void an_unreachable_gateway_is_asked_again_later() {
        ZG_FRESH_DATABASE(fixture);
        OrderShop shop(fixture);
        const auto tea = shop.product("tea", 1200, 9);
        const auto buyer = shop.buyer();
        const auto open = shop.order(buyer, {{tea, 1}}), paid = shop.order(buyer, {{tea, 1}});
        const auto number = shop.paying.pay(buyer.who, open)->paymentNumber;
        shop.noticeFor(buyer, paid);
        shop.gateway.setUnreachable(true);
        QVERIFY(refusedWith(shop.paying.pay(buyer.who, open), PaymentRefusal::GatewayUnavailable));
        QVERIFY2(shop.closing.cancel(buyer.who, open), "a customer may always go");
        QVERIFY(shop.closing.cancel(buyer.who, paid));
        shop.outbox.sendDue();
        QCOMPARE(shop.count("select count(*) from outbox"), std::int64_t{2});
        shop.gateway.setUnreachable(false);
        shop.clock.advance(hourMs);
        shop.outbox.sendDue();
        QCOMPARE(shop.count("select count(*) from outbox"), std::int64_t{0});
        QVERIFY(refusedWith(shop.gateway.pay(number), PaymentRefusal::UnknownPayment));
        QVERIFY(shop.see(open).state == OrderState::Closed);
        QVERIFY2(shop.see(paid).state == OrderState::Paid, "what was paid meanwhile was a late payment");
        QCOMPARE(shop.violation(), QString());
    }
};

QTEST_GUILESS_MAIN(TestPaymentsSettlement)
#include "test_payments_settlement.moc"
