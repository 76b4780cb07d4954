// Most texts of this file are plain ASCII.
#undef QT_NO_CAST_FROM_ASCII

#include "api/backend/catalog/category_editing.h"
#include "api/backend/catalog/category_records.h"
#include "api/backend/catalog/search_index.h"
#include "api/backend/catalog/searches.h"
#include "tests/backend/edit_shop.h"

using namespace zhanggui;
using namespace zhanggui::test;

namespace {

/// A shop whose lists customers read.
struct ListShop : EditShop {
    explicit ListShop(DatabaseFixture& fixture) : EditShop(fixture) {}

    ProductRecord product(const std::string& title, std::int64_t sort, std::vector<std::string> tags = {},
                          CategoryId in = {}) {
        auto wish = form({});
        wish.title = title;
        wish.sort = sort;
        wish.tags = std::move(tags);
        if (in) wish.category = in;
        return create(wish);
    }
    QString titles(ProductCardQuery query) {
        QStringList found;
        query.limit = 2;
        for (int pages = 0; pages < 100; ++pages) {
            const auto page = window.cards({}, query).value();
            for (const auto& card : page.items) found << QString::fromStdString(card.title);
            if (!page.nextCursor) break;
            query.cursor = *page.nextCursor;
        }
        return found.join(' ');
    }
    QString found(const std::string& text) { return titles(ProductCardQuery{.text = text}); }
    CategoryId under(CategoryId parent, const std::string& name) {
        return categories.add(staff(), {parent, {}, name, true}).value().id;
    }
    CategoryNode node(CategoryId id) {
        const auto nodes = categoryRecords.nodes(staff()).value();
        for (const auto& one : nodes.items)
            if (one.id == id) return one;
        return {};
    }

    ShopWindow window{database(), catalog.levels, catalog.generation};
    CategoryEditing categories{once, clock, media, catalog.generation};
    CategoryRecords categoryRecords{database()};
    Searches searches{database(), once, clock, catalog.generation};
};

}  // namespace

/// In which order and by what customers' lists are made.
class TestCatalogOrder : public QObject {
    Q_OBJECT

  private slots:
    void the_shop_decides_on_the_order_data() { DatabaseFixture::addDialects(); }
    void the_shop_decides_on_the_order() {
        ZG_FRESH_DATABASE(fixture);
        ListShop shop(fixture);
        shop.product("a", 0);
        const auto b = shop.product("b", 5);
        shop.product("c", 9);
        shop.product("d", 5);
        shop.product("e", 0);
        // Larger first, the newer of equal ones first.
        QCOMPARE(shop.titles({}), "c d b e a");
        QCOMPARE(shop.titles({.category = shop.category}), "c d b e a");
        QCOMPARE(shop.titles({.sort = ProductSort::Newest}), "e d c b a");
        auto form = EditShop::formOf(shop.record(b.id));
        form.sort = 10;
        const auto before = shop.catalog.generation.current();
        shop.save(b.id, form);
        QCOMPARE(shop.titles({}), "b c d e a");
        QVERIFY2(shop.catalog.generation.current() != before, "answers rendered before are void");
    }

    void lists_may_be_narrowed_by_a_tag_data() { DatabaseFixture::addDialects(); }
    void lists_may_be_narrowed_by_a_tag() {
        ZG_FRESH_DATABASE(fixture);
        ListShop shop(fixture);
        shop.product("leaf-a", 1, {"new", "gift"});
        shop.product("leaf-b", 2, {"gift"});
        shop.product("cup-c", 3, {"new"});
        const auto d = shop.product("leaf-d", 4, {"new"});
        QCOMPARE(shop.titles({.tag = "new"}), "leaf-d cup-c leaf-a");
        QCOMPARE(shop.titles({.category = shop.category, .tag = " new "}), "leaf-d cup-c leaf-a");
        QCOMPARE(shop.titles({.text = "leaf", .tag = "new"}), "leaf-d leaf-a");
        QCOMPARE(shop.titles({.tag = "new", .sort = ProductSort::PriceUp}), "leaf-a cup-c leaf-d");
        QCOMPARE(shop.titles({.tag = "gift", .sort = ProductSort::Newest}), "leaf-b leaf-a");
        QCOMPARE(shop.titles({.tag = "none"}), "");
        QCOMPARE(shop.window.cards({}, {.tag = "gift"})->items.at(1).tags, (std::vector<std::string>{"gift", "new"}));
        QCOMPARE(shop.window.product({}, d.id)->tags, std::vector<std::string>{"new"});
    }

    void the_bin_counts_for_itself_data() { DatabaseFixture::addDialects(); }
    void the_bin_counts_for_itself() {
        ZG_FRESH_DATABASE(fixture);
        ListShop shop(fixture);
        const auto staff = EditShop::staff();
        const auto green = shop.under(shop.category, "Green"), other = shop.under({}, "Other");
        shop.product("a", 0);
        const auto b = shop.product("b", 0, {}, green), c = shop.product("c", 0, {}, green);
        QCOMPARE(shop.node(shop.category).products, std::int64_t{3});
        QVERIFY(shop.editing.trash(staff, b.id) && shop.editing.trash(staff, c.id));
        QVERIFY(shop.editing.purge(staff, c.id));
        QCOMPARE(shop.node(shop.category).products, std::int64_t{1});
        QCOMPARE(shop.node(shop.category).trashed, std::int64_t{1});
        QCOMPARE(shop.node(green).products, std::int64_t{0});
        QCOMPARE(shop.node(green).ownProducts, std::int64_t{0});
        // What may come back from the bin still needs a place; what was purged asks for none.
        const auto refused = shop.categories.remove(staff, {{green}, false, {}});
        QVERIFY(refusedWith(refused, CategoryRefusal::HoldsProducts));
        QCOMPARE(refused.error().faults.at(0).limit.value_or(0), std::int64_t{1});
        QVERIFY(shop.editing.purge(staff, b.id));
        const auto removed = shop.categories.remove(staff, {{green}, false, {}});
        QVERIFY(removed && removed->products == 0);
        QVERIFY(shop.categories.remove(staff, {{shop.category}, false, other}));
        QVERIFY2(refusedWith(shop.categories.remove(staff, {{other}, false, {}}), CategoryRefusal::HoldsProducts),
                 "one place has to stay");
        QCOMPARE(shop.violation(), QString());
    }

    void a_category_is_found_by_its_name_data() { DatabaseFixture::addDialects(); }
    void a_category_is_found_by_its_name() {
        ZG_FRESH_DATABASE(fixture);
        ListShop shop(fixture);
        const auto staff = EditShop::staff();
        const auto drinks = shop.under({}, "Drinks"), green = shop.under(drinks, "绿茶"), cups = shop.under({}, "Cups");
        shop.product("longjing", 0, {}, green);
        shop.product("biluochun", 0, {}, green);
        shop.product("mug", 0, {}, cups);
        const auto titled = shop.product("drinks-tray", 0, {}, cups);
        QCOMPARE(shop.found("绿茶"), "biluochun longjing");
        QCOMPARE(shop.found("drink"), "drinks-tray biluochun longjing");  // a title goes before a category
        QCOMPARE(shop.found("cups"), "drinks-tray mug");
        const auto suggested = shop.searches.suggestions({}, {"dri", 10})->items;
        QCOMPARE(suggested.at(0), std::string("Drinks"));
        // Renamed, moved, merged and removed: found by what it is called now.
        CategoryEdit edit;
        edit.name = "Beverages";
        edit.version = shop.node(drinks).version;
        QVERIFY(shop.categories.change(staff, drinks, edit));
        QCOMPARE(shop.found("drinks"), "drinks-tray");
        QCOMPARE(shop.found("beverages"), "biluochun longjing");
        QVERIFY(shop.categories.move(staff, {{{green, cups, {}}}}));
        QCOMPARE(shop.found("beverages"), "");
        QCOMPARE(shop.found("cups"), "drinks-tray mug biluochun longjing");
        QVERIFY(shop.categories.merge(staff, {{cups}, drinks}));
        QCOMPARE(shop.found("cups"), "");
        QCOMPARE(shop.found("beverages 绿茶"), "biluochun longjing");
        auto form = EditShop::formOf(shop.record(titled.id));
        form.category = green;
        shop.save(titled.id, form);
        QCOMPARE(shop.found("绿茶").split(' ').size(), 3);
        QCOMPARE(shop.violation(), QString());
    }

    void many_products_follow_in_the_background_data() { DatabaseFixture::addDialects(); }
    void many_products_follow_in_the_background() {
        ZG_FRESH_DATABASE(fixture);
        ListShop shop(fixture);
        const auto drinks = shop.under({}, "Drinks");
        for (int i = 0; i < 110; ++i) shop.product("p" + std::to_string(i), 0, {}, drinks);
        int woken = 0;
        shop.categories.whenSearchIsStale([&] { ++woken; });
        CategoryEdit edit;
        edit.name = "Beverages";
        edit.version = shop.node(drinks).version;
        QVERIFY(shop.categories.change(EditShop::staff(), drinks, edit));
        QCOMPARE(woken, 1);
        QCOMPARE(shop.found("beverages"), "");
        SearchIndex index(shop.database());
        QCOMPARE(index.complete(), std::int64_t{110});
        QCOMPARE(shop.found("beverages").split(' ').size(), 110);
        QCOMPARE(shop.found("drinks"), "");
        QCOMPARE(index.complete(), std::int64_t{0});
        QCOMPARE(shop.violation(), QString());
    }
};

QTEST_GUILESS_MAIN(TestCatalogOrder)
#include "test_catalog_order.moc"
