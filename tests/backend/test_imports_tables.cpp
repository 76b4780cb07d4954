// Most texts of this file are plain ASCII.
#undef QT_NO_CAST_FROM_ASCII

#include <QTest>

#include "api/backend/catalog/catalog_product_store.h"
#include "api/backend/catalog/shop_window.h"
#include "api/backend/imports/csv_reader.h"
#include "api/backend/imports/product_selection.h"
#include "tests/backend/sheet_shop.h"

using namespace zhanggui;
using namespace zhanggui::test;

namespace {

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
    void the_dump_of_the_business_shows_every_column();
    void what_undoing_removes_is_looked_for_by_indexes();
    void undoing_an_import_restores_everything_data() { DatabaseFixture::addDialects(); }
    void undoing_an_import_restores_everything();
    void undoing_leaves_what_was_sold_or_edited_since_data() { DatabaseFixture::addDialects(); }
    void undoing_leaves_what_was_sold_or_edited_since();
    void undoing_leaves_what_something_refers_to_data() { DatabaseFixture::addDialects(); }
    void undoing_leaves_what_something_refers_to();
    void undoing_prices_and_categories_restores_them_data() { DatabaseFixture::addDialects(); }
    void undoing_prices_and_categories_restores_them();
    void what_customers_read_follows_a_hidden_category_data() { DatabaseFixture::addDialects(); }
    void what_customers_read_follows_a_hidden_category();
    void undoing_goes_on_after_a_crash_data() { DatabaseFixture::addDialects(); }
    void undoing_goes_on_after_a_crash();
    void only_what_was_written_can_be_undone_data() { DatabaseFixture::addDialects(); }
    void only_what_was_written_can_be_undone();
    void tags_travel_both_ways_data() { DatabaseFixture::addDialects(); }
    void tags_travel_both_ways();
    void no_text_of_a_csv_is_a_formula_data() { DatabaseFixture::addDialects(); }
    void no_text_of_a_csv_is_a_formula();
    void an_export_read_again_changes_nothing_data();
    void an_export_read_again_changes_nothing();
    void an_export_holds_what_is_selected_data() { DatabaseFixture::addDialects(); }
    void an_export_holds_what_is_selected();
    void old_imports_are_removed_with_their_reports_data() { DatabaseFixture::addDialects(); }
    void old_imports_are_removed_with_their_reports();
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

/// A column that is added here has to be shown by businessDump(), so that undoing is compared in it too.
void TestImportsTables::the_dump_of_the_business_shows_every_column() {
    const QStringList marks{"product.updated_at", "product.version", "category.version", "search_document.stale"};
    DatabaseFixture fixture;
    for (const auto& dumped : dumpedTables) {
        const auto table = QString::fromUtf8(dumped.table.data(), static_cast<qsizetype>(dumped.table.size()));
        QStringList shown = QString::fromUtf8(dumped.columns.data(), static_cast<qsizetype>(dumped.columns.size()))
                                .split(' ', Qt::SkipEmptyParts);
        QStringList columns;
        for (const auto& name : fixture.database().read([&](store::Session& session) {
                 return session.values<std::string>("select name from pragma_table_info(:table)",
                                                    std::string(dumped.table));
             }))
            if (const auto column = QString::fromStdString(name); !marks.contains(table + "." + column))
                columns << column;
        for (const auto& column : shown)
            QVERIFY2(QByteArray(dumped.rows.text()).contains(column.toUtf8()), qPrintable(table + "." + column));
        shown.sort();
        columns.sort();
        QCOMPARE(shown, columns);
    }
}

/// Removing a row looks for others that refer to it; without an index that reads their whole table, for every row.
void TestImportsTables::what_undoing_removes_is_looked_for_by_indexes() {
    DatabaseFixture fixture;
    const auto unindexed = fixture.database().read([](store::Session& session) {
        return session.values<std::string>(
            "select m.name || '.' || f.\"from\" from sqlite_schema m join pragma_foreign_key_list(m.name) f where "
            "m.type "
            "= 'table' and f.\"table\" in ('product', 'sku', 'spec', 'spec_value', 'category') and not exists (select "
            "1 "
            "from pragma_index_list(m.name) i join pragma_index_info(i.name) c where c.seqno = 0 and c.name = "
            "f.\"from\") and not exists (select 1 from pragma_table_info(m.name) t where t.pk = 1 and t.name = "
            "f.\"from\")");
    });
    QCOMPARE(unindexed, std::vector<std::string>());
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
    QCOMPARE(left.filter(QStringLiteral("|product|cup|Fine cup|")).size(), 1);
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

void TestImportsTables::what_customers_read_follows_a_hidden_category() {
    ZG_FRESH_DATABASE(fixture);
    Sheets sheets(fixture);
    sheets.products(twoProducts);
    const ShopWindow window(sheets.shop.database(), sheets.shop.levels, sheets.shop.generation);
    const auto cards = window.cards({}, {}).value().items;
    const auto tee = std::find_if(cards.begin(), cards.end(), [](const auto& card) { return card.title == "Tee"; })->id;
    const auto categories = [&] { return window.product({}, tee)->categories.size(); };
    QCOMPARE(categories(), std::size_t{1});
    const auto hidden = sheets.write(SheetTable::Categories, "Category,Visible\nShirts,false\n");
    QCOMPARE(categories(), std::size_t{0});
    QCOMPARE(sheets.undo(hidden.id).undone, std::int64_t{1});
    QCOMPARE(categories(), std::size_t{1});
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

void TestImportsTables::tags_travel_both_ways() {
    ZG_FRESH_DATABASE(fixture);
    Sheets sheets(fixture);
    const std::string header = "Handle,Title,Type,Tags,Option1 Name,Option1 Value,Variant Price\n";
    const auto write = [&](const std::string& rows) { return sheets.write(SheetTable::Products, header + rows); };
    const auto tagsOf = [&](const std::string& handle) {
        return sheets.shop.database().read([&](store::Session& session) {
            auto found = catalog_store::products(session, {handle});
            return joinedTags(found.at(handle).tags);
        });
    };
    const auto first = write(
        "tea,Tea,Drinks,\" new , 礼品,new,, \",Size,S,1\n"
        "tea,,,ignored,,L,1\n"
        "cup,Cup,,\"Cups, blue\",,,1\n"  // the category of one without a type
        "pot,Pot,Pots,,,,1\n"
        "odd,Odd,Pots,\"\"\"with, comma\"\",5\"\" wide\",,,1\n");
    QCOMPARE(first.committed, std::int64_t{5});
    QCOMPARE(tagsOf("tea"), std::string("new, 礼品"));
    QCOMPARE(tagsOf("cup"), std::string("Cups, blue"));
    QCOMPARE(tagsOf("pot"), std::string());
    QCOMPARE(tagsOf("odd"), std::string("5\" wide, with, comma"));
    QCOMPARE(write("tea,Tea,Drinks,\"礼品, new\",Size,S,1\n").same, std::int64_t{1});
    QCOMPARE(sheets.upload(SheetTable::Products, sheets.exported(SheetTable::Products, SheetFormat::Csv))->same,
             std::int64_t{5});
    const auto csv = sheets.exported(SheetTable::Products, SheetFormat::Csv);
    QVERIFY(csv.find(",\"new, 礼品\",true,") != std::string::npos);
    // An empty cell takes them, a file without the column leaves them; undoing gives them back.
    const auto before = sheets.business();
    const auto change = write("tea,Tea,Drinks,old,Size,S,1\ncup,Cup,Cups,,,,1\nnew,New,Pots,\"a, b\",,,1\n");
    QCOMPARE(sheets.report(change.id), (QStringList{"change tags new, 礼品 → old", "change tags Cups, blue →", "add"}));
    QCOMPARE(tagsOf("tea"), std::string("old"));
    QCOMPARE(tagsOf("cup"), std::string());
    QCOMPARE(tagsOf("new"), std::string("a, b"));
    sheets.undo(change.id);
    QCOMPARE(sheets.business(), before);
    sheets.products("cup,Cup,,,Cups,true,,,,,2,,,\n");
    QCOMPARE(tagsOf("cup"), std::string("Cups, blue"));
    // What the editor would not take is a fault.
    std::string many;
    for (int i = 0; i < 21; ++i) many += "t" + std::to_string(i) + ",";
    const auto faulty = sheets.upload(SheetTable::Products,
                                      header + "a,A,X," + std::string(25, 'x') + ",,,1\nb,B,X,\"" + many + "\",,,1\n");
    QCOMPARE(sheets.report(faulty->id), (QStringList{"error textTooLong " + QString(25, 'x'), "error tooManyTags 20"}));
    QCOMPARE(sheets.shop.violation(), QString());
}

void TestImportsTables::no_text_of_a_csv_is_a_formula() {
    ZG_FRESH_DATABASE(fixture);
    Sheets sheets(fixture);
    auto draft = CatalogShop::simple("=handle", 100, {"=1+1", "@category"});
    draft.title = "=cmd|' /C calc'!A0";
    draft.vendor = "-2+3";
    draft.detail = "=detail";
    draft.tags = {"+tag", "=tag"};
    draft.axes = {"=axis", "+axis"};
    draft.pictures = {{.url = "=https://x/1.jpg", .alt = "@alt"}};
    draft.variants = {{.values = {"=value", "-value"}, .code = "=code", .barcode = "+690", .price = {100}}};
    draft.variants[0].picture = "=https://x/1.jpg";
    sheets.shop.save(draft, 3);
    const auto isNumber = [](const std::string& text) {
        return !text.empty() && text.find_first_not_of("0123456789.") == std::string::npos;
    };
    const auto check = [&](std::string csv) {
        csv.erase(0, 3);  // the mark of the encoding
        CsvReader reader(csv);
        std::vector<std::string> fields;
        int risky = 0;
        while (reader.next(fields))
            for (const auto& field : fields) {
                if (field.empty() || isNumber(field)) continue;
                if (std::string("=+-@\t\r").find(field.front()) != std::string::npos) return -1;
                if (field.front() == '\'') ++risky;
            }
        return risky;
    };
    QCOMPARE(check(sheets.exported(SheetTable::Products, SheetFormat::Csv)), 15);
    QCOMPARE(check(sheets.exported(SheetTable::Prices, SheetFormat::Csv)), 3);
    QCOMPARE(check(sheets.exported(SheetTable::Categories, SheetFormat::Csv)), 2);
    for (const auto table : {SheetTable::Products, SheetTable::Prices, SheetTable::Categories}) {
        const auto again = sheets.upload(table, sheets.exported(table, SheetFormat::Csv)).value();
        QCOMPARE(again.same, again.rows);
    }
    // Headers and rows of the file itself come back in the error sheet.
    const auto import = sheets.upload(SheetTable::Prices, "SKU,=note,Price\n=NOPE,+1,@x\n").value();
    const auto errors = sheets.imports.errorSheet(sheets.actor, import.id, SheetFormat::Csv).value();
    QVERIFY(check(std::string(errors.bytes()->view())) >= 4);
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
    draft.tags = {"=tag", "a \"quoted\" one", "with, comma", "新品"};
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

void TestImportsTables::an_export_holds_what_is_selected() {
    ZG_FRESH_DATABASE(fixture);
    Sheets sheets(fixture);
    std::string rows;  // more than one piece of each
    for (int i = 0; i < 250; ++i)
        rows += "p" + std::to_string(i) + "," + (i % 2 == 0 ? "绿茶" : "Mug") + ",,," + (i % 2 == 0 ? "Tea" : "Pots") +
                ",true,Size,S,P" + std::to_string(i) + "-S,9," + std::to_string(i + 1) + ",,,\np" + std::to_string(i) +
                ",,,,,,,L,P" + std::to_string(i) + "-L,9," + std::to_string(i + 1) + ",,,\n";
    sheets.products(rows);
    const auto ids = sheets.shop.database().read(
        [](store::Session& session) { return session.values<ProductId>("select id from product order by id"); });
    // The first cells of the rows below the header.
    const auto exported = [&](const ProductExportForm& form) {
        const auto asked = exportProducts(sheets.exports, sheets.actor, form).value();
        while (sheets.exports.step()) {
        }
        QStringList keys;
        const auto file = sheets.exports.file(sheets.actor, asked.id).value();
        CsvReader reader(file.bytes->view());
        std::vector<std::string> fields;
        while (reader.next(fields)) keys << QString::fromStdString(fields.front());
        keys.removeFirst();
        return keys;
    };
    ProductExportForm form{.format = SheetFormat::Csv};
    form.ids = {ids.at(7), ids.at(3), ids.at(3)};
    QCOMPARE(exported(form), (QStringList{"p3", "p3", "p7", "p7"}));
    form.table = SheetTable::Prices;
    QCOMPARE(exported(form), (QStringList{"P3-S", "P3-L", "P7-S", "P7-L"}));
    form.ids.assign(ids.begin(), ids.begin() + 200);
    QCOMPARE(exported(form).size(), 400);
    form.ids.clear();
    form.query = ProductQuery{.minPrice = Money{24'000}};
    QCOMPARE(exported(form).size(), 22);
    form.query = ProductQuery{.text = "绿茶"};
    form.query->limit = 10;
    QCOMPARE(exported(form).size(), 250);
    form.table = SheetTable::Products;
    const auto tea = exported(form);
    QCOMPARE(tea.size(), 250);
    QVERIFY(tea.contains("p0") && !tea.contains("p1"));
    form.query = ProductQuery{.tab = ProductTab::Recycle};
    QCOMPARE(exported(form), QStringList());
    // Half a selection, or two, is none.
    QVERIFY(!exportProducts(sheets.exports, sheets.actor, {}));
    form.ids = {ids.at(0)};
    QVERIFY(!exportProducts(sheets.exports, sheets.actor, form));
    form.query.reset();
    form.table = SheetTable::Categories;
    QCOMPARE(exportProducts(sheets.exports, sheets.actor, form).error().faults.at(0).pointer, std::string("/table"));
}

void TestImportsTables::old_imports_are_removed_with_their_reports() {
    ZG_FRESH_DATABASE(fixture);
    Sheets sheets(fixture);
    auto& clock = sheets.shop.clock;
    std::string rows;
    for (int i = 0; i < 1100; ++i) rows += "p" + std::to_string(i) + ",P,,,Pots,true,,,,9,3.00,,,\n";
    const auto done = sheets.products(rows);
    const auto undone = sheets.write(SheetTable::Categories, "Category\nTea\n");
    sheets.undo(undone.id);
    const auto unused = sheets.upload(SheetTable::Categories, "Category\nCups\n").value();
    const auto running = sheets.upload(SheetTable::Categories, "Category\nCups\n").value();
    QVERIFY(sheets.imports.commit(sheets.actor, running.id));
    const auto business = sheets.business();
    const auto left = [&] {
        return sheets.shop.database().read([](store::Session& session) {
            return session.values<std::int64_t>(
                "select count(*) from import_row union all select count(*) from "
                "import_undo union all select count(*) from import_job");
        });
    };
    clock.advance(ImportService::unusedMs);
    QCOMPARE(sheets.imports.removeOld(), std::int64_t{0});
    clock.advance(1);
    QCOMPARE(sheets.imports.removeOld(), std::int64_t{1});
    QVERIFY(sheets.imports.import(sheets.actor, unused.id).error().is(GeneralRefusal::NotFound));
    const auto later = sheets.write(SheetTable::Categories, "Category\nMugs\n");
    clock.advance(ImportService::keptMs - ImportService::unusedMs - 1);
    QCOMPARE(sheets.imports.removeOld(), std::int64_t{0});
    QVERIFY(sheets.imports.import(sheets.actor, done.id));
    clock.advance(1);
    QCOMPARE(sheets.imports.removeOld(), std::int64_t{2});
    QVERIFY(sheets.imports.import(sheets.actor, done.id).error().is(GeneralRefusal::NotFound));
    QVERIFY(sheets.imports.undo(sheets.actor, undone.id).error().is(GeneralRefusal::NotFound));
    // What is still being written stays, and so does what is younger and can be taken back.
    QCOMPARE(left(), (std::vector<std::int64_t>{2, 1, 2}));
    sheets.imports.runner().finish(running.id);
    QCOMPARE(sheets.imports.import(sheets.actor, running.id)->state, ImportState::Done);
    QCOMPARE(sheets.undo(later.id).undone, std::int64_t{1});
    QCOMPARE(sheets.undo(running.id).undone, std::int64_t{1});
    QCOMPARE(sheets.business(), business);
    QCOMPARE(sheets.shop.violation(), QString());
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
