// Most texts of this file are plain ASCII or UTF-8 literals.
#undef QT_NO_CAST_FROM_ASCII

#include <QTest>

#include "api/backend/catalog/favourites.h"
#include "api/backend/catalog/searches.h"
#include "tests/backend/order_shop.h"

using namespace zhanggui;
using namespace zhanggui::test;

namespace {

/// A shop where customers search and keep things.
struct SearchedShop {
    explicit SearchedShop(DatabaseFixture& fixture)
        : orders(fixture),
          searches(orders.catalog.database(), orders.once, orders.catalog.clock, orders.catalog.generation),
          window(orders.catalog.database(), orders.catalog.levels, orders.catalog.generation),
          favourites(orders.catalog.database(), orders.once, orders.catalog.clock, window) {}

    ProductId save(const std::string& handle, const std::string& title, ProductState state = ProductState::OnSale,
                   std::int64_t fen = 100) {
        auto draft = CatalogShop::simple(handle, fen, {"Tea"}, state);
        draft.title = title;
        return orders.catalog.save(draft).id;
    }

    void pass(std::int64_t ms) { orders.catalog.clock.advance(ms); }

    OrderShop orders;
    Searches searches;
    ShopWindow window;
    Favourites favourites;
};

QString joined(const Result<WordList>& words) {
    QStringList list;
    if (words)
        for (const auto& word : words->items) list << QString::fromStdString(word);
    return list.join(' ');
}

constexpr std::int64_t minute = 60 * 1000;

}  // namespace

class TestSearchCustomers : public QObject {
    Q_OBJECT

  private slots:
    void a_customer_has_20_searches_data() { DatabaseFixture::addDialects(); }
    void a_customer_has_20_searches();
    void what_several_search_for_is_popular_data() { DatabaseFixture::addDialects(); }
    void what_several_search_for_is_popular();
    void the_shop_decides_on_words_data() { DatabaseFixture::addDialects(); }
    void the_shop_decides_on_words();
    void suggestions_begin_like_what_is_typed_data() { DatabaseFixture::addDialects(); }
    void suggestions_begin_like_what_is_typed();
    void favourites_stay_when_the_product_is_gone_data() { DatabaseFixture::addDialects(); }
    void favourites_stay_when_the_product_is_gone();
    void favourites_come_in_pages_data() { DatabaseFixture::addDialects(); }
    void favourites_come_in_pages();
    void footprints_are_the_last_100_products_data() { DatabaseFixture::addDialects(); }
    void footprints_are_the_last_100_products();
};

void TestSearchCustomers::a_customer_has_20_searches() {
    ZG_FRESH_DATABASE(fixture);
    SearchedShop shop(fixture);
    const auto buyer = shop.orders.buyer(), other = shop.orders.buyer();
    for (int i = 0; i < 25; ++i) {
        shop.pass(1);
        QVERIFY(shop.searches.remember(buyer.who, {"word " + std::to_string(i)}));
    }
    shop.pass(1);
    QVERIFY(shop.searches.remember(buyer.who, {"  word 10 "}));
    const auto history = shop.searches.history(buyer.who)->items;
    QCOMPARE(history.size(), std::size_t{20});
    QCOMPARE(history.at(0), std::string("word 10"));
    QCOMPARE(history.at(1), std::string("word 24"));
    QCOMPARE(history.at(19), std::string("word 5"));
    QVERIFY(shop.searches.history(other.who)->items.empty());
    QVERIFY(shop.searches.remember(buyer.who, {"   "}).error().is(GeneralRefusal::InvalidInput));
    QVERIFY(shop.searches.clear(buyer.who)->items.empty());
    QVERIFY(shop.searches.history(buyer.who)->items.empty());
}

void TestSearchCustomers::what_several_search_for_is_popular() {
    ZG_FRESH_DATABASE(fixture);
    SearchedShop shop(fixture);
    const auto one = shop.orders.buyer(), two = shop.orders.buyer(), three = shop.orders.buyer();
    shop.save("green", "绿茶");
    shop.save("black", "红茶");
    shop.save("cup", "茶杯");
    for (const auto& who : {one, two, three}) QVERIFY(shop.searches.remember(who.who, {"红茶"}));
    for (const auto& who : {one, two}) QVERIFY(shop.searches.remember(who.who, {"绿茶"}));
    for (int i = 0; i < 5; ++i) QVERIFY(shop.searches.remember(one.who, {"茶杯"}));         // alone
    for (const auto& who : {one, two}) QVERIFY(shop.searches.remember(who.who, {"汽车"}));  // finds nothing
    QCOMPARE(joined(shop.searches.hot({})), QString("红茶 绿茶"));
    // What left the shelf is popular no longer; the generation says that the answer changed.
    const auto generation = shop.searches.generation();
    shop.save("black", "红茶", ProductState::OffShelf);
    QVERIFY(shop.searches.generation() != generation);
    QCOMPARE(joined(shop.searches.hot({})), QString("绿茶"));
    const auto later = shop.searches.generation();
    shop.pass(10 * minute);
    QVERIFY(shop.searches.generation() != later);
    shop.pass(7 * dayMs);
    QCOMPARE(joined(shop.searches.hot({})), QString());
    QCOMPARE(shop.searches.forgetOld(), std::int64_t{6});
}

void TestSearchCustomers::the_shop_decides_on_words() {
    ZG_FRESH_DATABASE(fixture);
    SearchedShop shop(fixture);
    const auto one = shop.orders.buyer(), two = shop.orders.buyer();
    shop.save("green", "绿茶");
    shop.save("black", "红茶");
    for (const char* const words : {"绿茶", "红茶"})
        for (const auto& who : {one, two}) QVERIFY(shop.searches.remember(who.who, {words}));
    const auto generation = shop.searches.generation();
    const auto report = shop.searches.setWords({}, {{"新品", " 红茶 "}, {"綠茶"}}).value();
    QVERIFY(shop.searches.generation() != generation);
    QCOMPARE(report.words.pinned, (std::vector<std::string>{"新品", "红茶"}));
    QCOMPARE(report.popular.size(), std::size_t{2});
    QCOMPARE(report.popular.at(0).customers, std::int64_t{2});
    QCOMPARE(joined(shop.searches.hot({})), QString("新品 红茶"));
    QCOMPARE(shop.searches.words({})->words.blocked, (std::vector<std::string>{"綠茶"}));
    const auto refused = shop.searches.setWords({}, {{"好", "?"}, {std::string(41, 'x')}});
    QVERIFY(refused.error().is(GeneralRefusal::InvalidInput));
    QCOMPARE(refused.error().faults.at(0).pointer, std::string("/pinned/1"));
    QCOMPARE(fixture.database().read([](store::Session& session) {
        return session.value<std::int64_t>("select count(*) from audit where action = 'search.setWords'");
    }),
             std::int64_t{1});
}

void TestSearchCustomers::suggestions_begin_like_what_is_typed() {
    ZG_FRESH_DATABASE(fixture);
    SearchedShop shop(fixture);
    const auto one = shop.orders.buyer(), two = shop.orders.buyer();
    shop.save("green", "西湖绿茶");
    shop.save("draft", "绿茶秘密", ProductState::Draft);
    for (const auto& who : {one, two}) QVERIFY(shop.searches.remember(who.who, {"绿茶"}));
    const auto typed = [&](const char* text) { return joined(shop.searches.suggestions({}, {text, 10})); };
    QCOMPARE(typed("绿"), QString("绿茶 西湖绿茶"));
    QCOMPARE(typed("lc"), QString("绿茶 西湖绿茶"));
    QCOMPARE(typed("湖"), QString("西湖绿茶"));
    QCOMPARE(typed("秘密"), QString());
    QCOMPARE(typed(""), QString());
    QCOMPARE(shop.searches.suggestions({}, {"绿", 1})->items.size(), std::size_t{1});
}

void TestSearchCustomers::favourites_stay_when_the_product_is_gone() {
    ZG_FRESH_DATABASE(fixture);
    SearchedShop shop(fixture);
    const auto buyer = shop.orders.buyer();
    const auto tea = shop.save("tea", "绿茶", ProductState::OnSale, 1200);
    const auto draft = shop.save("draft", "秘密", ProductState::Draft);
    QVERIFY(!shop.favourites.state(buyer.who, tea)->favourite);
    QVERIFY(shop.favourites.add(buyer.who, tea)->favourite);
    QVERIFY(shop.favourites.add(buyer.who, tea)->favourite);
    QVERIFY(shop.favourites.add(buyer.who, draft).error().is(GeneralRefusal::NotFound));
    QVERIFY(shop.favourites.state(buyer.who, tea)->favourite);
    shop.save("tea", "绿茶", ProductState::OnSale, 900);
    auto card = shop.favourites.list(buyer.who, {})->items.at(0);
    QCOMPARE(card.price.fen, std::int64_t{900});
    QCOMPARE(card.priceWhenAdded.fen, std::int64_t{1200});
    QVERIFY(!card.gone);
    shop.save("tea", "明年的新名字", ProductState::OffShelf, 700);
    card = shop.favourites.list(buyer.who, {})->items.at(0);
    QVERIFY(card.gone);
    QCOMPARE(card.title, std::string("绿茶"));  // nothing newer leaks
    QCOMPARE(card.price.fen, std::int64_t{0});
    QVERIFY(!shop.favourites.remove(buyer.who, tea)->favourite);
    QVERIFY(shop.favourites.list(buyer.who, {})->items.empty());
}

void TestSearchCustomers::favourites_come_in_pages() {
    ZG_FRESH_DATABASE(fixture);
    SearchedShop shop(fixture);
    const auto buyer = shop.orders.buyer();
    std::vector<ProductId> kept;
    for (int i = 0; i < 7; ++i) {
        const auto id = shop.save("p" + std::to_string(i), "绿茶");
        if (i % 2 == 0) shop.pass(1);  // some at the same moment
        QVERIFY(shop.favourites.add(buyer.who, id));
        kept.insert(kept.begin(), id);
    }
    std::vector<ProductId> listed;
    KeptQuery query{{}, 2};
    for (int pages = 0; pages < 10; ++pages) {
        const auto page = shop.favourites.list(buyer.who, query).value();
        for (const auto& card : page.items) listed.push_back(card.product);
        if (!page.nextCursor) break;
        query.cursor = *page.nextCursor;
    }
    QCOMPARE(listed, kept);
    QVERIFY(shop.favourites.list(buyer.who, {"nonsense", 2}).error().is(GeneralRefusal::InvalidInput));
}

void TestSearchCustomers::footprints_are_the_last_100_products() {
    ZG_FRESH_DATABASE(fixture);
    SearchedShop shop(fixture);
    const auto buyer = shop.orders.buyer();
    std::vector<ProductId> seen;
    for (int i = 0; i < 103; ++i) {
        shop.pass(1);
        seen.push_back(shop.save("p" + std::to_string(i), "绿茶"));
        QVERIFY(shop.favourites.see(buyer.who, {seen.back()}));
    }
    shop.pass(1);
    QVERIFY(shop.favourites.see(buyer.who, {seen[50]}));
    const auto all = shop.favourites.footprints(buyer.who, {{}, 100}).value();
    QCOMPARE(all.items.size(), std::size_t{100});
    QVERIFY(!all.nextCursor);
    QCOMPARE(all.items.at(0).card.id, seen[50]);
    QCOMPARE(all.items.at(1).card.id, seen[102]);
    shop.save("p102", "绿茶", ProductState::OffShelf);
    QCOMPARE(shop.favourites.footprints(buyer.who, {{}, 100})->items.at(1).card.id, seen[101]);
    QVERIFY(shop.favourites.see(buyer.who, {seen[102]}).error().is(GeneralRefusal::NotFound));
    QVERIFY(shop.favourites.clearFootprints(buyer.who));
    QVERIFY(shop.favourites.footprints(buyer.who, {})->items.empty());
}

QTEST_GUILESS_MAIN(TestSearchCustomers)
#include "test_search_customers.moc"
