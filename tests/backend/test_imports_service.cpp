// Most texts of this file are plain ASCII.
#undef QT_NO_CAST_FROM_ASCII

#include <QElapsedTimer>
#include <QFile>
#include <QTest>
#include <fstream>
#include <set>
#include <sstream>

#include "api/backend/catalog/product_records.h"
#include "api/backend/imports/import_service.h"
#include "api/backend/imports/imports_store.h"
#include "api/backend/imports/product_importer.h"
#include "api/backend/inventory/stock_lists.h"
#include "tests/backend/catalog_shop.h"

using namespace zhanggui;
using namespace zhanggui::test;

namespace {

const QByteArray header =
    "Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,"
    "Variant SKU,Variant Grams,Variant Inventory Qty,Variant Price,Variant Compare At Price,Variant Barcode,Image "
    "Src\n";

/// A shop that imports.
struct Importing {
    explicit Importing(DatabaseFixture& fixture) : shop(fixture) { actor.kind = Actor::Kind::System; }

    Result<Import> upload(const QByteArray& rows) { return uploadText((header + rows).toStdString()); }
    Result<Import> uploadText(const std::string& text) {
        return service.upload(actor, {SheetTable::Products, "products.csv", text, {}});
    }
    ImportReport import(const QByteArray& rows) {
        const auto text = (header + rows).toStdString();
        return service.importFile(actor, {SheetTable::Products, "products.csv", text, {}}, true).value();
    }
    /// "verdict fault column" of each row.
    QStringList report(ImportId id) {
        QStringList lines;
        for (const auto all = service.rows(actor, id, {.limit = 200}).value().items; const auto& row : all)
            lines << QStringLiteral("%1 %2 %3")
                         .arg(QString::fromStdString(std::string(nameOf(row.verdict))),
                              QString::fromStdString(std::string(row.fault ? nameOf(*row.fault) : "")),
                              QString::fromStdString(row.column))
                         .trimmed();
        return lines;
    }
    std::int64_t count(const char* table) {
        return shop.database().read([&](store::Session& session) {
            if (table == std::string("product")) return session.value<std::int64_t>("select count(*) from product");
            if (table == std::string("sku")) return session.value<std::int64_t>("select count(*) from sku");
            return session.value<std::int64_t>("select count(*) from picture");
        });
    }

    CatalogShop shop;
    store::Vault vault{store::Vault::freshKeys()};
    Once once{shop.database(), vault, shop.clock};
    ProductImporter products{shop.writer, shop.stock, shop.generation};
    ImportService service{shop.database(), shop.clock, once, {&products}};
    Actor actor;
};

std::int64_t countOf(const Import& import, RecordKind kind) {
    for (const auto& count : import.records)
        if (count.kind == kind) return count.count;
    return 0;
}

QByteArray sharedFile(const char* name) {
    QFile file(QStringLiteral(ZHANGGUI_SOURCE_DIR "/../shared/data/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

class TestImportsService : public QObject {
    Q_OBJECT

  private slots:
    void every_fault_is_found_where_it_is_data();
    void every_fault_is_found_where_it_is();
    void a_published_file_gives_the_known_numbers_data();
    void a_published_file_gives_the_known_numbers();
    void a_product_is_read_as_the_format_means_it_data() { DatabaseFixture::addDialects(); }
    void a_product_is_read_as_the_format_means_it();
    void a_fault_spoils_its_product_only_data() { DatabaseFixture::addDialects(); }
    void a_fault_spoils_its_product_only();
    void a_later_file_changes_what_differs_data() { DatabaseFixture::addDialects(); }
    void a_later_file_changes_what_differs();
    void promised_units_cannot_be_imported_away_data() { DatabaseFixture::addDialects(); }
    void promised_units_cannot_be_imported_away();
    void an_import_goes_on_after_a_crash_data() { DatabaseFixture::addDialects(); }
    void an_import_goes_on_after_a_crash();
    void an_import_is_committed_in_the_background_data() { DatabaseFixture::addDialects(); }
    void an_import_is_committed_in_the_background();
    void a_cancelled_import_stops_data() { DatabaseFixture::addDialects(); }
    void a_cancelled_import_stops();
    void what_became_impossible_is_left_out_data() { DatabaseFixture::addDialects(); }
    void what_became_impossible_is_left_out();
    void a_repeated_upload_gives_the_same_import_data() { DatabaseFixture::addDialects(); }
    void a_repeated_upload_gives_the_same_import();
    void rows_have_a_limit();
    void a_hundred_thousand_rows_are_read_in_bounded_memory();
};

void TestImportsService::every_fault_is_found_where_it_is_data() {
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QStringList>("report");
    const auto row = [](const char* name, const QByteArray& rows, const QStringList& report) {
        QTest::newRow(name) << rows << report;
    };
    const QByteArray good = "a,Title,,,,,,,,,,,,,1,,,\n";
    row("a row with no more than it needs", good, {"add"});
    row("no handle", ",Title,,,,,,,,,,,,,1,,,\n" + good, {"error handleMissing Handle", "add"});
    row("a row without handle does not part a product",
        "b,B,,,,,,Size,S,,,,,,1,,,\n,,,,,,,,,,,,,,1,,,\nb,,,,,,,,L,,,,,,1,,,\n",
        {"add", "error handleMissing Handle", "add"});
    row("no title", "a,,,,,,,,,,,,,,1,,,\n", {"error titleMissing Title"});
    row("a handle that comes again", good + "b,B,,,,,,,,,,,,,1,,,\na,Other,,,,,,,,,,,,,1,,,\n",
        {"error", "add", "error handleAgain Handle"});
    row("a handle that comes again at once with another title", good + "a,Other,,,,,,,,,,,,,1,,,\n",
        {"error", "error handleAgain Title"});
    row("the title repeated on every row", "a,T,,,,,,Size,S,,,,,,1,,,\na,T,,,,,,Size,L,,,,,,1,,,\n", {"add", "add"});
    row("an option value without option", "a,T,,,,,,Size,S,,Blue,,,,1,,,\n", {"error optionMissing Option2 Name"});
    row("an option without value", "a,T,,,,,,Size,,,,,,,1,,,\n", {"error optionValueMissing Option1 Value"});
    row("a variant without its second value", "a,T,,,,,,Size,S,Colour,Blue,,,,1,,,\na,,,,,,,,L,,,,,,1,,,\n",
        {"error", "error optionValueMissing Option2 Value"});
    row("the same variant twice", "a,T,,,,,,Size,S,,,,,,1,,,\na,,,,,,,,S,,,,,,2,,,\n",
        {"error", "error variantAgain Option1 Value"});
    row("a second variant of a product without options", good + "a,,,,,,,,,,,,,,2,,,\n",
        {"error", "error variantAgain Option1 Value"});
    row("no price", "a,T,,,,,,,,,,,,,,,,\n", {"error priceMissing Variant Price"});
    row("a price in words", "a,T,,,,,,,,,,,,,ten,,,\n", {"error priceNotANumber Variant Price"});
    row("a negative price", "a,T,,,,,,,,,,,,,-5,,,\n", {"error priceNegative Variant Price"});
    row("a price beyond all measure", "a,T,,,,,,,,,,,,,99999999999,,,\n", {"error priceTooLarge Variant Price"});
    row("a negative compare-at price", "a,T,,,,,,,,,,,,,1,-5,,\n", {"error priceNegative Variant Compare At Price"});
    row("a quantity in words", "a,T,,,,,,,,,,,,many,1,,,\n", {"error quantityNotANumber Variant Inventory Qty"});
    row("half a unit", "a,T,,,,,,,,,,,,0.5,1,,,\n", {"error quantityNotANumber Variant Inventory Qty"});
    row("a negative quantity", "a,T,,,,,,,,,,,,-1,1,,,\n", {"error quantityNegative Variant Inventory Qty"});
    row("a weight in words", "a,T,,,,,,,,,,,heavy,,1,,,\n", {"error weightNotANumber Variant Grams"});
    row("a negative weight", "a,T,,,,,,,,,,,-1,,1,,,\n", {"error weightNotANumber Variant Grams"});
    row("a title without end", "a," + QByteArray(256, 'x') + ",,,,,,,,,,,,,1,,,\n", {"error textTooLong Title"});
    row("the longest title in Chinese", "a," + QByteArray("茶").repeated(255) + ",,,,,,,,,,,,,1,,,\n", {"add"});
    row("more columns than the header", "a,T,,,,,,,,,,,,,1,,,,surplus\n", {"error tooManyColumns"});
    row("a comma at the end of the line", "a,T,,,,,,,,,,,,,1,,,,\n", {"add"});
    row("fewer columns than the header", "a,T,,,,,,,,,,,,,1\n", {"add"});
    row("a code used twice in the file", "a,A,,,,,,,,,,X,,,1,,,\nb,B,,,,,,,,,,X,,,1,,,\n",
        {"add", "error codeTaken Variant SKU"});
    QByteArray many = "a,T,,,,,,N,0,,,,,,1,,,\n";
    QStringList report{"error"};
    for (int i = 1; i <= 200; ++i) many += "a,,,,,,,," + QByteArray::number(i) + ",,,,,,1,,,\n";
    row("more variants than a product may have", many, {"error", "error tooManyVariants Option1 Value"});
}

void TestImportsService::every_fault_is_found_where_it_is() {
    QFETCH(const QByteArray, rows);
    QFETCH(const QStringList, report);
    DatabaseFixture fixture;
    Importing importing(fixture);
    const auto import = importing.upload(rows).value();
    auto lines = importing.report(import.id);
    if (lines.size() != report.size()) {  // the row with more than a page: its first and last lines
        QCOMPARE(import.rows, std::int64_t{201});
        lines = importing.report(import.id).mid(0, 1);
        const auto last =
            importing.service.rows(importing.actor, import.id, {.verdict = RowVerdict::Error, .limit = 200});
        const auto next = importing.service.rows(importing.actor, import.id, {.cursor = *last->nextCursor});
        lines << QStringLiteral("error %1 %2")
                     .arg(QString::fromStdString(std::string(nameOf(next->items.back().fault.value()))),
                          QString::fromStdString(next->items.back().column));
    }
    QCOMPARE(lines, report);
    QCOMPARE(importing.count("product"), std::int64_t{0});
    const auto faulty =
        std::count_if(report.begin(), report.end(), [](const auto& l) { return l.startsWith("error"); });
    if (import.rows < 200) QCOMPARE(import.error, std::int64_t{faulty});
}

void TestImportsService::a_published_file_gives_the_known_numbers_data() {
    QTest::addColumn<store::Dialect>("dialect");
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QList<qlonglong>>("numbers");
    const QList<qlonglong> apparel{20, 22, 20}, jewelery{20, 23, 41};
    QTest::newRow("apparel on SQLite") << store::Dialect::Sqlite << QByteArray("apparel.csv") << apparel;
    QTest::newRow("apparel on PostgreSQL") << store::Dialect::Postgres << QByteArray("apparel.csv") << apparel;
    QTest::newRow("jewelery on SQLite") << store::Dialect::Sqlite << QByteArray("jewelery.csv") << jewelery;
    QTest::newRow("jewelery on PostgreSQL") << store::Dialect::Postgres << QByteArray("jewelery.csv") << jewelery;
}

void TestImportsService::a_published_file_gives_the_known_numbers() {
    QFETCH(const QByteArray, file);
    QFETCH(const QList<qlonglong>, numbers);
    const auto bytes = sharedFile(file.constData());
    if (bytes.isEmpty()) QSKIP("The file is not part of this checkout");
    ZG_FRESH_DATABASE(fixture);
    Importing importing(fixture);
    const auto import = [&] {
        const auto text = bytes.toStdString();
        return importing.service
            .importFile(importing.actor, {SheetTable::Products, file.toStdString(), text, {}}, true)
            ->import;
    };
    const auto first = import();
    QCOMPARE(first.state, ImportState::Done);
    QCOMPARE((QList<qlonglong>{countOf(first, RecordKind::Product), countOf(first, RecordKind::Sku),
                               countOf(first, RecordKind::Picture)}),
             numbers);
    QCOMPARE((QList<qlonglong>{importing.count("product"), importing.count("sku"), importing.count("picture")}),
             numbers);
    QCOMPARE(first.add, first.rows);
    QCOMPARE(first.committed, first.rows);
    QCOMPARE(first.error, std::int64_t{0});
    const auto second = import();
    QCOMPARE(second.same, second.rows);
    QCOMPARE((QList<qlonglong>{importing.count("product"), importing.count("sku"), importing.count("picture")}),
             numbers);
    QCOMPARE(importing.shop.violation(), QString());
}

void TestImportsService::a_product_is_read_as_the_format_means_it() {
    ZG_FRESH_DATABASE(fixture);
    Importing importing(fixture);
    importing.import(
        "shirt,Shirt,<p>Soft &amp; warm</p><p>Blue</p>,Maker,Shirts,\"men, sale\",true,Colour,Blue,Size,S,,120,4,42.99,"
        "50,690,https://x/1.jpg\n"
        "shirt,,,,,,,,Blue,,L,CODE-L,130,,43,,,https://x/2.jpg\n"
        "shirt,,,,,,,,,,,,,,,,,https://x/3.jpg\n"
        "tagged,Tagged,,,,\"women, new\",false,Title,Default Title,,,,,7,5,,,\n"
        "bare,Bare,,,,,,,,,,,,,5,,,\n");
    const auto product = [&](std::int64_t id) {
        return ProductRecords(importing.shop.database(), importing.shop.levels).product({}, {id}).value();
    };
    const auto shirt = product(1);
    QCOMPARE(shirt.detail, std::string("Soft & warm\nBlue"));
    QCOMPARE(shirt.vendor, std::string("Maker"));
    QCOMPARE(shirt.category, std::string("Shirts"));
    QCOMPARE(shirt.state, ProductState::OnSale);
    QCOMPARE(shirt.pendingImages, std::int64_t{3});
    QVERIFY(shirt.images.empty());
    QCOMPARE(shirt.specs.size(), std::size_t{2});
    QCOMPARE(shirt.specs[0].name, std::string("Colour"));
    QCOMPARE(shirt.skus.size(), std::size_t{2});
    QCOMPARE(shirt.skus[0].specText, std::string("Blue / S"));
    QCOMPARE(shirt.skus[0].code, std::string("SHIRT-1"));
    QCOMPARE(shirt.skus[0].price.fen, std::int64_t{4299});
    QCOMPARE(shirt.skus[0].linePrice.fen, std::int64_t{5000});
    QCOMPARE(shirt.skus[0].weightGrams, std::int64_t{120});
    QCOMPARE(shirt.skus[0].barcode, std::string("690"));
    QCOMPARE(shirt.skus[0].onHand, std::int64_t{4});
    QCOMPARE(shirt.skus[1].code, std::string("CODE-L"));
    QCOMPARE(shirt.skus[1].onHand, std::int64_t{0});
    const auto tagged = product(2);
    QCOMPARE(tagged.category, std::string("women"));
    QCOMPARE(tagged.state, ProductState::Draft);
    QVERIFY(tagged.specs.empty());
    QCOMPARE(tagged.skus.at(0).onHand, std::int64_t{7});
    QCOMPARE(product(3).category, std::string("Uncategorised"));
    QCOMPARE(product(3).state, ProductState::OnSale);
    const StockLists lists(importing.shop.database(), importing.shop.clock);
    QCOMPARE(lists.counts({})->all, std::int64_t{4});  // a level each, also where nothing lies
    const auto ledger = lists.ledger({}, shirt.skus[0].id, importing.shop.store, {})->items;
    QCOMPARE(ledger.at(0).kind, MovementKind::Receive);
    QCOMPARE(ledger.at(0).document, std::string("products.csv"));
}

void TestImportsService::a_fault_spoils_its_product_only() {
    ZG_FRESH_DATABASE(fixture);
    Importing importing(fixture);
    const auto report = importing.import(
        "good,Good,,,,,,,,,,,,,1,,,\n"
        "bad,Bad,,,,,,Size,S,,,,,,1,,,\n"
        "bad,,,,,,,,L,,,,,,-1,,,\n"
        "fine,Fine,,,,,,,,,,,,,1,,,\n");
    QCOMPARE(countOf(report.import, RecordKind::Product), std::int64_t{2});
    QCOMPARE(report.import.add, std::int64_t{2});
    QCOMPARE(report.import.error, std::int64_t{2});
    QCOMPARE(report.import.committed, std::int64_t{2});
    QCOMPARE(importing.count("product"), std::int64_t{2});
    QCOMPARE(report.errors.size(), std::size_t{2});
    QVERIFY(!report.errors[0].fault);
    QCOMPARE(report.errors[0].detail, std::string("4"));  // the line to blame
    QCOMPARE(report.errors[1].line, std::int64_t{4});
    QCOMPARE(report.errors[1].detail, std::string("-1"));
}

void TestImportsService::a_later_file_changes_what_differs() {
    ZG_FRESH_DATABASE(fixture);
    Importing importing(fixture);
    importing.import("a,A,,,Tea,,true,Size,S,,,,,5,50.00,,,https://x/1.jpg\na,,,,,,,,L,,,,,5,60,,,\n");
    importing.shop.clock.advance(1000);
    const auto import = importing
                            .upload(
                                "a,A,,,Cups,,false,Size,S,,,,,3,45.00,,,https://x/1.jpg\n"
                                "a,,,,,,,,L,,,,,5,60,,,https://x/2.jpg\n"
                                "a,,,,,,,,M,,,,,1,55,,,\n"
                                "a,,,,,,,,,,,,,,,,,https://x/1.jpg\n")
                            .value();
    const auto rows = importing.service.rows(importing.actor, import.id, {})->items;
    QCOMPARE(importing.report(import.id), (QStringList{"change", "change", "add", "same"}));
    // Data, which the desk words in its language.
    QCOMPARE(rows[0].changes, (std::vector<ChangedField>{{"category", "", ValueKind::Text, "Tea", "Cups"},
                                                         {"state", "", ValueKind::Word, "onSale", "offShelf"},
                                                         {"price", "S", ValueKind::Money, "5000", "4500"},
                                                         {"onHand", "S", ValueKind::Number, "5", "3"}}));
    QCOMPARE(rows[1].changes, (std::vector<ChangedField>{{"pictures", "", ValueKind::Text, "", "https://x/2.jpg"}}));
    QCOMPARE(rows[0].detail, std::string());
    QVERIFY(importing.service.commit(importing.actor, import.id));
    QVERIFY(importing.service.commit(importing.actor, import.id).error().is(ImportRefusal::WrongState));
    importing.service.start();
    QTRY_COMPARE(importing.service.import(importing.actor, import.id)->state, ImportState::Done);
    importing.service.stop();
    const auto product = ProductRecords(importing.shop.database(), importing.shop.levels).product({}, {1}).value();
    QCOMPARE(product.skus.size(), std::size_t{3});
    QCOMPARE(product.skus[0].price.fen, std::int64_t{4500});
    QCOMPARE(product.skus[0].onHand, std::int64_t{3});
    QCOMPARE(product.state, ProductState::OffShelf);
    QCOMPARE(product.pendingImages, std::int64_t{2});
    const auto other = importing.upload("a,A,,,Cups,,false,Colour,S,,,,,3,45.00,,,\n").value();
    QCOMPARE(importing.report(other.id), QStringList{"error optionMissing Option1 Name"});
    QCOMPARE(importing.shop.violation(), QString());
}

void TestImportsService::promised_units_cannot_be_imported_away() {
    ZG_FRESH_DATABASE(fixture);
    Importing importing(fixture);
    auto& shop = importing.shop;
    const QByteArray file = "a,A,,,,,,,,,,,,%1,1,,,\n";
    importing.import(QByteArray(file).replace("%1", "5"));
    shop.database().write([&](store::Transaction& transaction) {
        QVERIFY(
            shop.stock.reserve(transaction, shop.store, {{{1}, 3}}, {MovementCause::Order, 9, "", "", {1}}).empty());
    });
    const auto less = importing.upload(QByteArray(file).replace("%1", "2")).value();
    QCOMPARE(importing.report(less.id), QStringList{"error quantityNegative Variant Inventory Qty"});
    QCOMPARE(importing.service.rows(importing.actor, less.id, {})->items[0].detail, std::string("2 < 3"));
    QCOMPARE(importing.import(QByteArray(file).replace("%1", "3")).import.change, std::int64_t{1});
    QCOMPARE(shop.violation(), QString());
}

void TestImportsService::an_import_goes_on_after_a_crash() {
    ZG_FRESH_DATABASE(fixture);
    QByteArray rows;
    for (int i = 0; i < 700; ++i) rows += "h" + QByteArray::number(i) + ",T,,,,,,,,,,,,2,1,,,https://x/1.jpg\n";
    ImportId id;
    {
        Importing importing(fixture);
        id = importing.upload(rows)->id;
        QVERIFY(importing.service.commit(importing.actor, id));
        auto& runner = importing.service.runner();
        QVERIFY(runner.step());
        const auto some = importing.service.import(importing.actor, id)->committed;
        QVERIFY(some > 0 && some < 700);
        QCOMPARE(importing.count("product"), some);
    }  // the server stops in the middle
    Importing importing(fixture);
    importing.service.start();
    QTRY_COMPARE_WITH_TIMEOUT(importing.service.import(importing.actor, id)->state, ImportState::Done, 60'000);
    importing.service.stop();
    QCOMPARE(importing.service.import(importing.actor, id)->committed, std::int64_t{700});
    QCOMPARE(importing.count("product"), std::int64_t{700});
    QCOMPARE(importing.count("picture"), std::int64_t{700});
    QCOMPARE(importing.shop.violation(), QString());
}

void TestImportsService::an_import_is_committed_in_the_background() {
    ZG_FRESH_DATABASE(fixture);
    Importing importing(fixture);
    importing.service.start();
    const auto import = importing.upload("a,A,,,,,,,,,,,,5,1,,,\n").value();
    QCOMPARE(import.state, ImportState::Ready);
    QCOMPARE(importing.count("product"), std::int64_t{0});
    QCOMPARE(importing.service.commit(importing.actor, import.id)->state, ImportState::Running);
    QTRY_COMPARE(importing.service.import(importing.actor, import.id)->state, ImportState::Done);
    QCOMPARE(importing.count("product"), std::int64_t{1});
    QVERIFY(importing.service.import(importing.actor, {404}).error().is(GeneralRefusal::NotFound));
    QVERIFY(importing.service.rows(importing.actor, {404}, {}).error().is(GeneralRefusal::NotFound));
    QVERIFY(importing.service.commit(importing.actor, {404}).error().is(GeneralRefusal::NotFound));
    const auto events = importing.shop.database().read([](store::Session& session) {
        return session.value<int>("select count(*) from event where kind = 'importProgress'");
    });
    QVERIFY(events >= 2);
}

void TestImportsService::a_cancelled_import_stops() {
    ZG_FRESH_DATABASE(fixture);
    Importing importing(fixture);
    QByteArray rows;
    for (int i = 0; i < 500; ++i) rows += "h" + QByteArray::number(i) + ",T,,,,,,,,,,,,2,1,,,\n";
    const auto id = importing.upload(rows)->id;
    QVERIFY(importing.service.commit(importing.actor, id));
    auto& runner = importing.service.runner();
    QVERIFY(runner.step());
    QCOMPARE(importing.service.cancel(importing.actor, id)->state, ImportState::Cancelled);
    QVERIFY(!runner.step());
    const auto import = importing.service.import(importing.actor, id).value();
    QVERIFY(import.committed > 0 && import.committed < 500);
    QCOMPARE(importing.count("product"), import.committed);
    QVERIFY(importing.service.cancel(importing.actor, id).error().is(ImportRefusal::WrongState));
    QVERIFY(importing.service.commit(importing.actor, id).error().is(ImportRefusal::WrongState));
}

void TestImportsService::what_became_impossible_is_left_out() {
    ZG_FRESH_DATABASE(fixture);
    Importing importing(fixture);
    const auto late = importing.upload("a,A,,,,,,,,,,X,,,1,,,\nb,B,,,,,,,,,,,,,1,,,https://x/1.jpg\n").value();
    QCOMPARE(late.error, std::int64_t{0});
    importing.import("other,Other,,,,,,,,,,X,,,1,,,\n");
    QVERIFY(importing.service.commit(importing.actor, late.id));
    importing.service.runner().finish(late.id);
    const auto done = importing.service.import(importing.actor, late.id).value();
    QCOMPARE(done.state, ImportState::Done);
    QCOMPARE(done.error, std::int64_t{1});
    QCOMPARE(done.add, std::int64_t{1});
    QCOMPARE(countOf(done, RecordKind::Product), std::int64_t{1});
    QCOMPARE(done.committed, std::int64_t{1});
    QCOMPARE(importing.report(late.id), (QStringList{"error codeTaken Variant SKU", "add"}));
    QCOMPARE(importing.count("product"), std::int64_t{2});
}

void TestImportsService::a_repeated_upload_gives_the_same_import() {
    ZG_FRESH_DATABASE(fixture);
    Importing importing(fixture);
    importing.actor.kind = Actor::Kind::Staff;
    importing.actor.id = 1;
    importing.actor.key = "key-1";
    importing.actor.requestHash = "hash";
    const auto first = importing.upload("a,A,,,,,,,,,,,,,1,,,\n").value();
    QCOMPARE(importing.upload("a,A,,,,,,,,,,,,,1,,,\n")->id, first.id);
    const auto jobs = importing.shop.database().read(
        [](store::Session& session) { return session.value<int>("select count(*) from import_job"); });
    QCOMPARE(jobs, 1);
}

void TestImportsService::rows_have_a_limit() {
    DatabaseFixture fixture;
    Importing importing(fixture);
    std::string text = "Handle,Title,Option1 Name,Option1 Value,Variant Price\n";
    for (std::int64_t i = 0; i <= maxImportRows; ++i) text += "h,t,,,1\n";
    const auto refused = importing.uploadText(text);
    QVERIFY(refused.error().is(ImportRefusal::TooManyRows));
    QCOMPARE(refused.error().faults.at(0).limit, std::optional(maxImportRows));
    QVERIFY(importing.uploadText(std::string(maxImportBytes + 1, 'x')).error().is(ImportRefusal::TooManyRows));
    QVERIFY(importing.uploadText("").error().is(ImportRefusal::NotCsv));
    const auto jobs = importing.shop.database().read(
        [](store::Session& session) { return session.value<int>("select count(*) from import_job"); });
    QCOMPARE(jobs, 0);
}

void TestImportsService::a_hundred_thousand_rows_are_read_in_bounded_memory() {
    DatabaseFixture fixture;
    Importing importing(fixture);
    std::string text = header.toStdString();
    for (int product = 0; product < 20'000; ++product)
        for (int variant = 0; variant < 5; ++variant) {
            const auto handle = "product-" + std::to_string(product);
            text += handle +
                    (variant == 0 ? ",A title,<p>Some words about it</p>,Maker,Type " + std::to_string(product % 12) +
                                        ",,true,Size,"
                                  : ",,,,,,,,") +
                    "S" + std::to_string(variant) + ",,,,100,3,42.99,,,https://x/" + std::to_string(variant) + ".jpg\n";
        }
    const auto memory = [] {
        // Pages in memory, the second figure of statm.
        std::ifstream in("/proc/self/statm");
        std::int64_t total = 0, resident = 0;
        in >> total >> resident;
        return resident * 4 / 1024;
    };
    const auto before = memory();
    QElapsedTimer timer;
    timer.start();
    const auto import = importing.uploadText(text).value();
    qInfo("100,000 rows in %lld ms, %lld MiB more", timer.elapsed(), static_cast<long long>(memory() - before));
    QCOMPARE(import.rows, std::int64_t{100'000});
    QCOMPARE(import.add, std::int64_t{100'000});
    QCOMPARE(countOf(import, RecordKind::Product), std::int64_t{20'000});
    QVERIFY2(memory() - before < 100, "the text itself has 8 MiB");
    QVERIFY(timer.elapsed() < 90'000);
}

QTEST_GUILESS_MAIN(TestImportsService)
#include "test_imports_service.moc"
