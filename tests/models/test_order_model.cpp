#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "models/orders/order_model.h"
#include "tests/models/fake_transport.h"

using namespace zhanggui;

namespace {

using Action = OrderModel::Action;

Order paidOrder(std::int64_t version = 3) {
    Order order;
    order.id = {7};
    order.number = "108812";
    order.state = OrderState::Paid;
    order.receiverMasked = "Li *";
    order.phoneMasked = "138****5521";
    order.regionText = "Sichuan Chengdu";
    order.lines = {{{1}, {11}, {21}, "Tea", "250 g", "TEA-1", "", {19800}, {39600}, {0}, {39600}, 2, 0, 0},
                   {{2}, {12}, {22}, "Mug", "", "CUP-1", "", {9800}, {9800}, {0}, {9800}, 3, 1, 1}};
    order.goods = {49400};
    order.adjustment = {-800};
    order.payable = order.paid = {48600};
    order.createdAt = {1'700'000'000'000};
    order.paidAt = order.createdAt + minuteMs;
    order.wait = OrderWait::Shipment;
    order.waitUntil = order.createdAt + dayMs;
    order.timeline = {{TimelineKind::Paid, "", "", {48600}, *order.paidAt},
                      {TimelineKind::Submitted, "", "", {}, order.createdAt}};
    order.actions = {OrderAction::Ship, OrderAction::RevealReceiver};
    order.version = version;
    return order;
}

/// The same order later on, when nothing is waited for.
Order laterOrder(OrderState state, std::int64_t version) {
    auto order = paidOrder(version);
    order.state = state;
    order.wait = OrderWait::None;
    order.waitUntil.reset();
    return order;
}

struct Desk {
    Desk() : client(transport), stream(client), events(stream), model(client, events) {
        stream.start();
        transport.streams[0]->open(200);
    }
    /// Answers the newest request.
    void answer(const HttpAnswer& answer) { transport.sent.back().answered(answer); }
    void open() {
        model.open(7);
        answer(FakeTransport::ok(paidOrder()));
    }
    ParcelInput parcel() const {
        auto input = model.everythingOpen();
        input.carrier = QStringLiteral("SF");
        input.waybill = QStringLiteral(" SF14420398 ");
        return input;
    }
    QByteArray lastKey() const { return headerOf(transport.sent.back().request, "Idempotency-Key"); }

    FakeTransport transport;
    Client client;
    EventStream stream;
    ShopEvents events;
    OrderModel model;
    QAbstractItemModelTester lines{&model.lines(), QAbstractItemModelTester::FailureReportingMode::Fatal};
    QAbstractItemModelTester parcels{&model.parcels(), QAbstractItemModelTester::FailureReportingMode::Fatal};
    QAbstractItemModelTester timeline{&model.timeline(), QAbstractItemModelTester::FailureReportingMode::Fatal};
};

QString textAt(RecordModel& model, int row, const char* column) {
    return model.index(row, model.columnOf(QString::fromLatin1(column))).data().toString();
}

}  // namespace

class TestOrderModel : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void showsAnOrder();
    void showsItsSteps();
    void showsItsMoney();
    void obeysTheServersActions();
    void offersWhatIsStillOpen();
    void shipsAParcel();
    void repeatsTheKeyForTheSameParcelOnly();
    void aConflictBringsTheOrderAsItIs();
    void aRefusalNamesItsFields();
    void closesAnOrder();
    void revealsTheReceiverUntilAnotherOrderIsOpened();
    void saysThatACustomerWasErased();
    void followsEventsOfItsOrderOnly();
    void ignoresAnOvertakenAnswer();
    void tellsWhyItCannotBeLoaded();
    void anotherOrderVoidsTheAnswerOfTheFirst();
    void asksForCarriers();
};

void TestOrderModel::showsAnOrder() {
    Desk desk;
    QSignalSpy changed(&desk.model, &OrderModel::changed);
    desk.open();
    QVERIFY(desk.model.isLoaded() && !changed.isEmpty());
    QCOMPARE(desk.model.number(), QStringLiteral("#108812"));
    QCOMPARE(desk.model.receiver(), QStringLiteral("Li *"));
    QCOMPARE(desk.model.lines().rowCount(), 2);
    QCOMPARE(textAt(desk.model.lines(), 0, "item"), QStringLiteral("Tea"));
    QCOMPARE(textAt(desk.model.lines(), 1, "open"), QStringLiteral("1"));
    QCOMPARE(desk.model.timeline().rowCount(), 2);
    QCOMPARE(textAt(desk.model.timeline(), 0, "text"), QStringLiteral("Payment received: ¥486.00"));
}

void TestOrderModel::showsItsSteps() {
    Desk desk;
    desk.open();
    const auto steps = desk.model.steps();
    QCOMPARE(steps.size(), 5);
    QCOMPARE(steps[1].status, OrderStep::Status::Done);
    QCOMPARE(steps[2].status, OrderStep::Status::Current);
    QCOMPARE(steps[2].tone, int(cell::Tone::Danger));  // due in 2023
    QCOMPARE(steps[3].status, OrderStep::Status::Open);
    auto closed = paidOrder(4);
    closed.state = OrderState::Closed;
    closed.paidAt.reset();
    closed.closedAt = closed.createdAt;
    closed.closeReason = CloseReason::Timeout;
    desk.model.reload();
    desk.answer(FakeTransport::ok(closed));
    QCOMPARE(desk.model.steps().size(), 2);
    QCOMPARE(desk.model.closeReason(), QStringLiteral("Not paid in time"));
}

void TestOrderModel::showsItsMoney() {
    Desk desk;
    desk.open();
    qlonglong sum = 0;
    QString total;
    for (const auto& row : desk.model.sums()) {
        if (row.strong)
            total = row.title + QString::number(row.fen);
        else
            sum += row.fen;
    }
    QCOMPARE(total, QStringLiteral("Paid48600"));
    QCOMPARE(sum, 48600);
}

void TestOrderModel::obeysTheServersActions() {
    Desk desk;
    QVERIFY(!desk.model.may(Action::Ship));
    desk.open();
    QVERIFY(desk.model.may(Action::Ship));
    QVERIFY(desk.model.may(Action::Reveal));
    QVERIFY(!desk.model.may(Action::Close));
}

void TestOrderModel::offersWhatIsStillOpen() {
    Desk desk;
    desk.open();
    const auto parcel = desk.model.everythingOpen();
    QCOMPARE(parcel.lines, (QList<QPair<qlonglong, qlonglong>>{{1, 2}, {2, 1}}));
    QCOMPARE(parcel.orderVersion, 3);
}

void TestOrderModel::shipsAParcel() {
    Desk desk;
    desk.open();
    QSignalSpy done(&desk.model, &OrderModel::done);
    desk.model.ship(desk.parcel());
    QVERIFY(desk.model.isBusy(Action::Ship));
    const auto& request = desk.transport.sent.back().request;
    QCOMPARE(request.path, QByteArray("/admin/v1/orders/7/packages"));
    const auto draft = bodyOf<ShipmentDraft>(request);
    QCOMPARE(draft.carrier, std::string("SF"));
    QCOMPARE(draft.trackingNumber, std::string("SF14420398"));
    QCOMPARE(draft.lines.size(), std::size_t{2});
    QCOMPARE(draft.orderVersion, std::int64_t{3});

    auto shipped = laterOrder(OrderState::Shipped, 4);
    shipped.parcels = {{{5}, "SF", "顺丰", "SF14420398", {1'700'000'100'000}, draft.lines}};
    desk.answer(FakeTransport::ok(shipped));
    QCOMPARE(done.size(), 1);
    QVERIFY(!desk.model.isBusy(Action::Ship));
    QCOMPARE(desk.model.stateText(), QStringLiteral("Shipped"));
    QCOMPARE(textAt(desk.model.parcels(), 0, "waybill"), QStringLiteral("SF14420398"));
}

void TestOrderModel::repeatsTheKeyForTheSameParcelOnly() {
    Desk desk;
    desk.open();
    QSignalSpy refused(&desk.model, &OrderModel::refused);
    auto parcel = desk.parcel();
    desk.model.ship(parcel);
    const auto key = desk.lastKey();
    QVERIFY(!key.isEmpty());
    const auto sent = desk.transport.sent.size();
    desk.model.ship(parcel);
    QCOMPARE(desk.transport.sent.size(), sent);  // one at a time
    desk.answer(FakeTransport::failed());
    QCOMPARE(refused.size(), 1);
    desk.model.ship(parcel);
    QCOMPARE(desk.lastKey(), key);
    desk.answer(FakeTransport::failed());
    parcel.waybill = QStringLiteral("SF1");
    desk.model.ship(parcel);
    QVERIFY(desk.lastKey() != key);
    desk.answer(FakeTransport::ok(paidOrder(4)));
    const auto done = desk.lastKey();
    desk.model.ship(parcel);  // the same once more, wanted
    QVERIFY(desk.lastKey() != done);
}

void TestOrderModel::aConflictBringsTheOrderAsItIs() {
    Desk desk;
    desk.open();
    QSignalSpy refused(&desk.model, &OrderModel::refused);
    desk.model.ship(desk.parcel());
    Refusal conflict(GeneralRefusal::Conflict);
    auto now = paidOrder(9);
    now.state = OrderState::PartShipped;
    conflict.current = printJson(now);
    desk.answer(FakeTransport::refused(conflict));
    QCOMPARE(refused.size(), 1);
    QVERIFY(refused[0][1].value<Refusal>().is(GeneralRefusal::Conflict));
    QCOMPARE(desk.model.version(), 9);
}

void TestOrderModel::aRefusalNamesItsFields() {
    Desk desk;
    desk.open();
    QSignalSpy refused(&desk.model, &OrderModel::refused);
    desk.model.ship(desk.parcel());
    desk.answer(FakeTransport::refused(Refusal(OrderRefusal::UnknownCarrier, {{"/carrier", "unknownCarrier", {}}})));
    const auto refusal = refused.at(0).at(1).value<Refusal>();
    QCOMPARE(refusal.faults.at(0).pointer, std::string("/carrier"));
    QCOMPARE(desk.model.version(), 3);
}

void TestOrderModel::closesAnOrder() {
    Desk desk;
    desk.open();
    QSignalSpy done(&desk.model, &OrderModel::done);
    desk.model.closeOrder(QStringLiteral(" asked by phone "), desk.model.version());
    QCOMPARE(bodyOf<CloseDraft>(desk.transport.sent.back().request).reason, std::string("asked by phone"));
    desk.answer(FakeTransport::ok(laterOrder(OrderState::Closed, 4)));
    QCOMPARE(done.size(), 1);
    QCOMPARE(desk.model.stateText(), QStringLiteral("Closed"));
}

void TestOrderModel::revealsTheReceiverUntilAnotherOrderIsOpened() {
    Desk desk;
    desk.open();
    QCOMPARE(desk.model.phone(), QStringLiteral("138****5521"));
    QCOMPARE(desk.model.address(), QStringLiteral("Sichuan Chengdu ****"));
    desk.model.reveal();
    desk.answer(FakeTransport::ok(Receiver{"Li Lei", "13800005521", "Sichuan Chengdu Wuhou 1"}));
    QVERIFY(desk.model.isRevealed());
    QCOMPARE(desk.model.phone(), QStringLiteral("13800005521"));
    desk.model.open(8);
    QVERIFY(!desk.model.isRevealed());
    QVERIFY(desk.model.phone().isEmpty());
}

void TestOrderModel::saysThatACustomerWasErased() {
    Desk desk;
    desk.open();
    desk.model.reload();
    Order order = laterOrder(OrderState::Done, 5);
    order.receiverMasked = order.phoneMasked = order.regionText = {};
    desk.answer(FakeTransport::ok(order));
    QCOMPARE(desk.model.receiver(), QStringLiteral("Erased"));
    QCOMPARE(desk.model.address(), QString());
}

void TestOrderModel::followsEventsOfItsOrderOnly() {
    Desk desk;
    desk.open();
    const auto sent = desk.transport.sent.size();
    desk.transport.streams[0]->say(sse(1, ShopEvent{1, EventKind::OrderReceived, 8, "", {}}));
    QCOMPARE(desk.transport.sent.size(), sent);
    desk.transport.streams[0]->say(sse(2, ShopEvent{2, EventKind::OrderReceived, 7, "", {}}));
    QCOMPARE(desk.transport.sent.size(), sent + 1);
    desk.answer(FakeTransport::ok(laterOrder(OrderState::Received, 5)));
    QCOMPARE(desk.model.stateText(), QStringLiteral("Received"));
}

void TestOrderModel::ignoresAnOvertakenAnswer() {
    Desk desk;
    desk.open();
    desk.model.reload();
    desk.answer(FakeTransport::ok(paidOrder(2)));
    QCOMPARE(desk.model.version(), 3);
}

void TestOrderModel::tellsWhyItCannotBeLoaded() {
    Desk desk;
    desk.model.open(7);
    desk.answer(FakeTransport::refused(GeneralRefusal::NotFound));
    QVERIFY(!desk.model.isLoaded());
    QVERIFY(desk.model.refusal().is(GeneralRefusal::NotFound));
}

void TestOrderModel::anotherOrderVoidsTheAnswerOfTheFirst() {
    Desk desk;
    desk.model.open(7);
    const auto first = desk.transport.sent.size() - 1;
    desk.model.open(8);
    QVERIFY(desk.transport.sent[first].isCancelled);
    desk.transport.sent[first].answered(FakeTransport::ok(paidOrder()));
    QVERIFY(!desk.model.isLoaded());
}

void TestOrderModel::asksForCarriers() {
    Desk desk;
    QSignalSpy changed(&desk.model, &OrderModel::carriersChanged);
    desk.model.askCarriers();
    desk.answer(FakeTransport::ok(CarrierList{{{"SF", "顺丰速运"}, {"YTO", "圆通"}}}));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(desk.model.carriers().at(0), (QPair<QString, QString>{QStringLiteral("SF"), QStringLiteral("顺丰速运")}));
}

QTEST_GUILESS_MAIN(TestOrderModel)
#include "test_order_model.moc"
