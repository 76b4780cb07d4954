#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "models/products/matrix_edit.h"
#include "tests/models/scripted_products.h"
#include "tests/ui/desk_fixture.h"
#include "tests/ui/walked_window.h"
#include "ui/inventory/ledger_pane.h"
#include "ui/products/bulk_dialog.h"
#include "ui/products/failed_pictures_dialog.h"
#include "ui/products/purge_dialog.h"
#include "ui/products/search_words_dialog.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/drop_panel.h"
#include "ui/shell/import_dialog.h"
#include "ui/shell/language.h"
#include "ui/shell/shortcut_sheet.h"
#include "ui/widgets/bars.h"
#include "ui/widgets/conflict_dialog.h"
#include "ui/widgets/sheet_grid.h"
#include "ui/widgets/tree_page.h"

using namespace zhanggui;
using namespace Qt::StringLiterals;

/// The walkers over every page of the desk in two languages and two themes; its pictures are kept beside the build.
class TestAppPagesWalk : public QObject {
    Q_OBJECT

  private:
    void look(DeskFixture& desk, const QString& name, const QString& suffix) {
        walk::walkOver(desk.window.get(), name);
        walk::keepPicture(desk.window.get(), name + suffix);
    }
    void walkPages(DeskFixture& desk, const QString& suffix) {
        desk.show(u"orders"_s);
        QTRY_COMPARE(desk.orderList.rowCount(), 6);
        look(desk, u"orders"_s, suffix);
        desk.orders.open(QVariant::fromValue<qlonglong>(5));
        QTRY_VERIFY(desk.order.isLoaded());
        desk.orders.list()->table()->setTicked(0, true);
        look(desk, u"order"_s, suffix);
        desk.window->frame()->showPage(u"products"_s);
        QTRY_COMPARE(desk.productList.rowCount(), 4);
        look(desk, u"products"_s, suffix);
        FilterBar* filters = desk.products.list()->filterBar();
        filters->setValues({{u"state"_s, u"onSale"_s, {}}, {u"minPrice"_s, 10000, {}}});
        look(desk, u"products-filtered"_s, suffix);
        filters->editAsText();
        filters->searchField()->insert(u" colour:red"_s);
        QTest::keyClick(filters->searchField(), Qt::Key_Return);
        look(desk, u"products-filter-text"_s, suffix);
        filters->clear();
        desk.products.open(QVariant::fromValue<qlonglong>(1));
        QTRY_VERIFY(desk.product.isLoaded());
        look(desk, u"product"_s, suffix);
        walkEditor(desk, suffix);
        desk.window->frame()->showPage(u"categories"_s);
        QTRY_COMPARE(desk.categoryTree.size(), 7);
        desk.categories.page()->tree()->expandAll();
        desk.categories.page()->tree()->selectId(2);
        look(desk, u"category-page"_s, suffix);
        desk.window->frame()->showPage(u"inventory"_s);
        QTRY_COMPARE(desk.levels.rowCount(), 3);
        desk.inventory.list()->table()->setFocus();
        desk.inventory.list()->table()->moveCurrent(1);
        desk.key(Qt::Key_Return);
        QTRY_COMPARE(desk.ledger.rowCount(), 2);
        look(desk, u"inventory"_s, suffix);
        desk.inventory.explain();
        look(desk, u"explain"_s, suffix);
        desk.state.setConnection(DeskState::Connection::Offline);
        look(desk, u"offline"_s, suffix);
        desk.state.setConnection(DeskState::Connection::Connected);
        desk.state.setStorage(StorageLevel::Low, 900 << 20);
        look(desk, u"disk-low"_s, suffix);
        desk.state.setStorage(StorageLevel::ReadOnly, 120 << 20);
        look(desk, u"disk-full"_s, suffix);
        desk.state.setStorage(StorageLevel::Enough, 0);
        walkPanels(desk, suffix);
        walkDialogs(desk, suffix);
    }
    void walkEditor(DeskFixture& desk, const QString& suffix) {
        // Kept by the script itself: the desk may go on asking after a check here has failed.
        const auto kept = std::make_shared<ScriptedProducts>();
        ScriptedProducts& shop = *kept;
        shop.products[1] = ScriptedProducts::dress(1);
        const auto other = desk.transport.onRequest;
        desk.transport.onRequest = [kept, other](const HttpRequest& request) {
            const auto answer = kept->answer(request);
            return answer ? answer : other(request);
        };
        MatrixRow held;
        held.id = {106};
        held.holds = {{{9}, "108809", 2}};
        shop.held = {held};
        desk.products.edit(1);
        QTRY_COMPARE(desk.productEdit.state(), ProductEdit::State::Ready);
        desk.productEdit.change(u"x"_s, [&](ProductForm& form) {
            const ProductForm& saved = desk.productEdit.saved();
            matrix::addValue(form, 0, "米白", saved);
            matrix::removeValue(form, 1, 2);
            form.blocks = {{BlockKind::Text, "法式方领，收腰显瘦。\n面料：亚麻 70 %，棉 30 %。", ""},
                           {BlockKind::Picture, "", "/media/a.webp"}};
            form.pictures = {{{}, "/media/a.webp", "", false}, {{}, "/media/b.webp", "", false}};
            form.skus[0].price = {17900};
        });
        desk.skuMatrix.write({{1, SkuMatrixModel::Cost, u"abc"_s}}, u"x"_s);
        QTRY_VERIFY(desk.productEdit.isPreviewFresh());
        for (const QString& tab : {u"basics"_s, u"pictures"_s, u"specs"_s, u"detail"_s, u"shipping"_s, u"history"_s}) {
            desk.products.editor()->showTab(tab);
            if (tab == "specs"_L1) {
                auto* grid = desk.find<SheetGrid>("skuGrid");
                grid->setFocus();
                grid->setCurrentIndex(desk.skuMatrix.index(2, SkuMatrixModel::Price));
                grid->selectionModel()->select(QItemSelection(desk.skuMatrix.index(2, SkuMatrixModel::Price),
                                                              desk.skuMatrix.index(4, SkuMatrixModel::Price)),
                                               QItemSelectionModel::ClearAndSelect);
            }
            look(desk, u"editor-"_s + tab, suffix);
        }
        shop.saveElsewhere(1, [](ProductRecord& record) { record.vendor = "青禾生活馆"; });
        desk.productEdit.change(u"x"_s, [](ProductForm& form) { form.vendor = "青禾家"; });
        desk.productEdit.session().undoStack().undo();
        desk.productEdit.session().undoStack().redo();
        desk.skuMatrix.write({{1, SkuMatrixModel::Cost, 7600}}, u"x"_s);
        desk.products.editor()->save();
        QTRY_VERIFY(DeskFixture::dialog<ConflictDialog>() != nullptr);
        walk::walkOver(DeskFixture::dialog<ConflictDialog>(), u"conflict"_s);
        walk::keepPicture(DeskFixture::dialog<ConflictDialog>(), u"conflict"_s + suffix);
        DeskFixture::dialog<ConflictDialog>()->reject();
        Q_EMIT desk.products.editor()->closed();
        walkScreens(desk, shop, suffix);
        desk.products.list()->table()->tickAllLoaded();
        look(desk, u"products-ticked"_s, suffix);
        desk.actions.find(u"products.bulkPrice"_s)->trigger();
        auto* bulk = DeskFixture::dialog<BulkDialog>();
        QVERIFY(bulk != nullptr);
        bulk->findChild<QLineEdit*>(u"bulkText"_s)->setText(u"*0.9"_s);
        bulk->findChild<QPushButton*>(u"bulkPreview"_s)->click();
        QTRY_COMPARE(desk.bulkRows.rowCount(), 4);
        walk::walkOver(bulk, u"bulk"_s);
        walk::keepPicture(bulk, u"bulk"_s + suffix);
        bulk->reject();
        QTRY_VERIFY(DeskFixture::dialog<BulkDialog>() == nullptr);
        desk.products.list()->clearTicks();
        desk.transport.onRequest = other;
        desk.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
    }
    static void lookAt(QWidget* dialog, const QString& name, const QString& suffix) {
        QVERIFY(dialog != nullptr);
        walk::walkOver(dialog, name);
        walk::keepPicture(dialog, name + suffix);
        dialog->close();
    }
    /// The small screens beside the list.
    static void walkScreens(DeskFixture& desk, ScriptedProducts& shop, const QString& suffix) {
        shop.failed = {
            {{7}, {1}, "亚麻收腰连衣裙", "https://cdn.example.com/pictures/dress-blue-front.jpg", "unknownHost", 5},
            {{8}, {1}, "亚麻收腰连衣裙", "https://cdn.example.com/pictures/dress-blue-back.jpg", "http404", 5}};
        shop.words = {{{"龙井", "明前茶"}, {"赝品"}}, {{"盖碗", 12}, {"礼盒", 5}}};
        desk.actions.find(u"products.failedPictures"_s)->trigger();
        QTRY_COMPARE(desk.failedPictures.rowCount(), 2);
        lookAt(DeskFixture::dialog<FailedPicturesDialog>(), u"failed-pictures"_s, suffix);
        desk.actions.find(u"products.searchWords"_s)->trigger();
        QTRY_VERIFY(desk.searchWords.isLoaded() && !desk.searchWords.isBusy());
        lookAt(DeskFixture::dialog<SearchWordsDialog>(), u"search-words"_s, suffix);
        PurgeDialog purge(u"亚麻收腰连衣裙"_s, desk.window.get());
        purge.show();
        lookAt(&purge, u"purge"_s, suffix);
    }
    void walkPanels(DeskFixture& desk, const QString& suffix) {
        desk.key(Qt::Key_K, Qt::ControlModifier);
        auto* input = desk.find<QLineEdit>("paletteInput");
        QTRY_VERIFY(input->hasFocus());
        QTest::keyClicks(input, u"o"_s);
        walk::walkOver(desk.find<CommandPalette>("palette"),
                       u"palette"_s);  // what lies under its scrim is dimmed on purpose
        walk::keepPicture(desk.window.get(), u"palette"_s + suffix);
        QTest::keyClick(input, Qt::Key_Escape);
        desk.notices.post({Notice::Kind::Success, u"#108812"_s, {}, u"OK"_s, [] {}, {}}, true);
        desk.notices.error(u"HTTP 500"_s, u"GET /x"_s);
        desk.jobs.report(desk.jobs.begin(u"catalogue.csv"_s, [] {}), 40, u"4 / 10"_s);
        const QList<BarButton*> buttons = desk.window->findChildren<BarButton*>();
        for (const auto& [button, name] :
             {std::pair(buttons.at(0), u"jobs"_s), std::pair(buttons.at(1), u"alerts"_s)}) {
            QTest::mouseClick(button, Qt::LeftButton);
            auto* panel = DeskFixture::dialog<DropPanel>();
            QVERIFY(panel != nullptr);
            walk::walkOver(panel, name);
            walk::keepPicture(panel, name + suffix);
            panel->close();
        }
        MainWindow failed(desk.tools, {}, desk.state);
        failed.resize(1024, 640);
        failed.showFailure(u"×"_s, u"zhanggui-server 12"_s);
        failed.show();
        walk::walkOver(&failed, u"failure"_s);
        walk::keepPicture(&failed, u"failure"_s + suffix);
    }
    void walkDialogs(DeskFixture& desk, const QString& suffix) {
        desk.window->frame()->showPage(u"products"_s);
        desk.products.openImport();
        auto* dialog = DeskFixture::dialog<ImportDialog>();
        QVERIFY(dialog != nullptr);
        walk::keepPicture(dialog, u"import"_s + suffix);
        walk::walkOver(dialog, u"import"_s);
        desk.import.check(u"catalogue.csv"_s, "x");
        QTRY_COMPARE(desk.import.rows().rowCount(), 3);
        walk::keepPicture(dialog, u"report"_s + suffix);
        walk::walkOver(dialog, u"report"_s);
        desk.import.check(u"artikel.csv"_s, "Artikel,Notiz\n");
        QTRY_COMPARE(desk.import.stage(), SheetImport::Stage::Mapping);
        QTRY_VERIFY(!desk.import.tableColumns().isEmpty());
        walk::keepPicture(dialog, u"columns"_s + suffix);
        walk::walkOver(dialog, u"columns"_s);
        dialog->close();
        ShortcutSheet sheet(desk.actions);
        sheet.show();
        QVERIFY(QTest::qWaitForWindowExposed(&sheet));
        walk::keepPicture(&sheet, u"shortcuts"_s + suffix);
        walk::walkOver(&sheet, u"shortcuts"_s);
    }

  private Q_SLOTS:
    void everyPagePasses_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<Theme>("theme");
        QTest::newRow("Chinese, light") << u"zh_CN"_s << Theme::Light;
        QTest::newRow("Chinese, dark") << u"zh_CN"_s << Theme::Dark;
        QTest::newRow("English, light") << u"en"_s << Theme::Light;
        QTest::newRow("English, dark") << u"en"_s << Theme::Dark;
    }

    void everyPagePasses() {
        QFETCH(QString, language);
        QFETCH(Theme, theme);
        Language words;
        words.use(language);
        Appearance appearance(*qApp, std::make_unique<FixedScheme>());
        appearance.setTheme(theme);
        DeskFixture desk;
        walkPages(desk, u"-%1-%2"_s.arg(language, theme == Theme::Dark ? u"dark"_s : u"light"_s));
    }

    void anErasedCustomerLeavesAnOrder_data() { everyPagePasses_data(); }
    void anErasedCustomerLeavesAnOrder() {
        QFETCH(QString, language);
        QFETCH(Theme, theme);
        Language words;
        words.use(language);
        Appearance appearance(*qApp, std::make_unique<FixedScheme>());
        appearance.setTheme(theme);
        DeskFixture desk;
        Order& erased = desk.shop.orders[4];
        erased.state = OrderState::Done;
        erased.wait = OrderWait::None;
        erased.receiverMasked = erased.phoneMasked = erased.regionText = erased.buyerNote = {};
        erased.actions.clear();
        desk.show(u"orders"_s);
        QTRY_COMPARE(desk.orderList.rowCount(), 6);
        desk.orders.open(QVariant::fromValue<qlonglong>(4));
        QTRY_VERIFY(desk.order.isLoaded());
        look(desk, u"order-erased"_s, u"-%1-%2"_s.arg(language, theme == Theme::Dark ? u"dark"_s : u"light"_s));
    }

    void theLanguageSwitchIsLiveAndKeepsThePlace() {
        Language words;
        words.use(u"en"_s);
        DeskFixture desk;
        desk.show(u"orders"_s);
        QTRY_COMPARE(desk.orderList.rowCount(), 6);
        desk.orders.open(QVariant::fromValue<qlonglong>(3));
        QTRY_VERIFY(desk.order.isLoaded());
        words.use(u"zh_CN"_s);
        const auto title = [&] {
            QStringList texts;
            for (const QLabel* label : desk.window->findChildren<QLabel*>()) texts << label->text();
            return texts.contains(u"订单"_s) && !texts.contains(u"Orders"_s);
        };
        QTRY_VERIFY(title());
        QCOMPARE(desk.order.id(), 3);
        QTRY_VERIFY(desk.orders.list()->detailShown());
        QCOMPARE(desk.orders.list()->currentId().toLongLong(), 3);
    }

    void listsSayWhatIsWrong_data() {
        QTest::addColumn<Refusal>("refusal");
        QTest::addColumn<ListPage::State>("state");
        QTest::newRow("the right is missing") << Refusal(GeneralRefusal::NotAllowed) << ListPage::State::Denied;
        Refusal broken;
        broken.code = "internal";
        broken.status = 500;
        QTest::newRow("the server failed") << broken << ListPage::State::Error;
    }

    void listsSayWhatIsWrong() {
        QFETCH(Refusal, refusal);
        QFETCH(ListPage::State, state);
        DeskFixture desk;
        desk.shop.listAnswer = FakeTransport::refused(refusal);
        desk.show(u"orders"_s);
        QTRY_COMPARE(desk.orders.list()->state(), state);
        walk::walkOver(desk.window.get(), u"orders refused"_s);
        desk.shop.listAnswer.reset();
        desk.key(Qt::Key_F5);
        QTRY_COMPARE(desk.orders.list()->state(), ListPage::State::Ready);
    }
};

QTEST_MAIN(TestAppPagesWalk)
#include "test_app_pages_walk.moc"
