#include <QtTest/QTest>
#include <stdexcept>

#include "api/backend/http/problem.h"
#include "tests/http/raw_client.h"
#include "tests/http/test_routes.h"
#include "tests/support/log_capture.h"

using namespace zhanggui;
using namespace zhanggui::http;
using zhanggui::test::LogCapture;
using namespace std::chrono_literals;

namespace {

Reply tagged(std::string body) {
    return {200, std::move(body), "text/plain", {{"ETag", "\"v1\""}, {"Cache-Control", "no-cache"}}};
}

}  // namespace

/// From the finished request to the reply: the pool, the fast path, failures, ids and the log.
class TestHandlers : public QObject {
    Q_OBJECT

    static std::unique_ptr<Server> started(std::vector<Route> routes, ServerOptions options = {}) {
        options.workers = std::min(options.workers, 4U);
        auto server = std::make_unique<Server>(options, std::move(routes));
        server->start();
        return server;
    }

  private slots:
    void givesTheHandlerTheWholeRequest() {
        Request seen;
        auto route = handling("/a/{x}/b/{y}", [&](const Request& request) {
            seen = request;
            return Reply{201, "made", "text/plain", {{"Location", "/a/1"}}};
        });
        route.verb = Verb::Put;
        ServerOptions options;
        options.trustedProxies.clear();  // else this machine is one, and nobody has an address
        const auto server = started({route}, options);
        RawClient socket(server->publicPort());
        const auto reply = socket.ask("PUT /a/%e6%8e%8c/b/2?q=%20x&r", "X-Color: red\r\n", "the body");
        QCOMPARE(reply.status, 201);
        QCOMPARE(reply.header("Location"), std::string("/a/1"));
        QCOMPARE(reply.header("Content-Type"), std::string("text/plain"));
        QVERIFY(reply.header("Date").size() == 29);
        QCOMPARE(verbName(seen.verb), std::string_view("PUT"));
        QCOMPARE(seen.path, std::string("/a/\xe6\x8e\x8c/b/2"));
        QCOMPARE(seen.query, std::string("q=%20x&r"));
        QVERIFY((seen.pathValues == std::vector<std::string>{"\xe6\x8e\x8c", "2"}));
        QCOMPARE(seen.header("x-COLOR"), std::string_view("red"));
        QCOMPARE(seen.header("X-Colour"), std::string_view());
        QCOMPARE(seen.body, std::string("the body"));
        QCOMPARE(seen.peer, std::string("127.0.0.1"));
        QCOMPARE(seen.requestId, reply.header("X-Request-Id"));
    }

    void doesNotMixUpTheRequestsOfAConnection() {
        auto route = handling("/show/{what}", [](const Request& request) {
            std::string text = request.pathValues.at(0) + "?" + request.query + " " + request.body;
            for (const auto& [name, value] : request.headers) text += " " + name + "=" + value;
            return Reply{200, text, "text/plain", {}};
        });
        const auto server = started({route});
        RawClient socket(server->publicPort());
        QCOMPARE(socket.ask("GET /show/long?query", "X-One: 1\r\nX-Two: 2\r\n").body,
                 std::string("long?query  Host=localhost X-One=1 X-Two=2"));
        QCOMPARE(socket.ask("GET /show/s").body, std::string("s?  Host=localhost"));
    }

    void takesOrMakesARequestId_data() {
        QTest::addColumn<std::string>("given");
        QTest::addColumn<bool>("kept");
        QTest::newRow("a well-formed one is kept") << std::string("Order.7_a-B") << true;
        QTest::newRow("64 characters are kept") << std::string(64, 'x') << true;
        QTest::newRow("65 are too many") << std::string(65, 'x') << false;
        QTest::newRow("a blank is not allowed") << std::string("a b") << false;
        QTest::newRow("nor is anything that means something in a log") << std::string("a\"b") << false;
    }
    void takesOrMakesARequestId() {
        QFETCH(std::string, given);
        QFETCH(bool, kept);
        const auto server = started({answering(Verb::Get, "/", "")});
        RawClient socket(server->publicPort());
        const auto first = socket.ask("GET /", "X-Request-Id: " + given + "\r\n").header("X-Request-Id");
        QCOMPARE(first == given, kept);
        const auto second = socket.ask("GET /").header("X-Request-Id");
        QCOMPARE(second.size(), std::size_t(32));
        QVERIFY(second != first);
    }

    void hidesWhatAHandlerThrows() {
        LogCapture log;
        const auto server = started({handling(
            "/boom", [](const Request&) -> Reply { throw std::runtime_error("disk on fire at /secret/place"); })});
        RawClient socket(server->publicPort());
        const auto reply = socket.ask("GET /boom?phone=123", "X-Request-Id: find-me\r\n");
        QCOMPARE(reply.status, 500);
        QVERIFY(reply.isProblem("internal"));
        QVERIFY(!reply.has("fire") && !reply.has("secret"));
        QCOMPARE(reply.header("X-Request-Id"), std::string("find-me"));
        QCOMPARE(socket.ask("GET /boom").status, 500);  // the connection lives on
        server->stop();
        const auto text = log.text();
        QVERIFY2(text.find("disk on fire at /secret/place id=find-me") != std::string::npos, text.c_str());
        QVERIFY2(text.find("[warning] GET /boom 500") != std::string::npos, text.c_str());
        QVERIFY2(text.find("phone") == std::string::npos, text.c_str());
    }

    void survivesAnExceptionOfNoKind() {
        const auto server = started({handling("/boom", [](const Request&) -> Reply { throw 7; })});
        RawClient socket(server->publicPort());
        QVERIFY(socket.ask("GET /boom").isProblem("internal"));
    }

    void answersForAHandlerThatTakesTooLong() {
        Turnstile gate;
        auto slow = handling("/slow", [&](const Request&) {
            gate.pass();
            return Reply{200, "too late", "text/plain", {}};
        });
        slow.limits.handler = 1s;
        const auto server = started({slow, answering(Verb::Get, "/hello", "hello")});
        RawClient socket(server->publicPort());
        const auto reply = socket.ask("GET /slow");
        QCOMPARE(reply.status, 503);
        QVERIFY(reply.isProblem("handlerTimeout"));
        QCOMPARE(reply.header("Retry-After"), std::string("1"));
        QVERIFY(socket.isClosed());
        gate.open();
        RawClient other(server->publicPort());
        QCOMPARE(other.ask("GET /hello").body, std::string("hello"));
    }

    void shedsReadsAndKeepsCallbacksWhenTheQueueIsFull() {
        Turnstile gate;
        auto block = handling("/block", [&](const Request&) {
            gate.pass();
            return Reply{};
        });
        auto callback = echoing("/callback", 100);
        callback.urgency = Urgency::Callback;
        ServerOptions options;
        options.workers = 1;
        options.queue = 1;
        const auto server = started({block, answering(Verb::Get, "/read", "read"), callback}, options);
        RawClient blocker(server->publicPort());
        QVERIFY(blocker.send("GET /block HTTP/1.1\r\nHost: x\r\n\r\n"));
        QVERIFY(gate.waitForArrivals(1));
        RawClient oldRead(server->publicPort()), newRead(server->publicPort());
        std::vector<RawClient> callbacks;
        QVERIFY(oldRead.send("GET /read HTTP/1.1\r\nHost: x\r\n\r\nGET /read HTTP/1.1\r\nHost: x\r\n\r\n"));
        QVERIFY(newRead.send("GET /read HTTP/1.1\r\nHost: x\r\n\r\n"));
        // One of the two pushes the other out, then is pushed out by the pipelined one or by a callback.
        for (int i = 0; i < 5; ++i) {
            callbacks.emplace_back(server->publicPort());
            QVERIFY(callbacks.back().send("POST /callback HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\npaid"));
        }
        for (auto* socket : {&oldRead, &newRead, &oldRead}) {
            const auto reply = socket->readReply();
            QCOMPARE(reply.status, 503);
            QVERIFY(reply.isProblem("overloaded"));
            QCOMPARE(reply.header("Retry-After"), std::string("1"));
            QCOMPARE(reply.header("Connection"), std::string());
        }
        gate.open();
        for (auto& socket : callbacks) QCOMPARE(socket.readReply().body, std::string("paid"));
        QCOMPARE(blocker.readReply().status, 200);
        QCOMPARE(oldRead.ask("GET /read").body, std::string("read"));
    }

    void answersFromTheCacheOnTheIoThread() {
        const auto shared = std::make_shared<const std::string>("cached bytes");
        auto route = handling("/item/{id}", [](const Request&) { return tagged("made"); });
        std::thread::id first, second;
        route.cached = [&](const Request& request) -> std::optional<Reply> {
            (first == std::thread::id() ? first : second) = std::this_thread::get_id();
            if (request.pathValues.at(0) != "1") return std::nullopt;
            auto reply = tagged("");
            reply.sharedBody = shared;
            return reply;
        };
        const auto server = started({route});
        RawClient socket(server->publicPort());
        QCOMPARE(socket.ask("GET /item/1").body, *shared);
        QCOMPARE(socket.ask("GET /item/2").body, std::string("made"));
        QVERIFY(first == second);
        QVERIFY(first != std::this_thread::get_id());
        QCOMPARE(socket.ask("GET /item/1", "If-None-Match: \"v1\"\r\n").status, 304);
    }

    void anExceptionMeansWhatTheServerSays() {
        ServerOptions options;
        options.meaning = [](const std::exception& error) -> const Problem* {
            return dynamic_cast<const std::length_error*>(&error) ? &problems::storageFull : nullptr;
        };
        const auto server = started({handling("/full", [](const Request&) -> Reply { throw std::length_error("no"); }),
                                     handling("/bad", [](const Request&) -> Reply { throw std::range_error("no"); })},
                                    options);
        RawClient socket(server->publicPort());
        const auto full = socket.ask("GET /full");
        QCOMPARE(full.status, 507);
        QVERIFY(full.isProblem("storageFull"));
        const auto bad = socket.ask("GET /bad");
        QCOMPARE(bad.status, 500);
        QVERIFY(bad.isProblem("internal"));
    }

    void logsPatternsAndNoPersonalData() {
        LogCapture log;
        auto cached = answering(Verb::Get, "/cached", "c");
        cached.cached = [](const Request&) { return std::optional(Reply{}); };
        const auto server = started({answering(Verb::Get, "/customers/{phone}", "x"), cached});
        RawClient socket(server->publicPort());
        socket.ask("GET /customers/13800138000?name=Zhang", "X-Request-Id: one\r\n", "secret body");
        socket.ask("GET /elsewhere/13800138000", "X-Request-Id: two\r\n");
        socket.ask("GET /cached", "X-Request-Id: three\r\n");
        server->stop();
        const auto text = log.text();
        QVERIFY2(text.find("[debug] GET /customers/{phone} 200") != std::string::npos, text.c_str());
        QVERIFY2(text.find("id=one") != std::string::npos, text.c_str());
        QVERIFY2(text.find("[debug] GET (no route) 404") != std::string::npos, text.c_str());
        for (const char* secret : {"13800138000", "Zhang", "secret", "three"}) {
            QVERIFY2(text.find(secret) == std::string::npos, text.c_str());
        }
    }
};

QTEST_GUILESS_MAIN(TestHandlers)
#include "test_handlers.moc"
