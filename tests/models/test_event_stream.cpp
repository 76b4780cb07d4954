#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include "api/client/event_stream.h"
#include "tests/models/fake_transport.h"

using namespace zhanggui;

class TestEventStream : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void cutsMessages_data();
    void cutsMessages();
    void cutsTheSameHoweverTheBytesArrive();
    void followsEvents();
    void skipsKindsOfANewerServer();
    void reconnectsAfterTheLastEventSeen();
    void waitsLongerEachTimeButNotForEver();
    void saysThatTheShopIsGone();
    void givesUpASilentConnection();
    void aHeartbeatIsNoSilence();
    void stopsWhereItIsRefused();
    void stopForgetsWhatWasSeen();
    void mayBeStoppedFromInsideAnEvent();
    void opensWithTheToken();
};

namespace {

constexpr EventStream::Delays quick{std::chrono::milliseconds(10), std::chrono::milliseconds(40),
                                    std::chrono::milliseconds(60'000)};

struct Desk {
    explicit Desk(EventStream::Delays delays = quick) : client(transport), stream(client, delays) {}
    FakeStream& at(std::size_t i) { return *transport.streams.at(i); }

    FakeTransport transport;
    Client client;
    EventStream stream;
};

ShopEvent paid(std::int64_t number) {
    return {number, EventKind::OrderPaid, 70 + number, "1088", {1}};
}

}  // namespace

void TestEventStream::cutsMessages_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArrayList>("expected");
    QTest::newRow("one message") << QByteArray("id: 5\ndata: a\n\n") << QByteArrayList{"5|a"};
    QTest::newRow("no space after the colon") << QByteArray("id:5\ndata:a\n\n") << QByteArrayList{"5|a"};
    QTest::newRow("several lines of data") << QByteArray("data: a\ndata: b\n\n") << QByteArrayList{"|a\nb"};
    QTest::newRow("an id holds on") << QByteArray("id: 5\ndata: a\n\ndata: b\n\n") << QByteArrayList{"5|a", "5|b"};
    QTest::newRow("comments are nothing") << QByteArray(":\n\n: hello\n\n") << QByteArrayList{};
    QTest::newRow("a message without data is none") << QByteArray("id: 7\n\n") << QByteArrayList{};
    QTest::newRow("carriage returns") << QByteArray("id: 5\r\ndata: a\r\n\r\n") << QByteArrayList{"5|a"};
    QTest::newRow("lone carriage returns") << QByteArray("id: 5\rdata: a\r\r") << QByteArrayList{"5|a"};
    QTest::newRow("a byte order mark") << QByteArray("\xEF\xBB\xBFid: 5\ndata: a\n\n") << QByteArrayList{"5|a"};
    QTest::newRow("an unfinished message waits") << QByteArray("id: 5\ndata: a\n") << QByteArrayList{};
    QTest::newRow("empty data is data") << QByteArray("data\n\n") << QByteArrayList{"|"};
}

static QByteArrayList textOf(const std::vector<SseMessage>& messages) {
    QByteArrayList texts;
    for (const auto& message : messages) texts << message.id + "|" + message.data;
    return texts;
}

void TestEventStream::cutsMessages() {
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArrayList, expected);
    SseParser parser;
    QCOMPARE(textOf(parser.feed(bytes)), expected);
}

void TestEventStream::cutsTheSameHoweverTheBytesArrive() {
    const QByteArray bytes = "retry: 1000\r\n\r\nid: 1\r\ndata: 茶\r\n\r\n:\n\nid: 2\ndata: b\ndata: c\n\n";
    SseParser whole;
    const auto expected = textOf(whole.feed(bytes));
    QCOMPARE(expected.size(), 2);
    for (qsizetype size = 1; size < bytes.size(); ++size) {
        SseParser parser;
        QByteArrayList texts;
        for (qsizetype at = 0; at < bytes.size(); at += size) texts += textOf(parser.feed(bytes.mid(at, size)));
        QCOMPARE(texts, expected);
    }
}

void TestEventStream::followsEvents() {
    Desk desk;
    QSignalSpy happened(&desk.stream, &EventStream::happened), connected(&desk.stream, &EventStream::connected);
    desk.stream.start();
    QVERIFY(headerOf(desk.at(0).request, "Last-Event-ID").isEmpty());
    desk.at(0).open(200);
    QCOMPARE(connected.size(), 1);
    QCOMPARE(connected[0][0].toBool(), false);
    desk.at(0).say(sse(3, paid(3)));
    QCOMPARE(happened.size(), 1);
    QCOMPARE(happened[0][0].value<ShopEvent>().object, std::int64_t{73});
}

void TestEventStream::skipsKindsOfANewerServer() {
    Desk desk;
    QSignalSpy happened(&desk.stream, &EventStream::happened);
    desk.stream.start();
    desk.at(0).open(200);
    desk.at(0).say("id: 4\ndata: {\"number\":4,\"kind\":\"invented\"}\n\n");
    QCOMPARE(happened.size(), 0);
    desk.at(0).close();
    QTRY_COMPARE(desk.transport.streams.size(), std::size_t{2});
    QCOMPARE(headerOf(desk.at(1).request, "Last-Event-ID"), QByteArray("4"));
}

void TestEventStream::reconnectsAfterTheLastEventSeen() {
    Desk desk;
    QSignalSpy happened(&desk.stream, &EventStream::happened), disconnected(&desk.stream, &EventStream::disconnected),
        connected(&desk.stream, &EventStream::connected);
    desk.stream.start();
    desk.at(0).open(200);
    desk.at(0).say(sse(3, paid(3)) + sse(9, paid(9)));
    desk.at(0).close();
    QCOMPARE(disconnected.size(), 1);
    QTRY_COMPARE(desk.transport.streams.size(), std::size_t{2});
    QCOMPARE(headerOf(desk.at(1).request, "Last-Event-ID"), QByteArray("9"));
    desk.at(1).open(200);
    QCOMPARE(connected.back().at(0).toBool(), true);
    desk.at(1).say(sse(10, paid(10)));
    QCOMPARE(happened.size(), 3);
}

void TestEventStream::waitsLongerEachTimeButNotForEver() {
    Desk desk({std::chrono::milliseconds(20), std::chrono::milliseconds(80), std::chrono::milliseconds(60'000)});
    desk.stream.start();
    std::vector<qint64> waits;
    for (std::size_t i = 0; i < 6; ++i) {
        QElapsedTimer clock;
        clock.start();
        desk.at(i).close();
        QTRY_COMPARE(desk.transport.streams.size(), i + 2);
        waits.push_back(clock.elapsed());
    }
    // Never sooner than half of the backoff; later than it only because the machine is busy.
    const std::vector<qint64> least{10, 20, 40, 40, 40, 40};
    for (std::size_t i = 0; i < waits.size(); ++i)
        QVERIFY2(waits[i] >= least[i] - 2, qPrintable(QString::number(waits[i])));
}

void TestEventStream::saysThatTheShopIsGone() {
    Desk desk;
    QSignalSpy offline(&desk.client, &Client::offline), online(&desk.client, &Client::online);
    desk.stream.start();
    desk.at(0).open(200);
    desk.at(0).close();
    QTRY_COMPARE(desk.transport.streams.size(), std::size_t{2});
    QCOMPARE(offline.size(), 0);
    desk.at(1).close();
    QCOMPARE(offline.size(), 1);
    QTRY_COMPARE(desk.transport.streams.size(), std::size_t{3});
    desk.at(2).open(200);
    QCOMPARE(online.size(), 1);
}

void TestEventStream::givesUpASilentConnection() {
    Desk desk({std::chrono::milliseconds(10), std::chrono::milliseconds(20), std::chrono::milliseconds(50)});
    QSignalSpy disconnected(&desk.stream, &EventStream::disconnected);
    desk.stream.start();
    desk.at(0).open(200);
    QTRY_COMPARE(disconnected.size(), 1);
    QTRY_VERIFY(desk.transport.streams.size() >= 2);
}

void TestEventStream::aHeartbeatIsNoSilence() {
    Desk desk({std::chrono::milliseconds(10), std::chrono::milliseconds(20), std::chrono::milliseconds(400)});
    desk.stream.start();
    desk.at(0).open(200);
    QElapsedTimer clock;
    clock.start();
    QTimer heartbeat;
    connect(&heartbeat, &QTimer::timeout, this, [&] { desk.at(0).say(":\n\n"); });
    heartbeat.start(20);
    QTRY_VERIFY(clock.elapsed() > 1000);
    QVERIFY(desk.stream.isConnected());
    QCOMPARE(desk.transport.streams.size(), std::size_t{1});
}

void TestEventStream::stopsWhereItIsRefused() {
    Desk desk;
    QSignalSpy refused(&desk.stream, &EventStream::refused);
    desk.stream.start();
    desk.at(0).open(401);
    desk.at(0).close();
    QCOMPARE(refused.size(), 1);
    QCOMPARE(desk.transport.streams.size(), std::size_t{1});
    desk.stream.start();
    QCOMPARE(desk.transport.streams.size(), std::size_t{2});
}

void TestEventStream::stopForgetsWhatWasSeen() {
    Desk desk;
    desk.stream.start();
    desk.at(0).open(200);
    desk.at(0).say(sse(3, paid(3)));
    desk.stream.stop();
    QVERIFY(!desk.stream.isConnected());
    desk.stream.start();
    QVERIFY(headerOf(desk.at(1).request, "Last-Event-ID").isEmpty());
}

void TestEventStream::mayBeStoppedFromInsideAnEvent() {
    Desk desk;
    int happened = 0;
    connect(&desk.stream, &EventStream::happened, this, [&] {
        ++happened;
        desk.stream.stop();
    });
    desk.stream.start();
    desk.at(0).open(200);
    desk.at(0).say(sse(3, paid(3)) + sse(4, paid(4)));
    QCOMPARE(happened, 1);
}

void TestEventStream::opensWithTheToken() {
    Desk desk;
    desk.client.setToken("secret");
    desk.stream.start();
    QCOMPARE(desk.at(0).request.path, QByteArray("/admin/v1/events"));
    QCOMPARE(headerOf(desk.at(0).request, "Authorization"), QByteArray("Bearer secret"));
}

QTEST_GUILESS_MAIN(TestEventStream)
#include "test_event_stream.moc"
