#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <memory>

#include "models/orders/order_list_model.h"
#include "tests/models/fake_orders.h"

using namespace zhanggui;

namespace {

using State = RecordModel::State;

enum class Checked { Yes, No };

struct Desk {
    /// The model tester fetches pages by itself: where a test counts pages it does without.
    explicit Desk(Checked checked = Checked::Yes)
        : client(transport), stream(client), events(stream), model(client, events) {
        if (checked == Checked::Yes)
            tester = std::make_unique<QAbstractItemModelTester>(&model,
                                                                QAbstractItemModelTester::FailureReportingMode::Fatal);
        stream.start();
        transport.streams[0]->open(200);
    }
    void open(const OrderFilter& filter = {}) {
        model.setFilter(filter);
        [&] { QTRY_VERIFY(model.state() != State::Loading); }();
    }
    void tell(std::int64_t id, EventKind kind = EventKind::OrderPaid) {
        ++number;
        transport.streams[0]->say(sse(number, ShopEvent{number, kind, id, "", {}}));
    }
    std::vector<std::int64_t> ids() const {
        std::vector<std::int64_t> found;
        for (const auto& row : model.rows()) found.push_back(row.id.value);
        return found;
    }
    void fill(std::int64_t count, OrderState state = OrderState::Paid) {
        for (std::int64_t id = 1; id <= count; ++id) shop.add(id * 10, state);
    }
    std::size_t lists() const { return transport.to("/admin/v1/orders").size(); }

    FakeTransport transport;
    FakeOrders shop{transport};
    Client client;
    EventStream stream;
    ShopEvents events;
    OrderListModel model;
    std::unique_ptr<QAbstractItemModelTester> tester;
    std::int64_t number = 0;
};

using Ids = std::vector<std::int64_t>;

}  // namespace

class TestOrderListModel : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void showsTheFirstPageAndTheCounts();
    void fetchesPagesAsTheyAreAskedFor();
    void asksForOnePageAtATime();
    void aNewPaidOrderTakesItsPlaceWithinASecond();
    void anOlderOrderTakesItsSortedPlace();
    void anOrderBelowTheLoadedRowsWaitsForItsPage();
    void aChangedOrderChangesItsRowOnly();
    void anOrderThatLeavesTheTabDisappears();
    void anOrderUnderTheAmountDoesNotAppear();
    void aSearchIsNotGuessedAt();
    void anOrderThatIsGoneDisappears();
    void aBurstOfEventsIsOneReload();
    void eventsBeforeTheListWasAskedForAreNothing();
    void anEventDuringAReloadIsNotLost();
    void aNewerQueryVoidsTheOlderAnswer();
    void turnsTheFilterIntoAQuery();
    void aReloadKeepsTheRowsUntilTheAnswer();
    void aReloadKeepsWhatWasLoaded();
    void saysWhyThereIsNothing_data();
    void saysWhyThereIsNothing();
    void keepsOldRowsWhenItGoesOffline();
    void retriesThePageThatFailed();
    void reloadsWhenTheConnectionIsBack();
    void tellsLateOrders();
    void clearsAfterSigningOut();
};

void TestOrderListModel::showsTheFirstPageAndTheCounts() {
    Desk desk;
    desk.fill(3);
    QSignalSpy counted(&desk.model, &OrderListModel::countsChanged);
    desk.open();
    QCOMPARE(desk.ids(), (Ids{30, 20, 10}));
    QCOMPARE(desk.model.state(), State::Ready);
    QVERIFY(!desk.model.hasMore());
    QTRY_VERIFY(!counted.isEmpty());
    QCOMPARE(desk.model.counts().value(QStringLiteral("all")), 3);
    QCOMPARE(desk.model.counts().value(QStringLiteral("toShip")), 3);
    const int column = desk.model.columnOf(QStringLiteral("paid"));
    QCOMPARE(desk.model.index(0, column).data(cell::RawRole).toLongLong(), 8800);
    QCOMPARE(desk.model.index(0, column).data().toString(), QStringLiteral("¥88.00"));
}

void TestOrderListModel::fetchesPagesAsTheyAreAskedFor() {
    Desk desk(Checked::No);
    desk.fill(120);
    desk.open();
    QCOMPARE(desk.model.rowCount(), 50);
    while (desk.model.canFetchMore({})) {
        const int before = desk.model.rowCount();
        desk.model.fetchMore({});
        QTRY_VERIFY(desk.model.rowCount() > before);
    }
    QCOMPARE(desk.model.rowCount(), 120);
    QCOMPARE(desk.ids().back(), std::int64_t{10});
    QVERIFY(!desk.model.hasMore());
}

void TestOrderListModel::asksForOnePageAtATime() {
    Desk desk(Checked::No);
    desk.fill(120);
    desk.open();
    desk.model.fetchMore({});
    QVERIFY(!desk.model.canFetchMore({}));
    desk.model.fetchMore({});
    QCOMPARE(desk.lists(), std::size_t{2});
    QTRY_COMPARE(desk.model.rowCount(), 100);
}

void TestOrderListModel::aNewPaidOrderTakesItsPlaceWithinASecond() {
    Desk desk;
    desk.fill(3);
    desk.open({QStringLiteral("toShip"), {}, 0, {}, {}, false});
    QSignalSpy inserted(&desk.model, &QAbstractItemModel::rowsInserted),
        reset(&desk.model, &QAbstractItemModel::modelReset);
    desk.shop.add(40, OrderState::Paid);
    QElapsedTimer clock;
    clock.start();
    desk.tell(40);
    QTRY_COMPARE_WITH_TIMEOUT(inserted.size(), 1, 1000);
    QVERIFY(clock.elapsed() < 1000);
    QCOMPARE(inserted[0][1].toInt(), 0);
    QCOMPARE(desk.ids(), (Ids{40, 30, 20, 10}));
    QVERIFY(reset.isEmpty());
    QCOMPARE(desk.lists(), std::size_t{1});
    QTRY_COMPARE(desk.model.counts().value(QStringLiteral("toShip")), 4);
}

void TestOrderListModel::anOlderOrderTakesItsSortedPlace() {
    Desk desk;
    desk.fill(3);
    desk.open({QStringLiteral("toShip"), {}, 0, {}, {}, false});
    desk.shop.add(25, OrderState::Paid);  // submitted before others, paid now
    desk.tell(25);
    QTRY_COMPARE(desk.ids(), (Ids{30, 25, 20, 10}));

    Desk other;
    other.fill(3);
    other.open({QStringLiteral("all"), {}, 0, {}, {}, true});
    QCOMPARE(other.ids(), (Ids{10, 20, 30}));
    other.shop.add(25, OrderState::Paid);
    other.tell(25);
    QTRY_COMPARE(other.ids(), (Ids{10, 20, 25, 30}));
}

void TestOrderListModel::anOrderBelowTheLoadedRowsWaitsForItsPage() {
    Desk desk(Checked::No);
    desk.fill(60);
    desk.open();
    desk.shop.add(5, OrderState::Paid);
    desk.shop.row(600).payable = {1};
    desk.tell(5);
    desk.tell(600);  // answered after the other
    QTRY_COMPARE(desk.model.rows().front().payable.fen, std::int64_t{1});
    QCOMPARE(desk.transport.to("/admin/v1/orders/5/row").size(), std::size_t{1});
    QCOMPARE(desk.model.rowCount(), 50);
    desk.model.fetchMore({});
    QTRY_COMPARE(desk.model.rowCount(), 61);
    QCOMPARE(desk.ids().back(), std::int64_t{5});
}

void TestOrderListModel::aChangedOrderChangesItsRowOnly() {
    Desk desk;
    desk.fill(3);
    desk.open();
    QSignalSpy changed(&desk.model, &QAbstractItemModel::dataChanged);
    desk.shop.row(20).state = OrderState::Shipped;
    desk.tell(20, EventKind::OrderShipped);
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 1);
    QCOMPARE(changed[0][1].toModelIndex().row(), 1);
    QCOMPARE(desk.model.index(1, desk.model.columnOf(QStringLiteral("status"))).data().toString(),
             QStringLiteral("Shipped"));
}

void TestOrderListModel::anOrderThatLeavesTheTabDisappears() {
    Desk desk;
    desk.fill(3);
    desk.open({QStringLiteral("toShip"), {}, 0, {}, {}, false});
    for (const auto id : {10, 20, 30}) {
        desk.shop.row(id).state = OrderState::Shipped;
        desk.tell(id, EventKind::OrderShipped);
    }
    QTRY_COMPARE(desk.model.rowCount(), 0);
    QCOMPARE(desk.model.state(), State::NoMatch);
}

void TestOrderListModel::anOrderUnderTheAmountDoesNotAppear() {
    Desk desk;
    desk.fill(1);
    desk.open({QStringLiteral("all"), {}, 5000, {}, {}, false});
    desk.shop.add(20, OrderState::Paid, 4999);
    desk.shop.add(30, OrderState::Paid, 5000);
    desk.tell(20);
    desk.tell(30);
    QTRY_COMPARE(desk.ids(), (Ids{30, 10}));
    QCOMPARE(desk.transport.to("/admin/v1/orders/20/row").size(), std::size_t{1});
}

void TestOrderListModel::aSearchIsNotGuessedAt() {
    Desk desk;
    desk.fill(2);
    desk.open({QStringLiteral("all"), QStringLiteral("Li"), 0, {}, {}, false});
    desk.shop.add(40, OrderState::Paid);
    desk.shop.row(20).payable = {1};
    desk.tell(20);
    desk.tell(40);
    QTRY_COMPARE(desk.model.rows().front().payable.fen, std::int64_t{1});
    desk.shop.row(20).payable = {2};
    desk.tell(20);  // answered after order 40
    QTRY_COMPARE(desk.model.rows().front().payable.fen, std::int64_t{2});
    QCOMPARE(desk.transport.to("/admin/v1/orders/40/row").size(), std::size_t{1});
    QCOMPARE(desk.ids(), (Ids{20, 10}));
}

void TestOrderListModel::anOrderThatIsGoneDisappears() {
    Desk desk;
    desk.fill(2);
    desk.open();
    std::erase_if(desk.shop.rows, [](const OrderRow& row) { return row.id.value == 10; });
    desk.tell(10);
    QTRY_COMPARE(desk.ids(), (Ids{20}));
}

void TestOrderListModel::aBurstOfEventsIsOneReload() {
    Desk desk;
    desk.open();
    QCOMPARE(desk.model.state(), State::Empty);
    desk.fill(40);
    for (int id = 1; id <= 40; ++id) desk.tell(id * 10);
    QTRY_COMPARE(desk.model.rowCount(), 40);
    QCOMPARE(desk.lists(), std::size_t{2});
    QVERIFY(desk.transport.to("/admin/v1/orders/10/row").empty());
}

void TestOrderListModel::eventsBeforeTheListWasAskedForAreNothing() {
    Desk desk;
    desk.fill(1);
    desk.tell(10);
    desk.open();
    QCOMPARE(desk.ids(), (Ids{10}));
    QVERIFY(desk.transport.to("/admin/v1/orders/10/row").empty());
}

void TestOrderListModel::anEventDuringAReloadIsNotLost() {
    Desk desk;
    desk.fill(2);
    desk.open();
    const auto older = desk.shop.page({});
    desk.shop.holdLists = true;
    desk.model.reload();
    const auto reload = desk.transport.sent.size() - 1;
    desk.shop.add(30, OrderState::Paid);
    desk.tell(30);
    QTRY_COMPARE(desk.ids(), (Ids{30, 20, 10}));
    QCOMPARE(desk.model.state(), State::Loading);
    desk.transport.sent[reload].answered(older);  // was read before the order was paid
    QCOMPARE(desk.ids(), (Ids{30, 20, 10}));
    QCOMPARE(desk.model.state(), State::Ready);
}

void TestOrderListModel::aNewerQueryVoidsTheOlderAnswer() {
    Desk desk;
    desk.fill(2);
    desk.shop.add(30, OrderState::Closed);
    desk.shop.holdLists = true;
    desk.model.setFilter({QStringLiteral("all"), QStringLiteral("L"), 0, {}, {}, false});
    const auto first = desk.transport.sent.size() - 1;
    desk.shop.holdLists = false;
    desk.model.setFilter({QStringLiteral("toShip"), QStringLiteral("Li"), 0, {}, {}, false});
    QVERIFY(desk.transport.sent[first].isCancelled);
    QTRY_COMPARE(desk.ids(), (Ids{20, 10}));
    desk.transport.sent[first].answered(desk.shop.page({}));
    QCOMPARE(desk.ids(), (Ids{20, 10}));
}

void TestOrderListModel::turnsTheFilterIntoAQuery() {
    Desk desk;
    desk.open(
        {QStringLiteral("unpaid"), QStringLiteral("  5521 "), 10000, QDate(2026, 11, 1), QDate(2026, 11, 22), true});
    const auto query = queryOf<OrderQuery>(desk.transport.to("/admin/v1/orders").back());
    QCOMPARE(query.tab, OrderTab::Unpaid);
    QCOMPARE(query.text, std::string("5521"));
    QCOMPARE(query.minPayable.fen, std::int64_t{10000});
    QCOMPARE(isoText(*query.createdFrom), std::string("2026-10-31T16:00:00.000Z"));
    QCOMPARE(isoText(*query.createdTo), std::string("2026-11-22T16:00:00.000Z"));
    QCOMPARE(query.sort, OrderSort::Oldest);
}

void TestOrderListModel::aReloadKeepsTheRowsUntilTheAnswer() {
    Desk desk;
    desk.fill(3);
    desk.open();
    QSignalSpy removed(&desk.model, &QAbstractItemModel::rowsRemoved),
        changed(&desk.model, &QAbstractItemModel::dataChanged);
    desk.model.reload();
    QCOMPARE(desk.model.state(), State::Loading);
    QCOMPARE(desk.model.rowCount(), 3);
    QTRY_COMPARE(desk.model.state(), State::Ready);
    QVERIFY(removed.isEmpty() && changed.isEmpty());
}

void TestOrderListModel::aReloadKeepsWhatWasLoaded() {
    Desk desk(Checked::No);
    desk.fill(120);
    desk.open();
    desk.model.fetchMore({});
    QTRY_COMPARE(desk.model.rowCount(), 100);
    desk.model.reload();
    QTRY_COMPARE(desk.model.state(), State::Ready);
    QCOMPARE(desk.model.rowCount(), 100);
    QVERIFY(desk.model.hasMore());
}

void TestOrderListModel::saysWhyThereIsNothing_data() {
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("expected");
    QTest::newRow("the right is missing") << QByteArray("notAllowed") << 403 << int(State::Denied);
    QTest::newRow("the server failed") << QByteArray("internal") << 500 << int(State::Error);
    QTest::newRow("the query was refused") << QByteArray("invalidInput") << 400 << int(State::Error);
}

void TestOrderListModel::saysWhyThereIsNothing() {
    QFETCH(QByteArray, code);
    QFETCH(int, status);
    QFETCH(int, expected);
    Desk desk;
    desk.shop.listAnswer = HttpAnswer{status, {}, R"({"code":")" + code + R"("})", {}, {}};
    desk.open();
    QCOMPARE(int(desk.model.state()), expected);
    QVERIFY(!desk.model.stateTitle().isEmpty());
    QVERIFY(!desk.model.stateSentence().isEmpty());
}

void TestOrderListModel::keepsOldRowsWhenItGoesOffline() {
    Desk desk;
    desk.fill(3);
    desk.open();
    desk.shop.listAnswer = FakeTransport::failed();
    desk.model.reload();
    QTRY_COMPARE(desk.model.state(), State::Offline);
    QCOMPARE(desk.ids(), (Ids{30, 20, 10}));
    desk.shop.listAnswer.reset();
    desk.model.retry();
    QTRY_COMPARE(desk.model.state(), State::Ready);
    QVERIFY(desk.model.refusal().code.empty());
}

void TestOrderListModel::retriesThePageThatFailed() {
    Desk desk(Checked::No);
    desk.fill(120);
    desk.open();
    desk.shop.listAnswer = HttpAnswer{500, {}, R"({"code":"internal"})", {}, {}};
    desk.model.fetchMore({});
    QTRY_COMPARE(desk.model.state(), State::Error);
    QVERIFY2(!desk.model.canFetchMore({}), "a view must not hammer a server that fails");
    QCOMPARE(desk.model.rowCount(), 50);
    desk.shop.listAnswer.reset();
    desk.model.retry();
    QTRY_COMPARE(desk.model.rowCount(), 100);
    QCOMPARE(desk.model.state(), State::Ready);
}

void TestOrderListModel::reloadsWhenTheConnectionIsBack() {
    Desk desk;
    desk.fill(2);
    desk.open();
    desk.transport.streams[0]->close();
    desk.shop.add(30, OrderState::Paid);
    QTRY_COMPARE(desk.transport.streams.size(), std::size_t{2});
    desk.transport.streams[1]->open(200);
    QTRY_COMPARE(desk.ids(), (Ids{30, 20, 10}));
}

void TestOrderListModel::tellsLateOrders() {
    Desk desk;
    desk.fill(1);
    desk.shop.row(10).wait = OrderWait::Shipment;
    desk.shop.row(10).waitUntil = Instant{1'800'000'000'000};
    desk.open();
    const auto status = desk.model.index(0, desk.model.columnOf(QStringLiteral("status")));
    const auto deadline = desk.model.index(0, desk.model.columnOf(QStringLiteral("deadline")));
    desk.model.setClock([] { return Instant{1'800'000'000'000} - 3 * hourMs; });
    QCOMPARE(status.data().toString(), QStringLiteral("To ship"));
    QCOMPARE(deadline.data().toString(), QStringLiteral("3 h left"));
    QCOMPARE(deadline.data(cell::ToneRole).toInt(), int(cell::Tone::Warning));
    desk.model.setClock([] { return Instant{1'800'000'000'000} + 2 * hourMs; });
    QCOMPARE(status.data().toString(), QStringLiteral("Late"));
    QCOMPARE(deadline.data().toString(), QStringLiteral("2 h overdue"));
    QCOMPARE(deadline.data(cell::ToneRole).toInt(), int(cell::Tone::Danger));
}

void TestOrderListModel::clearsAfterSigningOut() {
    Desk desk;
    desk.fill(3);
    desk.open();
    desk.model.clear();
    QCOMPARE(desk.model.rowCount(), 0);
    QVERIFY(desk.model.counts().isEmpty());
    desk.tell(10);  // nobody looks
    desk.open();
    QCOMPARE(desk.model.rowCount(), 3);
    desk.tell(20);
    QTRY_COMPARE(desk.transport.to("/admin/v1/orders/20/row").size(), std::size_t{1});
    QVERIFY(desk.transport.to("/admin/v1/orders/10/row").empty());
}

QTEST_GUILESS_MAIN(TestOrderListModel)
#include "test_order_list_model.moc"
