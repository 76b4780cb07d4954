#include <QtTest/QTest>

#include "tests/http/raw_client.h"
#include "tests/http/test_routes.h"

using namespace zhanggui;
using namespace zhanggui::http;

namespace {

Reply tagged(std::string body) {
    return {200, std::move(body), "text/plain", {{"ETag", "\"v1\""}, {"Cache-Control", "no-cache"}}};
}

}  // namespace

/// How a handler's reply becomes bytes: conditions, HEAD, replies without body, headers that may not be sent.
class TestReplies : public QObject {
    Q_OBJECT

    static std::unique_ptr<Server> started(std::vector<Route> routes, ServerOptions options = {}) {
        options.workers = std::min(options.workers, 4U);
        auto server = std::make_unique<Server>(options, std::move(routes));
        server->start();
        return server;
    }

  private slots:
    void answersConditionalRequests_data() {
        QTest::addColumn<std::string>("line");
        QTest::addColumn<std::string>("condition");
        QTest::addColumn<int>("status");
        QTest::newRow("the same tag") << std::string("GET /tagged") << std::string("\"v1\"") << 304;
        QTest::newRow("a weak tag in a list") << std::string("GET /tagged") << std::string("\"v0\", W/\"v1\"") << 304;
        QTest::newRow("the star") << std::string("GET /tagged") << std::string("*") << 304;
        QTest::newRow("for HEAD too") << std::string("HEAD /tagged") << std::string("\"v1\"") << 304;
        QTest::newRow("an older tag") << std::string("GET /tagged") << std::string("\"v0\"") << 200;
        QTest::newRow("a reply without tag") << std::string("GET /plain") << std::string("*") << 200;
        QTest::newRow("a refusal with a tag") << std::string("GET /refused") << std::string("*") << 403;
        QTest::newRow("not for POST") << std::string("POST /tagged") << std::string("\"v1\"") << 200;
    }
    void answersConditionalRequests() {
        QFETCH(std::string, line);
        QFETCH(std::string, condition);
        QFETCH(int, status);
        auto get = handling("/tagged", [](const Request&) { return tagged("body"); });
        auto post = get;
        post.verb = Verb::Post;
        auto refused = handling("/refused", [](const Request&) {
            auto reply = tagged("no");
            reply.status = 403;
            return reply;
        });
        const auto server = started({get, post, refused, answering(Verb::Get, "/plain", "body")});
        RawClient socket(server->publicPort());
        const auto reply = socket.ask(line, "If-None-Match: " + condition + "\r\n");
        QCOMPARE(reply.status, status);
        if (status == 304) {
            QCOMPARE(reply.body, std::string());
            QCOMPARE(reply.header("Content-Length"), std::string());
            QCOMPARE(reply.header("ETag"), std::string("\"v1\""));
            QCOMPARE(reply.header("Cache-Control"), std::string("no-cache"));
        }
        QCOMPARE(socket.ask("GET /plain").body, std::string("body"));  // the framing was right
    }

    void answersHeadWithoutABody() {
        const auto server = started({answering(Verb::Get, "/hello", "hello"), echoing("/echo", 10)});
        RawClient socket(server->publicPort());
        const auto reply = socket.ask("HEAD /hello");
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.header("Content-Length"), std::string("5"));
        const auto missing = socket.ask("HEAD /nothing");
        QCOMPARE(missing.status, 404);
        QVERIFY(missing.header("Content-Length") != "0");
        QCOMPARE(socket.ask("HEAD /echo").header("Allow"), std::string("POST"));
        QCOMPARE(socket.ask("GET /hello").body, std::string("hello"));
    }

    void sendsNoBodyWhereNoneIsAllowed() {
        auto empty = handling("/empty", [](const Request&) { return Reply{204, "ignored", "text/plain", {}}; });
        const auto server = started({empty, answering(Verb::Get, "/hello", "hello")});
        RawClient socket(server->publicPort());
        const auto reply = socket.ask("GET /empty");
        QCOMPARE(reply.status, 204);
        QCOMPARE(reply.header("Content-Length"), std::string());
        QCOMPARE(socket.ask("GET /hello").body, std::string("hello"));
    }

    void keepsAHandlersHeadersFromBreakingTheFraming() {
        const auto server = started({handling("/bad", [](const Request&) {
            return Reply{200,
                         "body",
                         "text/plain",
                         {{"X-Good", "yes"},
                          {"X-Bad", "a\r\nX-Injected: b"},
                          {"X-Worse: y\r\nX", "z"},
                          {"Content-Length", "99"},
                          {"Transfer-Encoding", "chunked"}}};
        })});
        RawClient socket(server->publicPort());
        const auto reply = socket.ask("GET /bad");
        QCOMPARE(reply.header("X-Good"), std::string("yes"));
        QCOMPARE(reply.header("X-Injected"), std::string());
        QCOMPARE(reply.header("X-Worse"), std::string());
        QCOMPARE(reply.header("Transfer-Encoding"), std::string());
        QCOMPARE(reply.body, std::string("body"));
        QCOMPARE(socket.ask("GET /bad").status, 200);
    }
};

QTEST_GUILESS_MAIN(TestReplies)
#include "test_replies.moc"
