// Most texts of this file are plain ASCII.
#undef QT_NO_CAST_FROM_ASCII

#include <QTest>
#include <algorithm>
#include <atomic>
#include <thread>

#include "api/backend/catalog/search_index.h"
#include "tests/backend/edit_shop.h"

using namespace zhanggui;
using namespace zhanggui::test;

class TestCatalogEditing : public QObject {
    Q_OBJECT

  private slots:
    void a_form_comes_back_as_it_was_saved_data() { DatabaseFixture::addDialects(); }
    void a_form_comes_back_as_it_was_saved();
    void wrong_fields_are_named_all_at_once_data() { DatabaseFixture::addDialects(); }
    void wrong_fields_are_named_all_at_once();
    void saving_what_is_there_changes_nothing_data() { DatabaseFixture::addDialects(); }
    void saving_what_is_there_changes_nothing();
    void the_history_tells_before_and_after_data() { DatabaseFixture::addDialects(); }
    void the_history_tells_before_and_after();
    void stock_of_the_form_is_a_movement_of_the_ledger_data() { DatabaseFixture::addDialects(); }
    void stock_of_the_form_is_a_movement_of_the_ledger();
    void two_people_never_lose_an_edit_data() { DatabaseFixture::addDialects(); }
    void two_people_never_lose_an_edit();
    void the_list_edits_single_fields_data() { DatabaseFixture::addDialects(); }
    void the_list_edits_single_fields();
    void products_go_on_and_off_the_shelf_by_the_clock_data() { DatabaseFixture::addDialects(); }
    void products_go_on_and_off_the_shelf_by_the_clock();
    void a_timer_that_came_too_late_does_nothing_data() { DatabaseFixture::addDialects(); }
    void a_timer_that_came_too_late_does_nothing();
    void the_recycle_bin_hides_and_gives_back_data() { DatabaseFixture::addDialects(); }
    void the_recycle_bin_hides_and_gives_back();
    void purging_frees_names_and_keeps_orders_data() { DatabaseFixture::addDialects(); }
    void purging_frees_names_and_keeps_orders();
    void a_purged_product_is_found_by_no_word_data() { DatabaseFixture::addDialects(); }
    void a_purged_product_is_found_by_no_word();
    void a_copy_is_a_draft_of_its_own_data() { DatabaseFixture::addDialects(); }
    void a_copy_is_a_draft_of_its_own();
    void the_list_filters_by_state_price_tag_and_category_data() { DatabaseFixture::addDialects(); }
    void the_list_filters_by_state_price_tag_and_category();
    void the_same_request_twice_makes_one_product_data() { DatabaseFixture::addDialects(); }
    void the_same_request_twice_makes_one_product();
};

namespace {

QStringList words(const Refusal& refusal) {
    QStringList all;
    for (const auto& fault : refusal.faults)
        all << QString::fromStdString(fault.pointer) + " " + QString::fromStdString(fault.code);
    all.sort();
    return all;
}

QStringList words(const std::vector<ChangedField>& changes) {
    QStringList all;
    for (const auto& change : changes)
        all << QString::fromStdString(change.field + "[" + change.item + "] " + change.before + " > " + change.after);
    return all;
}

}  // namespace

void TestCatalogEditing::a_form_comes_back_as_it_was_saved() {
    ZG_FRESH_DATABASE(fixture);
    EditShop shop(fixture);
    auto form = shop.form({{"Size", {"S", "L"}}}, 1990);
    form.title = "  Green tea ";
    form.vendor = "Hill farm";
    form.tags = {"new", "gift"};
    form.sort = 7;
    form.purchaseLimit = 3;
    const auto heavy = shop.freight.add(EditShop::staff(), {"Heavy goods", {}, 0})->id;
    form.freightTemplate = heavy;
    const auto file = shop.newFile(), other = shop.newFile(), blue = shop.newFile();
    form.pictures = {{{}, file, "front", false}, {{}, other, "", false}};
    form.blocks = {{BlockKind::Text, "First\r\nline", ""}, {BlockKind::Picture, "leaves", other}};
    form.specs[0].values[1].image = blue;
    form.skus[0].barcode = "690";
    form.skus[0].cost = {700};
    form.skus[0].linePrice = {2990};
    form.skus[0].weightGrams = 250;
    form.skus[0].safety = 4;
    form.skus[1].onHand = 12;
    form.state = ProductState::Draft;
    form.onShelfAt = shop.clock.now() + hourMs;
    form.offShelfAt = shop.clock.now() + dayMs;
    const auto created = shop.create(form);
    const auto record = shop.record(created.id);
    QCOMPARE(printJson(record), printJson(created));
    QCOMPARE(record.title, std::string("Green tea"));
    QCOMPARE(record.tags, (std::vector<std::string>{"gift", "new"}));
    QCOMPARE(record.detail, std::string("First\nline"));
    QCOMPARE(record.blocks.at(1).image, other);
    QCOMPARE(record.pictures.at(0).image, file);
    QCOMPARE(record.pictures.at(0).alt, std::string("front"));
    QCOMPARE(record.specs.at(0).values.at(1).image, blue);
    QCOMPARE(record.skus.at(0).weightGrams, std::int64_t{250});
    QCOMPARE(record.skus.at(0).safety, std::int64_t{4});
    QCOMPARE(record.skus.at(1).onHand, std::int64_t{12});
    QCOMPARE(record.skus.at(1).choice, std::vector<std::int32_t>{1});
    QVERIFY(record.freightTemplate == heavy);
    QVERIFY(record.onShelfAt == form.onShelfAt && record.offShelfAt == form.offShelfAt);
    QVERIFY(!record.skus.at(0).code.empty() && record.skus.at(0).code != record.skus.at(1).code);

    // Another order of the pictures, one less, another text.
    auto next = EditShop::formOf(record);
    std::swap(next.pictures[0], next.pictures[1]);
    next.pictures.pop_back();
    next.blocks.erase(next.blocks.begin());
    next.onShelfAt.reset();
    next.state = ProductState::OnSale;
    const auto saved = shop.save(record.id, next);
    QCOMPARE(saved.pictures.size(), std::size_t{1});
    QCOMPARE(saved.pictures.at(0).id, record.pictures.at(1).id);
    QCOMPARE(saved.detail, std::string());
    const ShopWindow window(shop.database(), shop.catalog.levels, shop.catalog.generation);
    const auto seen = window.product({}, record.id).value();
    QCOMPARE(seen.blocks.size(), std::size_t{1});
    QCOMPARE(seen.blocks.at(0).image, other);
    QCOMPARE(seen.skus.at(1).image, blue);
    QCOMPARE(shop.violation(), QString());
}

void TestCatalogEditing::wrong_fields_are_named_all_at_once() {
    ZG_FRESH_DATABASE(fixture);
    EditShop shop(fixture);
    auto taken = shop.form({});
    taken.skus[0].code = "TAKEN";
    shop.create(taken);
    auto form = shop.form({{"Size", {"S", "M", "L"}}});
    form.title = " \t ";
    form.category = {999};
    form.tags = {"a", " a"};
    form.pictures = {{{}, "/media/none.webp", "", false}, {{44}, "", "", false}};
    form.blocks = {{BlockKind::Picture, "", ""}};
    form.onShelfAt = shop.clock.now() + 10;
    form.offShelfAt = shop.clock.now() - 10;
    form.skus[0].code = "TAKEN";
    form.skus[1].code = form.skus[2].code = "TWICE";
    const auto refused = shop.editing.create(shop.staff(), form);
    QVERIFY(refusedWith(refused, GeneralRefusal::InvalidInput));
    QCOMPARE(words(refused.error()),
             (QStringList{"/blocks/0/image unknownPicture", "/category unknownCategory", "/offShelfAt beforeOnShelf",
                          "/offShelfAt notAhead", "/onShelfAt notAhead", "/pictures/0/image unknownPicture",
                          "/pictures/1/id unknownPicture", "/skus/0/code codeTaken", "/skus/2/code codeAgain",
                          "/tags/1 nameAgain", "/title tooShort"}));
    QCOMPARE(shop.count("select count(*) from product"), std::int64_t{1});
}

void TestCatalogEditing::saving_what_is_there_changes_nothing() {
    ZG_FRESH_DATABASE(fixture);
    EditShop shop(fixture);
    auto form = shop.form({{"Size", {"S", "L"}}});
    form.blocks = {{BlockKind::Text, "Text", ""}};
    const auto record = shop.create(form);
    const auto audits = shop.count("select count(*) from audit");
    shop.clock.advance(1000);
    const auto again = shop.save(record.id, EditShop::formOf(record));
    QCOMPARE(printJson(again), printJson(record));
    QCOMPARE(shop.count("select count(*) from audit"), audits);
}

void TestCatalogEditing::the_history_tells_before_and_after() {
    ZG_FRESH_DATABASE(fixture);
    EditShop shop(fixture);
    const auto record = shop.create(shop.form({{"Size", {"S", "L"}}}, 1000));
    auto form = EditShop::formOf(record);
    form.title = "Another";
    form.skus[1].price = {1200};
    form.tags = {"new"};
    shop.clock.advance(1000);
    shop.save(record.id, form);
    const auto page = shop.editing.history(shop.staff(), record.id, {"", 1}).value();
    QCOMPARE(page.items.size(), std::size_t{1});
    QCOMPARE(page.items.at(0).action, std::string("products.save"));
    QCOMPARE(page.items.at(0).actor, std::string("李店员"));
    QCOMPARE(words(page.items.at(0).changes),
             (QStringList{"title[] Title > Another", "tags[]  > new", "price[L] 1000 > 1200"}));
    QVERIFY(page.items.at(0).changes.at(2).kind == ValueKind::Money);
    const auto older = shop.editing.history(shop.staff(), record.id, {*page.nextCursor, 10}).value();
    QCOMPARE(older.items.size(), std::size_t{1});
    QVERIFY(!older.nextCursor);
    QCOMPARE(older.items.at(0).action, std::string("products.create"));
    QVERIFY(refusedWith(shop.editing.history(shop.staff(), {404}, {}), GeneralRefusal::NotFound));
}

void TestCatalogEditing::stock_of_the_form_is_a_movement_of_the_ledger() {
    ZG_FRESH_DATABASE(fixture);
    EditShop shop(fixture);
    auto form = shop.form({});
    form.skus[0].onHand = 10;
    const auto record = shop.create(form);
    const auto sku = record.skus.at(0).id;
    shop.order(shop.buyer(), {{sku, 4}});
    const auto with = [&](std::optional<std::int64_t> onHand) {
        auto next = EditShop::formOf(shop.record(record.id));
        next.skus[0].onHand = onHand;
        return shop.editing.save(shop.staff(), record.id, next);
    };
    const auto refused = with(3);
    QVERIFY(refusedWith(refused, GeneralRefusal::InvalidInput));
    QCOMPARE(words(refused.error()), QStringList{"/skus/0/onHand belowReserved"});
    QCOMPARE(*refused.error().faults.at(0).limit, std::int64_t{4});
    QVERIFY(with(6));
    QVERIFY(with({}));
    QCOMPARE(shop.record(record.id).skus.at(0).onHand, std::int64_t{6});
    QVERIFY(with(8));
    const StockLists stock(shop.database(), shop.clock);
    const auto ledger = stock.ledger(shop.staff(), sku, shop.catalog.store, {}).value().items;
    QCOMPARE(ledger.size(), std::size_t{4});
    QVERIFY(ledger.at(0).kind == MovementKind::Adjust && ledger.at(0).cause == MovementCause::Edit);
    QCOMPARE(ledger.at(0).onHandChange, std::int64_t{2});
    QCOMPARE(ledger.at(1).onHandChange, std::int64_t{-4});
    QCOMPARE(ledger.at(0).actor, std::string("李店员"));
    QVERIFY(ledger.at(3).kind == MovementKind::Receive);
    QCOMPARE(shop.violation(), QString());
}

void TestCatalogEditing::two_people_never_lose_an_edit() {
    ZG_FRESH_DATABASE(fixture);
    auto options = fixture.options();
    options.waitsForDisk = false;
    fixture.reopen(options);
    EditShop shop(fixture);
    const auto id = shop.create(shop.form({{"Size", {"S", "L"}}}, 0)).id;
    constexpr int rounds = 500;
    std::atomic<int> saved{0}, conflicts{0}, wrong{0}, arrived{0};
    // Both read the same version before either saves; whoever loses sees the difference and goes on from it.
    const auto meet = [&](int count) {
        ++arrived;
        while (arrived.load() < count) std::this_thread::yield();
    };
    const auto edit = [&](bool first) {
        for (int round = 0; round < rounds; ++round) {
            auto record = shop.record(id);
            meet(4 * round + 2);
            for (bool again = true; again;) {
                auto form = EditShop::formOf(record);
                (first ? form.sort : form.purchaseLimit) = round + 1;
                const auto result = shop.editing.save(EditShop::staff(), id, form);
                again = !result && result.error().is(GeneralRefusal::Conflict);
                if (result) ++saved;
                if (!result && !again) ++wrong;
                if (!again) continue;
                ++conflicts;
                record = parseJson<ProductRecord>(result.error().current).value();
                if ((first ? record.purchaseLimit : record.sort) != round + 1) ++wrong;
            }
            meet(4 * round + 4);
        }
    };
    std::thread other([&] { edit(false); });
    edit(true);
    other.join();
    QCOMPARE(wrong.load(), 0);
    QCOMPARE(saved.load(), 2 * rounds);
    QCOMPARE(conflicts.load(), rounds);
    const auto end = shop.record(id);
    QCOMPARE(end.sort, std::int64_t{rounds});
    QCOMPARE(end.purchaseLimit, std::int64_t{rounds});
    QCOMPARE(end.version, std::int64_t{1 + 2 * rounds});
    QCOMPARE(shop.auditsOf("products.save"), std::int64_t{2 * rounds});
}

void TestCatalogEditing::the_list_edits_single_fields() {
    ZG_FRESH_DATABASE(fixture);
    EditShop shop(fixture);
    const auto record = shop.create(shop.form({{"Size", {"S", "L"}}}, 1000));
    QuickEdit edit;
    edit.version = record.version;
    edit.title = " New title ";
    edit.sort = 9;
    auto row = shop.quickEdits.edit(shop.staff(), record.id, edit).value();
    QCOMPARE(row.title, std::string("New title"));
    QCOMPARE(row.sort, std::int64_t{9});
    QCOMPARE(row.version, record.version + 1);
    const auto stale = shop.quickEdits.edit(shop.staff(), record.id, edit);
    QVERIFY(refusedWith(stale, GeneralRefusal::Conflict));
    QCOMPARE(parseJson<ProductRecord>(stale.error().current)->title, std::string("New title"));

    QuickEdit price;
    price.version = row.version;
    price.sku = record.skus.at(1).id;
    price.price = Money{2500};
    price.safety = 3;
    row = shop.quickEdits.edit(shop.staff(), record.id, price).value();
    QCOMPARE(row.minPrice.fen, std::int64_t{1000});
    QCOMPARE(row.maxPrice.fen, std::int64_t{2500});
    QCOMPARE(shop.record(record.id).skus.at(1).safety, std::int64_t{3});
    QuickEdit all;
    all.version = row.version;
    all.linePrice = Money{9000};
    row = shop.quickEdits.edit(shop.staff(), record.id, all).value();
    for (const auto& sku : shop.record(record.id).skus) QCOMPARE(sku.linePrice.fen, std::int64_t{9000});
    QuickEdit foreign;
    foreign.version = row.version;
    foreign.sku = SkuId{404};
    QCOMPARE(words(shop.quickEdits.edit(shop.staff(), record.id, foreign).error()), QStringList{"/sku unknownKey"});
    QuickEdit blank;
    blank.version = row.version;
    blank.title = "  ";
    QCOMPARE(words(shop.quickEdits.edit(shop.staff(), record.id, blank).error()), QStringList{"/title tooShort"});
    QCOMPARE(shop.violation(), QString());
}

void TestCatalogEditing::products_go_on_and_off_the_shelf_by_the_clock() {
    ZG_FRESH_DATABASE(fixture);
    EditShop shop(fixture);
    auto form = shop.form({});
    form.state = ProductState::Draft;
    form.onShelfAt = shop.clock.now() + hourMs;
    form.offShelfAt = shop.clock.now() + 2 * hourMs;
    const auto id = shop.create(form).id;
    const ShopWindow window(shop.database(), shop.catalog.levels, shop.catalog.generation);
    shop.clock.advance(hourMs - 1);
    QCOMPARE(shop.deadlines.fireDue(), 0);
    QVERIFY(!window.product({}, id));
    const auto generation = shop.catalog.generation.current();
    shop.clock.advance(1);
    QCOMPARE(shop.deadlines.fireDue(), 1);
    QVERIFY(window.product({}, id));
    QVERIFY(shop.catalog.generation.current() != generation);
    QVERIFY(!shop.record(id).onShelfAt);
    QCOMPARE(shop.violation(), QString());
    shop.clock.advance(hourMs);
    QCOMPARE(shop.deadlines.fireDue(), 1);
    QVERIFY(!window.product({}, id));
    const auto record = shop.record(id);
    QVERIFY(record.state == ProductState::OffShelf && !record.offShelfAt);
    const auto entry = shop.editing.history(shop.staff(), id, {}).value().items.at(0);
    QCOMPARE(entry.action, std::string("products.offShelf"));
    QVERIFY(entry.actor.empty());
    QCOMPARE(shop.violation(), QString());
}

void TestCatalogEditing::a_timer_that_came_too_late_does_nothing() {
    ZG_FRESH_DATABASE(fixture);
    EditShop shop(fixture);
    auto form = shop.form({});
    form.state = ProductState::Draft;
    form.onShelfAt = shop.clock.now() + hourMs;
    auto record = shop.create(form);
    // Put off by a person, and a change of something else keeps the timer.
    auto later = EditShop::formOf(record);
    later.onShelfAt = shop.clock.now() + 3 * hourMs;
    record = shop.save(record.id, later);
    auto title = EditShop::formOf(record);
    title.title = "Another";
    record = shop.save(record.id, title);
    shop.clock.advance(2 * hourMs);
    shop.deadlines.fireDue();
    QVERIFY(shop.record(record.id).state == ProductState::Draft);
    shop.editing.putOnSale(record.id, 1);  // an older timer that another server still holds
    QVERIFY(shop.record(record.id).state == ProductState::Draft);
    // In the recycle bin nothing happens; out of it the moment has passed.
    QVERIFY(shop.editing.trash(shop.staff(), record.id));
    shop.clock.advance(2 * hourMs);
    QCOMPARE(shop.deadlines.fireDue(), 0);
    const auto back = shop.editing.restore(shop.staff(), record.id).value();
    QVERIFY(back.state == ProductState::Draft && !back.onShelfAt);
    QCOMPARE(shop.deadlines.fireDue(), 0);
    QCOMPARE(shop.violation(), QString());
}

void TestCatalogEditing::the_recycle_bin_hides_and_gives_back() {
    ZG_FRESH_DATABASE(fixture);
    EditShop shop(fixture);
    auto form = shop.form({});
    form.skus[0].onHand = 5;
    const auto record = shop.create(form);
    shop.create(shop.form({}));
    const auto buyer = shop.buyer();
    QVERIFY(shop.carts.add(buyer.who, {record.skus.at(0).id, 1}));
    const ShopWindow window(shop.database(), shop.catalog.levels, shop.catalog.generation);
    const auto trashed = shop.editing.trash(shop.staff(), record.id).value();
    QVERIFY(trashed.trashedAt);
    QVERIFY(!window.product({}, record.id));
    QCOMPARE(window.cards({}, {})->items.size(), std::size_t{1});
    QCOMPARE(shop.carts.get(buyer.who)->lines.at(0).problem, LineProblem::OffShelf);
    const auto counts = shop.lists.counts(shop.staff()).value();
    QCOMPARE(counts.all, std::int64_t{1});
    QCOMPARE(counts.onSale, std::int64_t{1});
    QCOMPARE(counts.offShelf, std::int64_t{0});
    QCOMPARE(counts.recycle, std::int64_t{1});
    const auto bin = shop.lists.products(shop.staff(), {.tab = ProductTab::Recycle}).value().items;
    QCOMPARE(bin.size(), std::size_t{1});
    QCOMPARE(bin.at(0).id, record.id);
    QCOMPARE(shop.lists.products(shop.staff(), {}).value().items.size(), std::size_t{1});
    QVERIFY(refusedWith(shop.editing.trash(shop.staff(), record.id), ProductRefusal::InTrash));
    QVERIFY(
        refusedWith(shop.editing.save(shop.staff(), record.id, EditShop::formOf(trashed)), ProductRefusal::InTrash));
    const auto back = shop.editing.restore(shop.staff(), record.id).value();
    QVERIFY(back.state == ProductState::OnSale && !back.trashedAt);
    QVERIFY(window.product({}, record.id));
    QVERIFY(refusedWith(shop.editing.restore(shop.staff(), record.id), ProductRefusal::NotInTrash));
    QCOMPARE(shop.violation(), QString());
}

void TestCatalogEditing::purging_frees_names_and_keeps_orders() {
    ZG_FRESH_DATABASE(fixture);
    EditShop shop(fixture);
    auto form = shop.form({{"Size", {"S", "L"}}});
    form.skus[0].code = "FREE";
    for (auto& sku : form.skus) sku.onHand = 5;
    form.pictures = {{{}, shop.newFile(), "", false}};
    const auto record = shop.create(form);
    const auto buyer = shop.buyer();
    const auto order = shop.paidOrder(buyer, {{record.skus.at(0).id, 2}});
    QVERIFY(refusedWith(shop.editing.purge(shop.staff(), record.id), ProductRefusal::NotInTrash));
    QVERIFY(shop.editing.trash(shop.staff(), record.id));
    const auto held = shop.editing.purge(shop.staff(), record.id);
    QVERIFY(refusedWith(held, ProductRefusal::SkuReserved));
    QCOMPARE(parseJson<MatrixPreview>(held.error().current)->rows.at(0).holds.at(0).number, shop.see(order).number);
    QVERIFY(shop.shipping.ship(shop.staff(), order, shop.parcelOfAll(order)));
    QVERIFY(shop.editing.purge(shop.staff(), record.id));
    QVERIFY(refusedWith(shop.records.product(shop.staff(), record.id), GeneralRefusal::NotFound));
    QCOMPARE(shop.lists.counts(shop.staff())->recycle, std::int64_t{0});
    QVERIFY(shop.lists.products(shop.staff(), {.tab = ProductTab::Recycle})->items.empty());
    QCOMPARE(shop.see(order).lines.at(0).code, std::string("FREE"));
    QCOMPARE(shop.editing.history(shop.staff(), record.id, {})->items.at(0).action, std::string("products.purge"));
    auto again = shop.form({});
    again.skus[0].code = "FREE";
    QCOMPARE(shop.create(again).skus.at(0).code, std::string("FREE"));
    QCOMPARE(shop.violation(), QString());
}

void TestCatalogEditing::a_purged_product_is_found_by_no_word() {
    ZG_FRESH_DATABASE(fixture);
    EditShop shop(fixture);
    auto form = shop.form({{"颜色", {"天青", "月白"}}});
    form.title = "西湖龙井绿茶 Spring 500g";
    form.vendor = "狮峰";
    form.skus[0].code = "LJ-2026";
    form.skus[1].barcode = "6901234567892";
    form.blocks = {{BlockKind::Text, "明前采摘", ""}};
    const auto record = shop.create(form);
    form.title = "西湖碧螺春";
    form.skus[0].code = form.skus[1].barcode = "";
    const auto other = shop.create(form);
    const ShopWindow window(shop.database(), shop.catalog.levels, shop.catalog.generation);
    const auto found = [&](const std::string& text) {
        const auto page = window.cards({}, ProductCardQuery{.text = text}).value();
        return std::any_of(page.items.begin(), page.items.end(),
                           [&](const auto& card) { return card.id == record.id; });
    };
    const std::vector<std::string> words{"龙井",    "绿茶",          "西湖", "spring", "狮峰",
                                         "LJ-2026", "6901234567892", "明前", "天青",   "xhlj"};
    for (const auto& word : words) QVERIFY2(found(word), word.c_str());
    QVERIFY(shop.editing.trash(shop.staff(), record.id));
    QVERIFY(shop.editing.purge(shop.staff(), record.id));
    for (const auto& word : words) QVERIFY2(!found(word), word.c_str());
    const auto known = [&](store::Sql sql) {
        return shop.database().read([&](store::Session& session) { return session.values<ProductId>(sql); });
    };
    const std::vector<ProductId> onlyOther{other.id};
    QCOMPARE(known("select distinct product_id from search_posting"), onlyOther);
    QCOMPARE(known("select product_id from search_document"), onlyOther);
    QCOMPARE(shop.violation(), QString());
    // Nor does it come back when something counts its sales or all is read anew under other rules.
    shop.database().write([&](store::Transaction& transaction) {
        SearchIndex::refresh(transaction, record.id);
        transaction.run("update search_document set rules = rules + 1");
    });
    QCOMPARE(SearchIndex(shop.database()).complete(), std::int64_t{1});
    QCOMPARE(known("select distinct product_id from search_posting"), onlyOther);
    for (const auto& word : words) QVERIFY2(!found(word), word.c_str());
    QCOMPARE(shop.violation(), QString());
}

void TestCatalogEditing::a_copy_is_a_draft_of_its_own() {
    ZG_FRESH_DATABASE(fixture);
    EditShop shop(fixture);
    auto form = shop.form({{"Size", {"S", "L"}}}, 4500);
    form.title = std::string("绿茶") + std::string(118, 'x');
    form.tags = {"new"};
    form.pictures = {{{}, shop.newFile(), "front", false}};
    form.blocks = {{BlockKind::Text, "Text", ""}};
    for (auto& sku : form.skus) sku.onHand = 5;
    const auto record = shop.create(form);
    const auto copy = shop.editing.duplicate(shop.staff(), record.id).value();
    QVERIFY(copy.id != record.id && copy.handle != record.handle);
    QVERIFY(copy.state == ProductState::Draft);
    QCOMPARE(copy.title, std::string("绿茶") + std::string(114, 'x') + " (2)");
    QCOMPARE(copy.tags, record.tags);
    QCOMPARE(copy.images, record.images);
    QCOMPARE(copy.blocks, record.blocks);
    QCOMPARE(copy.skus.size(), std::size_t{2});
    for (std::size_t i = 0; i < 2; ++i) {
        QVERIFY(copy.skus[i].id != record.skus[i].id && copy.skus[i].code != record.skus[i].code);
        QCOMPARE(copy.skus[i].price, record.skus[i].price);
        QCOMPARE(copy.skus[i].specText, record.skus[i].specText);
        QCOMPARE(copy.skus[i].onHand, std::int64_t{0});
    }
    QCOMPARE(printJson(shop.record(record.id)), printJson(record));
    QCOMPARE(shop.violation(), QString());
}

void TestCatalogEditing::the_list_filters_by_state_price_tag_and_category() {
    ZG_FRESH_DATABASE(fixture);
    EditShop shop(fixture);
    const auto add = [&](const std::string& title, std::int64_t fen, ProductState state, std::vector<std::string> tags,
                         CategoryId category) {
        auto form = shop.form({}, fen);
        form.title = title;
        form.state = state;
        form.tags = std::move(tags);
        form.category = category;
        shop.create(form);
        shop.clock.advance(1);
    };
    const auto green = shop.database().write([&](store::Transaction& transaction) {
        return CatalogWriter::category(transaction, {"Tea", "Green"});
    });
    add("cheap", 500, ProductState::OnSale, {"新品"}, shop.category);
    add("dear", 90000, ProductState::OnSale, {"新品", "gift"}, green);
    add("draft", 1000, ProductState::Draft, {}, shop.makeCategory("Cups"));
    const auto titles = [&](const ProductQuery& query) {
        QStringList found;
        const auto page = shop.lists.products(shop.staff(), query).value();
        for (const auto& row : page.items) found << QString::fromStdString(row.title);
        return found.join(" ");
    };
    QCOMPARE(titles({.state = ProductState::Draft}), QString("draft"));
    QCOMPARE(titles({.minPrice = Money{600}}), QString("draft dear"));
    QCOMPARE(titles({.minPrice = Money{600}, .maxPrice = Money{1000}}), QString("draft"));
    QCOMPARE(titles({.maxPrice = Money{499}}), QString());
    QCOMPARE(titles({.tag = "新品"}), QString("dear cheap"));
    QCOMPARE(titles({.category = shop.category}), QString("dear cheap"));
    QCOMPARE(titles({.category = green, .tag = "gift"}), QString("dear"));
    QCOMPARE(shop.lists.products(shop.staff(), {.tag = "gift"})->items.at(0).tags,
             (std::vector<std::string>{"gift", "新品"}));
}

void TestCatalogEditing::the_same_request_twice_makes_one_product() {
    ZG_FRESH_DATABASE(fixture);
    EditShop shop(fixture);
    auto who = shop.staff();
    who.key = "create-1";
    who.requestHash = "hash";
    const auto first = shop.editing.create(who, shop.form({})).value();
    const auto again = shop.editing.create(who, shop.form({})).value();
    QCOMPARE(again.id, first.id);
    QCOMPARE(shop.count("select count(*) from product"), std::int64_t{1});
    QCOMPARE(shop.count("select count(*) from event where kind = 'catalogChanged'"), std::int64_t{1});
}

QTEST_GUILESS_MAIN(TestCatalogEditing)
#include "test_catalog_editing.moc"
