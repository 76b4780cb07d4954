#include "tests/backend/order_shop.h"

using namespace zhanggui;
using test::DatabaseFixture;
using test::OrderShop;
using test::refusedWith;

class TestCartLines : public QObject {
    Q_OBJECT

  private slots:
    void units_of_one_variant_merge_up_to_999_data() { DatabaseFixture::addDialects(); }
    void units_of_one_variant_merge_up_to_999() {
        ZG_FRESH_DATABASE(fixture);
        OrderShop shop(fixture);
        const auto tea = shop.product("tea", 1200, 2000);
        const auto buyer = shop.buyer();
        QCOMPARE(shop.carts.add(buyer.who, {tea, 2})->lines.at(0).quantity, std::int64_t{2});
        const auto cart = shop.carts.add(buyer.who, {tea, 3});
        QCOMPARE(cart->lines.size(), std::size_t{1});
        QCOMPARE(cart->lines[0].quantity, std::int64_t{5});
        QCOMPARE(cart->selectedPieces, std::int64_t{5});
        QCOMPARE(cart->selectedTotal.fen, std::int64_t{6000});
        QCOMPARE(shop.carts.add(buyer.who, {tea, 999})->lines.at(0).quantity, std::int64_t{999});
        QVERIFY(shop.carts.get(shop.buyer().who)->lines.empty());
    }

    void a_cart_holds_120_kinds_data() { DatabaseFixture::addDialects(); }
    void a_cart_holds_120_kinds() {
        ZG_FRESH_DATABASE(fixture);
        OrderShop shop(fixture);
        const auto buyer = shop.buyer();
        std::vector<SkuId> skus;
        for (int i = 0; i < 121; ++i) skus.push_back(shop.product("p" + std::to_string(i), 100, 5));
        for (int i = 0; i < 120; ++i) QVERIFY(shop.carts.add(buyer.who, {skus[static_cast<std::size_t>(i)], 1}));
        const auto refused = shop.carts.add(buyer.who, {skus[120], 1});
        QVERIFY(refusedWith(refused, CartRefusal::TooManyKinds));
        QCOMPARE(refused.error().faults.at(0).limit.value_or(0), maxCartKinds);
        QVERIFY(shop.carts.add(buyer.who, {skus[0], 1}));
        QCOMPARE(shop.carts.get(buyer.who)->lines.size(), std::size_t{120});
    }

    void lines_tell_why_they_cannot_be_bought_data() { DatabaseFixture::addDialects(); }
    void lines_tell_why_they_cannot_be_bought() {
        ZG_FRESH_DATABASE(fixture);
        OrderShop shop(fixture);
        const auto buyer = shop.buyer();
        const auto fine = shop.product("fine", 100, 5), few = shop.product("few", 100, 2),
                   none = shop.product("none", 100, 0), gone = shop.product("gone", 100, 5);
        for (const auto sku : {fine, few, none, gone}) QVERIFY(shop.carts.add(buyer.who, {sku, 3}));
        shop.catalog.save(test::CatalogShop::simple("gone", 100, {"Tea"}, ProductState::OffShelf));
        const auto cart = shop.carts.get(buyer.who);
        QVERIFY(cart->lines.at(0).sku == fine);
        std::map<SkuId, LineProblem> problems;
        for (const auto& line : cart->lines) problems[line.sku] = line.problem;
        QVERIFY(problems[fine] == LineProblem::None && problems[few] == LineProblem::ShortStock);
        QVERIFY(problems[none] == LineProblem::SoldOut && problems[gone] == LineProblem::OffShelf);
        QCOMPARE(cart->selectedPieces, std::int64_t{3});
        QVERIFY(refusedWith(shop.carts.add(buyer.who, {gone, 1}), CartRefusal::NotForSale));
        QVERIFY(refusedWith(shop.carts.add(buyer.who, {{99'999}, 1}), CartRefusal::NotForSale));
    }

    void a_line_changes_and_goes_data() { DatabaseFixture::addDialects(); }
    void a_line_changes_and_goes() {
        ZG_FRESH_DATABASE(fixture);
        OrderShop shop(fixture);
        const auto tea = shop.product("tea", 1200, 50);
        const auto buyer = shop.buyer();
        QVERIFY(refusedWith(shop.carts.change(buyer.who, tea, {2, std::nullopt}), GeneralRefusal::NotFound));
        QVERIFY(shop.carts.add(buyer.who, {tea, 2}));
        auto cart = shop.carts.change(buyer.who, tea, {7, std::nullopt});
        QVERIFY(cart->lines.at(0).quantity == 7 && cart->lines[0].selected);
        cart = shop.carts.change(buyer.who, tea, {std::nullopt, false});
        QVERIFY(cart->lines.at(0).quantity == 7 && !cart->lines[0].selected && cart->selectedPieces == 0);
        shop.catalog.save(test::CatalogShop::simple("tea", 900));
        cart = shop.carts.get(buyer.who);
        QVERIFY(cart->lines.at(0).price == Money{900} && cart->lines[0].priceWhenAdded == Money{1200});
        QVERIFY(shop.carts.remove(shop.buyer().who, tea)->lines.empty());
        QCOMPARE(shop.carts.get(buyer.who)->lines.size(), std::size_t{1});
        QVERIFY(shop.carts.remove(buyer.who, tea)->lines.empty());
        QVERIFY(shop.carts.remove(buyer.who, tea)->lines.empty());
    }
};

QTEST_GUILESS_MAIN(TestCartLines)
#include "test_cart_lines.moc"
