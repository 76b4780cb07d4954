// Most texts of this file are plain ASCII.
#undef QT_NO_CAST_FROM_ASCII

#include <QTest>
#include <functional>
#include <set>
#include <thread>

#include "api/backend/catalog/card_faces.h"
#include "api/backend/catalog/category_records.h"
#include "api/backend/catalog/sales.h"
#include "api/backend/catalog/sales_folding.h"
#include "api/backend/catalog/shop_window.h"
#include "tests/backend/catalog_shop.h"

using namespace zhanggui;
using namespace zhanggui::test;

class TestCatalogWindow : public QObject {
    Q_OBJECT

  private slots:
    void categories_count_what_is_below_them_data() { DatabaseFixture::addDialects(); }
    void categories_count_what_is_below_them();
    void the_desk_sees_hidden_and_empty_categories_data() { DatabaseFixture::addDialects(); }
    void the_desk_sees_hidden_and_empty_categories();
    void hidden_things_never_show_data() { DatabaseFixture::addDialects(); }
    void hidden_things_never_show();
    void pages_are_complete_and_without_doubles_data();
    void pages_are_complete_and_without_doubles();
    void a_detail_shows_specs_and_limited_stock_data() { DatabaseFixture::addDialects(); }
    void a_detail_shows_specs_and_limited_stock();
    void sold_units_show_once_they_are_folded_data() { DatabaseFixture::addDialects(); }
    void sold_units_show_once_they_are_folded();
    void a_change_voids_rendered_answers_data() { DatabaseFixture::addDialects(); }
    void a_change_voids_rendered_answers();
    void what_is_kept_of_a_product_follows_its_changes_data() { DatabaseFixture::addDialects(); }
    void what_is_kept_of_a_product_follows_its_changes();
    void lists_follow_what_is_sold_and_edited_data() { DatabaseFixture::addDialects(); }
    void lists_follow_what_is_sold_and_edited();
    void a_change_while_a_list_is_read_is_not_lost_data() { DatabaseFixture::addDialects(); }
    void a_change_while_a_list_is_read_is_not_lost();
};

namespace {

void hide(CatalogShop& shop, const std::string& category) {
    shop.database().write([&](store::Transaction& transaction) {
        transaction.run("update category set visible = false where name = :name", category);
        transaction.afterCommit([&shop] { shop.generation.bumpAll(); });
    });
}

std::vector<ProductId> everyPage(const ShopWindow& window, ProductCardQuery query) {
    std::vector<ProductId> ids;
    for (int pages = 0; pages < 1000; ++pages) {
        const auto page = window.cards({}, query).value();
        for (const auto& card : page.items) ids.push_back(card.id);
        if (!page.nextCursor) break;
        query.cursor = *page.nextCursor;
    }
    return ids;
}

}  // namespace

void TestCatalogWindow::categories_count_what_is_below_them() {
    ZG_FRESH_DATABASE(fixture);
    CatalogShop shop(fixture);
    shop.save(CatalogShop::simple("green", 100, {"Tea", "Green"}));
    shop.save(CatalogShop::simple("sencha", 100, {"Tea", "Green", "Japan"}));
    shop.save(CatalogShop::simple("black", 100, {"Tea", "Black"}));
    shop.save(CatalogShop::simple("draft", 100, {"Tea", "Empty"}, ProductState::Draft));
    shop.save(CatalogShop::simple("cup", 100, {"Cups"}));
    const ShopWindow window(shop.database(), shop.levels, shop.generation);
    QStringList lines;
    for (const auto all = window.categories({}).value().items; const auto& item : all)
        lines << QStringLiteral("%1 %2 %3").arg(item.level).arg(QString::fromStdString(item.name)).arg(item.products);
    QCOMPARE(lines, (QStringList{"1 Tea 3", "2 Green 2", "3 Japan 1", "2 Black 1", "1 Cups 1"}));
    hide(shop, "Green");
    lines.clear();
    for (const auto all = window.categories({}).value().items; const auto& item : all)
        lines << QStringLiteral("%1 %2 %3").arg(item.level).arg(QString::fromStdString(item.name)).arg(item.products);
    QCOMPARE(lines, (QStringList{"1 Tea 1", "2 Black 1", "1 Cups 1"}));
}

void TestCatalogWindow::the_desk_sees_hidden_and_empty_categories() {
    ZG_FRESH_DATABASE(fixture);
    CatalogShop shop(fixture);
    shop.save(CatalogShop::simple("green", 100, {"Tea", "Green"}));
    shop.save(CatalogShop::simple("draft", 100, {"Tea", "Unready"}, ProductState::Draft));
    shop.save(CatalogShop::simple("cup", 100, {"Cups"}));
    hide(shop, "Green");
    QStringList lines;
    const auto all = CategoryRecords(shop.database()).nodes({}).value().items;
    for (const auto& node : all)
        lines << QStringLiteral("%1 %2 %3%4")
                     .arg(node.level)
                     .arg(QString::fromStdString(node.name))
                     .arg(node.products)
                     .arg(node.visible ? QString() : QStringLiteral(" hidden"));
    QCOMPARE(lines, (QStringList{"1 Tea 2", "2 Green 1 hidden", "2 Unready 1", "1 Cups 1"}));
    QCOMPARE(all.at(1).parent, all.at(0).id);
}

void TestCatalogWindow::hidden_things_never_show() {
    ZG_FRESH_DATABASE(fixture);
    CatalogShop shop(fixture);
    const auto shown = shop.save(CatalogShop::simple("shown", 100, {"Tea", "Green"}), 3);
    const auto draft = shop.save(CatalogShop::simple("draft", 100, {"Tea"}, ProductState::Draft), 3);
    const auto off = shop.save(CatalogShop::simple("off", 100, {"Tea"}, ProductState::OffShelf), 3);
    const ShopWindow window(shop.database(), shop.levels, shop.generation);
    QCOMPARE(everyPage(window, {}), std::vector<ProductId>{shown.id});
    QVERIFY(window.product({}, shown.id));
    for (const auto id : {draft.id, off.id, ProductId{999'999}})
        QVERIFY(window.product({}, id).error().is(GeneralRefusal::NotFound));
    const auto green = window.categories({})->items.at(1).id;
    QCOMPARE(everyPage(window, {.category = green}), std::vector<ProductId>{shown.id});
    hide(shop, "Tea");
    QVERIFY(window.categories({})->items.empty());
    QVERIFY(everyPage(window, {.category = green}).empty());
    QVERIFY(window.product({}, shown.id)->categories.empty());
    QVERIFY(window.cards({}, {.cursor = "nonsense"}).error().is(GeneralRefusal::InvalidInput));
}

void TestCatalogWindow::pages_are_complete_and_without_doubles_data() {
    QTest::addColumn<store::Dialect>("dialect");
    QTest::addColumn<int>("sort");
    for (const auto& sort : enumNames(ProductSort{})) {
        const std::string name(sort.name);
        QTest::newRow(("by " + name + " on SQLite").c_str()) << store::Dialect::Sqlite << static_cast<int>(sort.value);
        QTest::newRow(("by " + name + " on PostgreSQL").c_str())
            << store::Dialect::Postgres << static_cast<int>(sort.value);
    }
}

void TestCatalogWindow::pages_are_complete_and_without_doubles() {
    QFETCH(const int, sort);
    ZG_FRESH_DATABASE(fixture);
    CatalogShop shop(fixture);
    constexpr int products = 23;
    for (int i = 0; i < products; ++i)
        // Only three prices, so that most keys are equal.
        shop.save(CatalogShop::simple("p" + std::to_string(i), 100 * (i % 3 + 1), {"Tea", i % 2 == 0 ? "A" : "B"}));
    const ShopWindow window(shop.database(), shop.levels, shop.generation);
    ProductCardQuery query{.sort = static_cast<ProductSort>(sort), .limit = 5};
    const auto ids = everyPage(window, query);
    QCOMPARE(ids.size(), std::size_t{products});
    QCOMPARE(std::set(ids.begin(), ids.end()).size(), std::size_t{products});
    query.limit = 100;
    QCOMPARE(everyPage(window, query), ids);
    query.category = window.categories({})->items.at(0).id;
    query.limit = 4;
    QCOMPARE(everyPage(window, query), ids);
    std::int64_t last = -1;
    for (const auto all = window.cards({}, {.sort = ProductSort::PriceUp, .limit = 100}).value().items;
         const auto& card : all) {
        QVERIFY(card.price.fen >= last);
        last = card.price.fen;
    }
}

void TestCatalogWindow::a_detail_shows_specs_and_limited_stock() {
    ZG_FRESH_DATABASE(fixture);
    CatalogShop shop(fixture);
    auto draft = CatalogShop::simple("shirt", 0);
    draft.axes = {"Colour", "Size"};
    draft.variants = {{.values = {"Blue", "S"}, .code = {}, .barcode = {}, .price = {4299}, .linePrice = Money{5000}},
                      {.values = {"Blue", "L"}, .code = {}, .barcode = {}, .price = {4599}, .linePrice = Money{4000}}};
    draft.pictures = {{.url = "https://elsewhere/1.jpg", .file = {}, .alt = {}},
                      {.url = {}, .file = "b.webp", .alt = {}}};
    const auto saved = shop.save(draft, 700);
    const ShopWindow window(shop.database(), shop.levels, shop.generation);
    const auto detail = window.product({}, saved.id).value();
    QCOMPARE(detail.stock, std::int64_t{999});
    QCOMPARE(detail.skus.at(0).stock, std::int64_t{700});
    QCOMPARE(detail.minPrice.fen, std::int64_t{4299});
    QCOMPARE(detail.maxPrice.fen, std::int64_t{4599});
    QCOMPARE(detail.skus.at(0).linePrice.fen, std::int64_t{5000});
    QCOMPARE(detail.skus.at(1).linePrice.fen, std::int64_t{0});  // not above the price: would be a lie
    QCOMPARE(detail.specs.size(), std::size_t{2});
    QCOMPARE(detail.specs.at(1).values.at(1).value, std::string("L"));
    QCOMPARE(detail.skus.at(1).values,
             (std::vector{detail.specs.at(0).values.at(0).id, detail.specs.at(1).values.at(1).id}));
    QCOMPARE(detail.images, std::vector<std::string>{"/media/b.webp"});
    const auto card = window.cards({}, {})->items.at(0);
    QCOMPARE(card.image, std::string("/media/b.webp"));
    QCOMPARE(card.linePrice.fen, std::int64_t{5000});
    QVERIFY(!card.soldOut);
    QCOMPARE(shop.violation(), QString());
}

void TestCatalogWindow::sold_units_show_once_they_are_folded() {
    ZG_FRESH_DATABASE(fixture);
    CatalogShop shop(fixture);
    const auto slow = shop.save(CatalogShop::simple("slow", 100));
    const auto fast = shop.save(CatalogShop::simple("fast", 100));
    shop.database().write([&](store::Transaction& transaction) {
        recordSale(transaction, slow.id, slow.skus.at(0), shop.clock.now(), 1, 1);
        for (int order = 2; order < 5; ++order)
            recordSale(transaction, fast.id, fast.skus.at(0), shop.clock.now(), 2, order);
    });
    const ShopWindow window(shop.database(), shop.levels, shop.generation);
    const auto before = shop.generation.of(fast.id);
    SalesFolding folding(shop.database(), shop.generation);
    QCOMPARE(window.product({}, fast.id)->sold, std::int64_t{0});
    QCOMPARE(folding.fold(), 4);
    QCOMPARE(folding.fold(), 0);
    QVERIFY(shop.generation.of(fast.id) != before);
    QCOMPARE(window.product({}, fast.id)->sold, std::int64_t{6});
    QCOMPARE(everyPage(window, {.sort = ProductSort::Sales}), (std::vector{fast.id, slow.id}));
    QCOMPARE(shop.violation(), QString());
}

void TestCatalogWindow::what_is_kept_of_a_product_follows_its_changes() {
    ZG_FRESH_DATABASE(fixture);
    CatalogShop shop(fixture);
    auto draft = CatalogShop::simple("tea", 100);
    draft.title = "Tea";
    const auto tea = shop.save(draft, 3);
    const auto cup = shop.save(CatalogShop::simple("cup", 100), 5);
    const ShopWindow window(shop.database(), shop.levels, shop.generation);
    const auto shown = [&] {
        const auto detail = window.product({}, tea.id).value();
        const auto cards = window.cards({}, {.sort = ProductSort::Newest})->items;
        return QStringLiteral("%1 %2 left, card %3 %4, beside it %5")
            .arg(detail.title.c_str())
            .arg(detail.skus.at(0).stock)
            .arg(cards.at(1).title.c_str(), cards.at(1).soldOut ? "sold out" : "on sale",
                 cards.at(0).soldOut ? "sold out" : "on sale");
    };
    const auto reserve = [&](const SavedProduct& product, std::int64_t quantity) {
        shop.database().write([&](store::Transaction& transaction) {
            ++shop.document;
            QVERIFY(
                shop.stock
                    .reserve(transaction, shop.store, {{product.skus.at(0), quantity}}, shop.note(MovementCause::Order))
                    .empty());
        });
    };
    QCOMPARE(shown(), QStringLiteral("Tea 3 left, card Tea on sale, beside it on sale"));
    reserve(tea, 2);
    QCOMPARE(shown(), QStringLiteral("Tea 1 left, card Tea on sale, beside it on sale"));
    reserve(tea, 1);
    QCOMPARE(shown(), QStringLiteral("Tea 0 left, card Tea sold out, beside it on sale"));
    draft.title = "Longjing";
    shop.save(draft);
    reserve(cup, 5);
    QCOMPARE(shown(), QStringLiteral("Longjing 0 left, card Longjing sold out, beside it sold out"));
}

/// Rows of lists outlive an order, which changes their figures and the order of sales, but no edit.
void TestCatalogWindow::lists_follow_what_is_sold_and_edited() {
    ZG_FRESH_DATABASE(fixture);
    CatalogShop shop(fixture);
    auto draft = CatalogShop::simple("tea", 100);
    const auto tea = shop.save(draft, 9);
    const auto cup = shop.save(CatalogShop::simple("cup", 200), 9);
    const ShopWindow window(shop.database(), shop.levels, shop.generation);
    SalesFolding folding(shop.database(), shop.generation);
    const auto sell = [&](const SavedProduct& product, std::int64_t quantity) {
        shop.database().write([&](store::Transaction& transaction) {
            recordSale(transaction, product.id, product.skus.at(0), shop.clock.now(), quantity, ++shop.document);
        });
        folding.fold();
    };
    const auto shown = [&](ProductSort sort) {
        QStringList titles;
        for (const auto page = window.cards({}, {.sort = sort}).value(); const auto& card : page.items)
            titles << QStringLiteral("%1 %2").arg(card.title.c_str()).arg(card.sold);
        return titles.join(u' ');
    };
    sell(tea, 1);
    QCOMPARE(shown(ProductSort::Sales), QStringLiteral("Title of tea 1 Title of cup 0"));
    QCOMPARE(shown(ProductSort::PriceUp), QStringLiteral("Title of tea 1 Title of cup 0"));
    sell(cup, 2);
    QCOMPARE(shown(ProductSort::Sales), QStringLiteral("Title of cup 2 Title of tea 1"));
    QCOMPARE(shown(ProductSort::PriceUp), QStringLiteral("Title of tea 1 Title of cup 2"));
    draft.variants[0].price = {300};
    shop.save(draft);
    QCOMPARE(shown(ProductSort::PriceUp), QStringLiteral("Title of cup 2 Title of tea 1"));
    draft.state = ProductState::OffShelf;
    shop.save(draft);
    QCOMPARE(shown(ProductSort::PriceUp), QStringLiteral("Title of cup 2"));
}

/// A reader whose snapshot is older than a change must not keep what he saw as what holds after it.
void TestCatalogWindow::a_change_while_a_list_is_read_is_not_lost() {
    ZG_FRESH_DATABASE(fixture);
    CatalogShop shop(fixture);
    const auto tea = shop.save(CatalogShop::simple("tea", 100), 3).id;
    const CardFaces faces(shop.levels, shop.generation);
    const auto tags = [&](const std::function<void()>& meanwhile) {
        const auto before = shop.generation.any();
        return shop.database().read([&](store::Session& session) {
            const auto rows = catalog_store::cards(session, {tea});  // from here on it sees what was
            meanwhile();
            return faces.cards(session, rows, before).at(0).tags;
        });
    };
    const auto old = tags([&] {
        std::thread([&] {
            shop.database().write([&](store::Transaction& transaction) {
                transaction.run("insert into product_tag (product_id, tag) values (:id, 'new')", tea);
                transaction.afterCommit([&] { shop.generation.bump(tea); });
            });
        }).join();
    });
    QCOMPARE(old, std::vector<std::string>{});
    QCOMPARE(tags([] {}), std::vector<std::string>{"new"});
}

void TestCatalogWindow::a_change_voids_rendered_answers() {
    ZG_FRESH_DATABASE(fixture);
    CatalogShop shop(fixture);
    const auto draft = CatalogShop::simple("tea", 100);
    const auto tea = shop.save(draft, 2000);
    const auto list = shop.generation.current(), one = shop.generation.of(tea.id);
    const auto same = [&] { return shop.generation.current() == list && shop.generation.of(tea.id) == one; };
    shop.save(draft);
    QVERIFY(same());  // nothing changed
    const auto reserve = [&](std::int64_t quantity) {
        shop.database().write([&](store::Transaction& transaction) {
            ++shop.document;
            QVERIFY(shop.stock
                        .reserve(transaction, shop.store, {{tea.skus.at(0), quantity}}, shop.note(MovementCause::Order))
                        .empty());
        });
    };
    reserve(1001);
    QVERIFY(same());  // customers see 999 either way
    reserve(1);
    QVERIFY(shop.generation.of(tea.id) != one);
    QCOMPARE(shop.generation.current(), list);
    reserve(998);
    QVERIFY(shop.generation.current() != list);  // sold out: lists say so
    const auto after = shop.generation.of(tea.id);
    auto dearer = draft;
    dearer.variants[0].price = {200};
    shop.save(dearer);
    QVERIFY(shop.generation.of(tea.id) != after);
}

QTEST_GUILESS_MAIN(TestCatalogWindow)
#include "test_catalog_window.moc"
