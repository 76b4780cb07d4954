#include <QtTest/QTest>
#include <atomic>

#include "api/backend/http/metrics.h"
#include "tests/http/raw_client.h"
#include "tests/http/test_routes.h"

using namespace zhanggui;
using namespace zhanggui::http;
using namespace std::chrono_literals;

/// The life of connections: keep-alive, pipelining, caps, start and stop.
class TestConnections : public QObject {
    Q_OBJECT

    static std::unique_ptr<Server> started(ServerOptions options, std::vector<Route> routes = {}) {
        options.workers = std::min(options.workers, 4U);
        routes.push_back(answering(Verb::Get, "/hello", "hello"));
        routes.push_back(echoing("/echo", 100'000));
        auto server = std::make_unique<Server>(options, std::move(routes));
        server->start();
        return server;
    }

  private slots:
    void servesManyRequestsOnOneConnection() {
        const auto server = started({});
        RawClient socket(server->publicPort());
        for (int i = 0; i < 50; ++i) {
            QCOMPARE(socket.ask("GET /hello").body, std::string("hello"));
            const std::string body(static_cast<std::size_t>(i) * 1000, 'x');
            QCOMPARE(socket.ask("POST /echo", {}, body).body, body);
        }
    }

    void answersPipelinedRequestsInOrder() {
        const auto server = started({});
        RawClient socket(server->publicPort());
        std::string all;
        for (int i = 0; i < 100; ++i) {
            const auto body = "number " + std::to_string(i);
            all +=
                "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
            all += "GET /hello HTTP/1.1\r\nHost: x\r\n\r\n";
        }
        QVERIFY(socket.send(all));
        for (int i = 0; i < 100; ++i) {
            QCOMPARE(socket.readReply().body, "number " + std::to_string(i));
            QCOMPARE(socket.readReply().body, std::string("hello"));
        }
    }

    void readsARequestThatComesByteByByte() {
        const auto server = started({});
        RawClient socket(server->publicPort());
        const std::string text =
            "POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n";
        for (const char c : text) QVERIFY(socket.send(std::string_view(&c, 1)));
        QCOMPARE(socket.readReply().body, std::string("abc"));
    }

    void sendsALargeReplyToASlowReader() {
        auto big = answering(Verb::Get, "/big", std::string(20'000'000, 'b'));
        const auto server = started({}, {big});
        RawClient slow(server->publicPort()), other(server->publicPort());
        QVERIFY(slow.send("GET /big HTTP/1.1\r\nHost: x\r\n\r\n"));
        QCOMPARE(other.ask("GET /hello").status, 200);  // the IO thread is not held up
        QCOMPARE(slow.readReply().body.size(), std::size_t(20'000'000));
        QCOMPARE(slow.ask("GET /hello").status, 200);
    }

    void closesOnAClientThatTakesNothing() {
        ServerOptions options;
        options.writeTimeout = 100ms;
        options.metrics = std::make_shared<Metrics>();
        const auto server = started(options, {answering(Verb::Get, "/big", std::string(20'000'000, 'b'))});
        RawClient socket(server->publicPort());
        QVERIFY(socket.send("GET /big HTTP/1.1\r\nHost: x\r\n\r\n"));
        QTRY_VERIFY(options.metrics->text().find("zhanggui_http_connections 1") != std::string::npos);
        QTRY_VERIFY(options.metrics->text().find("zhanggui_http_connections 0") != std::string::npos);
        QVERIFY(socket.readReply().body.size() < std::size_t(20'000'000));
    }

    void honoursWhatTheClientWantsOfTheConnection() {
        const auto server = started({});
        RawClient closing(server->publicPort());
        const auto reply = closing.ask("GET /hello", "Connection: close\r\n");
        QCOMPARE(reply.header("Connection"), std::string("close"));
        QVERIFY(closing.isClosed());
        RawClient old(server->publicPort());
        QVERIFY(old.send("GET /hello HTTP/1.0\r\n\r\n"));
        QCOMPARE(old.readReply().header("Connection"), std::string("close"));
        QVERIFY(old.isClosed());
        RawClient oldStaying(server->publicPort());
        QVERIFY(oldStaying.send("GET /hello HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"));
        QCOMPARE(oldStaying.readReply().header("Connection"), std::string("keep-alive"));
        QCOMPARE(oldStaying.ask("GET /hello").status, 200);
    }

    void closesAfterItsShareOfRequests() {
        ServerOptions options;
        options.requestsPerConnection = 3;
        const auto server = started(options);
        RawClient socket(server->publicPort());
        QCOMPARE(socket.ask("GET /hello").header("Connection"), std::string());
        QCOMPARE(socket.ask("GET /hello").header("Connection"), std::string());
        QCOMPARE(socket.ask("GET /hello").header("Connection"), std::string("close"));
        QVERIFY(socket.isClosed());
    }

    void keepsAThousandConnections() {
        ServerOptions options;
        options.queue = 1000;  // all of them ask at once
        const auto server = started(options);
        std::vector<RawClient> sockets;
        for (int i = 0; i < 1000; ++i) sockets.emplace_back(server->publicPort());
        for (int round = 0; round < 3; ++round) {
            for (auto& socket : sockets) QVERIFY(socket.send("GET /hello HTTP/1.1\r\nHost: x\r\n\r\n"));
            for (auto& socket : sockets) QCOMPARE(socket.readReply().body, std::string("hello"));
        }
    }

    void letsTheIdlestConnectionGoAtTheCap() {
        ServerOptions options;
        options.connections = 3;
        const auto server = started(options);
        RawClient first(server->publicPort()), second(server->publicPort()), third(server->publicPort());
        QCOMPARE(second.ask("GET /hello").status, 200);
        QCOMPARE(first.ask("GET /hello").status, 200);
        QCOMPARE(third.ask("GET /hello").status, 200);
        RawClient fourth(server->publicPort());
        QCOMPARE(fourth.ask("GET /hello").status, 200);
        QVERIFY(second.isClosed());
        QCOMPARE(first.ask("GET /hello").status, 200);
        QCOMPARE(third.ask("GET /hello").status, 200);
    }

    void refusesAtTheCapWhenNobodyIsIdle() {
        Turnstile gate;
        auto waiting = answering(Verb::Get, "/wait", "done");
        waiting.handle = [&](const Request&) {
            gate.pass();
            return Reply{200, "done", "text/plain", {}};
        };
        ServerOptions options;
        options.connections = 2;
        const auto server = started(options, {waiting});
        RawClient first(server->publicPort()), second(server->publicPort());
        QVERIFY(first.send("GET /wait HTTP/1.1\r\nHost: x\r\n\r\n"));
        QVERIFY(second.send("GET /wait HTTP/1.1\r\nHost: x\r\n\r\n"));
        QVERIFY(gate.waitForArrivals(2));
        RawClient third(server->publicPort());
        const auto refused = third.ask("GET /hello");
        QCOMPARE(refused.status, 503);
        QVERIFY(refused.isProblem("overloaded"));
        QCOMPARE(refused.header("Retry-After"), std::string("1"));
        gate.open();
        QCOMPARE(first.readReply().body, std::string("done"));
        QCOMPARE(second.readReply().body, std::string("done"));
    }

    void namesThePortThatIsInUse() {
        const auto server = started({});
        ServerOptions options;
        options.publicPort = server->publicPort();
        Server other(options, {});
        std::string text;
        try {
            other.start();
        } catch (const std::runtime_error& error) {
            text = error.what();
        }
        QCOMPARE(text, "cannot listen for customers on 127.0.0.1:" + std::to_string(server->publicPort()) +
                           ": the port is in use by another program. Stop that program or choose another port");
    }

    void leavesNothingOpenWhenTheDesksPortIsInUse() {
        const auto server = started({});
        std::uint16_t freePort = 0;
        {
            const auto probe = started({});
            freePort = probe->publicPort();
        }
        ServerOptions options;
        options.publicPort = freePort;
        options.deskPort = server->deskPort();
        Server other(options, {});
        QVERIFY_EXCEPTION_THROWN(other.start(), std::runtime_error);
        options.deskPort = 0;
        const auto next = started(options);  // would throw if the customers' listener were still open
        QCOMPARE(next->publicPort(), freePort);
    }

    void saysWhatIsWrongWithAnAddress_data() {
        QTest::addColumn<std::string>("address");
        QTest::addColumn<std::string>("part");
        QTest::newRow("no address") << std::string("my shop") << std::string("this is no IP address");
        QTest::newRow("another computer's") << std::string("192.0.2.1") << std::string("does not have the address");
    }
    void saysWhatIsWrongWithAnAddress() {
        QFETCH(std::string, address);
        QFETCH(std::string, part);
        ServerOptions options;
        options.deskAddress = address;
        Server server(options, {});
        std::string text;
        try {
            server.start();
        } catch (const std::runtime_error& error) {
            text = error.what();
        }
        QVERIFY2(text.find("for the desk on " + address + ":0") != std::string::npos, text.c_str());
        QVERIFY2(text.find(part) != std::string::npos, text.c_str());
    }

    void finishesWhatRunsWhenItStops() {
        Turnstile gate;
        auto waiting = answering(Verb::Get, "/wait", "done");
        waiting.handle = [&](const Request&) {
            gate.pass();
            return Reply{200, "done", "text/plain", {}};
        };
        const auto server = started({}, {waiting});
        RawClient busy(server->publicPort()), idle(server->publicPort());
        QCOMPARE(idle.ask("GET /hello").status, 200);
        QVERIFY(busy.send("GET /wait HTTP/1.1\r\nHost: x\r\n\r\n"));
        QVERIFY(gate.waitForArrivals(1));
        std::thread stopper([&] { server->stop(); });
        QVERIFY(idle.isClosed());
        gate.open();
        QCOMPARE(busy.readReply().body, std::string("done"));
        QVERIFY(busy.isClosed());
        stopper.join();
        QVERIFY_EXCEPTION_THROWN(RawClient(server->publicPort()), std::runtime_error);
        server->stop();
    }

    void waitsOnlySoLongForWhatRuns() {
        Turnstile gate;
        auto waiting = answering(Verb::Get, "/wait", "done");
        waiting.handle = [&](const Request&) {
            gate.pass();
            return Reply{200, "done", "text/plain", {}};
        };
        ServerOptions options;
        options.drain = 50ms;
        const auto server = started(options, {waiting});
        RawClient busy(server->publicPort());
        QVERIFY(busy.send("GET /wait HTTP/1.1\r\nHost: x\r\n\r\n"));
        QVERIFY(gate.waitForArrivals(1));
        std::thread stopper([&] { server->stop(); });
        const auto reply = busy.readReply();
        QCOMPARE(reply.status, 503);
        QVERIFY(reply.isProblem("stopping"));
        gate.open();
        stopper.join();
    }
};

QTEST_GUILESS_MAIN(TestConnections)
#include "test_connections.moc"
