#include <QCheckBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include "tests/ui/desk_fixture.h"
#include "tests/ui/walker.h"
#include "ui/shell/view_dialog.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/label.h"

using namespace zhanggui;
using namespace Qt::StringLiterals;

/// Saved views of a list, by keyboard, over a scripted shop.
class TestShellViews : public QObject {
    Q_OBJECT

  private:
    static ListPage* open(DeskFixture& desk) {
        desk.show(u"orders"_s);
        [&] { QTRY_COMPARE(desk.orderList.rowCount(), 6); }();
        return desk.orders.list();
    }
    static QStringList tabs(const ListPage* list) {
        QStringList titles;
        for (const ViewTab& tab : list->viewTabs()->tabs().mid(6)) titles << tab.title;
        return titles;
    }
    /// Saves what is shown under `name` as a user does: palette, name, Enter.
    static void saveAs(DeskFixture& desk, const QString& name, bool shared = false) {
        desk.actions.find(u"orders.saveView"_s)->trigger();
        QPointer<ViewDialog> dialog = desk.window->findChild<ViewDialog*>();
        QVERIFY(dialog);
        auto* edit = dialog->findChild<QLineEdit*>(u"viewName"_s);
        QTest::keyClicks(edit, name);
        if (shared) QTest::keyClick(dialog->findChild<QCheckBox*>(u"viewShared"_s), Qt::Key_Space);
        QTest::keyClick(edit, Qt::Key_Return);
    }

  private Q_SLOTS:
    void whatIsShownIsSavedAndComesBack() {
        DeskFixture desk;
        ListPage* list = open(desk);
        ListQuery query = list->query();
        query.tab = u"toShip"_s;
        query.filters = {{u"amount"_s, 40000, {}}};
        list->setQuery(query);
        QCOMPARE(list->query().filters.size(), 1);
        saveAs(desk, u"today"_s, true);
        QTRY_COMPARE(desk.shop.views.size(), std::size_t{1});
        QVERIFY(desk.shop.views[0].shared);
        QTRY_COMPARE(tabs(list), QStringList{u"today"_s});
        QTRY_COMPARE(list->savedTab(), u"view:1"_s);
        QVERIFY(!list->savedTabChanged());
        QTRY_VERIFY(desk.window->findChild<ViewDialog*>() == nullptr);
        // Left by the keyboard it takes its conditions along; entered again it brings them.
        list->viewTabs()->setFocus();
        QTest::keyClick(list->viewTabs(), Qt::Key_Home);
        QCOMPARE(list->query().tab, u"all"_s);
        QVERIFY(list->query().filters.isEmpty());
        QTest::keyClick(list->viewTabs(), Qt::Key_End);
        QCOMPARE(list->query().tab, u"toShip"_s);
        QCOMPARE(list->query().filters.size(), 1);
        QCOMPARE(list->query().filters[0].value.toLongLong(), 40000);
    }

    void itOutlivesTheWidget() {
        DeskFixture desk;
        ListPage* list = open(desk);
        list->viewTabs()->setCurrent(u"toShip"_s);
        saveAs(desk, u"late"_s);
        QTRY_COMPARE(list->savedTab(), u"view:1"_s);
        desk.show(u"products"_s);
        desk.preferences.setLanguage(u"en"_s);
        desk.show(u"orders"_s);
        list = desk.orders.list();
        QTRY_COMPARE(list->savedTab(), u"view:1"_s);
        QCOMPARE(list->query().tab, u"toShip"_s);
    }

    void changesAreSavedOnlyWhenAskedFor() {
        DeskFixture desk;
        ListPage* list = open(desk);
        saveAs(desk, u"mine"_s);
        QTRY_COMPARE(list->savedTab(), u"view:1"_s);
        list->filterBar()->setText(u"1088"_s);
        QTRY_VERIFY(list->savedTabChanged());
        QTest::mouseClick(list->findChild<QToolButton*>(u"viewMenu"_s), Qt::LeftButton);
        QPointer<QMenu> menu = list->findChild<QMenu*>(u"viewMenuPopup"_s);
        QVERIFY(menu);
        menu->actions().at(2)->trigger();
        QTRY_VERIFY(!list->savedTabChanged());
        QVERIFY(desk.shop.views[0].content.find("1088") != std::string::npos);
        QCOMPARE(desk.shop.views[0].version, std::int64_t{2});
    }

    void aRefusedNameStaysInItsField() {
        DeskFixture desk;
        open(desk);
        desk.shop.viewRefusal = FakeTransport::refused(ViewRefusal::NameTaken);
        saveAs(desk, u"late"_s);
        auto* dialog = desk.window->findChild<ViewDialog*>();
        QTRY_VERIFY(dialog->findChild<QPushButton*>(u"viewSave"_s)->isEnabled());
        QCOMPARE(dialog->name(), u"late"_s);
        QVERIFY(walk::clippedTexts(dialog).isEmpty());
        QVERIFY(walk::unnamedFocusable(dialog).isEmpty());
        desk.shop.viewRefusal.reset();
        QTest::keyClick(dialog->findChild<QLineEdit*>(u"viewName"_s), Qt::Key_Return);
        QTRY_COMPARE(desk.shop.views.size(), std::size_t{1});
    }

    void aDeletedViewLeavesWhatItShowedAndCanBeUndone() {
        DeskFixture desk;
        ListPage* list = open(desk);
        list->viewTabs()->setCurrent(u"toShip"_s);
        saveAs(desk, u"late"_s);
        QTRY_COMPARE(list->savedTab(), u"view:1"_s);
        QTest::mouseClick(list->findChild<QToolButton*>(u"viewMenu"_s), Qt::LeftButton);
        list->findChild<QMenu*>(u"viewMenuPopup"_s)->actions().last()->trigger();
        QTRY_VERIFY(desk.shop.views.empty());
        QTRY_VERIFY(list->savedTab().isEmpty());
        QCOMPARE(list->query().tab, u"toShip"_s);
        desk.notices.history().first().action();
        QTRY_COMPARE(tabs(list), QStringList{u"late"_s});
    }
};

QTEST_MAIN(TestShellViews)
#include "test_shell_views.moc"
