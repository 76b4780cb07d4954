#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTreeView>

#include "models/freight/freight_plan_model.h"
#include "tests/ui/desk_fixture.h"
#include "ui/freight/freight_removal_dialog.h"
#include "ui/freight/freight_settings_dialog.h"
#include "ui/freight/region_picker.h"
#include "ui/products/bulk_dialog.h"
#include "ui/products/product_editor.h"
#include "ui/shell/frame.h"
#include "ui/widgets/form.h"
#include "ui/widgets/label.h"
#include "ui/widgets/sheet_grid.h"

using namespace zhanggui;
using namespace Qt::StringLiterals;

/// Freight templates as they are used by keys.
class TestFreightPage : public QObject {
    Q_OBJECT

  private:
    static void show(DeskFixture& desk) {
        desk.show(u"freight"_s);
        QTRY_COMPARE(desk.freightList.rowCount(), int(desk.shop.freight.templates.size()));
        QTRY_VERIFY(desk.regions.isHere());
        desk.freight.list()->table()->setFocus();
        QTRY_COMPARE(QApplication::focusWidget(), static_cast<QWidget*>(desk.freight.list()->table()));
    }
    /// Tab until a widget of this name has the focus.
    static void tabTo(DeskFixture& desk, const char* name) {
        const QString wanted = QString::fromLatin1(name);
        for (int i = 0; i < 60 && QApplication::focusWidget()->objectName() != wanted; ++i) desk.key(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->objectName(), wanted);
    }
    /// The dialog of this kind once it takes keys.
    template <class Dialog>
    static Dialog* opened() {
        [] { QTRY_VERIFY(DeskFixture::dialog<Dialog>() != nullptr); }();
        Dialog* dialog = DeskFixture::dialog<Dialog>();
        awake(dialog);
        return dialog;
    }
    /// A window that another one gave way to is made active by hand: there is no window manager here.
    static void awake(QWidget* window) {
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window));
        QTRY_VERIFY(QApplication::focusWidget() != nullptr && window->isAncestorOf(QApplication::focusWidget()));
    }
    static void type(QWidget* into, const QString& text) {
        for (const QChar c : text)
            for (const auto kind : {QEvent::KeyPress, QEvent::KeyRelease}) {
                QKeyEvent event(kind, Qt::Key_unknown, Qt::NoModifier, QString(c));
                QApplication::sendEvent(into, &event);
            }
    }
    static void enter(DeskFixture& desk, const char* text) {
        for (const char* c = text; *c != 0; ++c) QTest::keyClick(QApplication::focusWidget(), *c);
        desk.key(Qt::Key_Return);
    }

  private Q_SLOTS:
    void aNewTemplateByKeysAlone() {
        DeskFixture desk;
        show(desk);
        desk.key(Qt::Key_N, Qt::ControlModifier);
        auto* dialog = opened<FreightDialog>();
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"freightName"_s);
        type(QApplication::focusWidget(), u"生鲜"_s);
        tabTo(desk, "freightUnit");
        desk.key(Qt::Key_Down);  // by weight
        tabTo(desk, "freightAdd");
        desk.key(Qt::Key_Space);
        auto* picker = opened<RegionPicker>();
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"regionSearch"_s);
        type(QApplication::focusWidget(), u"深圳"_s);
        tabTo(desk, "regionTree");
        desk.key(Qt::Key_Down);   // from the province to its city
        desk.key(Qt::Key_Space);  // tick
        QCOMPARE(picker->findChild<Label*>(u"regionSummary"_s)->text(), u"深圳市"_s);
        tabTo(desk, "regionTake");
        desk.key(Qt::Key_Space);
        QTRY_VERIFY(DeskFixture::dialog<RegionPicker>() == nullptr);
        awake(dialog);

        SheetGrid* grid = dialog->grid();
        QTRY_COMPARE(QApplication::focusWidget(), static_cast<QWidget*>(grid));
        QCOMPARE(grid->model()->rowCount(), 2);
        QCOMPARE(grid->currentIndex().row(), 0);
        // The sheet: type over a cell, then over the one beside it.
        enter(desk, "2000");
        desk.key(Qt::Key_Up);
        desk.key(Qt::Key_Right);
        enter(desk, "15");
        QTRY_COMPARE(grid->model()->index(0, FreightPlanModel::FirstFee).data().toString(), u"15.00"_s);
        QCOMPARE(grid->model()->index(0, FreightPlanModel::First).data().toString(), u"2000"_s);
        // Everywhere else is not delivered to.
        grid->setFocus();
        grid->setCurrentIndex(grid->model()->index(1, FreightPlanModel::First));
        tabTo(desk, "askProvince");  // past the sheet
        for (int i = 0; i < 10 && QApplication::focusWidget()->objectName() != u"freightDeliver"_s; ++i)
            desk.key(Qt::Key_Backtab, Qt::ShiftModifier);
        desk.key(Qt::Key_Space);
        QTRY_COMPARE(grid->model()->index(1, FreightPlanModel::Delivered).data().toString(), u"Not delivered"_s);
        desk.key(Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(desk.shop.freight.drafts.size(), std::size_t{1});
        const auto& sent = desk.shop.freight.drafts.back();
        QCOMPARE(QString::fromStdString(sent.name), u"生鲜"_s);
        QVERIFY(sent.plan.unit == FreightUnit::Gram && sent.version == 0);
        QCOMPARE(sent.plan.zones.size(), std::size_t{1});
        QCOMPARE(sent.plan.zones[0].regions, std::vector<std::string>{"440300"});
        QCOMPARE(sent.plan.zones[0].rate.first, 2000);
        QCOMPARE(sent.plan.zones[0].rate.firstFee.fen, 1500);
        QVERIFY(!sent.plan.elsewhere.delivered);
        QTRY_VERIFY(DeskFixture::dialog<FreightDialog>() == nullptr);
        QTRY_COMPARE(desk.freightList.rowCount(), 3);
    }

    void tellsWhatAParcelWouldCost() {
        DeskFixture desk;
        show(desk);
        desk.key(Qt::Key_Down);
        desk.key(Qt::Key_Up);
        desk.key(Qt::Key_Return);
        auto* dialog = opened<FreightDialog>();
        auto* fee = dialog->findChild<Label*>(u"askedFee"_s);
        QTRY_COMPARE(fee->text(), u"¥12.00"_s);
        tabTo(desk, "askGrams");
        auto* grams = dialog->findChild<QSpinBox*>(u"askGrams"_s);
        grams->selectAll();
        QTest::keyClicks(grams, u"2500"_s);
        QTRY_COMPARE(fee->text(), u"¥16.00"_s);
        QVERIFY(dialog->findChild<Label*>(u"askedSteps"_s)->text().contains(u"2 step(s) of 1,000 g"_s));
        // What is typed into the sheet counts at once, before it is saved.
        SheetGrid* grid = dialog->grid();
        grid->setFocus();
        grid->setCurrentIndex(grid->model()->index(2, FreightPlanModel::StepFee));
        enter(desk, "5");
        QTRY_COMPARE(fee->text(), u"¥22.00"_s);
        desk.key(Qt::Key_Escape);
        QVERIFY2(dialog->isVisible(), "the first Esc warns of what is not saved");
        desk.key(Qt::Key_Escape);
        QTRY_VERIFY(DeskFixture::dialog<FreightDialog>() == nullptr);
        QVERIFY(desk.shop.freight.drafts.empty());
    }

    void faultsStandInTheirCellsAndALostRaceShowsTheOther() {
        DeskFixture desk;
        show(desk);
        desk.freight.open(QVariant::fromValue<qlonglong>(1));
        auto* dialog = opened<FreightDialog>();
        SheetGrid* grid = dialog->grid();
        grid->setFocus();
        grid->setCurrentIndex(grid->model()->index(0, FreightPlanModel::FirstFee));
        enter(desk, "7");
        desk.shop.freight.refusal = FakeTransport::refused(
            Refusal(GeneralRefusal::InvalidInput,
                    {{"/plan/zones/0/regions/1", "freightRegionAgain", {}}, {"/name", "tooShort", 1}}));
        desk.key(Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(grid->faultCount(), 1);
        QCOMPARE(grid->currentIndex(), grid->model()->index(0, FreightPlanModel::Places));
        desk.shop.freight.find(1)->plan.elsewhere.firstFee = {4400};
        desk.shop.freight.find(1)->version = 2;
        desk.shop.freight.refusal = FakeTransport::refused(Refusal(GeneralRefusal::Conflict));
        desk.key(Qt::Key_S, Qt::ControlModifier);
        auto* again = dialog->findChild<QPushButton*>(u"freightReload"_s);
        QTRY_VERIFY(again->isVisible());
        QTRY_COMPARE(desk.freightList.find(FreightTemplateId{1})->version, 2);
        again->setFocus();
        desk.key(Qt::Key_Space);
        QCOMPARE(grid->model()->index(2, FreightPlanModel::FirstFee).data().toString(), u"44.00"_s);
        QVERIFY(!again->isVisible());
    }

    void aTemplateGoesAndItsProductsMove() {
        DeskFixture desk;
        show(desk);
        desk.key(Qt::Key_Down);
        desk.key(Qt::Key_Up);
        desk.key(Qt::Key_Delete);
        opened<FreightRemovalDialog>();
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"freightTarget"_s);
        desk.key(Qt::Key_Down);
        tabTo(desk, "freightRemove");
        desk.key(Qt::Key_Space);
        QTRY_COMPARE(desk.shop.freight.removals.size(), std::size_t{1});
        QCOMPARE(desk.shop.freight.removals[0].moveProductsTo->value, 2);
        QTRY_COMPARE(desk.freightList.rowCount(), 1);
    }

    void decidesWhatHoldsWithoutATemplate() {
        DeskFixture desk;
        show(desk);
        const auto footerSays = [&](const QString& words) {
            const auto labels = desk.freight.list()->findChildren<Label*>();
            return std::any_of(labels.begin(), labels.end(),
                               [&](const Label* one) { return one->isVisible() && one->text() == words; });
        };
        QTRY_VERIFY(footerSays(u"flat fee ¥10.00, free from ¥99.00"_s));
        desk.actions.find(u"freight.settings"_s)->trigger();
        auto* dialog = opened<FreightSettingsDialog>();
        auto* standard = dialog->findChild<QComboBox*>(u"standardTemplate"_s);
        QTRY_VERIFY(standard->hasFocus() || (standard->setFocus(), true));
        desk.key(Qt::Key_Down);
        QVERIFY(!dialog->findChild<QWidget*>(u"flatFee"_s)->isEnabled());
        desk.key(Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(desk.shop.freight.settings.standard.value, 1);
        QTRY_VERIFY(footerSays(u"大件重货"_s));
        QTRY_VERIFY(DeskFixture::dialog<FreightSettingsDialog>() == nullptr);
    }

    void aProductChoosesItsTemplate() {
        DeskFixture desk;
        desk.show(u"products"_s);
        QTRY_COMPARE(desk.freightList.rowCount(), 2);
        desk.products.edit(1);
        QTRY_COMPARE(desk.productEdit.state(), ProductEdit::State::Ready);
        desk.products.editor()->showTab(u"shipping"_s);
        auto* choice = desk.find<QComboBox>("productFreight");
        QCOMPARE(choice->count(), 3);
        choice->setFocus();
        desk.key(Qt::Key_Down);
        QCOMPARE(desk.productEdit.form().freightTemplate.value, 1);
        desk.productEdit.session().undoStack().undo();
        QCOMPARE(choice->currentIndex(), 0);
    }

    void manyProductsGetATemplate() {
        DeskFixture desk;
        desk.show(u"products"_s);
        QTRY_COMPARE(desk.freightList.rowCount(), 2);
        QTRY_COMPARE(desk.productList.rowCount(), 4);
        desk.products.list()->table()->setFocus();
        desk.key(Qt::Key_A, Qt::ControlModifier);
        desk.actions.find(u"products.setFreight"_s)->trigger();
        auto* choice = opened<BulkDialog>()->findChild<QComboBox*>(u"bulkChoice"_s);
        QCOMPARE(choice->count(), 3);
        choice->setCurrentIndex(2);
        HttpRequest sent;
        desk.transport.onRequest = [&](const HttpRequest& request) -> std::optional<HttpAnswer> {
            sent = request;
            return std::nullopt;
        };
        tabTo(desk, "bulkPreview");
        desk.key(Qt::Key_Space);
        QTRY_COMPARE(sent.path, QByteArray("/admin/v1/products/bulk"));
        const auto form = bodyOf<BulkForm>(sent);
        QVERIFY(form.action == BulkAction::SetFreight && form.freightTemplate == FreightTemplateId{2});
    }
};

QTEST_MAIN(TestFreightPage)
#include "test_freight_page.moc"
