// Most texts of this file are plain ASCII or UTF-8 literals.
#undef QT_NO_CAST_FROM_ASCII

#include <QTest>
#include <algorithm>
#include <map>
#include <memory>
#include <set>

#include "api/backend/catalog/sales.h"
#include "api/backend/catalog/sales_folding.h"
#include "api/backend/catalog/search_index.h"
#include "api/backend/catalog/shop_window.h"
#include "tests/backend/catalog_shop.h"
#include "tests/support/chinese_titles.h"
#include "tests/support/long_counts.h"

using namespace zhanggui;
using namespace zhanggui::test;

namespace {

ProductDraft titled(const std::string& handle, const std::string& title) {
    auto draft = CatalogShop::simple(handle, 100);
    draft.title = title;
    return draft;
}

std::vector<ProductId> found(const ShopWindow& window, ProductCardQuery query) {
    std::vector<ProductId> ids;
    for (int pages = 0; pages < 100'000; ++pages) {
        const auto page = window.cards({}, query).value();
        for (const auto& card : page.items) ids.push_back(card.id);
        if (!page.nextCursor) break;
        query.cursor = *page.nextCursor;
    }
    return ids;
}

std::vector<ProductId> found(const ShopWindow& window, const std::string& text) {
    return found(window, ProductCardQuery{.text = text, .limit = 3});
}

QString handlesOf(CatalogShop& shop, const std::vector<ProductId>& ids) {
    QStringList handles;
    for (const auto id : ids)
        handles << QString::fromStdString(shop.database().read([&](store::Session& session) {
            return session.value<std::string>("select handle from product where id = :id", id);
        }));
    return handles.join(' ');
}

/// The shop that words_are_found_as_people_type_them() searches.
struct TypedShop {
    explicit TypedShop(store::Dialect dialect) : fixture(dialect), shop(fixture) {
        auto longjing = titled("longjing", "西湖龙井绿茶 500g");
        longjing.variants[0].code = "TEA-001";
        shop.save(longjing);
        auto cup = titled("cup", "茶杯");
        cup.axes = {"颜色"};
        cup.variants = {{.values = {"天青"}, .code = "CUP-1", .barcode = "6901234567892", .price = {100}}};
        shop.save(cup);
        shop.save(titled("case", "手机壳 iPhone15"));
        shop.save(titled("oolong", "凍頂烏龍"));
    }

    DatabaseFixture fixture;
    CatalogShop shop;
};

/// Saves this many products with such titles; tells which products each pair of characters must find.
std::map<std::string, std::vector<std::int64_t>> savePairs(CatalogShop& shop, ChineseTitles& titles, int products) {
    std::map<std::string, std::vector<std::int64_t>> pairs;
    for (int done = 0; done < products; done += 500)
        shop.database().write([&](store::Transaction& transaction) {
            for (int i = 0; i < 500; ++i) {
                const auto title = titles.next();
                const auto saved =
                    shop.writer.save(transaction, titled("p" + std::to_string(done + i), title), shop.clock.now());
                std::set<std::string> ofTitle;
                for (const auto& word : wordsOf(searchable(title))) {
                    if (word.kind != SearchWord::Kind::Ideographs) continue;
                    const auto characters = charactersOf(word.text);
                    for (std::size_t c = 0; c + 1 < characters.size(); ++c)
                        ofTitle.insert(std::string(characters[c]) + std::string(characters[c + 1]));
                }
                for (const auto& pair : ofTitle) pairs[pair].push_back(saved.id.value);
            }
        });
    return pairs;
}

}  // namespace

class TestSearchProducts : public QObject {
    Q_OBJECT

  private slots:
    void words_are_found_as_people_type_them_data();
    void words_are_found_as_people_type_them();
    void better_places_come_first_data() { DatabaseFixture::addDialects(); }
    void better_places_come_first();
    void what_sells_comes_first_among_equals_data() { DatabaseFixture::addDialects(); }
    void what_sells_comes_first_among_equals();
    void results_may_be_filtered_and_sorted_data() { DatabaseFixture::addDialects(); }
    void results_may_be_filtered_and_sorted();
    void hidden_things_are_not_found_data() { DatabaseFixture::addDialects(); }
    void hidden_things_are_not_found();
    void a_changed_title_is_found_at_once_data() { DatabaseFixture::addDialects(); }
    void a_changed_title_is_found_at_once();
    void an_old_shop_is_read_into_the_search_data() { DatabaseFixture::addDialects(); }
    void an_old_shop_is_read_into_the_search();
    void every_pair_of_characters_finds_all_its_products_data() { DatabaseFixture::addDialects(); }
    void every_pair_of_characters_finds_all_its_products();
};

void TestSearchProducts::words_are_found_as_people_type_them_data() {
    QTest::addColumn<store::Dialect>("dialect");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("handles");
    const auto row = [](const char* name, const char* text, const char* handles) {
        QTest::newRow((std::string(name) + " on SQLite").c_str())
            << store::Dialect::Sqlite << QString::fromUtf8(text) << QString::fromUtf8(handles);
        QTest::newRow((std::string(name) + " on PostgreSQL").c_str())
            << store::Dialect::Postgres << QString::fromUtf8(text) << QString::fromUtf8(handles);
    };
    row("two characters", "绿茶", "longjing");
    row("one character", "茶", "cup longjing");
    row("two characters across two words", "井绿", "longjing");
    row("a longer piece", "龙井绿茶", "longjing");
    row("a piece that is only half there", "龙井红茶", "");
    row("traditional characters", "龍井綠茶", "longjing");
    row("words in another order", "绿茶龙井", "longjing");
    row("words with a space", "茶 西湖", "longjing");
    row("a title in traditional characters", "乌龙", "oolong");
    row("the start of a Latin word", "ipho", "case");
    row("capitals", "IPHONE", "case");
    row("full width", "ｉＰｈｏｎｅ", "case");
    row("letters and digits together", "iphone15", "case");
    row("the middle of a Latin word", "phone", "");
    row("a code", "TEA-001", "longjing");
    row("the start of a code", "tea-0", "longjing");
    row("a barcode", "6901234567892", "cup");
    row("the start of a barcode", "69012", "cup");
    row("initials of pinyin", "ljlc", "longjing");
    row("initials of a part", "lc", "longjing");
    row("initials of a single word", "sjk", "case");
    row("a spec value", "天青", "cup");
    row("Latin and Chinese", "手机壳 iphone", "case");
    row("nothing of it", "汽车", "");
    row("signs of SQL", "100%_'", "");
    row("emoji alone ask for everything", "🍵", "oolong case cup longjing");
}

void TestSearchProducts::words_are_found_as_people_type_them() {
    QFETCH(const QString, text);
    QFETCH(const QString, handles);
    QFETCH(const store::Dialect, dialect);
    // Nothing is changed by a search, so all rows share the shop.
    static std::map<store::Dialect, std::unique_ptr<TypedShop>> shops;
    if (!DatabaseFixture::available(dialect)) QSKIP("ZHANGGUI_TEST_PG names no PostgreSQL cluster");
    auto& made = shops[dialect];
    if (!made) made = std::make_unique<TypedShop>(dialect);
    auto& shop = made->shop;
    const ShopWindow window(shop.database(), shop.levels, shop.generation);
    QCOMPARE(handlesOf(shop, found(window, text.toStdString())), handles);
    QCOMPARE(shop.violation(), QString());
}

void TestSearchProducts::better_places_come_first() {
    ZG_FRESH_DATABASE(fixture);
    CatalogShop shop(fixture);
    auto inDetail = titled("detail", "水壶");
    inDetail.detail = "也可泡绿茶";
    shop.save(titled("start", "绿茶礼盒"));
    shop.save(inDetail);
    shop.save(titled("within", "西湖绿茶"));
    auto byCode = titled("code", "杯子");
    byCode.variants[0].code = "绿茶-1";
    shop.save(byCode);
    const ShopWindow window(shop.database(), shop.levels, shop.generation);
    QCOMPARE(handlesOf(shop, found(window, "绿茶")), QString("start within code detail"));
}

void TestSearchProducts::what_sells_comes_first_among_equals() {
    ZG_FRESH_DATABASE(fixture);
    CatalogShop shop(fixture);
    const auto some = shop.save(titled("some", "绿茶一号"));
    const auto many = shop.save(titled("many", "绿茶二号"));
    shop.save(titled("none", "绿茶三号"));
    shop.database().write([&](store::Transaction& transaction) {
        recordSale(transaction, some.id, some.skus.at(0), shop.clock.now(), 3, 1);
        recordSale(transaction, many.id, many.skus.at(0), shop.clock.now(), 40, 2);
    });
    SalesFolding(shop.database(), shop.generation).fold();
    const ShopWindow window(shop.database(), shop.levels, shop.generation);
    QCOMPARE(handlesOf(shop, found(window, "绿茶")), QString("many some none"));
}

void TestSearchProducts::results_may_be_filtered_and_sorted() {
    ZG_FRESH_DATABASE(fixture);
    CatalogShop shop(fixture);
    const auto save = [&](const char* handle, const char* title, std::int64_t fen, const char* category) {
        auto draft = CatalogShop::simple(handle, fen, {"Tea", category});
        draft.title = title;
        shop.save(draft);
    };
    save("b", "绿茶乙", 200, "Green");
    save("a", "绿茶甲", 100, "Green");
    save("d", "绿茶丁", 400, "Other");
    save("c", "绿茶丙", 300, "Green");
    const ShopWindow window(shop.database(), shop.levels, shop.generation);
    const auto list = [&](ProductCardQuery query) {
        query.text = "绿茶";
        query.limit = 2;
        return handlesOf(shop, found(window, query));
    };
    QCOMPARE(list({.sort = ProductSort::PriceUp}), QString("a b c d"));
    QCOMPARE(list({.sort = ProductSort::PriceDown}), QString("d c b a"));
    QCOMPARE(list({.sort = ProductSort::Newest}), QString("c d a b"));
    QCOMPARE(list({.minPrice = {200}, .maxPrice = {300}, .sort = ProductSort::PriceUp}), QString("b c"));
    const auto tree = window.categories({}).value().items;
    QCOMPARE(list({.category = tree.at(0).id}), QString("c d a b"));
    QCOMPARE(list({.category = tree.at(1).id}), QString("c a b"));
    // The same filters without a search.
    QCOMPARE(handlesOf(shop, found(window, ProductCardQuery{.minPrice = {200}, .maxPrice = {300}})), QString("c b"));
}

void TestSearchProducts::hidden_things_are_not_found() {
    ZG_FRESH_DATABASE(fixture);
    CatalogShop shop(fixture);
    for (const auto state : {ProductState::Draft, ProductState::OffShelf, ProductState::OnSale}) {
        auto draft = CatalogShop::simple(std::string(nameOf(state)), 100, {"Tea"}, state);
        draft.title = "绿茶";
        shop.save(draft);
    }
    const ShopWindow window(shop.database(), shop.levels, shop.generation);
    QCOMPARE(handlesOf(shop, found(window, "绿茶")), QString("onSale"));
    shop.database().write(
        [](store::Transaction& transaction) { transaction.run("update category set visible = false"); });
    QCOMPARE(handlesOf(shop, found(window, "绿茶")), QString());
    QCOMPARE(handlesOf(shop, found(window, "")), QString());
}

void TestSearchProducts::a_changed_title_is_found_at_once() {
    ZG_FRESH_DATABASE(fixture);
    CatalogShop shop(fixture);
    shop.save(titled("one", "绿茶礼盒"));
    const ShopWindow window(shop.database(), shop.levels, shop.generation);
    QCOMPARE(handlesOf(shop, found(window, "绿茶")), QString("one"));
    shop.save(titled("one", "红茶礼盒"));
    QCOMPARE(handlesOf(shop, found(window, "绿茶")), QString());
    QCOMPARE(handlesOf(shop, found(window, "红茶")), QString("one"));
    QCOMPARE(handlesOf(shop, found(window, "礼盒")), QString("one"));
    QCOMPARE(shop.violation(), QString());
    shop.database().write([&](store::Transaction& transaction) { SearchIndex::remove(transaction, {1}); });
    const auto left = shop.database().read(
        [](store::Session& session) { return session.value<std::int64_t>("select count(*) from search_posting"); });
    QCOMPARE(left, std::int64_t{0});
    QVERIFY(shop.violation().startsWith("C12"));
}

void TestSearchProducts::an_old_shop_is_read_into_the_search() {
    ZG_FRESH_DATABASE(fixture);
    CatalogShop shop(fixture);
    for (int i = 0; i < 130; ++i) shop.save(titled("p" + std::to_string(i), "绿茶 " + std::to_string(i)));
    const ShopWindow window(shop.database(), shop.levels, shop.generation);
    const auto before = found(window, "绿茶");
    QCOMPARE(before.size(), std::size_t{130});
    shop.database().write([](store::Transaction& transaction) {
        transaction.run("delete from search_posting");
        transaction.run("delete from search_document");
    });
    QVERIFY(found(window, "绿茶").empty());
    QCOMPARE(SearchIndex(shop.database()).complete(), std::int64_t{130});
    QCOMPARE(SearchIndex(shop.database()).complete(), std::int64_t{0});
    QCOMPARE(found(window, "绿茶"), before);
    // Another version of the program had other rules.
    shop.database().write(
        [](store::Transaction& transaction) { transaction.run("update search_document set rules = rules + 1"); });
    QCOMPARE(SearchIndex(shop.database()).complete(), std::int64_t{130});
    QCOMPARE(shop.violation(), QString());
}

/// With long counts 100,000 titles, else 2,000.
void TestSearchProducts::every_pair_of_characters_finds_all_its_products() {
    ZG_FRESH_DATABASE(fixture);
    auto options = fixture.options();
    options.waitsForDisk = false;
    fixture.reopen(options);
    CatalogShop shop(fixture);
    const int products = longCounts() ? 100'000 : 2'000;
    const auto seed = static_cast<std::uint32_t>(20261123);
    ChineseTitles titles(seed);
    const auto pairs = savePairs(shop, titles, products);
    qInfo("%d titles with %zu pairs, seed %u", products, pairs.size(), seed);
    const ShopWindow window(shop.database(), shop.levels, shop.generation);
    // Through a socket each search takes longer, so there every eighth pair stands for all.
    const std::size_t step = DatabaseFixture::dialectOfRow() == store::Dialect::Postgres ? 8 : 1;
    std::size_t number = 0;
    for (const auto& [pair, ids] : pairs) {
        if (number++ % step != 0) continue;
        auto hits = found(window, ProductCardQuery{.text = pair, .limit = 100});
        QCOMPARE(hits.size(), ids.size());
        std::sort(hits.begin(), hits.end());
        for (std::size_t i = 0; i < hits.size(); ++i) QCOMPARE(hits[i].value, ids[i]);
    }
}

QTEST_GUILESS_MAIN(TestSearchProducts)
#include "test_search_products.moc"
