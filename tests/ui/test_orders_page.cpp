#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>

#include "tests/ui/desk_fixture.h"
#include "ui/orders/close_dialog.h"
#include "ui/orders/order_pane.h"
#include "ui/orders/shipment_form.h"
#include "ui/widgets/label.h"

using namespace zhanggui;
using namespace Qt::StringLiterals;

/// The order page by keyboard and mouse, over a scripted shop.
class TestOrdersPage : public QObject {
    Q_OBJECT

  private:
    static void open(DeskFixture& desk) {
        desk.show(u"orders"_s);
        QTRY_COMPARE(desk.orderList.rowCount(), 6);
        desk.orders.list()->table()->setFocus();
        desk.key(Qt::Key_J);
        QTRY_VERIFY(desk.order.isLoaded());
        QTRY_VERIFY(!desk.order.carriers().isEmpty());
    }

  private Q_SLOTS:
    void shipsByKeyboardAlone() {
        DeskFixture desk;
        open(desk);
        const qlonglong id = desk.order.id();
        desk.key(Qt::Key_S);
        auto* number = desk.find<QLineEdit>("waybill");
        QTRY_VERIFY(number->hasFocus());
        QTest::keyClicks(number, u"SF14420398"_s);
        desk.key(Qt::Key_Return);
        QTRY_COMPARE(desk.shop.shipments.size(), std::size_t{1});
        const ShipmentDraft& sent = desk.shop.shipments[0];
        QCOMPARE(sent.carrier, std::string("SF"));
        QCOMPARE(sent.lines.size(), std::size_t{2});
        QCOMPARE(sent.orderVersion, std::int64_t{1});
        QTRY_VERIFY(!desk.order.may(OrderModel::Action::Ship));
        QCOMPARE(desk.order.id(), id);
        QTRY_VERIFY(desk.orders.list()->table()->hasFocus());
        QTRY_VERIFY(!desk.orders.pane()->shipment()->isVisible());
        QCOMPARE(desk.notices.history().first().kind, Notice::Kind::Success);
    }

    void aSplitParcelHoldsWhatItsFieldsSay() {
        DeskFixture desk;
        open(desk);
        QTest::mouseClick(desk.find<QPushButton>("splitParcel"), Qt::LeftButton);
        auto* units = desk.find<QSpinBox>("units1");
        QTRY_VERIFY(units->isVisible());
        QCOMPARE(units->maximum(), 2);
        units->setValue(1);
        desk.find<QSpinBox>("units2")->setValue(0);
        QTest::keyClicks(desk.find<QLineEdit>("waybill"), u"SF1442"_s);
        QTest::keyClick(desk.find<QLineEdit>("waybill"), Qt::Key_Return);
        QTRY_COMPARE(desk.shop.shipments.size(), std::size_t{1});
        QCOMPARE(desk.shop.shipments[0].lines.size(), std::size_t{1});
        QCOMPARE(desk.shop.shipments[0].lines[0].quantity, std::int64_t{1});
    }

    void aFaultStandsAtItsFieldAndNothingIsLost() {
        DeskFixture desk;
        open(desk);
        desk.shop.shipAnswer =
            FakeTransport::refused(Refusal(GeneralRefusal::InvalidInput, {{"/trackingNumber", "tooShort", 4}}));
        auto* number = desk.find<QLineEdit>("waybill");
        desk.key(Qt::Key_S);
        QTest::keyClicks(number, u"SF"_s);
        desk.key(Qt::Key_Return);
        QTRY_COMPARE(desk.shop.shipAttempts, 1);
        const auto faults = [&] {
            int shown = 0;
            for (const Label* label : desk.orders.pane()->shipment()->findChildren<Label*>())
                shown += label->isVisible() && label->text().contains(u'4') ? 1 : 0;
            return shown;
        };
        QTRY_COMPARE(faults(), 1);
        QCOMPARE(number->text(), u"SF"_s);
        QTRY_VERIFY(number->hasFocus());
        desk.shop.shipAnswer.reset();
        QTest::keyClicks(number, u"SF14420398"_s);  // the old text was selected
        QCOMPARE(number->text(), u"SF14420398"_s);
        QCOMPARE(faults(), 0);
        desk.key(Qt::Key_Return);
        QTRY_VERIFY(!desk.order.may(OrderModel::Action::Ship));
    }

    void aConflictSaysWhatChangedAndGoesOnWithIt() {
        DeskFixture desk;
        open(desk);
        auto* number = desk.find<QLineEdit>("waybill");
        desk.key(Qt::Key_S);
        QTest::keyClicks(number, u"SF14420398"_s);
        // A colleague sent one of the two teas meanwhile.
        Order& now = desk.shop.orders[desk.order.id()];
        now.state = OrderState::PartShipped;
        now.lines[0].shipped = 1;
        now.version = 2;
        Refusal lost(GeneralRefusal::Conflict);
        lost.current = printJson(now);
        desk.shop.shipAnswer = FakeTransport::refused(lost);
        desk.key(Qt::Key_Return);
        QTRY_VERIFY(desk.orders.pane()->shipment()->showsConflict());
        QCOMPARE(number->text(), u"SF14420398"_s);
        auto* problem = desk.find<Label>("shipProblem");
        QVERIFY(problem->isVisible() && problem->text().contains(desk.order.stateText()));
        desk.shop.shipAnswer.reset();
        QTest::mouseClick(desk.find<QPushButton>("shipReload"), Qt::LeftButton);
        QTRY_VERIFY(number->hasFocus());
        desk.key(Qt::Key_Return);
        QTRY_COMPARE(desk.shop.shipments.size(), std::size_t{1});
        QCOMPARE(desk.shop.shipments[0].orderVersion, std::int64_t{2});
        QCOMPARE(desk.shop.shipments[0].lines[0].quantity, std::int64_t{1});
    }

    void aNewPaidOrderComesIntoTheOpenListByItself() {
        DeskFixture desk;
        open(desk);
        const QVariant current = desk.orders.list()->currentId();
        desk.shop.addOrder(7);
        desk.tell(EventKind::OrderPaid, 7, "108807");
        QTRY_COMPARE_WITH_TIMEOUT(desk.orderList.rowCount(), 7, 1000);
        QCOMPARE(desk.orderList.index(0, desk.orderList.columnOf(u"order"_s)).data().toString(), u"#108807"_s);
        QCOMPARE(desk.orders.list()->currentId(), current);  // nothing moves under the hand
        QTRY_COMPARE(desk.orders.count(), 7);
    }

    void nextAndPreviousKeepThePaneOpen() {
        DeskFixture desk;
        open(desk);
        const qlonglong first = desk.order.id();
        desk.key(Qt::Key_J);
        QTRY_VERIFY(desk.order.isLoaded() && desk.order.id() != first);
        desk.key(Qt::Key_K);
        QTRY_COMPARE(desk.order.id(), first);
        QVERIFY(desk.orders.list()->detailShown());
        desk.key(Qt::Key_Escape);
        QTRY_VERIFY(!desk.orders.list()->detailShown());
    }

    void closingNeedsAReason() {
        DeskFixture desk;
        desk.shop.orders[6].state = OrderState::Unpaid;
        desk.shop.orders[6].actions = {OrderAction::Close};
        open(desk);
        QTRY_VERIFY(desk.actions.find(u"orders.close"_s)->isVisible());
        desk.actions.find(u"orders.close"_s)->trigger();
        auto* dialog = DeskFixture::dialog<CloseDialog>();
        QVERIFY(dialog != nullptr);
        auto* confirm = dialog->findChild<QPushButton*>(u"closeConfirm"_s);
        QVERIFY(!confirm->isDefault());  // Enter must not close an order by accident
        QTest::mouseClick(confirm, Qt::LeftButton);
        QVERIFY(desk.shop.closings.empty());
        QTest::keyClicks(dialog->findChild<QPlainTextEdit*>(u"closeReason"_s), u"out of stock"_s);
        QTest::mouseClick(confirm, Qt::LeftButton);
        QTRY_COMPARE(desk.shop.closings.size(), std::size_t{1});
        QCOMPARE(desk.shop.closings[0].reason, std::string("out of stock"));
        QTRY_VERIFY(DeskFixture::dialog<CloseDialog>() == nullptr);
    }

    void revealShowsTheReceiver() {
        DeskFixture desk;
        open(desk);
        QTest::mouseClick(desk.find<QPushButton>("reveal"), Qt::LeftButton);
        QTRY_VERIFY(desk.order.isRevealed());
        QTRY_VERIFY(!desk.find<QPushButton>("reveal")->isVisible());
    }

    void tickedOrdersAreShippedOneAfterAnother() {
        DeskFixture desk;
        desk.show(u"orders"_s);
        QTRY_COMPARE(desk.orderList.rowCount(), 6);
        RecordTable* table = desk.orders.list()->table();
        table->setTicked(1, true);
        table->setTicked(2, true);
        desk.actions.find(u"orders.shipTicked"_s)->trigger();
        auto* number = desk.find<QLineEdit>("waybill");
        for (std::size_t parcel = 1; parcel <= 2; ++parcel) {
            QTRY_VERIFY(number->hasFocus() && number->isVisible() && desk.order.may(OrderModel::Action::Ship));
            QTest::keyClicks(number, u"SF1000%1"_s.arg(parcel));
            QTest::keyClick(number, Qt::Key_Return);
            QTRY_COMPARE(desk.shop.shipments.size(), parcel);
            QTRY_VERIFY(number->text().isEmpty());
        }
        QTRY_VERIFY(table->hasFocus());
    }
};

QTEST_MAIN(TestOrdersPage)
#include "test_orders_page.moc"
