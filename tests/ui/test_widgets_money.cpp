#include <QSignalSpy>
#include <QTest>

#include "ui/widgets/money_edit.h"
#include "ui/widgets/money_formula.h"
#include "ui/widgets/money_text.h"

using namespace zhanggui;
using namespace Qt::StringLiterals;
using Fault = FormulaResult::Fault;

Q_DECLARE_METATYPE(zhanggui::FormulaResult::Fault)

class TestWidgetsMoney : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void formulas_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<qlonglong>("fen");
        const auto row = [](const char* name, const QString& typed, qlonglong fen) {
            QTest::newRow(name) << typed << fen;
        };
        row("a plain amount", u"89.9"_s, 8990);
        row("grouping commas and a yen sign", u" ¥1,234,567.89 "_s, 123456789);
        row("a negative amount", u"-3"_s, -300);
        row("the true minus", u"−0.5"_s, -50);
        row("a discount", u"=189*0.9"_s, 17010);
        row("product before sum", u"=1+2*3"_s, 700);
        row("brackets first", u"=(1+2)*3"_s, 900);
        row("division is exact until the end", u"=10/3*3"_s, 1000);
        row("a third is rounded to fen", u"=1/3"_s, 33);
        row("half a fen goes up", u"=0.005"_s, 1);
        row("half a fen goes away from zero", u"=0-0.005"_s, -1);
        row("what binary fractions get wrong", u"=1.005*100"_s, 10050);
        row("a percentage", u"=200*85%"_s, 17000);
        row("double minus", u"=--5"_s, 500);
        row("full-width digits and signs", u"＝１８９×０．９"_s, 17010);
        row("division sign", u"=9÷2"_s, 450);
        row("the largest that fits", u"92233720368547758.07"_s, 9223372036854775807);
    }

    void formulas() {
        QFETCH(QString, typed);
        QFETCH(qlonglong, fen);
        const FormulaResult result = evaluateMoney(typed);
        QVERIFY(result.ok());
        QCOMPARE(result.fen, fen);
    }

    void faults_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<Fault>("fault");
        const auto row = [](const char* name, const QString& typed, Fault fault) {
            QTest::newRow(name) << typed << fault;
        };
        row("nothing", u"  "_s, Fault::Empty);
        row("only the equals sign", u"="_s, Fault::Empty);
        row("words", u"abc"_s, Fault::Syntax);
        row("a sum without the equals sign", u"100-20"_s, Fault::Syntax);
        row("an open bracket", u"=(1+2"_s, Fault::Syntax);
        row("a dangling operator", u"=1+"_s, Fault::Syntax);
        row("two points", u"1.2.3"_s, Fault::Syntax);
        row("division by zero", u"=1/(2-2)"_s, Fault::DivisionByZero);
        row("one fen more than fits", u"92233720368547758.08"_s, Fault::TooLarge);
        row("a product that leaves 64 bits", u"=9999999999*9999999999"_s, Fault::TooLarge);
        row("three decimals", u"1.005"_s, Fault::TooPrecise);
        row("brackets without end", u'=' + QString(500, u'('), Fault::Syntax);
    }

    void faults() {
        QFETCH(QString, typed);
        QFETCH(Fault, fault);
        QCOMPARE(evaluateMoney(typed).fault, fault);
    }

    void texts() {
        const QLocale english(QLocale::English);
        QCOMPARE(moneyText(123450, english), u"¥1,234.50"_s);
        QCOMPARE(moneyText(-5, english), u"−¥0.05"_s);
        QCOMPARE(moneyText(std::numeric_limits<qint64>::min(), english), u"−¥92,233,720,368,547,758.08"_s);
        QCOMPARE(numberText(-1234, english), u"−1,234"_s);
    }

    void typingAFormulaSetsTheAmount() {
        MoneyEdit edit;
        edit.show();
        QSignalSpy changed(&edit, &MoneyEdit::fenChanged);
        edit.selectAll();
        QTest::keyClicks(&edit, u"=189*0.9"_s);
        QCOMPARE(edit.fen(), 17010);
        QVERIFY(edit.isAcceptable());
        QTest::keyClick(&edit, Qt::Key_Return);
        QCOMPARE(edit.text(), u"170.10"_s);
        QVERIFY(changed.count() >= 1);
    }

    void limitsAreToldInWords() {
        MoneyEdit edit;
        edit.setRange(100, 17400);
        edit.selectAll();
        QTest::keyClicks(&edit, u"174.01"_s);
        QVERIFY(!edit.isAcceptable());
        QVERIFY(edit.fault().contains(u"174.00"_s));
        edit.selectAll();
        QTest::keyClicks(&edit, u"0.5"_s);
        QVERIFY(edit.fault().contains(u"1.00"_s));
        edit.setFen(500);
        QVERIFY(edit.isAcceptable());
    }

    void aBlankFieldIsZeroUnlessRequired() {
        MoneyEdit edit;
        edit.setFen(500);
        edit.selectAll();
        QTest::keyClick(&edit, Qt::Key_Delete);
        QCOMPARE(edit.fen(), 0);
        QVERIFY(edit.isAcceptable());
        edit.setRequired(true);
        QTest::keyClicks(&edit, u"1"_s);
        QTest::keyClick(&edit, Qt::Key_Backspace);
        QVERIFY(!edit.isAcceptable());
    }
};

QTEST_MAIN(TestWidgetsMoney)
#include "test_widgets_money.moc"
