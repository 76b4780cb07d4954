#include <QLocale>
#include <QTest>
#include <limits>

#include "models/base/formats.h"

using namespace zhanggui;

class TestFormats : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::China)); }
    void writesMoney_data();
    void writesMoney();
    void writesMoneyInChinese();
    void writesRanges();
    void writesChanges();
    void writesMoments_data();
    void writesMoments();
    void writesTimeLeft_data();
    void writesTimeLeft();
    void knowsBeijingsDays();
};

void TestFormats::writesMoney_data() {
    QTest::addColumn<qint64>("fen");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, qint64 fen, const QString& text) { QTest::newRow(name) << fen << text; };
    row("nothing", 0, QStringLiteral("¥0.00"));
    row("one fen", 1, QStringLiteral("¥0.01"));
    row("ten fen", 10, QStringLiteral("¥0.10"));
    row("thousands are grouped", 123450, QStringLiteral("¥1,234.50"));
    row("millions are grouped", 123456789, QStringLiteral("¥1,234,567.89"));
    row("a discount has the true minus", -800, QStringLiteral("−¥8.00"));
    row("less than a yuan back", -5, QStringLiteral("−¥0.05"));
    row("what no float could hold", 900719925474099301, QStringLiteral("¥9,007,199,254,740,993.01"));
    row("the least number there is", std::numeric_limits<qint64>::min(), QStringLiteral("−¥92,233,720,368,547,758.08"));
}

void TestFormats::writesMoney() {
    QFETCH(qint64, fen);
    QFETCH(QString, expected);
    QCOMPARE(format::money({fen}), expected);
}

void TestFormats::writesMoneyInChinese() {
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    QCOMPARE(format::money({123450}), QStringLiteral("¥1,234.50"));
    QCOMPARE(format::quantity(-1234), QStringLiteral("−1,234"));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::China));
}

void TestFormats::writesRanges() {
    QCOMPARE(format::moneyRange({1200}, {1200}), QStringLiteral("¥12.00"));
    QCOMPARE(format::moneyRange({1200}, {1800}), QStringLiteral("¥12.00–¥18.00"));
}

void TestFormats::writesChanges() {
    QCOMPARE(format::change(4), QStringLiteral("+4"));
    QCOMPARE(format::change(-2), QStringLiteral("−2"));
    QCOMPARE(format::change(0), QStringLiteral("—"));
}

void TestFormats::writesMoments_data() {
    QTest::addColumn<QString>("at");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* at, const char* text) {
        QTest::newRow(name) << QString::fromLatin1(at) << QString::fromLatin1(text);
    };
    row("this morning in Beijing", "2026-11-22T02:02:00Z", "Today 10:02");
    row("the first minute of Beijing's day", "2026-11-21T16:00:00Z", "Today 00:00");
    row("the last minute of the day before", "2026-11-21T15:59:00Z", "Yesterday 23:59");
    row("two days ago", "2026-11-20T06:10:00Z", "20 Nov 14:10");
    row("last year", "2025-12-31T01:00:00Z", "31 Dec 2025");
    row("tomorrow, by a clock that is wrong", "2026-11-23T02:00:00Z", "23 Nov 10:00");
}

void TestFormats::writesMoments() {
    QFETCH(QString, at);
    QFETCH(QString, expected);
    const auto now = *instantFrom("2026-11-22T03:00:00Z");
    QCOMPARE(format::moment(*instantFrom(at.toStdString()), now), expected);
}

void TestFormats::writesTimeLeft_data() {
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, qint64 ms, const char* text) {
        QTest::newRow(name) << ms << QString::fromLatin1(text);
    };
    row("hours", 3 * hourMs + 59 * minuteMs, "3 h left");
    row("less than an hour", 12 * minuteMs, "12 min left");
    row("seconds count as a minute", 5 * secondMs, "1 min left");
    row("days", 13 * dayMs, "13 d left");
    row("late by hours", -2 * hourMs, "2 h overdue");
    row("late by seconds", -1, "1 min overdue");
}

void TestFormats::writesTimeLeft() {
    QFETCH(qint64, ms);
    QFETCH(QString, expected);
    const Instant now{1'700'000'000'000};
    QCOMPARE(format::timeLeft(now + ms, now), expected);
}

void TestFormats::knowsBeijingsDays() {
    const QDate day(2026, 11, 22);
    const auto start = format::dayStart(day);
    QCOMPARE(QString::fromStdString(isoText(start)), QStringLiteral("2026-11-21T16:00:00.000Z"));
    QCOMPARE(format::day(start), day);
    QCOMPARE(format::day(start - 1), day.addDays(-1));
    QCOMPARE(format::fullMoment(start), QStringLiteral("2026-11-22 00:00:00"));
}

QTEST_GUILESS_MAIN(TestFormats)
#include "test_formats.moc"
