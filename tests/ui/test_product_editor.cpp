#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTest>

#include "models/products/matrix_edit.h"
#include "tests/ui/product_walk.h"
#include "tests/ui/walker.h"
#include "ui/products/bulk_dialog.h"
#include "ui/products/product_editor.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/conflict_dialog.h"
#include "ui/widgets/form_parts.h"
#include "ui/widgets/moment_edit.h"
#include "ui/widgets/picture_tray.h"
#include "ui/widgets/sheet_grid.h"
#include "ui/widgets/view_tabs.h"

using namespace zhanggui;
using namespace Qt::StringLiterals;

/// The editor and the list as merchants use them: keys only, over a scripted shop.
class TestProductEditor : public QObject {
    Q_OBJECT

    using Walk = ProductWalk;

  private Q_SLOTS:
    void aNewProductByKeyboardAlone() {
        Walk desk;
        desk.key(Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(desk.products.editor() != nullptr);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"productTitle"_s);
        desk.type(u"亚麻衬衫"_s);
        // Two axes, three by four.
        desk.key(Qt::Key_3, Qt::AltModifier);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"addAxis"_s);
        desk.key(Qt::Key_Space);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"axisName"_s);
        desk.type(u"颜色"_s);
        QVERIFY(desk.tabTo("axisMore"));
        desk.type(u"雾蓝，豆沙，米白"_s);
        desk.key(Qt::Key_Return);
        QTRY_COMPARE(desk.skuMatrix.rowCount(), 3);
        QVERIFY(desk.tabTo("addAxis"));
        desk.key(Qt::Key_Space);
        desk.type(u"尺码"_s);
        QVERIFY(desk.tabTo("axisMore"));
        desk.type(u"S, M, L, XL"_s);
        desk.key(Qt::Key_Return);
        QTRY_COMPARE(desk.skuMatrix.rowCount(), 12);
        // Prices from a spreadsheet.
        QVERIFY(desk.tabTo("skuGrid"));
        auto* grid = desk.find<SheetGrid>("skuGrid");
        for (int step = 0; grid->currentIndex().column() != SkuMatrixModel::Price && step < 12; ++step)
            desk.key(Qt::Key_Right);
        QString prices;
        for (int row = 0; row < 12; ++row) prices += QString::number(100 + row) + u".50\n"_s;
        QGuiApplication::clipboard()->setText(prices);
        desk.key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(desk.productEdit.form().skus[11].price.fen, 11150);
        QCOMPARE(matrix::combination(desk.productEdit.form(), desk.productEdit.form().skus[11]),
                 std::string("米白 / XL"));
        // Two pictures from the clipboard.
        desk.key(Qt::Key_2, Qt::AltModifier);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"pictureTray"_s);
        for (int picture = 1; picture <= 2; ++picture) {
            QImage image(400, 400, QImage::Format_RGB32);
            image.fill(picture == 1 ? Qt::darkCyan : Qt::darkRed);
            QGuiApplication::clipboard()->setImage(image);
            desk.key(Qt::Key_V, Qt::ControlModifier);
            QTRY_COMPARE(desk.productEdit.form().pictures.size(), std::size_t(picture));
        }
        desk.key(Qt::Key_Right);
        desk.key(Qt::Key_Left, Qt::AltModifier);  // the second becomes the cover
        QCOMPARE(desk.productEdit.form().pictures[0].image, std::string("/media/picture2.webp"));
        // On the shelf by itself.
        desk.key(Qt::Key_1, Qt::AltModifier);
        QVERIFY(desk.tabTo([](QWidget* now) {
            return qobject_cast<QCheckBox*>(now) != nullptr && now->parentWidget()->objectName() == "onShelfAt"_L1;
        }));
        desk.key(Qt::Key_Space);
        QVERIFY(desk.productEdit.form().onShelfAt);
        desk.key(Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(desk.shop2.saved.size(), std::size_t(1));
        const ProductForm& sent = desk.shop2.saved.front();
        QCOMPARE(sent.title, std::string("亚麻衬衫"));
        QCOMPARE(sent.specs.size(), std::size_t(2));
        QCOMPARE(sent.skus.size(), std::size_t(12));
        QCOMPARE(sent.skus[0].price.fen, 10050);
        QCOMPARE(sent.pictures.size(), std::size_t(2));
        QVERIFY(sent.onShelfAt->ms > QDateTime::currentMSecsSinceEpoch());
        QTRY_COMPARE(desk.productEdit.changeCount(), 0);
        desk.key(Qt::Key_Escape);
        QTRY_VERIFY(desk.products.editor() == nullptr);
        QVERIFY(desk.products.list()->isVisible());
    }

    void pricesOfManyArePreviewedChangedAndTakenBack() {
        Walk desk;
        desk.key(Qt::Key_A, Qt::ControlModifier);
        QTRY_COMPARE(desk.products.list()->tickedIds().size(), 4);
        QVERIFY(desk.tabTo([&desk](QWidget* now) {
            auto* button = qobject_cast<ActionButton*>(now);
            return button != nullptr && desk.actions.specOf(button->action()).id == "products.bulkPrice"_L1;
        }));
        desk.key(Qt::Key_Space);
        QTRY_VERIFY(DeskFixture::dialog<BulkDialog>() != nullptr);
        auto* dialog = DeskFixture::dialog<BulkDialog>();
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"bulkText"_s);
        desk.type(u"*0.9"_s);
        desk.key(Qt::Key_Return);
        QTRY_COMPARE(desk.bulkRows.rowCount(), 4);
        QVERIFY(desk.bulkRows.index(0, 1).data().toString().contains(u"¥198.00 → ¥178.20"_s));
        QCOMPARE(desk.shop2.bulks.front().formula, std::string("*0.9"));
        QCOMPARE(desk.shop2.bulks.front().ids.size(), std::size_t(4));
        QCOMPARE(desk.shop2.job.state, JobState::Ready);  // nothing is written before the user says so
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"bulkGo"_s);
        QPointer<BulkDialog> gone(dialog);
        desk.key(Qt::Key_Space);
        QTRY_VERIFY(gone.isNull());
        QCOMPARE(desk.jobs.running(), 1);
        desk.tell(EventKind::JobProgress, 5);
        QTRY_COMPARE(desk.jobs.running(), 0);
        QCOMPARE(desk.shop2.job.state, JobState::Done);
        QCOMPARE(desk.jobs.jobs().first().state, DeskJob::State::Done);
        QCOMPARE(desk.notices.history().first().actionText.isEmpty(), false);
        desk.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        desk.products.list()->setFocus();
        desk.key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(desk.shop2.job.state, JobState::Undoing);
        desk.tell(EventKind::JobProgress, 5);
        QTRY_COMPARE(desk.shop2.job.state, JobState::Undone);
        QTRY_COMPARE(desk.jobs.running(), 0);
    }

    void cancellingThePreviewWritesNothing() {
        Walk desk;
        desk.key(Qt::Key_A, Qt::ControlModifier);
        desk.actions.find(u"products.offShelf"_s)->trigger();
        QTRY_VERIFY(DeskFixture::dialog<BulkDialog>() != nullptr);
        QTRY_COMPARE(desk.bulkRows.rowCount(), 4);  // no input needed: planned at once
        QTest::keyClick(DeskFixture::dialog<BulkDialog>(), Qt::Key_Escape);
        QTRY_VERIFY(DeskFixture::dialog<BulkDialog>() == nullptr);
        QTRY_COMPARE(desk.shop2.job.state, JobState::Cancelled);
        QCOMPARE(desk.jobs.running(), 0);
    }

    void aPriceIsEditedInTheListAndTakenBack() {
        Walk desk;
        std::vector<QuickEdit> sent;
        const auto other = desk.transport.onRequest;
        desk.transport.onRequest = [&](const HttpRequest& request) -> std::optional<HttpAnswer> {
            if (request.verb != Verb::Patch) return other(request);
            sent.push_back(bodyOf<QuickEdit>(request));
            ProductRow row;
            row.id = {request.path.mid(19).toLongLong()};
            row.title = "明前龙井 250 g 罐装";
            row.minPrice = row.maxPrice = sent.back().price.value_or(Money{19800});
            row.version = 8;
            return FakeTransport::ok(row);
        };
        RecordTable* table = desk.products.list()->table();
        const int column = desk.productList.columnOf(u"price"_s);
        table->setCurrentIndex(desk.productList.index(0, column));
        desk.key(Qt::Key_F2);
        QTRY_VERIFY(qobject_cast<QLineEdit*>(QApplication::focusWidget()) != nullptr);
        QTest::keyClicks(QApplication::focusWidget(), u"=198*0.9"_s);
        desk.key(Qt::Key_Return);
        QTRY_COMPARE(sent.size(), std::size_t(1));
        QCOMPARE(sent[0].price->fen, 17820);
        QTRY_COMPARE(desk.productList.index(0, column).data(RawRole).toLongLong(), 17820);
        table->setFocus();
        desk.key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(sent.size(), std::size_t(2));
        QCOMPARE(sent[1].price->fen, 19800);
        QCOMPARE(sent[1].version, 8);
        // Variants of different prices have no one price to edit.
        QVERIFY(!desk.productList.index(1, column).flags().testFlag(Qt::ItemIsEditable));
    }

    void removingAValueShowsWhatGoesAndWhatStandsInTheWay() {
        Walk desk;
        MatrixRow held;
        held.id = {101};
        held.holds = {{{9}, "108809", 2}};
        desk.shop2.held = {held};
        desk.open();
        desk.products.editor()->showTab(u"specs"_s);
        desk.productEdit.change(u"x"_s, [](ProductForm& form) { matrix::removeValue(form, 0, 0); });
        auto* hold = desk.find<QLabel>("skuHold");
        QTRY_VERIFY(hold->isVisible() && hold->text().contains(u"108809"_s));
        QString page;
        connect(&desk.products, &DeskPage::linkFollowed, this, [&](const QString& to, const QVariant&) { page = to; });
        for (auto* button : desk.products.editor()->findChildren<QPushButton*>())
            if (button->isVisible() && kindOfLink(button)) QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(page, u"orders"_s);
        auto* grid = desk.find<SheetGrid>("skuGrid");
        QCOMPARE(grid->model()->rowCount(), 6);  // three stay, three are struck
        desk.key(Qt::Key_Z, Qt::ControlModifier);
    }

    void faultsLeadToTheirFields() {
        Walk desk;
        desk.open();
        desk.productEdit.change(u"x"_s, [](ProductForm& form) { form.vendor = "x"; });
        desk.shop2.saveAnswer = FakeTransport::refused(
            Refusal(GeneralRefusal::InvalidInput, {{"/skus/2/code", "codeTaken", {}}, {"/title", "tooShort", 1}}));
        desk.products.editor()->save();
        QTRY_COMPARE(desk.products.editor()->currentTab(), u"specs"_s);
        auto* grid = desk.find<SheetGrid>("skuGrid");
        QCOMPARE(grid->currentIndex(), desk.skuMatrix.index(2, SkuMatrixModel::Code));
        auto* summary = desk.find<FaultSummary>("faultSummary");
        QVERIFY(summary->isVisible());
        const auto links = summary->findChildren<QPushButton*>();
        QCOMPARE(links.size(), 2);
        QTest::mouseClick(links.at(1), Qt::LeftButton);
        QCOMPARE(desk.products.editor()->currentTab(), u"basics"_s);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"productTitle"_s);
    }

    void aLostRaceIsDecidedFieldByField() {
        Walk desk;
        desk.open();
        desk.productEdit.change(u"x"_s, [](ProductForm& form) { form.title = "mine"; });
        desk.shop2.saveElsewhere(1, [](ProductRecord& record) { record.title = "theirs"; });
        desk.products.editor()->save();
        QTRY_VERIFY(DeskFixture::dialog<ConflictDialog>() != nullptr);
        auto* dialog = DeskFixture::dialog<ConflictDialog>();
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"conflictAllTheirs"_s), Qt::LeftButton);
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"conflictApply"_s), Qt::LeftButton);
        QTRY_COMPARE(desk.productEdit.form().title, std::string("theirs"));
        QCOMPARE(desk.productEdit.changeCount(), 0);
    }

    void whatWasTypedIsOfferedAgain() {
        Walk desk;
        desk.open();
        desk.productEdit.change(u"x"_s, [](ProductForm& form) { form.title = "unsaved"; });
        Q_EMIT desk.products.editor()->closed();
        QTRY_VERIFY(desk.products.editor() == nullptr);
        desk.open();
        QVERIFY(desk.find<QWidget>("draftBar")->isVisible());
        QTest::mouseClick(desk.find<QPushButton>("draftTake"), Qt::LeftButton);
        QCOMPARE(desk.productEdit.form().title, std::string("unsaved"));
        QVERIFY(!desk.find<QWidget>("draftBar")->isVisible());
        QVERIFY(desk.find<QWidget>("unsavedBar")->isVisible());
    }

    void undoReachesEveryTab() {
        Walk desk;
        desk.open();
        auto* title = desk.find<QLineEdit>("productTitle");
        title->setFocus();
        title->selectAll();
        desk.type(u"新"_s);
        QCOMPARE(desk.productEdit.form().title, std::string("新"));
        desk.key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(title->text(), u"亚麻收腰连衣裙"_s);
        QCOMPARE(desk.productEdit.changeCount(), 0);
    }

    void theHistoryShowsBeforeAndAfter() {
        Walk desk;
        desk.open();
        desk.products.editor()->showTab(u"history"_s);
        QTRY_VERIFY(!desk.productHistory.entries().isEmpty());
        bool found = false;
        for (const auto* label : desk.products.editor()->findChildren<QLabel*>())
            found = found || (label->isVisible() && label->text().contains(u"¥199.00 → ¥189.00"_s));
        QVERIFY(found);
    }

    void everyTabHoldsItsWords_data() {
        QTest::addColumn<QString>("tab");
        QTest::addColumn<int>("width");
        for (const char* tab : {"basics", "pictures", "specs", "detail", "shipping", "history"}) {
            QTest::addRow("%s, wide", tab) << QString::fromLatin1(tab) << 1440;
            QTest::addRow("%s, narrow", tab) << QString::fromLatin1(tab) << 1024;
        }
    }
    void everyTabHoldsItsWords() {
        QFETCH(QString, tab);
        QFETCH(int, width);
        Walk desk({width, 768});
        desk.open();
        desk.productEdit.change(u"x"_s, [&](ProductForm& form) {
            matrix::addValue(form, 0, "米白", desk.productEdit.saved());
            form.blocks.push_back({BlockKind::Text, "第一段", ""});
        });
        desk.products.editor()->showTab(tab);
        // What was just filled in is laid out with the next events.
        (void)QTest::qWaitFor([&] { return walk::clippedTexts(desk.products.editor()).isEmpty(); }, 1000);
        const auto clipped = walk::clippedTexts(desk.products.editor());
        QVERIFY2(clipped.isEmpty(), qPrintable(walk::report(clipped)));
        const auto unnamed = walk::unnamedFocusable(desk.products.editor());
        QVERIFY2(unnamed.isEmpty(), qPrintable(walk::report(unnamed)));
        const auto weak = walk::weakContrast(desk.products.editor());
        QVERIFY2(weak.isEmpty(), qPrintable(walk::report(weak)));
    }

  private:
    static bool kindOfLink(const QPushButton* button) { return button->text() == u"Show order"_s; }
};

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    Appearance appearance(application, std::make_unique<FixedScheme>());
    TestProductEditor test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_product_editor.moc"
