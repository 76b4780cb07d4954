#include <QTest>
#include <limits>

#include "api/backend/store/cursor.h"

using namespace zhanggui;
using store::Cursor;
using store::makeCursor;
using store::readCursor;

class TestCursorPaging : public QObject {
    Q_OBJECT

  private slots:
    void a_number_comes_back_as_it_was();
    void a_text_comes_back_as_it_was();
    void no_cursor_asks_for_the_first_page();
    void anything_else_is_refused_data();
    void anything_else_is_refused();
};

void TestCursorPaging::a_number_comes_back_as_it_was() {
    for (const std::int64_t key : {std::int64_t{0}, std::int64_t{-5}, std::numeric_limits<std::int64_t>::max(),
                                   std::numeric_limits<std::int64_t>::min()}) {
        const auto cursor = readCursor(makeCursor(key, 77)).value().value();
        QCOMPARE(cursor.number, key);
        QCOMPARE(cursor.id, std::int64_t{77});
    }
}

void TestCursorPaging::a_text_comes_back_as_it_was() {
    for (const std::string key : {"", "SKU.1.2", "茶-1", "😀", "a b+c/d"}) {
        const auto cursor = readCursor(makeCursor(std::string_view(key), 9), Cursor::Key::Text).value().value();
        QCOMPARE(cursor.text, key);
        QCOMPARE(cursor.id, std::int64_t{9});
    }
}

void TestCursorPaging::no_cursor_asks_for_the_first_page() {
    QVERIFY(!readCursor("").value().has_value());
}

void TestCursorPaging::anything_else_is_refused_data() {
    QTest::addColumn<QByteArray>("cursor");
    QTest::addColumn<bool>("text");
    const auto number = QByteArray::fromStdString(makeCursor(5, 6));
    QTest::newRow("no base64") << QByteArray("!!!") << false;
    QTest::newRow("base64 of nothing of ours") << QByteArray("aGVsbG8") << false;
    QTest::newRow("cut short") << number.chopped(2) << false;
    QTest::newRow("with something behind it") << number + "AAAA" << false;
    QTest::newRow("a number where texts sort") << number << true;
    QTest::newRow("a text where numbers sort")
        << QByteArray::fromStdString(makeCursor(std::string_view("x"), 6)) << false;
    QTest::newRow("a text that is not UTF-8")
        << QByteArray::fromStdString(makeCursor(std::string_view("\xC3("), 6)) << true;
    QTest::newRow("a text that ends within a character")
        << QByteArray::fromStdString(makeCursor(std::string_view("\xE8\x8C"), 6)) << true;
    QTest::newRow("a text with a zero byte")
        << QByteArray::fromStdString(makeCursor(std::string_view("a\0b", 3), 6)) << true;
}

void TestCursorPaging::anything_else_is_refused() {
    QFETCH(const QByteArray, cursor);
    QFETCH(const bool, text);
    const auto read = readCursor(cursor.toStdString(), text ? Cursor::Key::Text : Cursor::Key::Number);
    QVERIFY(!read);
    QVERIFY(read.error().is(GeneralRefusal::InvalidInput));
    QCOMPARE(read.error().faults, (std::vector<Fault>{{"?cursor", "badFormat", {}}}));
}

QTEST_GUILESS_MAIN(TestCursorPaging)
#include "test_cursor_paging.moc"
