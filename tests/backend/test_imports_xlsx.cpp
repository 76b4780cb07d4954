// Most texts of this file are plain ASCII.
#undef QT_NO_CAST_FROM_ASCII

#include <xlsxwriter.h>

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "api/backend/imports/sheet_file.h"
#include "api/backend/imports/sheet_source.h"
#include "api/backend/imports/sheet_values.h"
#include "tests/backend/hostile_sheets.h"
#include "tests/support/peak_memory.h"

using namespace zhanggui;
using namespace zhanggui::test;

namespace {

using Cells = std::vector<std::vector<std::string>>;

struct Reading {
    Cells rows;
    std::vector<std::int64_t> lines;
    std::optional<Refusal> refusal;
    std::optional<std::size_t> unvalued;
};

Reading readingOf(const std::string& bytes) {
    Reading reading;
    const auto source = openSheet(bytes);
    if (!source) {
        reading.refusal = source.error();
        return reading;
    }
    FileRow row;
    for (;;) {
        const auto more = (*source)->next(row);
        if (!more) reading.refusal = more.error();
        if (!more || !*more) return reading;
        reading.rows.push_back(row.cells);
        reading.lines.push_back(row.line);
        if (row.unvalued) reading.unvalued = row.unvalued;
    }
}

}  // namespace

Q_DECLARE_METATYPE(Cells)

class TestImportsXlsx : public QObject {
    Q_OBJECT

  private slots:
    void cells_are_read_as_people_see_them_data();
    void cells_are_read_as_people_see_them();
    void numbers_are_those_that_are_shown_data();
    void numbers_are_those_that_are_shown();
    void days_are_counted_as_spreadsheets_do_data();
    void days_are_counted_as_spreadsheets_do();
    void formats_of_dates_are_known_data();
    void formats_of_dates_are_known();
    void a_formula_without_value_is_noticed();
    void a_book_of_the_common_writer_is_read_data();
    void a_book_of_the_common_writer_is_read();
    void what_we_write_we_read_data();
    void what_we_write_we_read();
    void a_hostile_file_is_refused_data();
    void a_hostile_file_is_refused();
    void damage_is_refused_wherever_it_is();
    void memory_does_not_grow_with_the_rows();
};

void TestImportsXlsx::cells_are_read_as_people_see_them_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Cells>("rows");
    const auto book = [](const char* name, const BookMaker& maker, Cells rows) {
        QTest::newRow(name) << QByteArray::fromStdString(maker.bytes()) << std::move(rows);
    };
    book("shared strings",
         {.rows = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c><c r=\"B1\" t=\"s\"><v>0</v></c></row>",
          .strings = "<si><t>first</t></si><si><t>茶 𠮷</t></si>"},
         {{"茶 𠮷", "first"}});
    book("rich shared strings without reading aids",
         {.rows = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>",
          .strings = "<si><r><rPr><b/></rPr><t>bold</t></r><r><t xml:space=\"preserve\"> and not</t></r><rPh sb=\"0\" "
                     "eb=\"1\"><t>aid</t></rPh><phoneticPr fontId=\"1\"/></si>"},
         {{"bold and not"}});
    book("inline strings", {.rows = "<row r=\"1\">" + inlined("A1", "a &amp; b") + "</row>"}, {{"a & b"}});
    book("an inline string in pieces",
         {.rows = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><r><t>a</t></r><r><t>b</t></r></is></c></row>"},
         {{"ab"}});
    book("gaps between cells and rows",
         {.rows = "<row r=\"2\">" + inlined("B2", "b") + inlined("D2", "d") + "</row><row r=\"3\"/><row r=\"9\">" +
                  inlined("A9", "z") + "</row>"},
         {{"", "b", "", "d"}, {"z"}});
    book("cells and rows without references",
         {.rows = "<row>" + numbered("1") + numbered("2") + "</row><row>" + numbered("3") + "</row>"},
         {{"1", "2"}, {"3"}});
    book(
        "the cached values of formulas",
        {.rows = "<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c><c r=\"B1\" t=\"str\"><f>A1&amp;\"x\"</f><v>2x</v></c>"
                 "<c r=\"C1\" t=\"str\"><f>\"\"</f><v></v></c></row>"},
        {{"2", "2x"}});
    book("booleans and errors",
         {.rows = "<row r=\"1\">" + numbered("1", "t=\"b\"") + numbered("0", "t=\"b\"") + numbered("#N/A", "t=\"e\"") +
                  "</row>"},
         {{"true", "false", "#N/A"}});
    book("dates in both calendars' newer one",
         {.rows = "<row r=\"1\">" + numbered("46348", "s=\"1\"") + numbered("46348.4375", "s=\"2\"") +
                  numbered("7", "s=\"0\"") + "</row>",
          .formats = "<numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/>",
          .styles = "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/>"},
         {{"2026-11-22", "2026-11-22 10:30:00", "7"}});
    book("dates counted from 1904",
         {.rows = "<row r=\"1\">" + numbered("44886", "s=\"0\"") + "</row>",
          .styles = "<xf numFmtId=\"14\"/>",
          .bookAttributes = "date1904=\"1\""},
         {{"2026-11-22"}});
    book("a date as text of the standard",
         {.rows = "<row r=\"1\">" + numbered("2026-11-22T00:00:00", "t=\"d\"") + "</row>"}, {{"2026-11-22T00:00:00"}});
    book("a code of fifteen digits and one with leading noughts",
         {.rows = "<row r=\"1\">" + numbered("690123456789012") + inlined("B1", "00123") + "</row>"},
         {{"690123456789012", "00123"}});
    book("escaped characters", {.rows = "<row r=\"1\">" + inlined("A1", "a_x000A_b_x005F_x000A_") + "</row>"},
         {{"a\nb_x000A_"}});
    book("empty and blank rows are passed over",
         {.rows = "<row r=\"1\">" + inlined("A1", " ") + "</row><row r=\"2\"><c r=\"A2\" s=\"0\"/></row><row r=\"5\">" +
                  inlined("A5", "x") + "</row>"},
         {{"x"}});
    book(
        "the first visible sheet",
        {.rows = "<row r=\"1\">" + inlined("A1", "seen") + "</row>",
         .sheets =
             R"(<sheet name="Notes" sheetId="1" state="hidden" r:id="rId9"/><sheet name="Data" sheetId="2" state="visible" r:id="rId1"/>)"},
        {{"seen"}});
    book("an absolute target",
         {.rows = "<row r=\"1\">" + inlined("A1", "x") + "</row>", .sheetTarget = "/xl/worksheets/sheet1.xml"},
         {{"x"}});
    book("a target in another case with a backslash",
         {.rows = "<row r=\"1\">" + inlined("A1", "x") + "</row>", .sheetTarget = "Worksheets\\Sheet1.XML"}, {{"x"}});
    book("external links of formulas are not followed",
         {.rows = "<row r=\"1\"><c r=\"A1\"><f>[1]Other!A1</f><v>5</v></c></row>",
          .moreRelations =
              R"(<Relationship Id="rId7" Type="http://x/externalLink" Target="externalLinks/externalLink1.xml"/>)"},
         {{"5"}});
    book("hyperlinks and merged cells behind the cells",
         {.rows = "<row r=\"1\">" + inlined("A1", "x") + "</row>",
          .around = "<mergeCells count=\"1\"><mergeCell ref=\"A1:B1\"/></mergeCells><hyperlinks/>"},
         {{"x"}});
    book("quoted newlines", {.rows = "<row r=\"1\">" + inlined("A1", "a\n&quot;b&quot;\nc") + "</row>"},
         {{"a\n\"b\"\nc"}});
    BookMaker prefixed{.rows = ""};
    auto zip = prefixed.zip();
    zip.parts.back().content =
        R"(<?xml version="1.0"?><x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main">)"
        R"(<x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>)";
    QTest::newRow("another namespace with a prefix") << QByteArray::fromStdString(zip.bytes()) << Cells{{"1"}};
    book("the last column there is", {.rows = "<row r=\"1\">" + inlined("XFD1", "x") + "</row>"}, [] {
        Cells rows(1);
        rows[0].resize(sheetColumns);
        rows[0].back() = "x";
        return rows;
    }());
}

void TestImportsXlsx::cells_are_read_as_people_see_them() {
    QFETCH(const QByteArray, bytes);
    QFETCH(const Cells, rows);
    const auto reading = readingOf(bytes.toStdString());
    if (reading.refusal) QFAIL(("refused: " + reading.refusal->faults.at(0).code).c_str());
    QCOMPARE(reading.rows, rows);
    QVERIFY(!reading.unvalued);
}

void TestImportsXlsx::numbers_are_those_that_are_shown_data() {
    QTest::addColumn<QByteArray>("shown");
    const auto row = [](const char* written, const char* shown) { QTest::newRow(written) << QByteArray(shown); };
    row("42.99", "42.99");
    row("42.990000000000002", "42.99");
    row("0.28999999999999998", "0.29");
    row("1.1499999999999999", "1.15");
    row("99.999999999999986", "100");
    row("4.299E1", "42.99");
    row("4.2990000000000002E1", "42.99");
    row("1E-2", "0.01");
    row("1e+3", "1000");
    row("-5", "-5");
    row("-0.5", "-0.5");
    row("0", "0");
    row("-0", "0");
    row("0.0", "0");
    row("007", "7");
    row("6901234567892", "6901234567892");
    row("6.9012345678919995E12", "6901234567892");
    row("1E300", "1E300");
    row("5.", "5");
    row(".5", "0.5");
    for (const auto* none : {"", "x", "1x", "--1", "1e", "1e1e1", "e5", "."}) row(none, "none");
}

void TestImportsXlsx::numbers_are_those_that_are_shown() {
    QFETCH(const QByteArray, shown);
    const auto number = shownNumber(QTest::currentDataTag());
    QCOMPARE(QByteArray::fromStdString(number.value_or("none")), shown);
}

void TestImportsXlsx::days_are_counted_as_spreadsheets_do_data() {
    QTest::addColumn<bool>("from1904");
    QTest::addColumn<QByteArray>("date");
    const auto row = [](const char* serial, bool from1904, const char* date) {
        QTest::addRow("%s%s", serial, from1904 ? " from 1904" : "") << from1904 << QByteArray(date);
    };
    row("1", false, "1900-01-01");
    row("59", false, "1900-02-28");
    row("61", false, "1900-03-01");
    row("46348", false, "2026-11-22");
    row("46348.999999", false, "2026-11-23");
    row("46348.5", false, "2026-11-22 12:00:00");
    row("0.75", false, "18:00:00");
    row("0", true, "1904-01-01");
    row("44886", true, "2026-11-22");
    row("2958465", false, "9999-12-31");
    row("2958467", false, "none");
    row("1E20", false, "none");
    row("-1", false, "none");
    row("soon", false, "none");
}

void TestImportsXlsx::days_are_counted_as_spreadsheets_do() {
    QFETCH(const bool, from1904);
    QFETCH(const QByteArray, date);
    const auto serial = QByteArray(QTest::currentDataTag()).split(' ').first().toStdString();
    QCOMPARE(QByteArray::fromStdString(dateOf(serial, from1904).value_or("none")), date);
}

void TestImportsXlsx::formats_of_dates_are_known_data() {
    QTest::addColumn<bool>("isDate");
    for (const auto* code :
         {"yyyy-mm-dd", "m/d/yy h:mm", "[h]:mm", "[$-804]yyyy\"年\"m\"月\"", "mmm", "[Red]d/m", "ss.0"})
        QTest::newRow(code) << true;
    for (const auto* code : {"General", "0.00", "#,##0.00", "\"day\"0", "[Red]0.00", "0.00E+00", "@", "\\d0",
                             "[$¥-804]#,##0", "_-* #,##0_-"})
        QTest::newRow(code) << false;
}

void TestImportsXlsx::formats_of_dates_are_known() {
    QFETCH(const bool, isDate);
    QCOMPARE(isDateFormat(QString::fromUtf8(QTest::currentDataTag())), isDate);
}

void TestImportsXlsx::a_formula_without_value_is_noticed() {
    const auto reading = readingOf(BookMaker{.rows = "<row r=\"1\">" + inlined("A1", "x") +
                                                     "<c r=\"B1\"><f>1+1</f></c><c r=\"C1\"><f>2</f></c></row>"}
                                       .bytes());
    QVERIFY(!reading.refusal);
    QCOMPARE(reading.unvalued, std::optional<std::size_t>(1));
}

void TestImportsXlsx::a_book_of_the_common_writer_is_read_data() {
    QTest::addColumn<bool>("constantMemory");
    QTest::newRow("with shared strings") << false;
    QTest::newRow("in constant memory, with inline strings") << true;
}

void TestImportsXlsx::a_book_of_the_common_writer_is_read() {
    QFETCH(const bool, constantMemory);
    QTemporaryDir folder;
    const auto path = folder.filePath("book.xlsx").toStdString();
    lxw_workbook_options options{};
    options.constant_memory = constantMemory;
    auto* book = workbook_new_opt(path.c_str(), &options);
    auto* sheet = workbook_add_worksheet(book, nullptr);
    auto* date = workbook_add_format(book);
    format_set_num_format(date, "yyyy-mm-dd");
    worksheet_write_string(sheet, 0, 0, "SKU", nullptr);
    worksheet_write_string(sheet, 0, 1, "价格", nullptr);
    worksheet_write_string(sheet, 2, 0, "00123", nullptr);
    worksheet_write_number(sheet, 2, 1, 42.99, nullptr);
    lxw_datetime day{2026, 11, 22, 0, 0, 0};
    worksheet_write_datetime(sheet, 2, 2, &day, date);
    worksheet_write_boolean(sheet, 2, 3, 1, nullptr);
    worksheet_write_formula_num(sheet, 2, 4, "=1+1", nullptr, 2);
    QCOMPARE(workbook_close(book), LXW_NO_ERROR);
    QFile file(QString::fromStdString(path));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto reading = readingOf(file.readAll().toStdString());
    QVERIFY(!reading.refusal);
    QCOMPARE(reading.rows, (Cells{{"SKU", "价格"}, {"00123", "42.99", "2026-11-22", "true", "2"}}));
    QCOMPARE(reading.lines, (std::vector<std::int64_t>{1, 3}));
}

void TestImportsXlsx::what_we_write_we_read_data() {
    QTest::addColumn<int>("format");
    QTest::newRow("CSV") << static_cast<int>(SheetFormat::Csv);
    QTest::newRow("XLSX") << static_cast<int>(SheetFormat::Xlsx);
}

void TestImportsXlsx::what_we_write_we_read() {
    QFETCH(const int, format);
    SheetFile file(static_cast<SheetFormat>(format));
    file.write({{"Code"}, {"Price"}, {"Text"}});
    const std::vector<std::string> texts{"=1+1",
                                         "+86 10",
                                         "-5% off",
                                         "@you",
                                         "'=x",
                                         "two\nlines",
                                         "\"quoted\", and more",
                                         "000123",
                                         "690123456789012345",
                                         "茶 𠮷",
                                         "1E5",
                                         "TRUE"};
    for (const auto& text : texts) file.write({{text}, {"-42.99", true}, {}});
    file.close();
    const auto bytes = std::string(file.bytes()->view());
    if (static_cast<SheetFormat>(format) == SheetFormat::Csv) {
        QCOMPARE(bytes.substr(0, 3), std::string("\xEF\xBB\xBF"));
        QVERIFY(bytes.find("\n'=1+1,-42.99") != std::string::npos);
    }
    const auto reading = readingOf(bytes);
    QVERIFY(!reading.refusal && !reading.unvalued);
    QCOMPARE(reading.rows.size(), texts.size() + 1);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        QCOMPARE(reading.rows[i + 1][0], texts[i]);
        QCOMPARE(reading.rows[i + 1][1], std::string("-42.99"));
    }
}

void TestImportsXlsx::a_hostile_file_is_refused_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("fault");
    const auto all = hostileBooks();
    QVERIFY2(all.size() >= 100, "the files have become too few");
    for (const auto& file : all)
        QTest::newRow(file.what.c_str()) << QByteArray::fromStdString(file.bytes) << QByteArray(file.fault);
}

void TestImportsXlsx::a_hostile_file_is_refused() {
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, fault);
    const auto copy = bytes.toStdString();
    const PeakMemory peak;
    QElapsedTimer timer;
    timer.start();
    const auto source = openSheet(copy);
    std::optional<Refusal> refusal;
    if (!source) refusal = source.error();
    FileRow row;
    while (!refusal) {
        const auto more = (*source)->next(row);
        if (!more) refusal = more.error();
        if (more && !*more) break;
    }
    QVERIFY2(refusal, "the file was read to its end");
    QCOMPARE(QByteArray::fromStdString(refusal->faults.at(0).code), fault);
    QVERIFY(refusal->is(ImportRefusal::UnsafeFile) || refusal->is(ImportRefusal::NotSpreadsheet));
    QVERIFY2(timer.elapsed() < 10'000, "it took long");
    QVERIFY2(peak.moreKiB() < 64 * 1024, qPrintable(QStringLiteral("%1 KiB").arg(peak.moreKiB())));
}

void TestImportsXlsx::damage_is_refused_wherever_it_is() {
    std::string rows;
    for (int i = 1; i <= 200; ++i)
        rows += "<row r=\"" + std::to_string(i) + "\">" +
                inlined("A" + std::to_string(i), "text " + std::to_string(i * 7919)) + "</row>";
    const auto whole = BookMaker{.rows = rows}.bytes();
    QVERIFY(!readingOf(whole).refusal);
    // Cut off anywhere it is no archive any more; its directory stands at the end.
    for (std::size_t length = 4; length < whole.size(); length += whole.size() / 50)
        QVERIFY(readingOf(whole.substr(0, length)).refusal);
    // A changed byte of packed data is noticed by its checksum at the latest, never taken for another text.
    const auto expected = readingOf(whole).rows;
    int refused = 0;
    for (std::size_t at = 40; at < whole.size(); at += whole.size() / 97) {
        auto bytes = whole;
        bytes[at] = static_cast<char>(bytes[at] ^ 0x55);
        const auto reading = readingOf(bytes);
        if (reading.refusal)
            ++refused;
        else
            QCOMPARE(reading.rows, expected);
    }
    QVERIFY(refused > 50);
}

void TestImportsXlsx::memory_does_not_grow_with_the_rows() {
    const auto peakOf = [](int rows) {
        SheetFile file(SheetFormat::Xlsx);
        for (int i = 0; i < rows; ++i)
            file.write({{"code-" + std::to_string(i)},
                        {"A title that is a little longer " + std::to_string(i * 7919)},
                        {"42.99", true}});
        file.close();
        const auto bytes = file.bytes();
        const auto view = bytes->view();
        const PeakMemory peak;
        const auto source = openSheet(view);
        FileRow row;
        int count = 0;
        while ((*source)->next(row).value_or(false)) ++count;
        if (count != rows) throw std::runtime_error("rows are missing");
        return peak.moreKiB() - static_cast<std::int64_t>(view.size() / 1024);
    };
    peakOf(1'000);
    const auto some = peakOf(10'000), many = peakOf(50'000);
    qInfo("reading 10,000 rows takes %lld KiB, 50,000 rows %lld KiB", static_cast<long long>(some),
          static_cast<long long>(many));
    QVERIFY(many < some + 4 * 1024);
}

QTEST_GUILESS_MAIN(TestImportsXlsx)
#include "test_imports_xlsx.moc"
