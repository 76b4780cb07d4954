#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

#include "tests/ui/desk_fixture.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/shortcut_sheet.h"
#include "ui/shell/start_page.h"
#include "ui/widgets/label.h"
#include "ui/widgets/nav_rail.h"
#include "ui/widgets/page_parts.h"

using namespace zhanggui;
using namespace Qt::StringLiterals;

/// The frame around the pages: going places, coming back, searching, being told.
class TestShellFrame : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void goKeysAndHistoryLeadThereAndBack() {
        DeskFixture desk;
        desk.show(u"orders"_s);
        Frame* frame = desk.window->frame();
        QCOMPARE(frame->currentPage(), u"orders"_s);
        desk.key(Qt::Key_G);
        desk.key(Qt::Key_P);
        QTRY_COMPARE(frame->currentPage(), u"products"_s);
        desk.key(Qt::Key_G);
        desk.key(Qt::Key_I);
        QTRY_COMPARE(frame->currentPage(), u"inventory"_s);
        desk.key(Qt::Key_Left, Qt::AltModifier);
        QTRY_COMPARE(frame->currentPage(), u"products"_s);
        desk.key(Qt::Key_Left, Qt::AltModifier);
        QTRY_COMPARE(frame->currentPage(), u"orders"_s);
        desk.key(Qt::Key_Right, Qt::AltModifier);
        QTRY_COMPARE(frame->currentPage(), u"products"_s);
        QCOMPARE(desk.preferences.lastPage(), u"products"_s);
    }

    void backReturnsToTheViewAndNotOnlyToThePage() {
        DeskFixture desk;
        desk.show(u"orders"_s);
        QTRY_COMPARE(desk.orderList.rowCount(), 6);
        desk.orders.list()->viewTabs()->setFocus();
        desk.key(Qt::Key_End);
        QTRY_COMPARE(desk.orderList.filter().tab, u"closed"_s);
        desk.key(Qt::Key_Left, Qt::AltModifier);
        QTRY_COMPARE(desk.orderList.filter().tab, u"all"_s);
    }

    void keysThatAreLettersAreOffWhileTyping() {
        DeskFixture desk;
        desk.show(u"orders"_s);
        desk.key(Qt::Key_F, Qt::ControlModifier);
        auto* search = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(search != nullptr);
        QTest::keyClicks(search, u"gps"_s);
        QCOMPARE(search->text(), u"gps"_s);
        QCOMPARE(desk.window->frame()->currentPage(), u"orders"_s);
    }

    void thePaletteFindsActionsAndSearchesPages() {
        DeskFixture desk;
        desk.show(u"orders"_s);
        desk.key(Qt::Key_K, Qt::ControlModifier);
        auto* palette = desk.find<CommandPalette>("palette");
        QTRY_VERIFY(palette->isVisible());
        auto* input = desk.find<QLineEdit>("paletteInput");
        QTRY_VERIFY(input->hasFocus());
        QTest::keyClicks(input, u"5521"_s);
        QTest::keyClick(input, Qt::Key_Return);  // the first offer: search the page of now
        QTRY_VERIFY(!palette->isVisible());
        QTRY_COMPARE(desk.orderList.filter().text, u"5521"_s);
        desk.key(Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(input, u"go to inv"_s);
        auto* list = palette->findChild<QListView*>();
        for (int step = 0; step < list->model()->rowCount(); ++step) {
            if (list->currentIndex().data().toString().startsWith(u"Go to"_s)) break;
            QTest::keyClick(input, Qt::Key_Down);
        }
        QTest::keyClick(input, Qt::Key_Return);
        QTRY_COMPARE(desk.window->frame()->currentPage(), u"inventory"_s);
        desk.key(Qt::Key_K, Qt::ControlModifier);
        QTest::keyClick(input, Qt::Key_Escape);
        QVERIFY(!palette->isVisible());
    }

    void offlineIsSaidAtOnceAndTakenBack() {
        DeskFixture desk;
        desk.show(u"orders"_s);
        QVERIFY(!desk.window->frame()->showsOffline());
        desk.state.setConnection(DeskState::Connection::Offline, u"the cable"_s);
        QVERIFY(desk.window->frame()->showsOffline());
        desk.state.setConnection(DeskState::Connection::Connected);
        QVERIFY(!desk.window->frame()->showsOffline());
    }

    void aDiskWithoutRoomIsSaidAndTakenBack() {
        DeskFixture desk;
        desk.show(u"orders"_s);
        auto* banner = desk.find<Banner>("storageBanner");
        QVERIFY(!banner->isVisible());
        desk.state.setStorage(StorageLevel::Low, 900 << 20);
        QVERIFY(banner->isVisible());
        QCOMPARE(banner->kind(), Banner::Kind::Warning);
        desk.state.setStorage(StorageLevel::ReadOnly, 100 << 20);
        QVERIFY(banner->isVisible());
        QCOMPARE(banner->kind(), Banner::Kind::Error);
        QStringList words;
        for (const auto* label : banner->findChildren<Label*>()) words << label->text();
        QVERIFY2(words.join(u' ').contains(QLocale().formattedDataSize(100 << 20, 0)), qPrintable(words.join(u' ')));
        desk.state.setStorage(StorageLevel::Enough, 0);
        QVERIFY(!banner->isVisible());
    }

    void theSheetKnowsEveryKey() {
        DeskFixture desk;
        desk.show(u"orders"_s);
        desk.key(Qt::Key_Question);
        auto* sheet = DeskFixture::dialog<ShortcutSheet>();
        QVERIFY(sheet != nullptr);
        QStringList words;
        for (const Label* label : sheet->findChildren<Label*>()) words << label->text();
        for (const QAction* action : desk.actions.actions())
            if (!action->shortcut().isEmpty()) QVERIFY2(words.contains(action->text()), qPrintable(action->text()));
        QTest::keyClick(sheet, Qt::Key_Escape);
        QTRY_VERIFY(DeskFixture::dialog<ShortcutSheet>() == nullptr);
    }

    void everyActionIsRegisteredOnce() {
        DeskFixture desk;
        desk.show(u"orders"_s);
        desk.window->frame()->showPage(u"products"_s);
        desk.window->frame()->showPage(u"inventory"_s);
        QSet<QString> ids;
        QHash<QString, QString> keys;
        for (const QAction* action : desk.actions.actions()) {
            QVERIFY2(!ids.contains(action->objectName()), qPrintable(action->objectName()));
            ids.insert(action->objectName());
            const QString place = desk.actions.specOf(action).place;
            const QString key = action->shortcut().toString();
            if (key.isEmpty()) continue;
            QVERIFY2(!keys.contains(place + key), qPrintable(key));
            keys.insert(place + key, action->text());
        }
        QVERIFY(ids.contains(u"orders.ship"_s) && ids.contains(u"products.import"_s));
    }

    void aStartThatFailedCanBeTriedAgain() {
        DeskFixture desk;
        MainWindow window(desk.tools, {}, desk.state);
        int retries = 0;
        QObject::connect(&window, &MainWindow::retryRequested, &window, [&] { ++retries; });
        window.showFailure(u"The shop could not be opened"_s, u"The folder is locked by process 12."_s);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QVERIFY(window.startPage()->showsFailure());
        QTest::mouseClick(window.findChild<QPushButton*>(u"startRetry"_s), Qt::LeftButton);
        QCOMPARE(retries, 1);
        window.showProgress(40, u"Drawing pictures"_s);
        QVERIFY(!window.startPage()->showsFailure());
    }

    void geometryIsRemembered() {
        DeskFixture desk;
        desk.show(u"orders"_s, {1200, 760});
        desk.window->close();
        MainWindow again(desk.tools, {}, desk.state);
        QCOMPARE(again.size(), QSize(1200, 760));
    }
};

QTEST_MAIN(TestShellFrame)
#include "test_shell_frame.moc"
