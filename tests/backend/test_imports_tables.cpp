// Most texts of this file are plain ASCII.
#undef QT_NO_CAST_FROM_ASCII

#include <QTemporaryDir>
#include <QTest>
#include <fstream>

#include "api/backend/imports/category_importer.h"
#include "api/backend/imports/export_service.h"
#include "api/backend/imports/import_service.h"
#include "api/backend/imports/price_importer.h"
#include "api/backend/imports/product_importer.h"
#include "api/backend/imports/table_exporters.h"
#include "tests/backend/catalog_shop.h"

using namespace zhanggui;
using namespace zhanggui::test;

namespace {

const std::string productHeader =
    "Handle,Title,Body (HTML),Vendor,Type,Published,Option1 Name,Option1 Value,Variant SKU,Variant Inventory "
    "Qty,Variant "
    "Price,Variant Compare At Price,Cost per item,Image Src\n";

/// A shop that reads and writes all tables.
struct Sheets {
    explicit Sheets(DatabaseFixture& fixture) : shop(fixture) { actor.kind = Actor::Kind::System; }

    Result<Import> upload(SheetTable table, const std::string& text, const ColumnMapping& mapping = {}) {
        return imports.upload(actor, {table, "file.csv", text, mapping});
    }
    Import write(SheetTable table, const std::string& text) {
        return imports.importFile(actor, {table, "file.csv", text, {}}, true).value().import;
    }
    Import products(const std::string& rows) { return write(SheetTable::Products, productHeader + rows); }
    Import undo(ImportId id) {
        if (!imports.undo(actor, id)) throw std::runtime_error("An import cannot be undone");
        imports.runner().finish(id);
        return imports.import(actor, id).value();
    }
    /// "verdict fault detail" of each row.
    QStringList report(ImportId id) {
        QStringList lines;
        for (const auto all = imports.rows(actor, id, {.limit = 200}).value().items; const auto& row : all)
            lines << QStringLiteral("%1 %2 %3")
                         .arg(QString::fromStdString(std::string(nameOf(row.verdict))),
                              QString::fromStdString(std::string(row.fault ? nameOf(*row.fault) : "")),
                              QString::fromStdString(row.detail))
                         .simplified();
        return lines;
    }
    std::string exported(SheetTable table, SheetFormat format) {
        const auto path = folder.filePath("out" + QString::fromStdString(SheetFile::ending(format))).toStdString();
        exports.writeTo(actor, table, format, path);
        std::ifstream in(path, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }
    /// All that the shop sells and has, as text; not when it was changed last.
    QStringList business() {
        QStringList lines;
        shop.database().read([&](store::Session& session) {
            const auto add = [&](const std::vector<std::string>& rows) {
                lines << "--";
                for (const auto& row : rows) lines << QString::fromStdString(row);
            };
            add(session.values<std::string>(
                "select id || '|' || coalesce(parent_id, 0) || '|' || name || '|' || level || "
                "'|' || position || '|' || (case when visible then 1 else 0 end) from category "
                "order by id"));
            add(session.values<std::string>(
                "select id || '|' || handle || '|' || title || '|' || detail || '|' || vendor "
                "|| '|' || category_id || '|' || state || '|' || min_price || '|' || max_price "
                "|| '|' || line_price || '|' || sold || '|' || created_at from product order "
                "by id"));
            add(session.values<std::string>(
                "select id || '|' || product_id || '|' || name || '|' || position from spec "
                "order by id"));
            add(session.values<std::string>(
                "select id || '|' || spec_id || '|' || value || '|' || position from spec_value "
                "order by id"));
            add(
                session.values<std::string>("select id || '|' || product_id || '|' || code || '|' || barcode || '|' || "
                                            "spec_key || '|' || price || '|' "
                                            "|| line_price || '|' || cost || '|' || weight_grams || '|' || position || "
                                            "'|' || coalesce(picture_id, 0) "
                                            "from sku order by id"));
            add(session.values<std::string>(
                "select sku_id || '|' || spec_id || '|' || value_id from sku_value order by sku_id, spec_id"));
            add(session.values<std::string>(
                "select id || '|' || product_id || '|' || source_url || '|' || alt || '|' || "
                "position from picture order by id"));
            add(session.values<std::string>(
                "select sku_id || '|' || store_id || '|' || on_hand || '|' || reserved from "
                "stock_level order by sku_id, store_id"));
        });
        return lines;
    }
    void sell(SkuId sku, std::int64_t quantity) {
        shop.database().write([&](store::Transaction& transaction) {
            const auto shortages = shop.stock.reserve(transaction, shop.store, {{sku, quantity}},
                                                      {MovementCause::Order, ++order, "", "", shop.clock.now()});
            if (!shortages.empty()) throw std::runtime_error("There is too little to sell");
        });
    }
    SkuId sku(const std::string& code) {
        return shop.database().read([&](store::Session& session) {
            return session.value<SkuId>("select id from sku where code = :code", code);
        });
    }
    QStringList audit() {
        QStringList actions;
        const auto all = shop.database().read([](store::Session& session) {
            return session.values<std::string>("select action from audit order by id");
        });
        for (const auto& action : all) actions << QString::fromStdString(action);
        return actions;
    }

    CatalogShop shop;
    QTemporaryDir folder;
    store::Vault vault{store::Vault::freshKeys()};
    Once once{shop.database(), vault, shop.clock};
    ProductImporter productImporter{shop.writer, shop.stock, shop.generation};
    PriceImporter priceImporter{shop.generation};
    CategoryImporter categoryImporter{shop.generation};
    ImportService imports{shop.database(), shop.clock, once, {&productImporter, &priceImporter, &categoryImporter}};
    ProductExporter productExporter{shop.stock};
    PriceExporter priceExporter;
    CategoryExporter categoryExporter;
    ExportService exports{shop.database(),
                          shop.clock,
                          once,
                          folder.filePath("exports").toStdString(),
                          {&productExporter, &priceExporter, &categoryExporter}};
    Actor actor;
    std::int64_t order = 100;
};

const std::string twoProducts =
    "tee,Tee,<p>Soft</p>,Maker,Shirts,true,Size,S,TEE-S,5,50.00,60,20,https://x/1.jpg\n"
    "tee,,,,,,,M,TEE-M,6,52.00,,21,https://x/2.jpg\n"
    "cup,Cup,,,Cups,false,,,CUP,7,9.90,,,\n";

}  // namespace

class TestImportsTables : public QObject {
    Q_OBJECT

  private slots:
    void prices_are_compared_and_written_data() { DatabaseFixture::addDialects(); }
    void prices_are_compared_and_written();
    void categories_are_compared_and_written_data() { DatabaseFixture::addDialects(); }
    void categories_are_compared_and_written();
    void a_mapping_is_remembered_for_such_headers_data() { DatabaseFixture::addDialects(); }
    void a_mapping_is_remembered_for_such_headers();
    void the_error_sheet_holds_the_rows_as_they_stand_data() { DatabaseFixture::addDialects(); }
    void the_error_sheet_holds_the_rows_as_they_stand();
    void undoing_an_import_restores_everything_data() { DatabaseFixture::addDialects(); }
    void undoing_an_import_restores_everything();
    void undoing_leaves_what_was_sold_or_edited_since_data() { DatabaseFixture::addDialects(); }
    void undoing_leaves_what_was_sold_or_edited_since();
    void undoing_leaves_what_something_refers_to_data() { DatabaseFixture::addDialects(); }
    void undoing_leaves_what_something_refers_to();
    void undoing_prices_and_categories_restores_them_data() { DatabaseFixture::addDialects(); }
    void undoing_prices_and_categories_restores_them();
    void undoing_goes_on_after_a_crash_data() { DatabaseFixture::addDialects(); }
    void undoing_goes_on_after_a_crash();
    void only_what_was_written_can_be_undone_data() { DatabaseFixture::addDialects(); }
    void only_what_was_written_can_be_undone();
    void an_export_read_again_changes_nothing_data();
    void an_export_read_again_changes_nothing();
    void an_export_is_written_in_the_background_data() { DatabaseFixture::addDialects(); }
    void an_export_is_written_in_the_background();
};

void TestImportsTables::prices_are_compared_and_written() {
    ZG_FRESH_DATABASE(fixture);
    Sheets sheets(fixture);
    sheets.products(twoProducts);
    const std::string rows =
        "SKU编码,售价,划线价,成本价,备注\n"
        "TEE-S,45.00,60,19.5,x\n"
        "TEE-M,52,,,x\n"
        "NOPE,1,,,\n"
        ",1,,,\n"
        "CUP,nine,,,\n";
    const auto import = sheets.upload(SheetTable::Prices, rows).value();
    QCOMPARE(sheets.report(import.id),
             (QStringList{"change price 50.00 → 45.00; cost 20.00 → 19.50", "same", "error keyUnknown NOPE",
                          "error keyMissing", "error priceNotANumber nine"}));
    QCOMPARE(import.table, SheetTable::Prices);
    QCOMPARE(import.columns.back(), (ColumnUse{"备注", ""}));
    QCOMPARE((QList<qlonglong>{import.add, import.change, import.same, import.error}), (QList<qlonglong>{0, 1, 1, 3}));
    const auto twice =
        sheets.upload(SheetTable::Prices, "SKU,Price\nCUP,1\nTEE-S,2\nCUP,3\nTEE-M,1\nTEE-M,2\n").value();
    QCOMPARE(sheets.report(twice.id), (QStringList{"error keyAgain 4", "change price 50.00 → 2.00", "error keyAgain 2",
                                                   "error keyAgain 5", "error keyAgain 5"}));
    QVERIFY(sheets.imports.commit(sheets.actor, import.id));
    sheets.imports.runner().finish(import.id);
    QCOMPARE(sheets.imports.import(sheets.actor, import.id)->committed, std::int64_t{2});
    const auto again = sheets.upload(SheetTable::Prices, rows).value();
    QCOMPARE(again.same, std::int64_t{2});
    const auto prices = sheets.shop.database().read([](store::Session& session) {
        return session.values<std::int64_t>("select min_price from product order by id");
    });
    QCOMPARE(prices, (std::vector<std::int64_t>{4500, 990}));
    QCOMPARE(sheets.shop.violation(), QString());
}

void TestImportsTables::categories_are_compared_and_written() {
    ZG_FRESH_DATABASE(fixture);
    Sheets sheets(fixture);
    const auto import = sheets.write(SheetTable::Categories,
                                     "分类,显示,排序\n"
                                     "Tea,是,\n"
                                     "Tea / Green / Longjing,,\n"
                                     "Tea>Black,否,\n"
                                     "A / B / C / D,,\n"
                                     "Tea / / x,,\n"
                                     "Cups,maybe,\n"
                                     "Pots,,first\n");
    QCOMPARE(sheets.report(import.id),
             (QStringList{"add", "add", "add", "error tooDeep 3", "error keyMissing Tea / / x",
                          "error flagUnclear maybe", "error positionNotANumber first"}));
    const auto csv = sheets.exported(SheetTable::Categories, SheetFormat::Csv);
    QCOMPARE(QByteArray::fromStdString(csv),
             QByteArray("\xEF\xBB\xBF"
                        "Category,Visible,Position\r\nTea,true,1\r\nTea / Green,true,1\r\nTea / Green / "
                        "Longjing,true,1\r\nTea / Black,false,2\r\n"));
    const auto moved = sheets.write(SheetTable::Categories,
                                    "Category,Visible,Position\nTea / Black,true,1\nTea / Green,,2\nPots,,1\n");
    QCOMPARE(sheets.report(moved.id),
             (QStringList{"change visible false → true; position 2 → 1", "change position 1 → 2", "add"}));
    const auto after = sheets.exported(SheetTable::Categories, SheetFormat::Csv);
    QVERIFY(after.find("Pots,true,1\r\nTea,true,2\r\nTea / Black,true,1\r\nTea / Green,true,2") != std::string::npos);
    QCOMPARE(sheets.upload(SheetTable::Categories, after)->same, std::int64_t{5});
    QCOMPARE(sheets.shop.violation(), QString());
}

void TestImportsTables::a_mapping_is_remembered_for_such_headers() {
    ZG_FRESH_DATABASE(fixture);
    Sheets sheets(fixture);
    sheets.products(twoProducts);
    const std::string rows = "Artikel,Preis\nTEE-S,45\n";
    const auto refused = sheets.upload(SheetTable::Prices, rows);
    QVERIFY(refused.error().is(ImportRefusal::WrongHeader));
    QCOMPARE(refused.error().faults,
             (std::vector<Fault>{
                 {"/SKU", "missingColumn", {}}, {"/Artikel", "unknownColumn", {}}, {"/Preis", "unknownColumn", {}}}));
    const auto mapped = sheets.upload(SheetTable::Prices, rows, {{{"Artikel", "SKU"}, {"Preis", "Price"}}}).value();
    QCOMPARE(mapped.change, std::int64_t{1});
    QCOMPARE(mapped.columns, (std::vector<ColumnUse>{{"Artikel", "SKU"}, {"Preis", "Price"}}));
    // The order of the columns does not matter; other headers and tables know nothing of it.
    QCOMPARE(sheets.upload(SheetTable::Prices, "Preis,Artikel\n45,TEE-S\n")->change, std::int64_t{1});
    QVERIFY(!sheets.upload(SheetTable::Prices, "Preis,Artikel,Neu\n45,TEE-S,\n"));
    QVERIFY(!sheets.upload(SheetTable::Categories, rows));
    // What is said later holds.
    const auto other = sheets.upload(SheetTable::Prices, rows, {{{"Artikel", "SKU"}, {"Preis", "Cost"}}}).value();
    QCOMPARE(sheets.report(other.id), QStringList{"change cost 20.00 → 45.00"});
    QCOMPARE(sheets.report(sheets.upload(SheetTable::Prices, rows)->id), QStringList{"change cost 20.00 → 45.00"});
}

void TestImportsTables::the_error_sheet_holds_the_rows_as_they_stand() {
    ZG_FRESH_DATABASE(fixture);
    Sheets sheets(fixture);
    sheets.products(twoProducts);
    const auto import =
        sheets.upload(SheetTable::Prices, "SKU,Note,Price\nTEE-S,ok,45\nNOPE,'=1+1,\"1,5\"\nCUP,\"a\nb\",-3\n").value();
    const auto csv = sheets.imports.errorSheet(sheets.actor, import.id, SheetFormat::Csv).value();
    QCOMPARE(QByteArray::fromStdString(std::string(csv.bytes()->view())),
             QByteArray("\xEF\xBB\xBF"
                        "SKU,Note,Price,Line,Column,Fault,Detail\r\n"
                        "NOPE,'=1+1,\"1,5\",3,SKU,keyUnknown,NOPE\r\n"
                        "CUP,\"a\nb\",'-3,4,Price,priceNegative,'-3\r\n"));
    // Put right, it can be read as it is: its own columns are passed over.
    const auto xlsx = sheets.imports.errorSheet(sheets.actor, import.id, SheetFormat::Xlsx).value();
    const auto again = sheets.imports.upload(sheets.actor, {SheetTable::Prices, "e.xlsx", xlsx.bytes()->view(), {}});
    QCOMPARE(sheets.report(again->id), (QStringList{"error keyUnknown NOPE", "error priceNegative -3"}));
    QVERIFY(sheets.imports.errorSheet(sheets.actor, {404}, SheetFormat::Csv).error().is(GeneralRefusal::NotFound));
}

void TestImportsTables::undoing_an_import_restores_everything() {
    ZG_FRESH_DATABASE(fixture);
    Sheets sheets(fixture);
    sheets.products(twoProducts);
    sheets.shop.clock.advance(1000);
    const auto before = sheets.business();
    const auto import = sheets.products(
        // Everything of a product changes: its words, its category's two new levels, its variants, pictures and stock.
        "tee,Better tee,<p>New</p>,Other,Clothes / New,false,Size,S,TEE-SMALL,50,1.00,2,3,https://x/1.jpg\n"
        "tee,,,,,,,L,TEE-L,4,53.00,,,https://x/3.jpg\n"
        "cup,Cup,,,Cups,true,,,CUP,,9.90,,,\n"
        "new,New,,,Clothes / New,true,Colour,Red,,3,7.00,,,https://x/4.jpg\n"
        "new,,,,,,,Blue,,,7.00,,,\n");
    QCOMPARE(import.committed, std::int64_t{5});
    QVERIFY(sheets.business() != before);
    QCOMPARE(sheets.shop.violation(), QString());
    const auto undone = sheets.undo(import.id);
    QCOMPARE(undone.state, ImportState::Undone);
    QCOMPARE(undone.undone, std::int64_t{5});
    QCOMPARE(undone.kept, std::int64_t{0});
    QCOMPARE(sheets.business(), before);
    QCOMPARE(sheets.shop.violation(), QString());
    QVERIFY(sheets.audit().contains("imports.undo"));
    QVERIFY(sheets.audit().contains("imports.undone"));
    QVERIFY(sheets.imports.undo(sheets.actor, import.id).error().is(ImportRefusal::WrongState));
    // And the same file can be read once more.
    QCOMPARE(sheets.products("tee,Better tee,,,Shirts,true,Size,S,TEE-S,5,50.00,60,20,\n").change, std::int64_t{1});
}

void TestImportsTables::undoing_leaves_what_was_sold_or_edited_since() {
    ZG_FRESH_DATABASE(fixture);
    Sheets sheets(fixture);
    sheets.products(twoProducts + "pot,Pot,,,Pots,true,,,POT,1,30,,,\n");
    const auto import = sheets.products(
        "tee,Tee,<p>Soft</p>,Maker,Shirts,true,Size,S,TEE-S,50,1.00,60,20,https://x/1.jpg\n"
        "cup,Cup,,,Cups,true,,,CUP,7,1.00,,,\n"
        "pot,Pot,,,Pots,true,,,POT,1,2.00,,,\n"
        "sold,Sold,,,Pots,true,,,SOLD,9,3.00,,,\n"
        "kept,Kept,,,Pots,true,,,KEPT,9,3.00,,,\n");
    QCOMPARE(import.committed, std::int64_t{5});
    sheets.sell(sheets.sku("TEE-S"), 2);  // whose stock came with the file
    sheets.sell(sheets.sku("POT"), 1);    // whose price did, but not its stock: selling is no obstacle
    sheets.sell(sheets.sku("SOLD"), 1);
    sheets.products("cup,Fine cup,,,Cups,true,,,CUP,7,1.00,,,\n");  // edited by somebody else
    const auto sold = sheets.business().filter(QStringLiteral("|SOLD|"));
    const auto undone = sheets.undo(import.id);
    QCOMPARE(undone.state, ImportState::Undone);
    QCOMPARE(undone.undone, std::int64_t{2});
    QCOMPARE(undone.kept, std::int64_t{3});
    QCOMPARE(sheets.report(import.id), (QStringList{"kept soldMeanwhile", "kept editedMeanwhile",
                                                    "change price 30.00 → 2.00", "kept soldMeanwhile", "add"}));
    const auto kept = sheets.imports.rows(sheets.actor, import.id, {.verdict = RowVerdict::Kept}).value().items;
    QCOMPARE(kept.size(), std::size_t{3});
    const auto left = sheets.business();
    QCOMPARE(left.filter(QStringLiteral("|SOLD|")), sold);
    QCOMPARE(left.filter(QStringLiteral("|KEPT|")), QStringList());
    QCOMPARE(left.filter(QStringLiteral("|Fine cup|")).size(), 1);
    QCOMPARE(left.filter(QStringLiteral("|POT||")).first().contains("|3000|"), true);
    QCOMPARE(sheets.shop.violation(), QString());
}

void TestImportsTables::undoing_leaves_what_something_refers_to() {
    ZG_FRESH_DATABASE(fixture);
    Sheets sheets(fixture);
    std::string rows;
    for (int i = 0; i < 30; ++i)
        rows += "p" + std::to_string(i) + ",P,,,Pots,true,,,P-" + std::to_string(i) + ",9,3.00,,,\n";
    const auto import = sheets.products(rows);
    const auto wanted = sheets.sku("P-17");
    sheets.shop.database().write([&](store::Transaction& transaction) {
        const auto customer = transaction.insert<std::int64_t>(
            "insert into customer (open_id, union_id, created_at) values ('x', '', 0) returning id");
        transaction.run(
            "insert into cart_item (customer_id, sku_id, quantity, selected, price_when_added, added_at) "
            "values (:customer, :sku, 1, true, 300, 0)",
            customer, wanted);
    });
    const auto undone = sheets.undo(import.id);
    QCOMPARE(undone.state, ImportState::Undone);
    QCOMPARE(undone.undone, std::int64_t{29});
    QCOMPARE(undone.kept, std::int64_t{1});
    const auto kept = sheets.imports.rows(sheets.actor, import.id, {.verdict = RowVerdict::Kept}).value().items;
    QCOMPARE(kept.at(0).line, std::int64_t{19});
    QCOMPARE(kept.at(0).fault, std::optional(RowFault::InUse));
    QCOMPARE(sheets.sku("P-17"), wanted);
    QCOMPARE(sheets.shop.violation(), QString());
}

void TestImportsTables::undoing_prices_and_categories_restores_them() {
    ZG_FRESH_DATABASE(fixture);
    Sheets sheets(fixture);
    sheets.products(twoProducts);
    sheets.write(SheetTable::Categories, "Category,Position\nShirts / Tight,\nShirts / Wide,\n");
    const auto before = sheets.business();
    const auto prices = sheets.write(SheetTable::Prices, "SKU,Price,Cost\nTEE-S,1,2\nTEE-M,3,4\nCUP,5,6\n");
    const auto categories = sheets.write(
        SheetTable::Categories, "Category,Visible,Position\nShirts / Wide,false,1\nCups,,1\nNew / Deep / Down,no,\n");
    QCOMPARE(categories.committed, std::int64_t{3});
    QCOMPARE(sheets.undo(categories.id).undone, std::int64_t{3});
    // One of the prices is changed again: that one stays.
    sheets.write(SheetTable::Prices, "SKU,Price\nTEE-M,8\n");
    const auto undone = sheets.undo(prices.id);
    QCOMPARE(undone.undone, std::int64_t{2});
    QCOMPARE(sheets.report(prices.id),
             (QStringList{"change price 50.00 → 1.00; cost 20.00 → 2.00", "kept editedMeanwhile price 3.00 → 8.00",
                          "change price 9.90 → 5.00; cost 0.00 → 6.00"}));
    sheets.write(SheetTable::Prices, "SKU,Price,Cost\nTEE-M,52,21\n");
    QCOMPARE(sheets.business(), before);
    QCOMPARE(sheets.shop.violation(), QString());
}

void TestImportsTables::undoing_goes_on_after_a_crash() {
    ZG_FRESH_DATABASE(fixture);
    QStringList before;
    ImportId id;
    {
        Sheets sheets(fixture);
        sheets.products(twoProducts);
        before = sheets.business();
        std::string rows;
        for (int i = 0; i < 350; ++i) rows += "p" + std::to_string(i) + ",P,,,Pots,true,,,,9,3.00,,,\n";
        id = sheets.products(rows).id;
        QVERIFY(sheets.imports.undo(sheets.actor, id));
        QVERIFY(sheets.imports.runner().step());
        const auto some = sheets.imports.import(sheets.actor, id)->undone;
        QVERIFY(some > 0 && some < 350);
    }  // the server stops in the middle
    Sheets sheets(fixture);
    sheets.imports.start();
    QTRY_COMPARE_WITH_TIMEOUT(sheets.imports.import(sheets.actor, id)->state, ImportState::Undone, 60'000);
    sheets.imports.stop();
    QCOMPARE(sheets.imports.import(sheets.actor, id)->undone, std::int64_t{350});
    QCOMPARE(sheets.business(), before);
}

void TestImportsTables::only_what_was_written_can_be_undone() {
    ZG_FRESH_DATABASE(fixture);
    Sheets sheets(fixture);
    const auto ready = sheets.upload(SheetTable::Products, productHeader + twoProducts).value();
    QVERIFY(sheets.imports.undo(sheets.actor, ready.id).error().is(ImportRefusal::WrongState));
    QVERIFY(sheets.imports.cancel(sheets.actor, ready.id));
    QVERIFY(sheets.imports.undo(sheets.actor, ready.id).error().is(ImportRefusal::WrongState));
    QVERIFY(sheets.imports.undo(sheets.actor, {404}).error().is(GeneralRefusal::NotFound));
    // One that was stopped in the middle can: of what was written.
    const auto before = sheets.business();
    std::string rows;
    for (int i = 0; i < 500; ++i) rows += "p" + std::to_string(i) + ",P,,,Pots,true,,,,9,3.00,,,\n";
    const auto large = sheets.upload(SheetTable::Products, productHeader + rows).value();
    QVERIFY(sheets.imports.commit(sheets.actor, large.id));
    QVERIFY(sheets.imports.runner().step());
    QVERIFY(sheets.imports.cancel(sheets.actor, large.id));
    const auto undone = sheets.undo(large.id);
    QCOMPARE(undone.undone, undone.committed);
    QCOMPARE(sheets.business(), before);
}

void TestImportsTables::an_export_read_again_changes_nothing_data() {
    QTest::addColumn<store::Dialect>("dialect");
    QTest::addColumn<int>("format");
    QTest::newRow("CSV on SQLite") << store::Dialect::Sqlite << static_cast<int>(SheetFormat::Csv);
    QTest::newRow("XLSX on SQLite") << store::Dialect::Sqlite << static_cast<int>(SheetFormat::Xlsx);
    QTest::newRow("CSV on PostgreSQL") << store::Dialect::Postgres << static_cast<int>(SheetFormat::Csv);
    QTest::newRow("XLSX on PostgreSQL") << store::Dialect::Postgres << static_cast<int>(SheetFormat::Xlsx);
}

void TestImportsTables::an_export_read_again_changes_nothing() {
    QFETCH(const int, format);
    ZG_FRESH_DATABASE(fixture);
    Sheets sheets(fixture);
    sheets.products(twoProducts);
    std::string rows;  // more than one piece, and a product of more pictures than variants
    for (int i = 0; i < 250; ++i)
        rows += "p" + std::to_string(i) + ",P " + std::to_string(i) + ",,,Pots,true,,,,9,3.00,,,\n";
    sheets.products(rows + "many,Many,,,Pots,true,,,,9,3.00,,,https://x/1.jpg\nmany,,,,,,,,,,,,,https://x/2.jpg\n");
    // What the format makes hard: nested categories, formulas, empty lines, pictures of our own, states.
    auto draft = CatalogShop::simple("hard", 100, {"Tea", "Green"}, ProductState::OffShelf);
    draft.title = "=1+1";
    draft.vendor = "-Maker";
    draft.detail = "two\n\nlines & <signs>  here";
    draft.variants[0].code = "000123";
    draft.variants[0].barcode = "6901234567892";
    draft.variants[0].weightGrams = 5;
    draft.pictures = {{.url = "", .file = "abc.webp", .alt = "alt"}};
    draft.variants[0].picture = "abc.webp";
    sheets.shop.save(draft, 3);
    sheets.shop.save(CatalogShop::simple("draft", 100, {"Tea"}, ProductState::Draft), 0);
    for (const auto table : {SheetTable::Products, SheetTable::Prices, SheetTable::Categories}) {
        const auto bytes = sheets.exported(table, static_cast<SheetFormat>(format));
        const auto import = sheets.imports.upload(sheets.actor, {table, "export", bytes, {}}).value();
        if (import.same != import.rows) {
            QStringList lines;
            for (const auto& line : sheets.report(import.id))
                if (line != QLatin1String("same")) lines << line;
            qWarning().noquote() << lines.join("\n");
        }
        QCOMPARE(import.same, import.rows);
        QVERIFY(import.rows >= 5);
    }
    QVERIFY(sheets.audit().contains("exports.write"));
}

void TestImportsTables::an_export_is_written_in_the_background() {
    ZG_FRESH_DATABASE(fixture);
    Sheets sheets(fixture);
    sheets.products(twoProducts);
    const auto asked = sheets.exports.create(sheets.actor, {SheetTable::Prices, SheetFormat::Csv}).value();
    QCOMPARE(asked.state, ExportState::Running);
    QVERIFY(sheets.exports.file(sheets.actor, asked.id).error().is(ExportRefusal::NotReady));
    sheets.exports.start();
    QTRY_COMPARE(sheets.exports.find(sheets.actor, asked.id)->state, ExportState::Done);
    sheets.exports.stop();
    const auto done = sheets.exports.find(sheets.actor, asked.id).value();
    QCOMPARE(done.rows, std::int64_t{3});
    const auto file = sheets.exports.file(sheets.actor, asked.id).value();
    QCOMPARE(static_cast<std::int64_t>(file.bytes->view().size()), done.bytes);
    QCOMPARE(QByteArray::fromStdString(std::string(file.bytes->view())).split('\n').at(1).trimmed(),
             QByteArray("TEE-S,Tee,S,50.00,60.00,20.00"));
    QVERIFY(file.name.rfind("prices-", 0) == 0);
    QVERIFY(sheets.audit().contains("exports.create"));
    QVERIFY(sheets.exports.find(sheets.actor, {404}).error().is(GeneralRefusal::NotFound));
    QCOMPARE(sheets.exports.removeOld(), std::int64_t{0});
    sheets.shop.clock.advance(ExportService::keptMs + 1);
    QCOMPARE(sheets.exports.removeOld(), std::int64_t{1});
    QVERIFY(sheets.exports.file(sheets.actor, asked.id).error().is(GeneralRefusal::NotFound));
}

QTEST_GUILESS_MAIN(TestImportsTables)
#include "test_imports_tables.moc"
