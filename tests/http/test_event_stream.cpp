#include <QtTest/QTest>
#include <mutex>

#include "tests/http/raw_client.h"
#include "tests/http/test_routes.h"

using namespace zhanggui;
using namespace zhanggui::http;
using namespace std::chrono_literals;

namespace {

/// Keeps the sinks that a stream route opens.
class Sinks {
  public:
    Route route() {
        Route route;
        route.pattern = "/events";
        route.stream = [this](const Request& request, std::shared_ptr<EventSink> sink) -> std::optional<Reply> {
            if (request.header("Authorization").empty()) return Reply{401, "who?", "text/plain", {}};
            sink->send("1", "hello", request.header("Last-Event-ID"));
            const std::lock_guard lock(m_mutex);
            m_sinks.push_back(std::move(sink));
            return std::nullopt;
        };
        return route;
    }
    std::shared_ptr<EventSink> last() const {
        const std::lock_guard lock(m_mutex);
        return m_sinks.empty() ? nullptr : m_sinks.back();
    }

  private:
    mutable std::mutex m_mutex;
    std::vector<std::shared_ptr<EventSink>> m_sinks;
};

constexpr const char* openStream = "GET /events HTTP/1.1\r\nHost: x\r\nAuthorization: yes\r\nLast-Event-ID: 41\r\n\r\n";

}  // namespace

class TestEventStream : public QObject {
    Q_OBJECT

    static std::unique_ptr<Server> started(Sinks& sinks, ServerOptions options = {}) {
        options.workers = 2;
        auto server = std::make_unique<Server>(
            options, std::vector<Route>{sinks.route(), answering(Verb::Get, "/hello", "hello")});
        server->start();
        return server;
    }

  private slots:
    void sendsEventsAsTheyCome() {
        Sinks sinks;
        const auto server = started(sinks);
        RawClient socket(server->publicPort());
        QVERIFY(socket.send(openStream));
        const auto reply = socket.readReply();
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.header("Content-Type"), std::string("text/event-stream"));
        QCOMPARE(reply.header("Cache-Control"), std::string("no-store"));
        QCOMPARE(reply.header("Content-Length"), std::string());
        QCOMPARE(socket.readThrough("\n\n"), std::string("retry: 1000\n\n"));
        QCOMPARE(socket.readThrough("\n\n"), std::string("id: 1\nevent: hello\ndata: 41\n\n"));
        QTRY_VERIFY(sinks.last());
        const auto sink = sinks.last();
        std::thread other([&] { sink->send("2", "orderPaid", R"({"order":"7"})"); });
        other.join();
        QCOMPARE(socket.readThrough("\n\n"), std::string("id: 2\nevent: orderPaid\ndata: {\"order\":\"7\"}\n\n"));
        sink->send("", "", "cut\nid: 99");
        QCOMPARE(socket.readThrough("\n\n"), std::string("data: cut\n\n"));
        QVERIFY(!sink->closed());
    }

    void answersTheRefusalOfAStream() {
        Sinks sinks;
        const auto server = started(sinks);
        RawClient socket(server->publicPort());
        const auto reply = socket.ask("GET /events");
        QCOMPARE(reply.status, 401);
        QCOMPARE(reply.body, std::string("who?"));
        QCOMPARE(socket.ask("HEAD /events").status, 405);
        QCOMPARE(socket.ask("GET /hello").body, std::string("hello"));
    }

    void beatsWhenItIsSilent() {
        Sinks sinks;
        ServerOptions options;
        options.heartbeat = 50ms;
        const auto server = started(sinks, options);
        RawClient socket(server->publicPort());
        QVERIFY(socket.send(openStream));
        QVERIFY(!socket.readThrough("data: 41\n\n").empty());
        for (int i = 0; i < 3; ++i) QCOMPARE(socket.readThrough("\n\n"), std::string(":\n\n"));
        sinks.last()->send("2", "", "still here");
        QVERIFY(!socket.readThrough("data: still here\n\n").empty());
    }

    void outlivesTheTimersOfRequests() {
        Sinks sinks;
        ServerOptions options;
        options.headerTimeout = options.idleTimeout = options.bodyIdleTimeout = options.writeTimeout = 20ms;
        options.heartbeat = 100ms;
        const auto server = started(sinks, options);
        RawClient socket(server->publicPort());
        QVERIFY(socket.send(openStream));
        for (int i = 0; i < 3; ++i) QVERIFY(!socket.readThrough(":\n\n").empty());
    }

    void noticesThatTheClientHasLeft() {
        Sinks sinks;
        const auto server = started(sinks);
        RawClient socket(server->publicPort());
        QVERIFY(socket.send(openStream));
        QVERIFY(!socket.readThrough("data: 41\n\n").empty());
        QTRY_VERIFY(sinks.last());
        QVERIFY(!sinks.last()->closed());
        socket.close();
        QTRY_VERIFY(sinks.last()->closed());
        sinks.last()->send("3", "", "dropped");
    }

    void endsWhenItIsTold() {
        Sinks sinks;
        const auto server = started(sinks);
        RawClient socket(server->publicPort());
        QVERIFY(socket.send(openStream));
        QVERIFY(!socket.readThrough("data: 41\n\n").empty());
        QTRY_VERIFY(sinks.last());
        sinks.last()->end();
        QVERIFY(sinks.last()->closed());
        QVERIFY(socket.isClosed());
        sinks.last()->end();
    }

    void dropsAClientThatIsTooSlow() {
        Sinks sinks;
        ServerOptions options;
        options.streamBuffer = 64 * 1024;
        const auto server = started(sinks, options);
        RawClient socket(server->publicPort());
        QVERIFY(socket.send(openStream));
        QTRY_VERIFY(sinks.last());
        const auto sink = sinks.last();
        const std::string data(8 * 1024, 'x');
        int sent = 0;
        while (!sink->closed() && sent < 100'000) sink->send(std::to_string(++sent), "", data);
        QVERIFY(sink->closed());
        QVERIFY(sent < 100'000);
        QVERIFY(socket.isClosed());
        RawClient other(server->publicPort());
        QCOMPARE(other.ask("GET /hello").status, 200);
    }

    void endsStreamsWhenTheServerStops() {
        Sinks sinks;
        const auto server = started(sinks);
        std::vector<RawClient> sockets;
        for (int i = 0; i < 20; ++i) {
            sockets.emplace_back(server->publicPort());
            QVERIFY(sockets.back().send(openStream));
            QVERIFY(!sockets.back().readThrough("data: 41\n\n").empty());
        }
        const auto begin = std::chrono::steady_clock::now();
        server->stop();
        QVERIFY(std::chrono::steady_clock::now() - begin < 5s);  // well within the time for running requests
        QVERIFY(sinks.last()->closed());
        for (auto& socket : sockets) QVERIFY(socket.isClosed());
        sinks.last()->send("9", "", "after the end");
    }

    void takesEventsFromManyThreads() {
        Sinks sinks;
        ServerOptions options;
        options.streamBuffer = 16 * 1024 * 1024;
        const auto server = started(sinks, options);
        RawClient socket(server->publicPort());
        QVERIFY(socket.send(openStream));
        QVERIFY(!socket.readThrough("data: 41\n\n").empty());
        QTRY_VERIFY(sinks.last());
        std::vector<std::thread> senders;
        for (int t = 0; t < 4; ++t) {
            senders.emplace_back([sink = sinks.last(), t] {
                for (int i = 0; i < 500; ++i) sink->send("", "n", std::to_string(t) + "-" + std::to_string(i));
            });
        }
        std::array<int, 4> next{};
        for (int i = 0; i < 2000; ++i) {
            const auto event = socket.readThrough("\n\n");
            const auto at = event.find("data: ");
            QVERIFY(at != std::string::npos);
            const auto sender = static_cast<std::size_t>(event[at + 6] - '0');
            QCOMPARE(std::stoi(event.substr(at + 8)), next.at(sender)++);
        }
        for (auto& sender : senders) sender.join();
    }
};

QTEST_GUILESS_MAIN(TestEventStream)
#include "test_event_stream.moc"
