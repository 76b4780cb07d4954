#include <QPointer>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include "api/client/client.h"
#include "api/client/event_stream.h"
#include "api/client/network_transport.h"
#include "api/contract/staff.h"
#include "tests/models/fake_transport.h"

using namespace zhanggui;

namespace {

/// A server on loopback that answers what the test tells it to, or nothing.
class LoopbackServer : public QObject {
  public:
    LoopbackServer() {
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            auto* socket = m_server.nextPendingConnection();
            sockets.append(socket);
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
        });
        if (!m_server.listen(QHostAddress::LocalHost)) qFatal("cannot listen on loopback");
    }
    QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort())); }
    void close() { m_server.close(); }

    QByteArray reply;  ///< written once a request's head is complete
    QByteArray heard;  ///< everything that came
    QList<QPointer<QTcpSocket>> sockets;

  private:
    void read(QTcpSocket& socket) {
        const auto bytes = socket.readAll();
        heard += bytes;
        if (bytes.contains("\r\n\r\n") && !reply.isEmpty()) socket.write(reply);
    }

    QTcpServer m_server;
};

QByteArray http(const QByteArray& status, const QByteArray& body, const QByteArray& headers = {}) {
    return "HTTP/1.1 " + status + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" +
           body;
}

const QByteArray streamHead =
    "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\nretry: 1000\n\n";

struct Desk {
    explicit Desk(const QUrl& url) : transport(url, "launch-secret") {}
    HttpAnswer ask(HttpRequest request) {
        std::optional<HttpAnswer> heard;
        transport.send(std::move(request), [&](HttpAnswer answer) { heard = std::move(answer); });
        // Not the event loop of the program: a test has nothing else to do meanwhile.
        [&] { QTRY_VERIFY_WITH_TIMEOUT(heard.has_value(), 10'000); }();
        return heard.value_or(HttpAnswer{});
    }
    NetworkTransport transport;
};

}  // namespace

class TestNetworkTransport : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void carriesARequestAndItsAnswer();
    void showsTheLaunchSecret();
    void keepsTheQueryAsItIs();
    void sendsBodiesWithEveryVerb();
    void handsRefusalsOverWithTheirBody();
    void followsNoRedirect();
    void tellsThatNobodyListens();
    void tellsThatNobodyAnswers();
    void takesHalfABodyForNoAnswer();
    void cancelledRequestsAreNotAnswered();
    void streamsAsBytesCome();
    void eventStreamSurvivesTheServersDeath();
};

void TestNetworkTransport::carriesARequestAndItsAnswer() {
    LoopbackServer server;
    server.reply = http("200 OK", "{}", "X-Request-Id: abc\r\n");
    Desk desk(server.url());
    const auto answer = desk.ask({Verb::Get, "/healthz", {}, {{"Authorization", "Bearer t"}}, {}, {}});
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, QByteArray("{}"));
    QVERIFY(server.heard.startsWith("GET /healthz HTTP/1.1\r\n"));
    QVERIFY(server.heard.contains("Authorization: Bearer t\r\n"));
    QVERIFY(!server.heard.contains("Cookie"));
}

void TestNetworkTransport::showsTheLaunchSecret() {
    LoopbackServer server;
    server.reply = http("200 OK", "");
    Desk desk(server.url());
    desk.ask({Verb::Get, "/", {}, {}, {}, {}});
    QVERIFY(server.heard.contains("X-Zhanggui-Launch: launch-secret\r\n"));
}

void TestNetworkTransport::keepsTheQueryAsItIs() {
    LoopbackServer server;
    server.reply = http("200 OK", "");
    Desk desk(server.url());
    desk.ask({Verb::Get, "/media/a%20b", "text=%E6%9D%8E%20%26%2B%25", {}, {}, {}});
    QVERIFY2(server.heard.startsWith("GET /media/a%20b?text=%E6%9D%8E%20%26%2B%25 HTTP"), server.heard.constData());
}

void TestNetworkTransport::sendsBodiesWithEveryVerb() {
    for (const auto verb : {Verb::Post, Verb::Put, Verb::Patch, Verb::Delete}) {
        LoopbackServer server;
        server.reply = http("200 OK", "");
        Desk desk(server.url());
        desk.ask({verb, "/x", {}, {{"Content-Type", "application/json"}}, R"({"a":1})", {}});
        QVERIFY(server.heard.startsWith(QByteArray::fromStdString(std::string(verbName(verb))) + " /x "));
        QTRY_VERIFY(server.heard.endsWith(R"({"a":1})"));
    }
}

void TestNetworkTransport::handsRefusalsOverWithTheirBody() {
    LoopbackServer server;
    server.reply = http("409 Conflict", R"({"code":"wrongState"})");
    Desk desk(server.url());
    const auto answer = desk.ask({Verb::Get, "/", {}, {}, {}, {}});
    QCOMPARE(answer.status, 409);
    QCOMPARE(answer.body, QByteArray(R"({"code":"wrongState"})"));
    QCOMPARE(answer.fault, NetworkFault::None);
}

void TestNetworkTransport::followsNoRedirect() {
    LoopbackServer server, elsewhere;
    elsewhere.reply = http("200 OK", "caught");
    server.reply = http("302 Found", "", "Location: " + elsewhere.url().toEncoded() + "/\r\n");
    Desk desk(server.url());
    QCOMPARE(desk.ask({Verb::Get, "/", {}, {}, {}, {}}).status, 302);
    QVERIFY(elsewhere.heard.isEmpty());
}

void TestNetworkTransport::tellsThatNobodyListens() {
    LoopbackServer server;
    const auto url = server.url();
    server.close();
    Desk desk(url);
    const auto answer = desk.ask({Verb::Get, "/", {}, {}, {}, {}});
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.fault, NetworkFault::Unreachable);
    QVERIFY(!answer.faultText.isEmpty());
}

void TestNetworkTransport::tellsThatNobodyAnswers() {
    LoopbackServer server;  // has no reply
    Desk desk(server.url());
    const auto answer = desk.ask({Verb::Get, "/", {}, {}, {}, std::chrono::milliseconds(200)});
    QCOMPARE(answer.fault, NetworkFault::TimedOut);
}

void TestNetworkTransport::takesHalfABodyForNoAnswer() {
    LoopbackServer server;
    server.reply = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"half\":";
    Desk desk(server.url());
    const auto answer = desk.ask({Verb::Get, "/", {}, {}, {}, std::chrono::milliseconds(200)});
    QCOMPARE(answer.status, 0);
    QVERIFY(answer.fault != NetworkFault::None);
}

void TestNetworkTransport::cancelledRequestsAreNotAnswered() {
    LoopbackServer server;
    Desk desk(server.url());
    bool heard = false;
    const auto ticket = desk.transport.send({Verb::Get, "/", {}, {}, {}, {}}, [&](const HttpAnswer&) { heard = true; });
    QTRY_COMPARE(server.sockets.size(), 1);
    desk.transport.cancel(ticket);
    QTRY_VERIFY(!server.sockets[0] || server.sockets[0]->state() != QAbstractSocket::ConnectedState);
    QVERIFY(!heard);
    desk.transport.cancel(ticket);  // once more does nothing
}

void TestNetworkTransport::streamsAsBytesCome() {
    LoopbackServer server;
    server.reply = streamHead;
    Desk desk(server.url());
    auto stream = desk.transport.open({Verb::Get, "/admin/v1/events", {}, {}, {}, {}});
    QSignalSpy opened(stream.get(), &ByteStream::opened), closed(stream.get(), &ByteStream::closed);
    QByteArray heard;
    connect(stream.get(), &ByteStream::arrived, this, [&](const QByteArray& bytes) { heard += bytes; });
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].toInt(), 200);
    server.sockets[0]->write("data: a\n\n");
    QTRY_VERIFY(heard.endsWith("data: a\n\n"));
    QCOMPARE(closed.size(), 0);
    server.sockets[0]->close();
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(opened.size(), 1);
}

void TestNetworkTransport::eventStreamSurvivesTheServersDeath() {
    LoopbackServer server;
    server.reply = streamHead;
    Desk desk(server.url());
    Client client(desk.transport);
    EventStream stream(client,
                       {std::chrono::milliseconds(20), std::chrono::milliseconds(50), std::chrono::seconds(30)});
    QSignalSpy happened(&stream, &EventStream::happened);
    stream.start();
    QTRY_VERIFY(stream.isConnected());
    server.sockets[0]->write(sse(41, ShopEvent{41, EventKind::OrderPaid, 7, "1088", {1}}));
    QTRY_COMPARE(happened.size(), 1);
    server.heard.clear();
    server.sockets[0]->abort();
    QTRY_COMPARE(server.sockets.size(), 2);
    QTRY_VERIFY(stream.isConnected());
    QVERIFY(server.heard.contains("Last-Event-ID: 41\r\n"));
    server.sockets[1]->write(sse(42, ShopEvent{42, EventKind::OrderPaid, 8, "1089", {2}}));
    QTRY_COMPARE(happened.size(), 2);
}

QTEST_GUILESS_MAIN(TestNetworkTransport)
#include "test_network_transport.moc"
