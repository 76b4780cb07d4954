#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

#include "ui/widgets/form.h"
#include "ui/widgets/form_parts.h"
#include "ui/widgets/money_edit.h"
#include "ui/widgets/theme.h"

using namespace zhanggui;
using namespace Qt::StringLiterals;

class TestWidgetsForm : public QObject {
    Q_OBJECT

    std::unique_ptr<Form> m_form;
    QLineEdit* m_title = nullptr;
    MoneyEdit* m_price = nullptr;

    QStringList visibleTexts() {
        QStringList texts;
        for (const QLabel* label : m_form->findChildren<QLabel*>())
            if (label->isVisible()) texts << label->text();
        return texts;
    }

  private Q_SLOTS:
    void init() {
        m_form = std::make_unique<Form>();
        m_title = new QLineEdit;
        m_price = new MoneyEdit;
        auto* kind = new QComboBox;
        kind->addItem(u"Parcel"_s, u"parcel"_s);
        kind->addItem(u"Pick up"_s, u"pickup"_s);
        m_form->addField(u"/title"_s, u"Title"_s, m_title,
                         {.hint = {}, .maxCodePoints = 3, .required = true, .unit = {}});
        m_form->addField(u"/price"_s, u"Price"_s, m_price);
        m_form->addField(u"/delivery"_s, u"Delivery"_s, kind);
        m_form->load({{u"/title"_s, u"Cup"_s}, {u"/price"_s, 500}, {u"/delivery"_s, u"pickup"_s}});
        m_form->resize(600, 500);
        m_form->show();
        QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
    }

    void loadedIsClean() {
        QVERIFY(!m_form->isDirty());
        QCOMPARE(m_form->value(u"/delivery"_s).toString(), u"pickup"_s);
        QCOMPARE(m_form->value(u"/price"_s).toLongLong(), 500);
    }

    void typingMakesItDirtyAndTypingBackCleanAgain() {
        QSignalSpy dirty(m_form.get(), &Form::dirtyChanged);
        QTest::keyClick(m_title, Qt::Key_Backspace);
        QVERIFY(m_form->isDirty());
        QCOMPARE(m_form->dirtyPointers(), QStringList{u"/title"_s});
        QVERIFY(m_form->findChild<UnsavedBar*>()->isVisible());
        QTest::keyClicks(m_title, u"p"_s);
        QVERIFY(!m_form->isDirty());
        QCOMPARE(dirty.count(), 2);
        QVERIFY(!m_form->findChild<UnsavedBar*>()->isVisible());
    }

    void discardRestores() {
        m_form->setValue(u"/price"_s, 900);
        m_form->setValue(u"/delivery"_s, u"parcel"_s);
        QCOMPARE(m_form->dirtyPointers().size(), 2);
        m_form->discard();
        QVERIFY(!m_form->isDirty());
        QCOMPARE(m_price->fen(), 500);
        QCOMPARE(m_form->value(u"/delivery"_s).toString(), u"pickup"_s);
    }

    void saveAsksOnceAndNotWhileSaving() {
        QSignalSpy save(m_form.get(), &Form::saveRequested);
        m_form->save();
        QCOMPARE(save.count(), 0);
        m_form->setValue(u"/price"_s, 900);
        m_form->save();
        m_form->setSaving(true);
        m_form->save();
        QCOMPARE(save.count(), 1);
        QVERIFY(!m_price->isEnabled());
        m_form->setSaving(false);
        m_form->markClean();
        QVERIFY(m_price->isEnabled());
        QVERIFY(!m_form->isDirty());
    }

    void faultsStandAtTheirFieldsAndTheFirstGetsTheFocus() {
        m_title->setFocus();
        m_form->showFaults({{u"/gone"_s, u"Somewhere else"_s}, {u"/price/amount"_s, u"Too much"_s}});
        QVERIFY(m_price->hasFocus());
        QVERIFY(visibleTexts().contains(u"Too much"_s));
        QTRY_VERIFY2(visibleTexts().contains(u"Somewhere else"_s), "a fault without a field stands in the summary");
        QCOMPARE(m_form->faultCount(), 2);
        m_price->selectAll();
        QTest::keyClicks(m_price, u"7"_s);
        QCOMPARE(m_form->faultCount(), 1);  // it was about the old value
        QVERIFY(!visibleTexts().contains(u"Too much"_s));
    }

    void lengthsAreCodePoints_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("kept");
        QTest::newRow("three letters fit") << u"abc"_s << u"abc"_s;
        QTest::newRow("a fourth is refused") << u"abcd"_s << u"abc"_s;
        QTest::newRow("three characters beyond the BMP fit") << u"𠮷𠮷😀"_s << u"𠮷𠮷😀"_s;
        QTest::newRow("a fourth beyond the BMP is refused whole") << u"𠮷𠮷😀😀"_s << u"𠮷𠮷😀"_s;
    }

    void lengthsAreCodePoints() {
        QFETCH(QString, typed);
        QFETCH(QString, kept);
        m_title->clear();
        m_title->insert(typed);
        QCOMPARE(m_title->text(), kept);
        QPlainTextEdit area;
        limitCodePoints(&area, 3);
        area.insertPlainText(typed);
        QCOMPARE(area.toPlainText(), kept);
    }

    void readOnlySaysWhy() {
        m_title->setToolTip(u"The name"_s);
        m_form->setReadOnlyReason(u"You lack the right"_s);
        QVERIFY(!m_title->isEnabled());
        QCOMPARE(m_title->toolTip(), u"You lack the right"_s);
        m_form->setReadOnlyReason({});
        QVERIFY(m_title->isEnabled());
        QCOMPARE(m_title->toolTip(), u"The name"_s);
    }

    void labelsNameTheirEditors() {
        QCOMPARE(m_price->accessibleName(), u"Price"_s);
        QVERIFY(m_title->accessibleName().startsWith(u"Title"_s));
    }
};

QTEST_MAIN(TestWidgetsForm)
#include "test_widgets_form.moc"
