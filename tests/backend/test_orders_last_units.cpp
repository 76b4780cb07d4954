#include <atomic>
#include <thread>

#include "tests/backend/order_shop.h"

using namespace zhanggui;
using test::DatabaseFixture;
using test::OrderShop;

/// Many customers, few units.
class TestOrdersLastUnits : public QObject {
    Q_OBJECT

    struct Rush {
        std::vector<OrderId> orders;
        int outOfStock = 0, other = 0;
    };

    /// All buyers at once want one unit of each variant.
    static Rush rush(OrderShop& shop, const std::vector<OrderShop::Buyer>& buyers, const std::vector<LineWish>& lines) {
        const auto payable = shop.payable(buyers.front(), lines);
        Rush result;
        std::mutex mutex;
        std::vector<std::thread> threads;
        for (std::size_t i = 0; i < buyers.size(); ++i)
            threads.emplace_back([&, i] {
                auto wishes = lines;
                if (i % 2) std::reverse(wishes.begin(), wishes.end());
                const auto order = shop.submission.submit(buyers[i].who, {wishes, buyers[i].address, "", payable});
                const std::lock_guard lock(mutex);
                if (order)
                    result.orders.push_back(order->id);
                else if (order.error().is(OrderRefusal::OutOfStock))
                    ++result.outOfStock;
                else
                    ++result.other;
            });
        for (auto& thread : threads) thread.join();
        return result;
    }

  private slots:
    void exactly_twenty_get_the_last_twenty_data() { DatabaseFixture::addDialects(); }
    void exactly_twenty_get_the_last_twenty() {
        ZG_FRESH_DATABASE(fixture);
        OrderShop shop(fixture);
        const auto tea = shop.product("tea", 1200, 20), cup = shop.product("cup", 300, 1000);
        std::vector<OrderShop::Buyer> buyers;
        for (int i = 0; i < 32; ++i) buyers.push_back(shop.buyer());
        const auto first = rush(shop, buyers, {{tea, 1}, {cup, 1}});
        QCOMPARE(first.orders.size(), std::size_t{20});
        QCOMPARE(first.outOfStock, 12);
        QCOMPARE(first.other, 0);
        QCOMPARE(shop.available(tea), std::int64_t{0});
        QCOMPARE(shop.available(cup), std::int64_t{980});

        for (std::size_t i = 0; i < 5; ++i) {
            const auto id = first.orders[i];
            QVERIFY(shop.closing.close(OrderShop::staff(), id, {"Bought again", shop.see(id).version}));
        }
        QCOMPARE(shop.available(tea), std::int64_t{5});
        const auto second = rush(shop, buyers, {{tea, 1}, {cup, 1}});
        QCOMPARE(second.orders.size(), std::size_t{5});
        QCOMPARE(second.other, 0);
        QCOMPARE(shop.count("select count(*) from shop_order where state = 'unpaid'"), std::int64_t{20});
        QCOMPARE(shop.violation(), QString());
    }

    void a_customer_and_the_timer_close_an_order_once_data() { DatabaseFixture::addDialects(); }
    void a_customer_and_the_timer_close_an_order_once() {
        ZG_FRESH_DATABASE(fixture);
        OrderShop shop(fixture);
        const auto tea = shop.product("tea", 1200, 20);
        const auto buyer = shop.buyer();
        for (int round = 0; round < 5; ++round) {
            const auto id = shop.order(buyer, {{tea, 2}});
            const auto notice = shop.noticeFor(buyer, id);
            std::vector<std::thread> threads;
            threads.emplace_back([&] { (void)shop.closing.cancel(buyer.who, id); });
            threads.emplace_back([&] { shop.closing.timeOut(id, 1); });
            threads.emplace_back([&] { (void)shop.deliver(notice); });
            for (auto& thread : threads) thread.join();
            QVERIFY2(shop.see(id).state == OrderState::Paid, "it was paid before anybody closed it");
        }
        for (int round = 0; round < 5; ++round) {
            const auto id = shop.order(buyer, {{tea, 2}});
            std::vector<std::thread> threads;
            threads.emplace_back([&] { (void)shop.closing.cancel(buyer.who, id); });
            threads.emplace_back([&] { shop.closing.timeOut(id, 1); });
            for (auto& thread : threads) thread.join();
            QCOMPARE(shop.story(id), QStringLiteral("submitted closed"));
        }
        QCOMPARE(shop.available(tea), std::int64_t{10});
        QCOMPARE(shop.violation(), QString());
    }
};

QTEST_GUILESS_MAIN(TestOrdersLastUnits)
#include "test_orders_last_units.moc"
