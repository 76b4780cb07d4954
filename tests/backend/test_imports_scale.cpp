// Most texts of this file are plain ASCII.
#undef QT_NO_CAST_FROM_ASCII

#include <QElapsedTimer>
#include <QSet>
#include <QTest>

#include "tests/backend/sheet_shop.h"
#include "tests/support/long_counts.h"
#include "tests/support/peak_memory.h"

using namespace zhanggui;
using namespace zhanggui::test;

namespace {

constexpr int variants = 5;  // of a product

SheetRow words(std::initializer_list<const char*> texts) {
    SheetRow row;
    for (const auto* text : texts) row.push_back({text});
    return row;
}

/// A sheet of this many rows. `edition` 0 is what the shop starts with; 1 changes title, text, category, prices, codes,
/// stock and pictures of what is there.
SheetFile sheetOf(SheetFormat format, int rows, int edition) {
    SheetFile file(format);
    file.write(words({"Handle", "Title", "Body (HTML)", "Vendor", "Type", "Published", "Option1 Name", "Option1 Value",
                      "Variant SKU", "Variant Inventory Qty", "Variant Price", "Cost per item", "Image Src"}));
    const auto mark = std::to_string(edition);
    for (int i = 0; i < rows; ++i) {
        const auto product = std::to_string(i / variants), row = std::to_string(i);
        const bool first = i % variants == 0;
        const auto once = [&](const std::string& text) { return SheetCell{first ? text : std::string()}; };
        file.write({{"product-" + product},
                    once("西湖龙井 " + product + " 版本 " + mark),
                    once("<p>说明 " + product + "</p><p>" + mark + "</p>"),
                    once("Maker " + mark),
                    once("Type " + std::to_string(i / variants % 12) + (i % 3 == 0 ? " / New " + mark : "")),
                    once("true"),
                    once("Size"),
                    {"S" + std::to_string(i % variants + (i % 7 == 0 ? edition * 10 : 0))},
                    {"C" + mark + "-" + row},
                    {std::to_string(edition * 4 + 5), true},
                    {std::to_string(42 + edition) + ".99", true},
                    {"12.50", true},
                    {i % 4 == 0 ? "https://pictures.example/" + mark + "/" + row + ".jpg" : std::string()}});
    }
    file.close();
    return file;
}

void addScales(int few) {
    QTest::addColumn<store::Dialect>("dialect");
    QTest::addColumn<int>("format");
    QTest::addColumn<int>("rows");
    const int rows = longCounts() ? 50'000 : few;
    const auto add = [&](const char* on, store::Dialect dialect) {
        QTest::addRow("%d rows of CSV %s", rows, on) << dialect << static_cast<int>(SheetFormat::Csv) << rows;
        QTest::addRow("%d rows of XLSX %s", rows, on) << dialect << static_cast<int>(SheetFormat::Xlsx) << rows;
    };
    add("on SQLite", store::Dialect::Sqlite);
    add("on PostgreSQL", store::Dialect::Postgres);
}

void withoutWaiting(DatabaseFixture& fixture) {
    auto options = fixture.options();
    options.waitsForDisk = false;
    fixture.reopen(options);
}

/// What a large import does, stage by stage.
class Large {
  public:
    Large(DatabaseFixture& fixture, SheetFormat format) : sheets(fixture), m_format(format) {}

    /// A file read, compared and written.
    Import write(int rows, int edition) {
        const auto id = dryRun(rows, edition).id;
        commit(id);
        return import(id);
    }
    Import dryRun(int rows, int edition) {
        const auto file = sheetOf(m_format, rows, edition);
        const auto bytes = file.bytes();
        return sheets.imports.upload(sheets.actor, {SheetTable::Products, "large", bytes->view(), {}}).value();
    }
    void commit(ImportId id) {
        (void)sheets.imports.commit(sheets.actor, id).value();
        sheets.imports.runner().finish(id);
    }
    Import import(ImportId id) { return sheets.imports.import(sheets.actor, id).value(); }
    qlonglong productOf(SkuId sku) {
        return sheets.shop.database().read([&](store::Session& session) {
            return session.value<std::int64_t>("select product_id from sku where id = :id", sku);
        });
    }

    Sheets sheets;

  private:
    const SheetFormat m_format;
};

QSet<QString> difference(const QStringList& of, const QStringList& from) {
    return QSet<QString>(of.begin(), of.end()).subtract(QSet<QString>(from.begin(), from.end()));
}

}  // namespace

class TestImportsScale : public QObject {
    Q_OBJECT

  private slots:
    void a_large_import_is_taken_back_but_for_what_was_sold_data() { addScales(600); }
    void a_large_import_is_taken_back_but_for_what_was_sold();
    void memory_is_flat_in_the_rows_data();
    void memory_is_flat_in_the_rows();
};

void TestImportsScale::a_large_import_is_taken_back_but_for_what_was_sold() {
    QFETCH(const int, format);
    QFETCH(const int, rows);
    ZG_FRESH_DATABASE(fixture);
    withoutWaiting(fixture);
    Large large(fixture, static_cast<SheetFormat>(format));
    auto& sheets = large.sheets;
    // A fifth of the products is there before, so that rows add and change.
    QCOMPARE(large.write(rows / 5, 0).committed, std::int64_t{rows / 5});
    sheets.shop.clock.advance(60'000);
    const auto before = sheets.business();
    QElapsedTimer timer;
    timer.start();
    const auto ready = large.dryRun(rows, 1);
    const auto dryMs = timer.restart();
    QCOMPARE(ready.rows, std::int64_t{rows});
    QCOMPARE(ready.error, std::int64_t{0});
    QCOMPARE(ready.add + ready.change, std::int64_t{rows});
    QVERIFY(ready.change > rows / 8);
    QCOMPARE(sheets.business(), before);  // a dry run writes nothing of it
    timer.restart();
    large.commit(ready.id);
    const auto commitMs = timer.elapsed();
    QCOMPARE(large.import(ready.id).committed, std::int64_t{rows});
    QCOMPARE(sheets.shop.violation(), QString());
    // Every fiftieth product is sold from, of those that were there and of new ones.
    QSet<qlonglong> sold;
    for (int product = 0; product < rows / variants; product += 50) {
        const auto sku = sheets.sku("C1-" + std::to_string(product * variants + 1));
        sheets.sell(sku, 2);
        sold << large.productOf(sku);
    }
    const auto after = sheets.business();
    timer.restart();
    const auto undone = sheets.undo(ready.id);
    const auto undoMs = timer.elapsed();
    qInfo("%d rows: dry run %lld rows/s, commit %lld rows/s, undo %lld rows/s", rows, rows * 1000LL / (dryMs + 1),
          rows * 1000LL / (commitMs + 1), rows * 1000LL / (undoMs + 1));
    QCOMPARE(undone.kept, static_cast<std::int64_t>(sold.size()) * variants);
    QCOMPARE(undone.undone + undone.kept, std::int64_t{rows});
    QStringList faults;
    const auto kept = sheets.imports.rows(sheets.actor, ready.id, {.verdict = RowVerdict::Kept, .limit = 200}).value();
    for (const auto& row : kept.items) faults << QString::fromStdString(std::string(nameOf(row.fault.value())));
    QVERIFY(kept.items.size() >= std::min<std::size_t>(200, static_cast<std::size_t>(undone.kept)));
    QCOMPARE(faults.removeAll("soldMeanwhile"), static_cast<qsizetype>(kept.items.size()));
    // What was there before is there again, and what was sold from is as it was sold; nothing else.
    const auto left = sheets.business();
    const auto ofSold = [&](const QString& line) {
        return sold.contains(line.section('|', 0, 0).toLongLong()) && line.section('|', 1, 1) != "category";
    };
    QStringList expected;
    for (const auto& line : before)
        if (!ofSold(line)) expected << line;
    for (const auto& line : after)
        if (ofSold(line)) expected << line;
    for (const auto& line : difference(expected, left)) QFAIL(qPrintable("lost: " + line));
    QSet<QString> categories;
    for (const auto& line : after)
        if (ofSold(line) && line.section('|', 1, 1) == "product") categories << line.section('|', 6, 6);
    for (const auto& line : difference(left, expected))  // the categories of what was sold stay with it
        QVERIFY2(line.section('|', 1, 1) == "category" && categories.contains(line.section('|', 0, 0)),
                 qPrintable("left over: " + line));
    QCOMPARE(sheets.shop.violation(), QString());
}

void TestImportsScale::memory_is_flat_in_the_rows_data() {
    QTest::addColumn<int>("format");
    QTest::newRow("CSV") << static_cast<int>(SheetFormat::Csv);
    QTest::newRow("XLSX") << static_cast<int>(SheetFormat::Xlsx);
}

/// Ten times the rows take the same memory, but for some bytes a record that tell records that come twice.
void TestImportsScale::memory_is_flat_in_the_rows() {
    QFETCH(const int, format);
    const auto peakOf = [&](int rows) {
        DatabaseFixture fixture;
        withoutWaiting(fixture);
        Large large(fixture, static_cast<SheetFormat>(format));
        const auto file = sheetOf(static_cast<SheetFormat>(format), rows, 0);
        const auto bytes = file.bytes();
        const PeakMemory peak;
        const auto ready =
            large.sheets.imports.upload(large.sheets.actor, {SheetTable::Products, "large", bytes->view(), {}}).value();
        large.commit(ready.id);
        large.sheets.undo(ready.id);
        // The file itself is mapped: its pages count, but are the system's to take.
        return peak.moreKiB() - static_cast<std::int64_t>(bytes->view().size() / 1024);
    };
    const int few = longCounts() ? 5'000 : 200;
    peakOf(few);  // what is loaded once and kept
    const auto some = peakOf(few), many = peakOf(10 * few);
    qInfo("%d rows take %lld KiB, %d rows %lld KiB", few, static_cast<long long>(some), 10 * few,
          static_cast<long long>(many));
    QVERIFY2(many < some + 16 * 1024, "memory grows with the rows");
}

QTEST_GUILESS_MAIN(TestImportsScale)
#include "test_imports_scale.moc"
