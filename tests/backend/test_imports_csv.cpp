// Most texts of this file are plain ASCII.
#undef QT_NO_CAST_FROM_ASCII

#include <unicode/ucnv.h>

#include <QTest>
#include <cstring>

#include "api/backend/imports/amounts.h"
#include "api/backend/imports/column_map.h"
#include "api/backend/imports/csv_reader.h"
#include "api/backend/imports/file_text.h"
#include "api/backend/imports/formula_guard.h"
#include "api/backend/imports/product_columns.h"
#include "api/backend/imports/sheet_source.h"

using namespace zhanggui;

namespace {

using Records = std::vector<std::vector<std::string>>;

Records recordsOf(const QByteArray& text, bool* broken = nullptr, std::vector<std::int64_t>* lines = nullptr) {
    const auto kept = text.toStdString();
    CsvReader reader(kept);
    Records records;
    std::vector<std::string> fields;
    while (reader.next(fields)) {
        records.push_back(fields);
        if (lines) lines->push_back(reader.line());
    }
    if (broken) *broken = reader.fault().has_value();
    return records;
}

std::string_view viewOf(const QByteArray& bytes) {
    return {bytes.data(), static_cast<std::size_t>(bytes.size())};
}

/// Why a file is refused, wherever in it that shows.
std::optional<Refusal> refusalOf(const QByteArray& bytes) {
    const auto source = openSheet(viewOf(bytes));
    if (!source) return source.error();
    FileRow row;
    for (;;) {
        const auto more = (*source)->next(row);
        if (!more) return more.error();
        if (!*more) return std::nullopt;
    }
}

Result<ColumnMap> mapOf(const std::vector<std::string>& headers, const ColumnMapping& mapping = {}) {
    return ColumnMap::match(productColumns(), headers, mapping);
}

const std::string header = "Handle,Title,Option1 Name,Option1 Value,Variant Price\n";

std::string gb18030(const char* utf8) {
    UErrorCode error = U_ZERO_ERROR;
    std::string bytes(2 * std::strlen(utf8) + 1, '\0');
    const auto length =
        ucnv_convert("gb18030", "utf-8", bytes.data(), static_cast<std::int32_t>(bytes.size()), utf8, -1, &error);
    return bytes.substr(0, static_cast<std::size_t>(length));
}

}  // namespace

Q_DECLARE_METATYPE(Records)

class TestImportsCsv : public QObject {
    Q_OBJECT

  private slots:
    void records_are_read_as_rfc_4180_says_data();
    void records_are_read_as_rfc_4180_says();
    void broken_quotes_are_seen_data();
    void broken_quotes_are_seen();
    void lines_are_those_of_the_file();
    void a_record_survives_being_written();
    void files_of_another_kind_are_refused_data();
    void files_of_another_kind_are_refused();
    void readable_encodings_give_the_same_text_data();
    void readable_encodings_give_the_same_text();
    void a_long_file_of_gb18030_is_whole();
    void a_wrong_header_names_the_columns();
    void columns_are_understood_in_chinese();
    void another_name_only_helps_where_the_own_one_is_missing();
    void a_mapping_says_what_headers_do_not();
    void guarded_text_is_no_formula_and_comes_back_data();
    void guarded_text_is_no_formula_and_comes_back();
    void text_survives_html_data();
    void text_survives_html();
    void html_becomes_plain_text_data();
    void html_becomes_plain_text();
    void amounts_are_exact_data();
    void amounts_are_exact();
};

void TestImportsCsv::records_are_read_as_rfc_4180_says_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Records>("records");
    const auto row = [](const char* name, const char* text, Records records) {
        QTest::newRow(name) << QByteArray(text) << std::move(records);
    };
    row("nothing", "", {});
    row("one field", "a", {{"a"}});
    row("lines ended by LF", "a,b\nc,d\n", {{"a", "b"}, {"c", "d"}});
    row("lines ended by CRLF", "a,b\r\nc,d\r\n", {{"a", "b"}, {"c", "d"}});
    row("lines ended by CR", "a,b\rc,d", {{"a", "b"}, {"c", "d"}});
    row("empty lines are passed over", "\n\na\n\n\r\nb\n", {{"a"}, {"b"}});
    row("empty fields", ",\n,,\n", {{"", ""}, {"", "", ""}});
    row("a comma in quotes", "\"a,b\",c", {{"a,b", "c"}});
    row("a line break in quotes", "\"a\r\nb\",c\nd", {{"a\nb", "c"}, {"d"}});
    row("a doubled quote", "\"say \"\"hi\"\"\",x", {{"say \"hi\"", "x"}});
    row("an empty quoted field", "\"\",\"\"", {{"", ""}});
    row("a quote within a field is text", "5\" tall,x", {{"5\" tall", "x"}});
    row("a last line without end", "a,b\nc,", {{"a", "b"}, {"c", ""}});
}

void TestImportsCsv::records_are_read_as_rfc_4180_says() {
    QFETCH(const QByteArray, text);
    QFETCH(const Records, records);
    bool broken = true;
    QCOMPARE(recordsOf(text, &broken), records);
    QVERIFY(!broken);
}

void TestImportsCsv::broken_quotes_are_seen_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("never closed") << QByteArray("a,\"b\nc,d\n");
    QTest::newRow("text behind the closing quote") << QByteArray("\"a\"b,c\n");
    QTest::newRow("closed but for its doubled quote") << QByteArray("\"a\"\"");
}

void TestImportsCsv::broken_quotes_are_seen() {
    QFETCH(const QByteArray, text);
    bool broken = false;
    recordsOf(text, &broken);
    QVERIFY(broken);
}

void TestImportsCsv::lines_are_those_of_the_file() {
    std::vector<std::int64_t> lines;
    recordsOf("h\n\"a\nb\r\nc\",1\n\nx\n", nullptr, &lines);
    QCOMPARE(lines, (std::vector<std::int64_t>{1, 2, 6}));
}

void TestImportsCsv::a_record_survives_being_written() {
    const std::vector<std::string> fields{"", "plain", "a,b", "say \"hi\"", "two\nlines", "茶", "=1+1"};
    QCOMPARE(recordsOf(QByteArray::fromStdString(csvRecord(fields))), Records{fields});
    const std::vector<std::string> nothing{""};  // as an empty line it would be passed over
    QCOMPARE(recordsOf(QByteArray::fromStdString(csvRecord(nothing))), Records{nothing});
}

void TestImportsCsv::files_of_another_kind_are_refused_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("fault");
    QTest::newRow("an archive that is none")
        << QByteArray("PK\x03\x04rest", 8) << QByteArray("notSpreadsheet") << QByteArray("damaged");
    QTest::newRow("a PDF") << QByteArray("%PDF-1.7") << QByteArray("notCsv") << QByteArray("otherFile");
    QTest::newRow("an old spreadsheet") << QByteArray("\xD0\xCF\x11\xE0....") << QByteArray("notCsv")
                                        << QByteArray("otherFile");
    QTest::newRow("zero bytes") << QByteArray("a,b\nc\0d", 7) << QByteArray("notCsv") << QByteArray("zeroByte");
    QTest::newRow("a quote that never closes")
        << QByteArray::fromStdString(header + "a,\"b") << QByteArray("notCsv") << QByteArray("unbalancedQuote");
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFEh\0", 4) << QByteArray("badEncoding") << QByteArray("utf16");
    QTest::newRow("neither UTF-8 nor GB18030") << QByteArray::fromStdString(header + "a\xFF\xFF,b")
                                               << QByteArray("badEncoding") << QByteArray("neitherUtf8NorGb18030");
}

void TestImportsCsv::files_of_another_kind_are_refused() {
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, code);
    QFETCH(const QByteArray, fault);
    const auto refusal = refusalOf(bytes);
    QVERIFY(refusal);
    QCOMPARE(refusal->code, code.toStdString());
    QCOMPARE(refusal->faults.at(0).code, fault.toStdString());
}

void TestImportsCsv::readable_encodings_give_the_same_text_data() {
    QTest::addColumn<QByteArray>("bytes");
    const std::string text = header + "cha,龙井茶 𠮷,,,42.99\n";
    QTest::newRow("UTF-8") << QByteArray::fromStdString(text);
    QTest::newRow("UTF-8 with a byte order mark") << QByteArray::fromStdString("\xEF\xBB\xBF" + text);
    QTest::newRow("GB18030") << QByteArray::fromStdString(gb18030(text.c_str()));
}

void TestImportsCsv::readable_encodings_give_the_same_text() {
    QFETCH(const QByteArray, bytes);
    const auto source = openSheet(viewOf(bytes));
    QVERIFY(source);
    FileRow row;
    QVERIFY((*source)->next(row).value());
    QCOMPARE(row.cells.at(0), std::string("Handle"));
    QVERIFY((*source)->next(row).value());
    QCOMPARE(row.cells.at(1), std::string("龙井茶 𠮷"));
    QCOMPARE(row.line, std::int64_t{2});
}

/// It is read piece by piece: characters of two and four bytes stand across the ends of pieces.
void TestImportsCsv::a_long_file_of_gb18030_is_whole() {
    std::string text;
    for (int i = 0; i < 30'000; ++i) text += "龙井 𠮷,é" + std::string(static_cast<std::size_t>(i % 3), 'x') + "\n";
    auto bytes = gb18030(text.c_str());
    QVERIFY(bytes.size() > 300'000);
    QVERIFY(fileText(bytes)->view() == text);
    bytes[200'001] = '\xFF';
    bytes[200'002] = '\xFF';
    QVERIFY(fileText(bytes).error().is(ImportRefusal::BadEncoding));
}

void TestImportsCsv::a_wrong_header_names_the_columns() {
    const auto map = mapOf({"Handle", "Name", "Title", "title", "Variant Price"});
    QVERIFY(map.error().is(ImportRefusal::WrongHeader));
    QCOMPARE(map.error().faults, (std::vector<Fault>{{"/Title", "duplicateColumn", {}},
                                                     {"/Option1 Name", "missingColumn", {}},
                                                     {"/Option1 Value", "missingColumn", {}},
                                                     {"/Name", "unknownColumn", {}}}));
    QVERIFY(mapOf({"  handle ", " TITLE", "Option1 name", "option1 VALUE", "Variant Price", "Something else"}));
}

void TestImportsCsv::columns_are_understood_in_chinese() {
    const auto map = mapOf({"标识", "商品名称", "规格1名称", "规格1值", "售价", "备注"}).value();
    QCOMPARE(map.uses(), (std::vector<ColumnUse>{{"标识", "Handle"},
                                                 {"商品名称", "Title"},
                                                 {"规格1名称", "Option1 Name"},
                                                 {"规格1值", "Option1 Value"},
                                                 {"售价", "Variant Price"},
                                                 {"备注", ""}}));
}

void TestImportsCsv::another_name_only_helps_where_the_own_one_is_missing() {
    const auto map = mapOf({"Category", "Type", "Handle", "Title", "Option1 Name", "Option1 Value", "Variant Price"});
    QCOMPARE(map->uses().at(0).column, std::string());
    QCOMPARE(map->uses().at(1).column, std::string("Type"));
}

void TestImportsCsv::a_mapping_says_what_headers_do_not() {
    const std::vector<std::string> headers{"Handle",        "Title",  "Option1 Name",
                                           "Option1 Value", "Kosten", "Variant Price"};
    const auto map = mapOf(headers, {{{"Kosten", "Variant Price"}, {"Variant Price", ""}}}).value();
    QCOMPARE(map.uses().at(4).column, std::string("Variant Price"));
    QCOMPARE(map.uses().at(5).column, std::string());
    const auto row = map.map({2, {"h", "t", "", "", "42", "7"}});
    QCOMPARE(cellOf(row, ProductColumn::Price), std::string("42"));
    const auto wrong = mapOf(headers, {{{"Kosten", "Colour"}, {"Preis", "Variant Price"}}});
    QCOMPARE(wrong.error().faults.at(0), (Fault{"/Colour", "noSuchColumn", {}}));
    QCOMPARE(wrong.error().faults.at(1), (Fault{"/Preis", "noSuchHeader", {}}));
    const auto twice = mapOf(headers, {{{"Kosten", "Variant Price"}}});
    QCOMPARE(twice.error().faults.at(0), (Fault{"/Variant Price", "duplicateColumn", {}}));
}

void TestImportsCsv::guarded_text_is_no_formula_and_comes_back_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("risky");
    const auto row = [](const char* text, bool risky) { QTest::newRow(text) << QByteArray(text) << risky; };
    for (const auto* payload : {"=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://x\",\"y\")", "=cmd|' /C calc'!A0",
                                "'=1", "''=1", "'-x", "-茶", "\t=1", "\r=1", "@", "=", "-"})
        row(payload, true);
    for (const auto* payload : {"plain", "1=1", "'", "''", "'quoted'", "茶", "a-b", " =1", "1-2"}) row(payload, false);
}

void TestImportsCsv::guarded_text_is_no_formula_and_comes_back() {
    QFETCH(const QByteArray, text);
    QFETCH(const bool, risky);
    const auto written = guarded(text.toStdString());
    QCOMPARE(written.front() == '\'' && written.size() == static_cast<std::size_t>(text.size()) + 1, risky);
    QVERIFY(std::string("=+-@\t\r").find(written.front()) == std::string::npos);
    QCOMPARE(unguarded(written), text.toStdString());
}

void TestImportsCsv::text_survives_html_data() {
    QTest::addColumn<QByteArray>("text");
    for (const auto* text : {"plain", "two\nlines", "an\n\nempty line", "three\n\n\nlines", "a  b", "a < b & c > d",
                             "indented\n  twice", "<b>not bold</b>", "&amp;", "茶叶\n  ·  𠮷"})
        QTest::newRow(text) << QByteArray(text);
}

void TestImportsCsv::text_survives_html() {
    QFETCH(const QByteArray, text);
    QCOMPARE(QByteArray::fromStdString(plainText(htmlOf(text.toStdString()))), text);
}

void TestImportsCsv::html_becomes_plain_text_data() {
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("plain") << QByteArray("Just  text\n here ") << QByteArray("Just text here");
    QTest::newRow("paragraphs") << QByteArray("<p>One</p>\n<p class='x'>Two</p>") << QByteArray("One\nTwo");
    QTest::newRow("breaks and lists") << QByteArray("A<br/>B<ul><li>C</li><li>D</li></ul>") << QByteArray("A\nB\nC\nD");
    QTest::newRow("inline tags") << QByteArray("a <b>bold</b> <i>word</i>") << QByteArray("a bold word");
    QTest::newRow("entities") << QByteArray("&lt;b&gt; &amp; &#33590;&#x8336;&nbsp;&bogus;")
                              << QByteArray("<b> & 茶茶 &bogus;");
    QTest::newRow("scripts and comments")
        << QByteArray("a<script>alert('<p>')</script><!-- <p>x</p> -->b") << QByteArray("ab");
    QTest::newRow("a lone angle") << QByteArray("3 < 4 & 5") << QByteArray("3 < 4 & 5");
    QTest::newRow("an entity of no character") << QByteArray("&#0;&#xD800;") << QByteArray("&#0;&#xD800;");
    QTest::newRow("a tag that never ends") << QByteArray("a<p class=") << QByteArray("a");
}

void TestImportsCsv::html_becomes_plain_text() {
    QFETCH(const QByteArray, html);
    QFETCH(const QByteArray, text);
    QCOMPARE(QByteArray::fromStdString(plainText(html.toStdString())), text);
}

void TestImportsCsv::amounts_are_exact_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qlonglong>("fen");
    QTest::addColumn<QByteArray>("fault");
    const auto good = [](const char* text, qlonglong fen) {
        QTest::newRow(text) << QByteArray(text) << fen << QByteArray();
    };
    const auto bad = [](const char* text, const char* fault) {
        QTest::newRow(text) << QByteArray(text) << qlonglong{0} << QByteArray(fault);
    };
    good("42.99", 4299);
    good("0", 0);
    good("-0", 0);
    good("19.9", 1990);
    good("19.", 1900);
    good("19.9000", 1990);
    good("0.07", 7);
    good("1.15", 115);  // 114.99999999999999 for those who use floating point
    good("10000000.00", 1'000'000'000);
    bad("10000000.01", "priceTooLarge");
    bad("99999999999999999999999999", "priceTooLarge");
    bad("-1", "priceNegative");
    bad("-99999999999999999999999999", "priceNegative");
    bad("1.999", "priceNotANumber");
    bad("1,000", "priceNotANumber");
    bad(".5", "priceNotANumber");
    bad("¥5", "priceNotANumber");
    bad("1e3", "priceNotANumber");
    bad("--1", "priceNotANumber");
    bad("1.2.3", "priceNotANumber");
    bad("NaN", "priceNotANumber");
}

void TestImportsCsv::amounts_are_exact() {
    QFETCH(const QByteArray, text);
    QFETCH(const qlonglong, fen);
    QFETCH(const QByteArray, fault);
    const auto reading = readAmount(text.toStdString());
    QCOMPARE(QByteArray::fromStdString(std::string(reading.fault ? nameOf(*reading.fault) : "")), fault);
    if (fault.isEmpty()) QCOMPARE(qlonglong{reading.amount.fen}, fen);
}

QTEST_GUILESS_MAIN(TestImportsCsv)
#include "test_imports_csv.moc"
