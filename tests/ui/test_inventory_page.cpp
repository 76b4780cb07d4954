#include <QSignalSpy>

#include "tests/ui/desk_fixture.h"
#include "ui/inventory/explain_card.h"
#include "ui/inventory/ledger_pane.h"
#include "ui/widgets/label.h"
#include "ui/widgets/popover.h"

using namespace zhanggui;
using namespace Qt::StringLiterals;

/// Levels, their ledger and the explanation of a number, over a scripted shop.
class TestInventoryPage : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aRowOpensItsLedger() {
        DeskFixture desk;
        desk.show(u"inventory"_s);
        QTRY_COMPARE(desk.levels.rowCount(), 3);
        QVERIFY(!desk.inventory.ledger()->isVisible());
        RecordTable* table = desk.inventory.list()->table();
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(desk.levels.index(1, 2)).center());
        QTRY_COMPARE(desk.ledger.rowCount(), 2);
        QVERIFY(desk.inventory.ledger()->isVisible());
        QCOMPARE(desk.transport.to("/admin/v1/stock/2/1/ledger").size(), std::size_t{1});
    }

    void theDocumentLeadsToItsOrder() {
        DeskFixture desk;
        desk.show(u"inventory"_s);
        QTRY_COMPARE(desk.levels.rowCount(), 3);
        desk.inventory.list()->table()->setFocus();
        desk.inventory.list()->table()->moveCurrent(1);
        desk.key(Qt::Key_Return);
        QTRY_COMPARE(desk.ledger.rowCount(), 2);
        RecordTable* ledger = desk.inventory.ledger()->table();
        const QModelIndex link = desk.ledger.index(0, desk.ledger.columnOf(u"document"_s));
        QTest::mouseClick(ledger->viewport(), Qt::LeftButton, {}, ledger->visualRect(link).center());
        QTRY_COMPARE(desk.window->frame()->currentPage(), u"orders"_s);
        QTRY_COMPARE(desk.order.id(), 3);
    }

    void explainGivesTheTermsOfTheFigure() {
        DeskFixture desk;
        desk.show(u"inventory"_s);
        QTRY_COMPARE(desk.levels.rowCount(), 3);
        RecordTable* table = desk.inventory.list()->table();
        table->setFocus();
        table->moveCurrent(1);
        desk.key(Qt::Key_E);
        auto* popover = desk.find<Popover>("explain");
        QVERIFY(popover != nullptr && popover->isVisible());
        QStringList words;
        for (const Label* label : popover->findChildren<Label*>()) words << label->text();
        for (const QString& figure : {u"120"_s, u"15"_s, u"105"_s})
            QVERIFY2(words.contains(figure), qPrintable(words.join(u'|')));
        desk.key(Qt::Key_G);
        desk.key(Qt::Key_O);
        QTRY_VERIFY(!popover->isVisible());  // it belongs to its page
    }

    void termsThatDoNotAgreeAreNotHidden() {
        ExplainCard honest({120, 15, 105}), wrong({120, 15, 104});
        const auto last = [](const QWidget& card) { return card.findChildren<Label*>().last()->text(); };
        QVERIFY(last(honest) != last(wrong));
    }

    void theFooterAddsUpACompleteList() {
        DeskFixture desk;
        desk.show(u"inventory"_s);
        QTRY_COMPARE(desk.levels.rowCount(), 3);
        QStringList words;
        for (const Label* label : desk.inventory.list()->findChildren<Label*>()) words << label->text();
        QVERIFY2(words.contains(u"360"_s), qPrintable(words.join(u'|')));  // on hand: three times 120
    }
};

QTEST_MAIN(TestInventoryPage)
#include "test_inventory_page.moc"
