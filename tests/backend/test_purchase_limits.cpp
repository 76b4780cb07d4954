#include <atomic>
#include <thread>

#include "tests/backend/edit_shop.h"

using namespace zhanggui;
using test::DatabaseFixture;
using test::EditShop;
using test::refusedWith;

namespace {

/// A product of two variants of which a customer may buy three in all.
ProductRecord limited(EditShop& shop, std::int64_t limit = 3) {
    auto form = shop.form({{"Size", {"S", "L"}}}, 1000);
    form.purchaseLimit = limit;
    for (auto& sku : form.skus) sku.onHand = 100;
    return shop.create(form);
}

void setLimit(EditShop& shop, ProductId product, std::int64_t limit) {
    auto form = EditShop::formOf(shop.record(product));
    form.purchaseLimit = limit;
    shop.save(product, form);
}

}  // namespace

/// How many units of a product one customer may buy in all.
class TestPurchaseLimits : public QObject {
    Q_OBJECT

  private slots:
    void orders_count_together_data() { DatabaseFixture::addDialects(); }
    void orders_count_together() {
        ZG_FRESH_DATABASE(fixture);
        EditShop shop(fixture);
        const auto tea = limited(shop);
        const auto small = tea.skus[0].id, large = tea.skus[1].id;
        const auto buyer = shop.buyer();
        const std::vector<LineWish> four{{small, 2}, {large, 2}};
        auto settled = shop.preview.settle(buyer.who, {four, {}});
        QVERIFY(!settled->maySubmit);
        for (const auto& line : settled->lines) QVERIFY(line.problem == LineProblem::OverLimit && line.mayBuy == 3);
        auto refused = shop.submit(buyer, four);
        QVERIFY(refusedWith(refused, OrderRefusal::OverLimit) && refused.error().status == 409);
        QVERIFY((refused.error().faults == std::vector<Fault>{{"/lines/0/quantity", "overPurchaseLimit", 3},
                                                              {"/lines/1/quantity", "overPurchaseLimit", 3}}));
        QCOMPARE(shop.available(small), std::int64_t{100});

        const auto first = shop.submit(buyer, {{small, 2}});
        QVERIFY(first);
        settled = shop.preview.settle(buyer.who, {{{large, 1}}, {}});
        QVERIFY(settled->maySubmit && settled->lines[0].mayBuy == 1);
        refused = shop.submit(buyer, {{large, 2}});
        QVERIFY(refusedWith(refused, OrderRefusal::OverLimit));
        QCOMPARE(refused.error().faults.at(0).limit.value_or(-1), std::int64_t{1});
        QVERIFY(shop.submit(shop.buyer(), {{large, 3}}));  // somebody else begins anew
        // What was cancelled was not bought.
        QVERIFY(shop.closing.cancel(buyer.who, first->id));
        QVERIFY(shop.submit(buyer, {{small, 1}, {large, 2}}));
        QCOMPARE(shop.preview.settle(buyer.who, {{{large, 1}}, {}})->lines[0].mayBuy.value_or(-1), std::int64_t{0});
        setLimit(shop, tea.id, 0);
        QVERIFY(!shop.preview.settle(buyer.who, {{{large, 1}}, {}})->lines[0].mayBuy);
        QVERIFY(shop.submit(buyer, {{large, 9}}));
        QCOMPARE(shop.violation(), QString());
    }

    void the_cart_keeps_to_it_data() { DatabaseFixture::addDialects(); }
    void the_cart_keeps_to_it() {
        ZG_FRESH_DATABASE(fixture);
        EditShop shop(fixture);
        const auto tea = limited(shop);
        const auto small = tea.skus[0].id, large = tea.skus[1].id;
        const auto buyer = shop.buyer();
        auto refused = shop.carts.add(buyer.who, {small, 4});
        QVERIFY(refusedWith(refused, CartRefusal::OverLimit));
        QVERIFY((refused.error().faults == std::vector<Fault>{{"/quantity", "itemOverLimit", 3}}));
        QVERIFY(shop.carts.add(buyer.who, {small, 2}));
        QVERIFY(shop.carts.add(buyer.who, {large, 1}));
        QVERIFY(refusedWith(shop.carts.add(buyer.who, {small, 1}), CartRefusal::OverLimit));
        QVERIFY(refusedWith(shop.carts.change(buyer.who, large, {2, std::nullopt}), CartRefusal::OverLimit));
        auto cart = shop.carts.get(buyer.who);
        QCOMPARE(cart->selectedPieces, std::int64_t{3});
        for (const auto& line : cart->lines) QVERIFY(line.problem == LineProblem::None && line.mayBuy == 3);
        // The shop lowers it: what is ticked is too much together, and may be lowered step by step.
        setLimit(shop, tea.id, 2);
        cart = shop.carts.get(buyer.who);
        for (const auto& line : cart->lines) QVERIFY(line.problem == LineProblem::OverLimit && line.mayBuy == 2);
        QCOMPARE(cart->selectedPieces, std::int64_t{0});
        cart = shop.carts.change(buyer.who, large, {std::nullopt, false});
        QVERIFY(cart->lines.at(0).sku == small || cart->lines.at(1).sku == small);
        for (const auto& line : cart->lines) QVERIFY(line.problem == LineProblem::None);
        QVERIFY(shop.carts.change(buyer.who, small, {1, std::nullopt}));
    }

    void one_customer_at_many_places_gets_no_more_data() { DatabaseFixture::addDialects(); }
    void one_customer_at_many_places_gets_no_more() {
        ZG_FRESH_DATABASE(fixture);
        EditShop shop(fixture);
        const auto tea = limited(shop);
        for (int round = 0; round < 5; ++round) {
            const auto buyer = shop.buyer();
            std::atomic<int> sold{0}, told{0}, other{0};
            std::vector<std::thread> phones;
            for (std::size_t phone = 0; phone < 8; ++phone)
                phones.emplace_back([&, phone] {
                    const std::vector<LineWish> lines{{tea.skus[phone % 2].id, 1}};
                    const auto order = shop.submission.submit(buyer.who, {lines, buyer.address, "", {1800}});
                    if (order)
                        ++sold;
                    else if (order.error().is(OrderRefusal::OverLimit))
                        ++told;
                    else
                        ++other;
                });
            for (auto& phone : phones) phone.join();
            QCOMPARE(sold.load(), 3);
            QCOMPARE(told.load(), 5);
            QCOMPARE(other.load(), 0);
        }
        QCOMPARE(shop.violation(), QString());
    }

    void customers_are_told_of_it_data() { DatabaseFixture::addDialects(); }
    void customers_are_told_of_it() {
        ZG_FRESH_DATABASE(fixture);
        EditShop shop(fixture);
        const auto tea = limited(shop);
        const ShopWindow window(shop.database(), shop.catalog.levels, shop.catalog.generation);
        QCOMPARE(window.product({}, tea.id)->purchaseLimit, std::int64_t{3});
    }
};

QTEST_GUILESS_MAIN(TestPurchaseLimits)
#include "test_purchase_limits.moc"
