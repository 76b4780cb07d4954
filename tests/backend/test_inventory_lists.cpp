// Most texts of this file are plain ASCII.
#undef QT_NO_CAST_FROM_ASCII

#include <QTest>
#include <set>

#include "api/backend/catalog/sales.h"
#include "api/backend/inventory/product_lists.h"
#include "api/backend/inventory/stock_lists.h"
#include "tests/backend/catalog_shop.h"

using namespace zhanggui;
using namespace zhanggui::test;

class TestInventoryLists : public QObject {
    Q_OBJECT

  private slots:
    void tabs_and_counts_agree_data() { DatabaseFixture::addDialects(); }
    void tabs_and_counts_agree();
    void text_finds_titles_codes_and_barcodes_literally_data() { DatabaseFixture::addDialects(); }
    void text_finds_titles_codes_and_barcodes_literally();
    void products_are_paged_completely_under_equal_times_data() { DatabaseFixture::addDialects(); }
    void products_are_paged_completely_under_equal_times();
    void a_row_shows_thirty_days_of_sales_data() { DatabaseFixture::addDialects(); }
    void a_row_shows_thirty_days_of_sales();
    void levels_are_paged_by_code_data() { DatabaseFixture::addDialects(); }
    void levels_are_paged_by_code();
    void ledgers_are_paged_and_of_one_level_data() { DatabaseFixture::addDialects(); }
    void ledgers_are_paged_and_of_one_level();
};

namespace {

QStringList titles(const ProductLists& lists, const ProductQuery& query) {
    QStringList titles;
    for (const auto all = lists.products({}, query).value().items; const auto& row : all)
        titles << QString::fromStdString(row.title);
    titles.sort();
    return titles;
}

}  // namespace

void TestInventoryLists::tabs_and_counts_agree() {
    ZG_FRESH_DATABASE(fixture);
    CatalogShop shop(fixture);
    shop.save(CatalogShop::simple("plenty", 100), 50);
    const auto low = shop.save(CatalogShop::simple("low", 100), 3);
    shop.save(CatalogShop::simple("out", 100));
    shop.save(CatalogShop::simple("draft", 100, {"Tea"}, ProductState::Draft));
    shop.save(CatalogShop::simple("off", 100, {"Tea"}, ProductState::OffShelf));
    shop.database().write(
        [&](store::Transaction& transaction) { shop.stock.setSafety(transaction, shop.store, low.skus.at(0), 5); });
    const ProductLists lists(shop.database(), shop.clock);
    QCOMPARE(titles(lists, {.tab = ProductTab::LowStock}), (QStringList{"Title of low", "Title of out"}));
    QCOMPARE(titles(lists, {.tab = ProductTab::SoldOut}), QStringList{"Title of out"});
    const auto counts = lists.counts({}).value();
    const std::vector<std::pair<ProductTab, std::int64_t>> tabs{
        {ProductTab::All, counts.all},           {ProductTab::OnSale, counts.onSale},
        {ProductTab::Draft, counts.draft},       {ProductTab::OffShelf, counts.offShelf},
        {ProductTab::LowStock, counts.lowStock}, {ProductTab::SoldOut, counts.soldOut}};
    for (const auto& [tab, count] : tabs) QCOMPARE(std::int64_t{titles(lists, {.tab = tab}).size()}, count);
    QCOMPARE(counts.all, std::int64_t{5});
    QCOMPARE(counts.onSale, std::int64_t{3});
    const StockLists stock(shop.database(), shop.clock);
    const auto levels = stock.counts({}).value();
    QCOMPARE(levels.all, std::int64_t{5});
    QCOMPARE(levels.low, std::int64_t{1});
    QCOMPARE(levels.out, std::int64_t{3});
    QCOMPARE(stock.levels({}, {.tab = StockTab::Low})->items.size(), std::size_t{1});
    QCOMPARE(stock.levels({}, {.tab = StockTab::Out})->items.size(), std::size_t{3});
}

void TestInventoryLists::text_finds_titles_codes_and_barcodes_literally() {
    ZG_FRESH_DATABASE(fixture);
    CatalogShop shop(fixture);
    auto percent = CatalogShop::simple("percent", 100), plain = CatalogShop::simple("plain", 100);
    percent.title = "100% Cotton_Shirt!";
    percent.variants[0].code = "AB_1";
    percent.variants[0].barcode = "6901";
    plain.title = "1000 cotton shirts";
    plain.variants[0].code = "ABX1";
    plain.variants[0].barcode = "7901";
    shop.save(percent);
    shop.save(plain);
    const ProductLists lists(shop.database(), shop.clock);
    const StockLists stock(shop.database(), shop.clock);
    const auto products = [&](const std::string& text) { return titles(lists, {.text = text}).size(); };
    const auto levels = [&](const std::string& text) { return stock.levels({}, {.text = text})->items.size(); };
    // Of products words are found, beginnings of them; of levels a title's part or a code's start, as it was typed.
    for (const auto& [text, found] : {std::pair{"COTTON", 2}, {"ab", 2}, {"690", 1}, {"901", 0}}) {
        QCOMPARE(products(text), qsizetype{found});
        QCOMPARE(levels(text), static_cast<std::size_t>(found));
    }
    QCOMPARE(products("100%"), qsizetype{2});
    QCOMPARE(levels("100%"), std::size_t{1});
    QCOMPARE(products("shirt cotton 100"), qsizetype{2});
    QCOMPARE(levels("n_S"), std::size_t{1});
    QCOMPARE(levels("shirt!"), std::size_t{1});
    QCOMPARE(products("ab_1"), qsizetype{2});  // words that begin with "ab" and with "1"
    QCOMPARE(levels("ab_"), std::size_t{1});
    QCOMPARE(products("'; drop table product; --"), qsizetype{0});
    QCOMPARE(levels("'; drop table product; --"), std::size_t{0});
    QCOMPARE(levels("%"), std::size_t{1});
}

void TestInventoryLists::products_are_paged_completely_under_equal_times() {
    ZG_FRESH_DATABASE(fixture);
    CatalogShop shop(fixture);
    for (int i = 0; i < 17; ++i) {
        shop.save(CatalogShop::simple("p" + std::to_string(i), 100, {"Tea", i % 2 == 0 ? "A" : "B"}));
        if (i % 5 == 0) shop.clock.advance(1);
    }
    const ProductLists lists(shop.database(), shop.clock);
    std::set<ProductId> ids;
    ProductQuery query{.limit = 4};
    Instant last{std::numeric_limits<std::int64_t>::max()};
    std::size_t rows = 0;
    for (int pages = 0; pages < 10; ++pages) {
        const auto page = lists.products({}, query).value();
        for (const auto& row : page.items) {
            QVERIFY(row.updatedAt <= last);
            last = row.updatedAt;
            ids.insert(row.id);
            ++rows;
        }
        if (!page.nextCursor) break;
        query.cursor = *page.nextCursor;
    }
    QCOMPARE(rows, std::size_t{17});
    QCOMPARE(ids.size(), std::size_t{17});
    const auto row = lists.products({}, {.limit = 1})->items.at(0);
    QCOMPARE(row.category, std::string("Tea / A"));
    const auto root = shop.database().read([](store::Session& session) {
        return session.value<CategoryId>("select id from category where name = 'Tea'");
    });
    QCOMPARE(lists.products({}, {.category = root, .limit = 100})->items.size(), std::size_t{17});
    QVERIFY(lists.products({}, {.cursor = "x"}).error().is(GeneralRefusal::InvalidInput));
}

void TestInventoryLists::a_row_shows_thirty_days_of_sales() {
    ZG_FRESH_DATABASE(fixture);
    CatalogShop shop(fixture);
    const auto tea = shop.save(CatalogShop::simple("tea", 100), 7);
    const auto now = shop.clock.now();
    shop.database().write([&](store::Transaction& transaction) {
        const auto sell = [&](std::int64_t daysAgo, std::int64_t quantity, std::int64_t order) {
            recordSale(transaction, tea.id, tea.skus.at(0), now - daysAgo * dayMs, quantity, order);
        };
        sell(0, 2, 1);
        sell(0, 1, 2);
        sell(29, 5, 3);
        sell(30, 100, 4);
    });
    const auto row = ProductLists(shop.database(), shop.clock).products({}, {})->items.at(0);
    QCOMPARE(row.sold30Days, std::int64_t{8});
    QCOMPARE(row.dailySales.size(), std::size_t{30});
    QCOMPARE(row.dailySales.back(), std::int64_t{3});
    QCOMPARE(row.dailySales.front(), std::int64_t{5});
    QCOMPARE(row.available, std::int64_t{7});
    QCOMPARE(row.code, std::string("TEA-1"));
    QCOMPARE(StockLists(shop.database(), shop.clock).levels({}, {})->items.at(0).sold30Days, std::int64_t{8});
    // Midnight is China's, eight hours before Greenwich's.
    QCOMPARE(shopDayOf({16 * hourMs - 1}), std::int64_t{0});
    QCOMPARE(shopDayOf({16 * hourMs}), std::int64_t{1});
}

void TestInventoryLists::levels_are_paged_by_code() {
    ZG_FRESH_DATABASE(fixture);
    CatalogShop shop(fixture);
    for (int i = 0; i < 11; ++i) {
        auto draft = CatalogShop::simple("p" + std::to_string(i), 100);
        draft.variants[0].code = std::string(1, static_cast<char>('K' - i)) + "-茶";
        shop.save(draft, i + 1);
    }
    const StockLists lists(shop.database(), shop.clock);
    QStringList codes;
    StockQuery query{.limit = 3};
    for (int pages = 0; pages < 10; ++pages) {
        const auto page = lists.levels({}, query).value();
        for (const auto& row : page.items) codes << QString::fromStdString(row.code);
        if (!page.nextCursor) break;
        query.cursor = *page.nextCursor;
    }
    QCOMPARE(codes.size(), 11);
    QCOMPARE(codes.front(), QStringLiteral("A-茶"));
    QCOMPARE(codes.back(), QStringLiteral("K-茶"));
    const auto row = lists.levels({}, {.text = "k-"})->items.at(0);
    QCOMPARE(row.onHand, std::int64_t{1});
    QCOMPARE(row.storeName, std::string("Warehouse"));
    QCOMPARE(row.title, std::string("Title of p0"));
}

void TestInventoryLists::ledgers_are_paged_and_of_one_level() {
    ZG_FRESH_DATABASE(fixture);
    CatalogShop shop(fixture);
    const auto sku = shop.save(CatalogShop::simple("tea", 100), 1).skus.at(0);
    shop.save(CatalogShop::simple("other", 100), 9);
    for (int i = 0; i < 6; ++i) {
        ++shop.document;
        shop.database().write([&](store::Transaction& transaction) {
            shop.stock.receive(transaction, shop.store, sku, 1, shop.note(MovementCause::Import));
        });
    }
    const StockLists lists(shop.database(), shop.clock);
    std::vector<std::int64_t> after;
    LedgerQuery query{.limit = 3};
    for (int pages = 0; pages < 10; ++pages) {
        const auto page = lists.ledger({}, sku, shop.store, query).value();
        for (const auto& row : page.items) after.push_back(row.onHandAfter);
        if (!page.nextCursor) break;
        query.cursor = *page.nextCursor;
    }
    QCOMPARE(after, (std::vector<std::int64_t>{7, 6, 5, 4, 3, 2, 1}));
    QVERIFY(lists.ledger({}, {404}, shop.store, {}).error().is(GeneralRefusal::NotFound));
}

QTEST_GUILESS_MAIN(TestInventoryLists)
#include "test_inventory_lists.moc"
