// Most texts of this file are plain ASCII.
#undef QT_NO_CAST_FROM_ASCII

#include <QTest>
#include <random>
#include <set>

#include "api/backend/catalog/sku_matrix.h"
#include "api/backend/imports/import_service.h"
#include "api/backend/imports/product_importer.h"
#include "tests/backend/edit_shop.h"
#include "tests/support/long_counts.h"

using namespace zhanggui;
using namespace zhanggui::test;

namespace {

QString words(const std::vector<Fault>& faults) {
    QStringList all;
    for (const auto& fault : faults)
        all << QString::fromStdString(fault.pointer) + " " + QString::fromStdString(fault.code);
    return all.join("; ");
}

std::map<std::string, SkuRecord> bySpec(const std::vector<SkuRecord>& skus) {
    std::map<std::string, SkuRecord> all;
    for (const auto& sku : skus) all[sku.specText] = sku;
    return all;
}

}  // namespace

class TestCatalogMatrix : public QObject {
    Q_OBJECT

  private slots:
    void three_by_four_grows_and_shrinks_and_keeps_its_twelve_data() { DatabaseFixture::addDialects(); }
    void three_by_four_grows_and_shrinks_and_keeps_its_twelve();
    void a_held_variant_is_not_retired_and_the_order_is_named_data() { DatabaseFixture::addDialects(); }
    void a_held_variant_is_not_retired_and_the_order_is_named();
    void renaming_and_swapping_names_keeps_everything_data() { DatabaseFixture::addDialects(); }
    void renaming_and_swapping_names_keeps_everything();
    void a_new_axis_takes_variants_along_by_their_keys_data() { DatabaseFixture::addDialects(); }
    void a_new_axis_takes_variants_along_by_their_keys();
    void a_removed_axis_leaves_its_name_and_comes_back_as_itself_data() { DatabaseFixture::addDialects(); }
    void a_removed_axis_leaves_its_name_and_comes_back_as_itself();
    void wrong_matrices_are_refused_with_their_place_data();
    void wrong_matrices_are_refused_with_their_place();
    void retired_variants_are_gone_for_customers_data() { DatabaseFixture::addDialects(); }
    void retired_variants_are_gone_for_customers();
    void an_import_brings_a_retired_variant_back_data() { DatabaseFixture::addDialects(); }
    void an_import_brings_a_retired_variant_back();
    void a_file_brings_a_retired_variant_back_with_its_code_data() { DatabaseFixture::addDialects(); }
    void a_file_brings_a_retired_variant_back_with_its_code();
    void random_edits_agree_with_a_model_data() { DatabaseFixture::addDialects(); }
    void random_edits_agree_with_a_model();
};

void TestCatalogMatrix::three_by_four_grows_and_shrinks_and_keeps_its_twelve() {
    ZG_FRESH_DATABASE(fixture);
    EditShop shop(fixture);
    auto form = shop.form({{"Size", {"S", "M", "L"}}, {"Colour", {"Red", "Blue", "Green", "Black"}}});
    for (std::size_t i = 0; i < form.skus.size(); ++i) {
        form.skus[i].price = {1000 + static_cast<std::int64_t>(i)};
        form.skus[i].onHand = 10 + static_cast<std::int64_t>(i);
    }
    const auto first = shop.create(form);
    QCOMPARE(first.skus.size(), std::size_t{12});
    const auto buyer = shop.buyer();
    const auto order = shop.shippedOrder(buyer, {{first.skus[5].id, 2}});

    auto wider = EditShop::formOf(shop.record(first.id));
    wider.specs[1].values.push_back({{}, "White"});
    for (std::int32_t size = 0; size < 3; ++size) {
        SkuForm sku;
        sku.choice = {size, 4};
        sku.price = {5000};
        wider.skus.push_back(sku);
    }
    const auto second = shop.save(first.id, wider);
    QCOMPARE(second.skus.size(), std::size_t{15});

    // As an editor that knows no keys of variants would send it.
    auto narrower = EditShop::formOf(second);
    narrower.specs[1].values.pop_back();
    std::erase_if(narrower.skus, [](const SkuForm& sku) { return sku.choice.at(1) == 4; });
    for (auto& sku : narrower.skus) sku.id = {};
    const auto third = shop.save(first.id, narrower);
    QCOMPARE(third.skus.size(), std::size_t{12});
    QCOMPARE(third.retired.size(), std::size_t{3});
    for (std::size_t i = 0; i < 12; ++i) {
        QCOMPARE(third.skus[i].id, first.skus[i].id);
        QCOMPARE(third.skus[i].code, first.skus[i].code);
        QCOMPARE(third.skus[i].price, first.skus[i].price);
        QCOMPARE(third.skus[i].specText, first.skus[i].specText);
        QCOMPARE(third.skus[i].onHand, first.skus[i].onHand - (i == 5 ? 2 : 0));
    }
    QCOMPARE(shop.see(order).lines.at(0).sku, first.skus[5].id);
    // The white ones come back as the same variants, with the codes and prices that they had.
    const auto fourth = shop.save(first.id, [&] {
        auto again = EditShop::formOf(third);
        again.specs[1].values.push_back({{}, "White"});
        for (std::int32_t size = 0; size < 3; ++size) {
            SkuForm sku;
            sku.choice = {size, 4};
            sku.price = {6000};
            again.skus.push_back(sku);
        }
        return again;
    }());
    const auto before = bySpec(second.skus), after = bySpec(fourth.skus);
    QCOMPARE(after.size(), std::size_t{15});
    for (const auto& [text, sku] : before) {
        QCOMPARE(after.at(text).id, sku.id);
        QCOMPARE(after.at(text).code, sku.code);
    }
    QCOMPARE(shop.violation(), QString());
}

void TestCatalogMatrix::a_held_variant_is_not_retired_and_the_order_is_named() {
    ZG_FRESH_DATABASE(fixture);
    EditShop shop(fixture);
    auto form = shop.form({{"Size", {"S", "M"}}});
    for (auto& sku : form.skus) sku.onHand = 5;
    const auto product = shop.create(form);
    const auto buyer = shop.buyer();
    const auto order = shop.order(buyer, {{product.skus[1].id, 2}});

    auto fewer = EditShop::formOf(product);
    fewer.specs[0].values.pop_back();
    fewer.skus.pop_back();
    const auto preview =
        shop.editing.preview(shop.staff(), product.id, {fewer.specs, {{fewer.skus[0].id, {0}}}}).value();
    QVERIFY(!preview.allowed);
    QCOMPARE(preview.keep, std::int64_t{1});
    QCOMPARE(preview.retire, std::int64_t{1});
    QCOMPARE(preview.rows.at(1).holds.at(0).number, shop.see(order).number);
    QCOMPARE(preview.rows.at(1).holds.at(0).quantity, std::int64_t{2});

    const auto refused = shop.editing.save(shop.staff(), product.id, fewer);
    QVERIFY(refusedWith(refused, ProductRefusal::SkuReserved));
    const auto why = parseJson<MatrixPreview>(refused.error().current).value();
    QCOMPARE(why.rows.at(0).holds.at(0).number, shop.see(order).number);
    QCOMPARE(shop.record(product.id).version, product.version);
    QCOMPARE(shop.record(product.id).skus.size(), std::size_t{2});

    // Once the order is gone nobody holds it, and nobody can order it any more.
    QVERIFY(shop.closing.cancel(buyer.who, order));
    const auto done = shop.save(product.id, fewer);
    QCOMPARE(done.skus.size(), std::size_t{1});
    const auto late = shop.submission.submit(buyer.who, {{{product.skus[1].id, 1}}, buyer.address, "", {1800}});
    QVERIFY(!late);
    QCOMPARE(shop.violation(), QString());
}

void TestCatalogMatrix::renaming_and_swapping_names_keeps_everything() {
    ZG_FRESH_DATABASE(fixture);
    EditShop shop(fixture);
    const auto product = shop.create(shop.form({{"Size", {"S", "L"}}, {"Colour", {"Red", "Blue"}}}));
    auto form = EditShop::formOf(product);
    std::swap(form.specs[0].name, form.specs[1].name);
    std::swap(form.specs[0].values[0].value, form.specs[0].values[1].value);
    form.specs[1].values[0].value = "Crimson";
    std::swap(form.skus[0].code, form.skus[3].code);
    const auto after = shop.save(product.id, form);
    for (std::size_t i = 0; i < 4; ++i) QCOMPARE(after.skus[i].id, product.skus[i].id);
    QCOMPARE(after.skus[0].specText, std::string("L / Crimson"));
    QCOMPARE(after.skus[0].code, product.skus[3].code);
    QCOMPARE(after.specs[0].id, product.specs[0].id);
    QCOMPARE(after.specs[0].name, std::string("Colour"));
    QVERIFY(after.retired.empty());
    QCOMPARE(shop.violation(), QString());
}

void TestCatalogMatrix::a_new_axis_takes_variants_along_by_their_keys() {
    ZG_FRESH_DATABASE(fixture);
    EditShop shop(fixture);
    auto simple = shop.form({});
    simple.skus[0].onHand = 7;
    const auto product = shop.create(simple);
    const auto held = shop.order(shop.buyer(), {{product.skus[0].id, 1}});

    auto form = EditShop::formOf(product);
    form.specs = {{{}, "Size", {{{}, "S"}, {{}, "L"}}}};
    form.skus[0].choice = {0};
    form.skus.push_back(form.skus[0]);
    form.skus[1].id = {};
    form.skus[1].code.clear();
    form.skus[1].choice = {1};
    const auto sized = shop.save(product.id, form);
    QCOMPARE(sized.skus.at(0).id, product.skus.at(0).id);
    QCOMPARE(sized.skus.at(0).specText, std::string("S"));
    QCOMPARE(sized.skus.at(0).onHand, std::int64_t{7});
    QVERIFY(sized.skus.at(1).id != product.skus.at(0).id);

    // The other one may not be made of it: an order waits for S.
    auto wrong = EditShop::formOf(sized);
    std::swap(wrong.skus[0].choice, wrong.skus[1].choice);
    const auto refused = shop.editing.save(shop.staff(), product.id, wrong);
    QCOMPARE(words(refused.error().faults), QString("/skus/0/id wrongChoice; /skus/1/id wrongChoice"));

    auto back = EditShop::formOf(sized);
    back.specs.clear();
    back.skus.pop_back();
    back.skus[0].choice.clear();
    const auto again = shop.save(product.id, back);
    QCOMPARE(again.skus.at(0).id, product.skus.at(0).id);
    QCOMPARE(shop.see(held).lines.at(0).sku, product.skus.at(0).id);
    QCOMPARE(shop.violation(), QString());
}

void TestCatalogMatrix::a_removed_axis_leaves_its_name_and_comes_back_as_itself() {
    ZG_FRESH_DATABASE(fixture);
    EditShop shop(fixture);
    const auto product = shop.create(shop.form({{"Size", {"S", "L"}}, {"Colour", {"Red", "Blue"}}}));
    const auto old = bySpec(product.skus);
    auto form = shop.form({{"Size", {"S", "L"}}});
    form.version = product.version;
    const auto fewer = shop.save(product.id, form);
    QCOMPARE(fewer.retired.size(), std::size_t{4});
    // Another axis takes the name, then both are there.
    auto named = EditShop::formOf(fewer);
    named.specs[0].name = "Colour";
    const auto renamed = shop.save(product.id, named);
    QCOMPARE(renamed.specs.at(0).id, product.specs.at(0).id);
    auto whole = shop.form({{"Colour", {"S", "L"}}, {"Shade", {"Red", "Blue"}}});
    whole.specs[0].id = product.specs[0].id;
    whole.specs[1].id = product.specs[1].id;
    whole.version = renamed.version;
    const auto back = shop.save(product.id, whole);
    QCOMPARE(back.skus.size(), std::size_t{4});
    for (const auto& sku : back.skus) QCOMPARE(sku.id, old.at(sku.specText).id);
    QCOMPARE(shop.violation(), QString());
}

void TestCatalogMatrix::wrong_matrices_are_refused_with_their_place_data() {
    QTest::addColumn<QString>("expected");
    QTest::newRow("two axes of one name") << "/specs/1/name nameAgain";
    QTest::newRow("two values of one text") << "/specs/0/values/1/value nameAgain";
    QTest::newRow("an axis of another product") << "/specs/0/id unknownKey";
    QTest::newRow("too few values chosen") << "/skus/0/choice wrongChoice";
    QTest::newRow("a value that is not there") << "/skus/0/choice wrongChoice";
    QTest::newRow("a combination twice") << "/skus/1/choice choiceAgain";
    QTest::newRow("a variant of another product") << "/skus/0/id unknownKey";
    QTest::newRow("a name with a line break") << "/specs/0/name oneLine";
    QTest::newRow("a name of blanks") << "/specs/0/name tooShort";
}

void TestCatalogMatrix::wrong_matrices_are_refused_with_their_place() {
    QFETCH(QString, expected);
    const QByteArray row = QTest::currentDataTag();
    StoredMatrix stored;
    std::vector<SpecForm> specs{{{}, "A", {{{}, "1"}, {{}, "2"}}}, {{}, "B", {{{}, "3"}}}};
    std::vector<SkuChoice> skus{{{}, {0, 0}}, {{}, {1, 0}}};
    if (row == "two axes of one name") specs[1].name = " A ";
    if (row == "two values of one text") specs[0].values[1].value = "1";
    if (row == "an axis of another product") specs[0].id = {9};
    if (row == "too few values chosen") skus[0].choice = {0};
    if (row == "a value that is not there") skus[0].choice = {0, 1};
    if (row == "a combination twice") skus[1].choice = {0, 0};
    if (row == "a variant of another product") skus[0].id = {9};
    if (row == "a name with a line break") specs[0].name = "A\nB";
    if (row == "a name of blanks") specs[0].name = "  ";
    QCOMPARE(words(planMatrix(stored, specs, skus).faults), expected);
}

void TestCatalogMatrix::retired_variants_are_gone_for_customers() {
    ZG_FRESH_DATABASE(fixture);
    EditShop shop(fixture);
    auto form = shop.form({{"Size", {"S", "M"}}});
    form.skus[0].price = {9900};
    for (auto& sku : form.skus) sku.onHand = 3;
    const auto product = shop.create(form);
    const auto buyer = shop.buyer();
    QVERIFY(shop.carts.add(buyer.who, {product.skus[1].id, 1}));
    const ShopWindow window(shop.database(), shop.catalog.levels, shop.catalog.generation);
    QCOMPARE(window.product({}, product.id)->skus.size(), std::size_t{2});
    const auto generation = shop.catalog.generation.of(product.id);

    auto fewer = EditShop::formOf(product);
    fewer.specs[0].values.pop_back();
    fewer.skus.pop_back();
    shop.save(product.id, fewer);
    QVERIFY(shop.catalog.generation.of(product.id) != generation);
    const auto seen = window.product({}, product.id).value();
    QCOMPARE(seen.skus.size(), std::size_t{1});
    QCOMPARE(seen.specs.at(0).values.size(), std::size_t{1});
    QCOMPARE(seen.minPrice.fen, std::int64_t{9900});
    QCOMPARE(seen.stock, std::int64_t{3});
    QCOMPARE(shop.carts.get(buyer.who)->lines.at(0).problem, LineProblem::OffShelf);
    QVERIFY(!shop.carts.add(buyer.who, {product.skus[1].id, 1}));
    QCOMPARE(shop.lists.products(shop.staff(), {})->items.at(0).skus, std::int64_t{1});
    QCOMPARE(shop.lists.products(shop.staff(), {})->items.at(0).available, std::int64_t{3});
}

void TestCatalogMatrix::an_import_brings_a_retired_variant_back() {
    ZG_FRESH_DATABASE(fixture);
    EditShop shop(fixture);
    auto draft = CatalogShop::simple("shirt", 0);
    draft.axes = {"Size"};
    draft.variants = {{.values = {"S"}, .price = {100}}, {.values = {"L"}, .code = "SHIRT-L", .price = {200}}};
    const auto first = shop.catalog.save(draft, 4);
    auto fewer = EditShop::formOf(shop.record(first.id));
    fewer.specs[0].values.pop_back();
    fewer.skus.pop_back();
    shop.save(first.id, fewer);
    // A file that does not name it leaves it retired…
    auto other = draft;
    other.variants.pop_back();
    other.title = "Another";
    shop.catalog.save(other);
    QCOMPARE(shop.record(first.id).skus.size(), std::size_t{1});
    // …one that does brings the same variant back.
    const auto again = shop.catalog.save(draft);
    QCOMPARE(again.skus, first.skus);
    const auto record = shop.record(first.id);
    QCOMPARE(record.skus.at(1).id, first.skus.at(1));
    QCOMPARE(record.skus.at(1).onHand, std::int64_t{4});
    QVERIFY(shop.order(shop.buyer(), {{first.skus.at(1), 1}}));
    QCOMPARE(shop.violation(), QString());
}

void TestCatalogMatrix::a_file_brings_a_retired_variant_back_with_its_code() {
    ZG_FRESH_DATABASE(fixture);
    EditShop shop(fixture);
    ProductImporter importer{shop.catalog.writer, shop.catalog.stock, shop.catalog.generation};
    ImportService imports{shop.database(), shop.clock, shop.once, {&importer}};
    Actor system;
    system.kind = Actor::Kind::System;
    const auto upload = [&](const std::string& rows) {
        const std::string header = "Handle,Title,Type,Option1 Name,Option1 Value,Variant SKU,Variant Price\n";
        return imports.upload(system, {SheetTable::Products, "shirts.csv", header + rows, {}}).value();
    };
    const auto report = [&](ImportId id) {
        QStringList lines;
        for (const auto page = imports.rows(system, id, {}).value(); const auto& row : page.items)
            lines << QString::fromStdString(std::string(nameOf(row.verdict)) + " " +
                                            std::string(row.fault ? nameOf(*row.fault) : "") + " " + row.detail)
                         .simplified();
        return lines;
    };
    const auto write = [&](const Import& import) {
        QVERIFY(imports.commit(system, import.id));
        imports.runner().finish(import.id);
    };
    const std::string rows = "shirt,Shirt,Tea,Size,S,SHIRT-S,1.00\nshirt,,,,L,SHIRT-L,2.00\n";
    write(upload(rows));
    const auto id = shop.database().read(
        [](store::Session& session) { return session.value<ProductId>("select id from product"); });
    const auto before = shop.record(id);
    auto fewer = EditShop::formOf(before);
    fewer.specs[0].values.pop_back();
    fewer.skus.pop_back();
    shop.save(id, fewer);
    QCOMPARE(shop.record(id).skus.size(), std::size_t{1});
    // Its code is still its own: nobody else may have it, in the same file neither.
    QCOMPARE(report(upload("other,Other,Tea,Size,S,SHIRT-L,1.00\n").id), QStringList{"error codeTaken SHIRT-L"});
    QCOMPARE(report(upload("shirt,Shirt,Tea,Size,S,SHIRT-L,1.00\n").id), QStringList{"error codeTaken SHIRT-L"});
    const auto again = upload(rows);
    QCOMPARE(report(again.id), (QStringList{"same", "add"}));
    write(again);
    const auto after = shop.record(id);
    QCOMPARE(after.skus.size(), std::size_t{2});
    for (std::size_t i = 0; i < 2; ++i) {
        QCOMPARE(after.skus[i].id, before.skus[i].id);
        QCOMPARE(after.skus[i].code, before.skus[i].code);
        QCOMPARE(after.skus[i].price, before.skus[i].price);
    }
    QVERIFY(after.retired.empty());
    QCOMPARE(report(upload(rows).id), (QStringList{"same", "same"}));
    QCOMPARE(shop.violation(), QString());
    // It cannot be retired as exactly as it was before, so undoing the import leaves it and says so.
    QVERIFY(imports.undo(system, again.id));
    imports.runner().finish(again.id);
    QCOMPARE(imports.import(system, again.id)->kept, std::int64_t{2});
    QCOMPARE(shop.record(id).skus.size(), std::size_t{2});
}

void TestCatalogMatrix::random_edits_agree_with_a_model() {
    ZG_FRESH_DATABASE(fixture);
    auto options = fixture.options();
    options.waitsForDisk = false;
    fixture.reopen(options);
    EditShop shop(fixture);
    const auto seed = std::random_device{}();
    std::mt19937 random(seed);
    qInfo("seed %u", seed);
    const auto pick = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
    const int edits = longCounts() ? 50'000 : 2000;
    // A product is edited as often as one is in years: what it retired is read with every edit.
    const int editsOfOne = 100;
    ProductRecord current;
    // What the matrix must be: every combination that ever was has one variant for ever, with its code and price.
    std::map<std::string, SkuId> ever;  // the values' keys, in the order of their keys
    std::map<SkuId, std::pair<std::string, Money>> facts;
    const auto keyOf = [](const ProductRecord& record, const SkuRecord& sku) {
        std::set<std::int64_t> keys;
        for (std::size_t axis = 0; axis < sku.choice.size(); ++axis)
            keys.insert(record.specs[axis].values[static_cast<std::size_t>(sku.choice[axis])].id.value);
        std::string key;
        for (const auto value : keys) key += std::to_string(value) + " ";
        return key;
    };
    const auto learn = [&](const ProductRecord& record) {
        for (const auto& sku : record.skus) {
            const auto [known, added] = ever.emplace(keyOf(record, sku), sku.id);
            if (!added && known->second != sku.id) return false;
            if (!added && facts.at(sku.id) != std::pair(sku.code, sku.price)) return false;
            facts[sku.id] = {sku.code, sku.price};
        }
        return true;
    };
    int number = 0;
    for (int edit = 0; edit < edits; ++edit) {
        if (edit % editsOfOne == 0) {
            current = shop.create(shop.form({{"A", {"0", "1", "2"}}, {"B", {"0", "1"}}}));
            QVERIFY(learn(current));
        }
        auto form = EditShop::formOf(current);
        for (auto& sku : form.skus) sku.id = {};
        auto& spec = form.specs[pick(form.specs.size())];
        switch (pick(6)) {
            case 0:  // a value goes
                if (spec.values.size() > 1)
                    spec.values.erase(spec.values.begin() + static_cast<std::ptrdiff_t>(pick(spec.values.size())));
                break;
            case 1:  // one comes, or comes back
            case 2: {
                const auto text = std::to_string(pick(5));
                const bool there = std::any_of(spec.values.begin(), spec.values.end(),
                                               [&](const auto& value) { return value.value == text; });
                if (!there && spec.values.size() < 5)
                    spec.values.insert(spec.values.begin() + static_cast<std::ptrdiff_t>(pick(spec.values.size() + 1)),
                                       {{}, text});
                break;
            }
            case 3:  // an axis goes or comes back
                if (form.specs.size() == 2)
                    form.specs.erase(form.specs.begin() + static_cast<std::ptrdiff_t>(pick(2)));
                else
                    form.specs.push_back({{}, form.specs[0].name == "A" ? "B" : "A", {{{}, "0"}, {{}, "1"}}});
                break;
            case 4:  // two values change places
                std::swap(spec.values[pick(spec.values.size())], spec.values[pick(spec.values.size())]);
                break;
            default:  // another text of the same value, nothing else changes
                spec.values[pick(spec.values.size())].value = "n" + std::to_string(++number);
                break;
        }
        EditShop::combine(form, 0);
        // Some combinations are not sold; prices are what they were when the combination was first seen.
        if (form.skus.size() > 1 && pick(4) == 0)
            form.skus.erase(form.skus.begin() + static_cast<std::ptrdiff_t>(pick(form.skus.size())));
        form.version = current.version;
        const auto preview = [&] {
            MatrixForm matrix{form.specs, {}};
            for (const auto& sku : form.skus) matrix.skus.push_back({sku.id, sku.choice});
            return shop.editing.preview(shop.staff(), current.id, matrix).value();
        }();
        for (const auto& row : preview.rows)
            if (row.row >= 0)
                form.skus[static_cast<std::size_t>(row.row)].price =
                    row.id ? facts.at(row.id).second : Money{static_cast<std::int64_t>(pick(100'000))};
        const auto saved = shop.editing.save(shop.staff(), current.id, form);
        QVERIFY2(saved, qPrintable(words(saved ? std::vector<Fault>{} : saved.error().faults)));
        QCOMPARE(static_cast<std::int64_t>(saved->skus.size()), preview.keep + preview.add + preview.restore);
        QVERIFY2(learn(*saved), qPrintable(QString("edit %1").arg(edit)));
        current = *saved;
        if (edit % 100 == 0) QCOMPARE(shop.catalog.violation(), QString());
    }
    QCOMPARE(shop.violation(), QString());
    // Nobody was ever deleted.
    QCOMPARE(static_cast<std::size_t>(shop.count("select count(*) from sku")), ever.size());
}

QTEST_GUILESS_MAIN(TestCatalogMatrix)
#include "test_catalog_matrix.moc"
