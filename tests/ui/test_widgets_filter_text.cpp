#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include "ui/widgets/filter_bar.h"
#include "ui/widgets/filter_text.h"

using namespace zhanggui;
using namespace Qt::StringLiterals;

/// A filter as a line of text: read, written, and edited in the filter bar.
class TestWidgetsFilterText : public QObject {
    Q_OBJECT

    static QList<FilterSpec> specs() {
        using Kind = FilterSpec::Kind;
        return {{u"state"_s,
                 u"状态"_s,
                 Kind::Choice,
                 {{u"open"_s, u"进行中"_s}, {u"onHold"_s, u"暂停"_s}, {u"shut"_s, u"已结束"_s}},
                 u"status"_s},
                {u"place"_s, u"地点"_s, Kind::Choice, {{7, u"　杭州 西湖"_s}, {8, u"成都"_s}, {9, u"成都"_s}}},
                {u"tag"_s, u"标签"_s, Kind::Text, {}},
                {u"from"_s, u"金额不低于"_s, Kind::Money, {}, u"price"_s, FilterSpec::Bound::AtLeast},
                {u"to"_s, u"金额不高于"_s, Kind::Money, {}, u"price"_s, FilterSpec::Bound::AtMost},
                {u"pieces"_s, u"件数"_s, Kind::Number, {}}};
    }
    static QString valueOf(const FilterReading& reading, const QString& key) {
        for (const FilterValue& value : reading.values)
            if (value.key == key) return value.value.toString();
        return {};
    }

  private Q_SLOTS:
    void conditionsAreRead_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::newRow("by the word and the value") << u"status:shut"_s << u"state"_s << u"shut"_s;
        QTest::newRow("by the beginnings of both") << u"sta:op"_s << u"state"_s << u"open"_s;
        QTest::newRow("by the title in the user's language") << u"状态：进行中"_s << u"state"_s << u"open"_s;
        QTest::newRow("in any case") << u"Status:ONHOLD"_s << u"state"_s << u"onHold"_s;
        QTest::newRow("a value in quotes") << u"place:\"杭州 西湖\""_s << u"place"_s << u"7"_s;
        QTest::newRow("a value in Chinese quotes") << u"地点：“杭州 西湖”"_s << u"place"_s << u"7"_s;
        QTest::newRow("a value by its key, where its name is not the only one")
            << u"place:#9"_s << u"place"_s << u"9"_s;
        QTest::newRow("free text") << u"标签:新品"_s << u"tag"_s << u"新品"_s;
        QTest::newRow("more than") << u"price:>100"_s << u"from"_s << u"10001"_s;
        QTest::newRow("at least") << u"price:>=100"_s << u"from"_s << u"10000"_s;
        QTest::newRow("less than") << u"price:<99.50"_s << u"to"_s << u"9949"_s;
        QTest::newRow("at most, with a sign of its own") << u"price:≤¥1,200"_s << u"to"_s << u"120000"_s;
        QTest::newRow("a range") << u"price:100..200"_s << u"to"_s << u"20000"_s;
        QTest::newRow("the only amount needs no word") << u">88"_s << u"from"_s << u"8801"_s;
        QTest::newRow("a number") << u"pieces:>=3"_s << u"pieces"_s << u"3"_s;
    }
    void conditionsAreRead() {
        QFETCH(QString, line);
        QFETCH(QString, key);
        QFETCH(QString, value);
        const FilterReading reading = readFilter(u"杯 "_s + line + u" 红"_s, specs());
        QVERIFY2(reading.faults.isEmpty(), qPrintable(reading.faults.join(u'\n')));
        QCOMPARE(valueOf(reading, key), value);
        QCOMPARE(reading.text, u"杯 红"_s);
    }

    void whatIsNotUnderstoodIsSaid_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("said");
        QTest::newRow("an unknown word") << u"colour:red"_s << u"“colour”"_s;
        QTest::newRow("the words there are")
            << u"colour:red"_s << u"status (状态), place (地点), tag (标签), price, pieces (件数)"_s;
        QTest::newRow("an unknown value, and those there are") << u"status:gone"_s << u"open, onHold, shut"_s;
        QTest::newRow("a value that may mean several") << u"status:o"_s << u"open, onHold"_s;
        QTest::newRow("two places of one name") << u"place:成都"_s << u"#8, #9"_s;
        QTest::newRow("no value") << u"status:"_s << u"“status:”"_s;
        QTest::newRow("no amount") << u"price:>dear"_s << u"price:>dear"_s;
        QTest::newRow("an end that the list does not know") << u"pieces:<3"_s << u"“>”"_s;
    }
    void whatIsNotUnderstoodIsSaid() {
        QFETCH(QString, line);
        QFETCH(QString, said);
        const FilterReading reading = readFilter(line + u" 杯"_s, specs());
        QCOMPARE(reading.faults.size(), 1);
        QVERIFY2(reading.faults.first().contains(said), qPrintable(reading.faults.first()));
        QCOMPARE(reading.rest, line);
        QCOMPARE(reading.text, u"杯"_s);
        QVERIFY(reading.values.isEmpty());
    }

    void wordsWithColonsStayWords_data() {
        QTest::addColumn<QString>("line");
        QTest::newRow("a time") << u"10:30"_s;
        QTest::newRow("an address") << u"https://example.com"_s;
        QTest::newRow("a word in quotes") << u"\"status:open\""_s;
        QTest::newRow("a colon at the end of nothing") << u": x"_s;
    }
    void wordsWithColonsStayWords() {
        QFETCH(QString, line);
        QVERIFY(!holdsConditions(line));
        const FilterReading reading = readFilter(line, specs());
        QVERIFY(reading.values.isEmpty() && reading.faults.isEmpty());
        QCOMPARE(reading.text, QString(line).remove(u'"'));
    }

    void whatIsWrittenIsReadAgain() {
        const QList<FilterValue> values{{u"state"_s, u"onHold"_s, {}}, {u"place"_s, 7, {}},
                                        {u"tag"_s, u"春 夏"_s, {}},    {u"from"_s, 10050, {}},
                                        {u"to"_s, 200000, {}},         {u"pieces"_s, 3, {}}};
        const QString line = writeFilter(u"杯 a:b \"x y\""_s, values, specs());
        QCOMPARE(
            line,
            u"status:onHold place:\"杭州 西湖\" tag:\"春 夏\" price:>=100.50 price:<=2000.00 pieces:>=3 杯 \"a:b\" "
            u"\"x y\""_s);
        const FilterReading again = readFilter(line, specs());
        QVERIFY(again.faults.isEmpty());
        QCOMPARE(again.text, u"杯 a:b x y"_s);
        QCOMPARE(again.values.size(), values.size());
        for (const FilterValue& value : values) QCOMPARE(valueOf(again, value.key), value.value.toString());
    }

    void theLastWordIsCompleted() {
        QCOMPARE(filterCompletions(u"杯 sta"_s, specs()), QStringList{u"status:"_s});
        QCOMPARE(filterCompletions(u"杯 status:o"_s, specs()), (QStringList{u"status:open"_s, u"status:onHold"_s}));
        QCOMPARE(filterCompletions(u"地点:杭"_s, specs()), QStringList{u"place:\"杭州 西湖\""_s});
        QVERIFY(filterCompletions(u"sta "_s, specs()).isEmpty());
        QCOMPARE(lastWordOf(u"杯 tag:\"a b"_s), 2);
    }

    void conditionsTypedInTheSearchBecomeChips() {
        FilterBar bar(u"search"_s, specs());
        bar.show();
        QSignalSpy changes(&bar, &FilterBar::changed);
        bar.searchField()->setFocus();
        QTest::keyClicks(bar.searchField(), u"cup status:shut price:>100"_s);
        QTest::keyClick(bar.searchField(), Qt::Key_Return);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(bar.text(), u"cup"_s);
        QCOMPARE(bar.searchField()->text(), u"cup"_s);
        QCOMPARE(bar.values().size(), 2);
        QCOMPARE(bar.values().first().display, u"已结束"_s);
        QCOMPARE(bar.asText(), u"status:shut price:>=100.01 cup"_s);
    }

    void aPastedFilterIsTakenAtOnce() {
        FilterBar bar(u"search"_s, specs());
        bar.show();
        QGuiApplication::clipboard()->setText(u"status:open 标签:新品"_s);
        bar.searchField()->setFocus();
        QTest::keyClick(bar.searchField(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(bar.values().size(), 2);
        QCOMPARE(bar.values().last().value.toString(), u"新品"_s);
        QVERIFY(bar.searchField()->text().isEmpty());
    }

    void anUnknownWordIsNamedAndStays() {
        FilterBar bar(u"search"_s, specs());
        bar.show();
        QTest::keyClicks(bar.searchField(), u"colour:red status:open"_s);
        QTest::keyClick(bar.searchField(), Qt::Key_Return);
        auto* fault = bar.findChild<QLabel*>(u"filterFault"_s);
        QVERIFY(fault->isVisible() && fault->text().contains(u"“colour”"_s));
        QCOMPARE(bar.searchField()->text(), u"colour:red"_s);
        QCOMPARE(bar.values().size(), 1);
        QVERIFY2(bar.text().isEmpty(), "what was not understood is not searched for");
        QTest::keyClick(bar.searchField(), Qt::Key_Backspace);
        QVERIFY(!fault->isVisible());
    }

    void theWholeFilterIsEditedAsText() {
        FilterBar bar(u"search"_s, specs());
        bar.show();
        bar.setText(u"cup"_s);
        bar.setValues({{u"state"_s, u"open"_s, {}}, {u"tag"_s, u"a"_s, {}}});
        QSignalSpy changes(&bar, &FilterBar::changed);
        bar.editAsText();
        QCOMPARE(bar.searchField()->text(), u"status:open tag:a cup"_s);
        QTest::keyClick(bar.searchField(), Qt::Key_Escape);
        QCOMPARE(bar.searchField()->text(), u"cup"_s);
        QCOMPARE(changes.count(), 0);
        bar.editAsText();
        bar.searchField()->setText(u"tag:b jar"_s);
        QTest::keyClick(bar.searchField(), Qt::Key_Return);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(bar.asText(), u"tag:b jar"_s);
        QVERIFY(!bar.isText());
    }

    void otherConditionsKeepWhatIsInForce() {
        QList<FilterSpec> late = specs();
        const auto places = std::exchange(late[1].choices, {});
        FilterBar bar(u"search"_s, late);
        bar.setValues({{u"place"_s, 7, {}}});
        QSignalSpy changes(&bar, &FilterBar::changed);
        late[1].choices = places;
        bar.setSpecs(late);
        QCOMPARE(bar.values().first().display, u"杭州 西湖"_s);
        QCOMPARE(changes.count(), 0);
    }
};

QTEST_MAIN(TestWidgetsFilterText)
#include "test_widgets_filter_text.moc"
