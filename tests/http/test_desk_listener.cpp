#include <QtTest/QTest>

#include "api/backend/http/desk_gate.h"
#include "api/backend/http/health.h"
#include "api/backend/http/metrics.h"
#include "tests/http/raw_client.h"
#include "tests/http/test_routes.h"

using namespace zhanggui;
using namespace zhanggui::http;

/// Who may speak to the desk's listener, and what it tells about the server's health.
class TestDeskListener : public QObject {
    Q_OBJECT

    std::unique_ptr<Server> m_server;
    std::shared_ptr<Metrics> m_metrics = std::make_shared<Metrics>();
    std::optional<std::string> m_trouble;

    RawReply askDesk(const std::string& line, const std::string& headers) {
        RawClient socket(m_server->deskPort());
        socket.send(line + " HTTP/1.1\r\n" + headers + "\r\n");
        return socket.readReply();
    }

  private slots:
    void initTestCase() {
        ServerOptions options;
        options.workers = 2;
        options.deskSecret = "launch-secret";
        options.metrics = m_metrics;
        auto routes = healthRoutes([this] { return m_trouble; });
        routes.push_back(metricsRoute(m_metrics));
        routes.push_back(answering(Verb::Get, "/admin", "admin"));
        routes.back().listener = Listener::Desk;
        routes.push_back(answering(Verb::Get, "/shop", "shop"));
        m_server = std::make_unique<Server>(options, std::move(routes));
        m_server->start();
    }
    void cleanupTestCase() { m_server->stop(); }

    void guardsTheDesk_data() {
        QTest::addColumn<std::string>("headers");
        QTest::addColumn<int>("status");
        QTest::addColumn<std::string>("code");
        const std::string secret = "X-Zhanggui-Launch: launch-secret\r\n", host = "Host: 127.0.0.1:4711\r\n";
        const auto row = [](const char* name, const std::string& headers, int status, const char* code = "") {
            QTest::newRow(name) << headers << status << std::string(code);
        };
        row("the desk itself", host + secret, 200);
        row("by name", "Host: LocalHost:4711\r\n" + secret, 200);
        row("by name without port", "Host: localhost\r\n" + secret, 200);
        row("over IPv6", "Host: [::1]:4711\r\n" + secret, 200);
        row("no secret", host, 401, "launchSecretRequired");
        row("another secret", host + "X-Zhanggui-Launch: launch-secreT\r\n", 401, "launchSecretRequired");
        row("the beginning of the secret", host + "X-Zhanggui-Launch: launch\r\n", 401, "launchSecretRequired");
        row("the secret and more", host + "X-Zhanggui-Launch: launch-secretlaunch-secret\r\n", 401,
            "launchSecretRequired");
        row("a rebound name", "Host: evil.example:4711\r\n" + secret, 421, "foreignHost");
        row("a name that begins like ours", "Host: localhost.evil.example\r\n" + secret, 421, "foreignHost");
        row("a web page", host + "Origin: http://evil.example\r\n" + secret, 403, "foreignOrigin");
        row("a web page without origin", host + "Origin: null\r\n" + secret, 403, "foreignOrigin");
        row("an empty origin", host + "Origin:\r\n" + secret, 403, "foreignOrigin");
    }
    void guardsTheDesk() {
        QFETCH(std::string, headers);
        QFETCH(int, status);
        QFETCH(std::string, code);
        const auto reply = askDesk("GET /admin", headers);
        QCOMPARE(reply.status, status);
        if (status == 200) {
            QCOMPARE(reply.body, std::string("admin"));
        } else {
            QVERIFY2(reply.isProblem(code), reply.body.c_str());
        }
    }

    void tellsAStrangerNothingOfItsPaths() {
        QCOMPARE(askDesk("GET /nothing", "Host: localhost\r\n").status, 401);
        QCOMPARE(askDesk("BREW /admin", "Host: localhost\r\n").status, 401);
        QCOMPARE(
            askDesk("GET http://evil.example/admin", "Host: localhost\r\nX-Zhanggui-Launch: launch-secret\r\n").status,
            421);
    }

    void keepsTheListenersApart() {
        RawClient open(m_server->publicPort());
        QCOMPARE(open.ask("GET /admin").status, 404);
        QCOMPARE(open.ask("GET /metrics").status, 404);
        QCOMPARE(open.ask("GET /shop", "Origin: http://any.example\r\n").body, std::string("shop"));
        QCOMPARE(askDesk("GET /shop", "Host: localhost\r\nX-Zhanggui-Launch: launch-secret\r\n").status, 404);
    }

    void comparesSecrets() {
        QVERIFY(sameSecret("abc", "abc"));
        QVERIFY(!sameSecret("abc", "abd"));
        QVERIFY(!sameSecret("abc", "ab"));
        QVERIFY(!sameSecret("abc", "abcabc"));
        QVERIFY(!sameSecret("abc", ""));
        QVERIFY(!sameSecret("", "abc"));
    }

    void saysWhetherItIsReady() {
        RawClient open(m_server->publicPort());
        QCOMPARE(open.ask("GET /healthz").body, std::string("ok\n"));
        QCOMPARE(open.ask("GET /readyz").body, std::string("ready\n"));
        m_trouble = "the database is \"away\"";
        const auto reply = open.ask("GET /readyz");
        m_trouble.reset();
        QCOMPARE(reply.status, 503);
        QVERIFY(reply.isProblem("notReady"));
        QVERIFY(reply.has(R"(the database is \"away\")"));
        QCOMPARE(reply.header("Retry-After"), std::string("1"));
        QCOMPARE(open.ask("GET /readyz").status, 200);
    }

    void countsRequestsByRoute() {
        RawClient open(m_server->publicPort());
        QCOMPARE(open.ask("GET /healthz").status, 200);
        const auto before = m_metrics->text();
        for (int i = 0; i < 3; ++i) QCOMPARE(open.ask("GET /shop").status, 200);
        QCOMPARE(open.ask("GET /missing").status, 404);
        const auto reply = askDesk("GET /metrics", "Host: localhost\r\nX-Zhanggui-Launch: launch-secret\r\n");
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.header("Content-Type"), std::string("text/plain; version=0.0.4; charset=utf-8"));
        const std::string shop = R"(zhanggui_http_requests_total{method="GET",route="/shop",status="200"} )";
        const auto value = [&](const std::string& text) {
            const auto at = text.find(shop);
            return at == std::string::npos ? 0 : std::stoi(text.substr(at + shop.size()));
        };
        QCOMPARE(value(reply.body) - value(before), 3);
        QVERIFY(reply.has(R"x(zhanggui_http_requests_total{method="",route="(none)",status="404"})x"));
        QVERIFY(reply.has(R"(zhanggui_http_request_seconds_bucket{method="GET",route="/shop",le="+Inf"})"));
        QVERIFY(reply.has("zhanggui_http_connections 2"));
        QVERIFY(reply.has("zhanggui_work_queue_depth 0"));
        QVERIFY(reply.has("zhanggui_http_event_streams 0"));
    }
};

QTEST_GUILESS_MAIN(TestDeskListener)
#include "test_desk_listener.moc"
