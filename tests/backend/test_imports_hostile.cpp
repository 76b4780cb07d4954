// Most texts of this file are plain ASCII.
#undef QT_NO_CAST_FROM_ASCII

#include <QElapsedTimer>
#include <QTest>
#include <filesystem>

#include "tests/backend/hostile_sheets.h"
#include "tests/backend/sheet_shop.h"
#include "tests/support/peak_memory.h"

using namespace zhanggui;
using namespace zhanggui::test;

namespace {

/// The largest text that is copied at all has 10 MB, in two encodings at once.
constexpr std::int64_t mostKiB = 64 * 1024;

/// How many jobs, rows of reports and mappings are kept.
std::int64_t jobsIn(Sheets& sheets) {
    return sheets.shop.database().read([](store::Session& session) {
        return session.value<std::int64_t>(
            "select (select count(*) from import_job) * 1000000 + (select count(*) from import_row) + (select count(*) "
            "from import_mapping)");
    });
}

std::ptrdiff_t openFiles() {
    const std::filesystem::directory_iterator files("/proc/self/fd");
    return std::distance(begin(files), end(files));
}

}  // namespace

/// What is refused leaves nothing behind: no record, no job, no row of a report, no open file.
class TestImportsHostile : public QObject {
    Q_OBJECT

  private slots:
    void hostile_files_are_refused_and_leave_nothing_data() { DatabaseFixture::addDialects(); }
    void hostile_files_are_refused_and_leave_nothing();
    void a_book_that_is_damaged_anywhere_leaves_nothing_data() { DatabaseFixture::addDialects(); }
    void a_book_that_is_damaged_anywhere_leaves_nothing();
    void text_files_are_refused_in_bounded_memory_data();
    void text_files_are_refused_in_bounded_memory();
    void a_file_of_16384_columns_is_read_in_bounded_memory();
};

void TestImportsHostile::hostile_files_are_refused_and_leave_nothing() {
    ZG_FRESH_DATABASE(fixture);
    Sheets sheets(fixture);
    sheets.products("tee,Tee,,,Shirts,true,Size,S,TEE-S,5,50.00,60,20,https://x/1.jpg\n");
    const auto before = sheets.business();
    const auto jobsBefore = jobsIn(sheets);
    static const auto books = hostileBooks(), texts = hostileTextFiles();  // packing them takes a second
    QVERIFY(books.size() >= 100 && texts.size() >= 20);
    // Most never come to the database, so that on the second one a part stands for all.
    const bool all = DatabaseFixture::dialectOfRow() == store::Dialect::Sqlite;
    std::vector<HostileSheet> files(books.begin(), all ? books.end() : books.begin() + 20);
    const auto first = files.size();
    files.insert(files.end(), texts.begin(), texts.end());
    qInfo("%zu hostile workbooks and %zu hostile texts", first, files.size() - first);
    const auto filesBefore = openFiles();
    std::int64_t slowest = 0;
    std::string slowestFile;
    for (const auto& file : files) {
        QElapsedTimer timer;
        timer.start();
        // A mapping that would be remembered if anything of it were believed.
        const auto answer = sheets.upload(SheetTable::Products, file.bytes, {{{"Handle", "Handle"}}});
        if (timer.elapsed() > slowest) {
            slowest = timer.elapsed();
            slowestFile = file.what;
        }
        QVERIFY2(!answer, file.what.c_str());
        const auto& faults = answer.error().faults;
        QVERIFY2(!faults.empty(), file.what.c_str());
        if (answer.error().is(ImportRefusal::WrongHeader)) continue;  // what else is wrong with it stands further down
        QVERIFY2(
            std::any_of(faults.begin(), faults.end(), [&](const Fault& fault) { return fault.code == file.fault; }),
            (file.what + ": " + faults.front().code).c_str());
    }
    qInfo("the slowest took %lld ms: %s", static_cast<long long>(slowest), slowestFile.c_str());
    QCOMPARE(openFiles(), filesBefore);
    QCOMPARE(jobsIn(sheets), jobsBefore);
    QCOMPARE(sheets.business(), before);
    QCOMPARE(sheets.shop.violation(), QString());
}

/// Most of a book may be read before its damage shows; then nothing of what was read may be believed.
void TestImportsHostile::a_book_that_is_damaged_anywhere_leaves_nothing() {
    ZG_FRESH_DATABASE(fixture);
    Sheets sheets(fixture);
    SheetFile book(SheetFormat::Xlsx);
    book.write({{"Handle"}, {"Title"}, {"Option1 Name"}, {"Option1 Value"}, {"Variant Price"}});
    for (int i = 0; i < 300; ++i)
        book.write({{"p" + std::to_string(i)}, {"Title " + std::to_string(i * 7919)}, {}, {}, {"1.50", true}});
    book.close();
    const std::string whole(book.bytes()->view());
    QCOMPARE(sheets.upload(SheetTable::Products, whole)->add, std::int64_t{300});
    int refused = 0;
    for (std::size_t at = 50; at < whole.size(); at += whole.size() / 60) {
        auto bytes = whole;
        bytes[at] = static_cast<char>(bytes[at] ^ 0x55);
        const auto kept = jobsIn(sheets);
        const auto answer = sheets.upload(SheetTable::Products, bytes);
        QCOMPARE(jobsIn(sheets), kept + (answer ? 1'000'300 : 0));  // some bytes nobody reads
        if (!answer) ++refused;
    }
    for (std::size_t length = whole.size() / 40; length < whole.size(); length += whole.size() / 40) {
        const auto kept = jobsIn(sheets);
        QVERIFY(!sheets.upload(SheetTable::Products, whole.substr(0, length)));
        QCOMPARE(jobsIn(sheets), kept);
    }
    QVERIFY(refused > 30);
}

void TestImportsHostile::text_files_are_refused_in_bounded_memory_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("fault");
    for (const auto& file : hostileTextFiles())
        QTest::newRow(file.what.c_str()) << QByteArray::fromStdString(file.bytes) << QByteArray(file.fault);
}

void TestImportsHostile::text_files_are_refused_in_bounded_memory() {
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, fault);
    static DatabaseFixture fixture;  // nothing of these files comes into it
    static Sheets sheets(fixture);
    const std::string_view text(bytes.data(), static_cast<std::size_t>(bytes.size()));
    const PeakMemory peak;
    QElapsedTimer timer;
    timer.start();
    const auto answer = sheets.imports.upload(sheets.actor, {SheetTable::Products, "text.csv", text, {}});
    QVERIFY(!answer);
    QCOMPARE(QByteArray::fromStdString(answer.error().faults.front().code), fault);
    QVERIFY2(timer.elapsed() < 10'000, "it took long");
    QVERIFY2(peak.moreKiB() < mostKiB, qPrintable(QStringLiteral("%1 KiB").arg(peak.moreKiB())));
}

/// As many columns as a spreadsheet program has are no attack: those that mean something are read.
void TestImportsHostile::a_file_of_16384_columns_is_read_in_bounded_memory() {
    DatabaseFixture fixture;
    Sheets sheets(fixture);
    std::string text = "Handle,Title,Option1 Name,Option1 Value,Variant Price";
    for (int column = 5; column < 16'384; ++column) text += ",c" + std::to_string(column);
    text += "\n";
    for (int row = 0; row < 200; ++row)
        text += "p" + std::to_string(row) + ",P,,,1" + std::string(16'384 - 5, ',') + "\n";
    const PeakMemory peak;
    const auto import = sheets.upload(SheetTable::Products, text).value();
    QCOMPARE(import.add, std::int64_t{200});
    QCOMPARE(import.columns.size(), std::size_t{16'384});
    QVERIFY2(peak.moreKiB() < mostKiB, qPrintable(QStringLiteral("%1 KiB").arg(peak.moreKiB())));
    QVERIFY(sheets.imports.commit(sheets.actor, import.id));
    sheets.imports.runner().finish(import.id);
    QCOMPARE(sheets.imports.import(sheets.actor, import.id)->committed, std::int64_t{200});
}

QTEST_GUILESS_MAIN(TestImportsHostile)
#include "test_imports_hostile.moc"
