#include <QtTest/QTest>

#include "tests/http/raw_client.h"
#include "tests/http/test_routes.h"

using namespace zhanggui;
using namespace zhanggui::http;
using namespace std::chrono_literals;

namespace {

constexpr std::size_t bodyLimit = 1000;

std::string repeated(const std::string& text, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += text;
    return out;
}

/// `name: xxx` lines, so many and so long.
std::string fields(int count, std::size_t valueLength) {
    std::string out;
    for (int i = 0; i < count; ++i) out += "X-" + std::to_string(i) + ": " + std::string(valueLength, 'x') + "\r\n";
    return out;
}

std::string chunk(const std::string& data) {
    char size[20];
    std::snprintf(size, sizeof size, "%zx\r\n", data.size());
    return size + data + "\r\n";
}

}  // namespace

/// What the server refuses of a request's form and size, and with what.
class TestRequestLimits : public QObject {
    Q_OBJECT

    std::unique_ptr<Server> m_server;

    RawClient client() { return RawClient(m_server->publicPort()); }
    void row(const char* name, std::string bytes, int status, const char* code, bool closes) {
        QTest::newRow(name) << std::move(bytes) << status << std::string(code) << closes;
    }

  private slots:
    void initTestCase() {
        ServerOptions options;
        options.workers = 2;
        options.headerTimeout = 150ms;
        options.bodyIdleTimeout = 150ms;
        options.idleTimeout = 400ms;
        std::vector<Route> routes;
        routes.push_back(echoing("/echo", bodyLimit));
        routes.push_back(echoing("/slow-body", bodyLimit));
        routes.back().limits.bodyRead = 1s;
        routes.push_back(answering(Verb::Get, "/hello", "hello"));
        routes.push_back(answering(Verb::Get, "/name/{name}", "named"));
        m_server = std::make_unique<Server>(options, std::move(routes));
        m_server->start();
    }
    void cleanupTestCase() { m_server->stop(); }

    void answersEveryFault_data() {
        QTest::addColumn<std::string>("bytes");
        QTest::addColumn<int>("status");
        QTest::addColumn<std::string>("code");
        QTest::addColumn<bool>("closes");
        const std::string host = "Host: localhost\r\n", end = "\r\n";
        const std::string get = "GET /hello HTTP/1.1\r\n" + host, post = "POST /echo HTTP/1.1\r\n" + host;
        row("garbage", "\x16\x03\x01\x02\r\n\r\n", 400, "badRequest", true);
        row("a line without version", "GET /hello\r\n\r\n", 400, "badRequest", true);
        row("a target that is no path", "GET hello HTTP/1.1\r\n" + host + end, 400, "badRequest", true);
        row("a fragment in the target", "GET /hello#x HTTP/1.1\r\n" + host + end, 400, "badRequest", true);
        row("no Host", "GET /hello HTTP/1.1\r\n\r\n", 400, "badRequest", true);
        row("two Hosts", get + "Host: other\r\n\r\n", 400, "badRequest", true);
        row("a blank before the colon", get + "X : y\r\n\r\n", 400, "badRequest", true);
        row("a bare line feed", "GET /hello HTTP/1.1\nHost: x\n\n\r\n\r\n", 400, "badRequest", true);
        row("a control character in a field",
            get +
                "X: a\x01"
                "b\r\n\r\n",
            400, "badRequest", true);
        row("HTTP/2.0", "GET /hello HTTP/2.0\r\n" + host + end, 505, "httpVersionNotSupported", true);
        row("an unknown method", "BREW /hello HTTP/1.1\r\n" + host + end, 501, "methodNotImplemented", true);
        row("OPTIONS *", "OPTIONS * HTTP/1.1\r\n" + host + end, 501, "methodNotImplemented", true);
        row("CONNECT", "CONNECT other:443 HTTP/1.1\r\n" + host + end, 501, "methodNotImplemented", true);
        row("an unknown path", "GET /nothing HTTP/1.1\r\n" + host + end, 404, "notFound", false);
        row("another method", "DELETE /hello HTTP/1.1\r\n" + host + end, 405, "methodNotAllowed", false);
        row("dot dot", "GET /name/../hello HTTP/1.1\r\n" + host + end, 400, "badPath", true);
        row("an escaped slash", "GET /name/a%2fb HTTP/1.1\r\n" + host + end, 400, "badPath", true);
        row("NUL in the path", "GET /name/a%00b HTTP/1.1\r\n" + host + end, 400, "badPath", true);
        row("a target of 9 KiB", "GET /" + std::string(9000, 'a') + " HTTP/1.1\r\n" + host + end, 414, "targetTooLong",
            true);
        row("a request line without end", "GET /" + std::string(17000, 'a'), 414, "targetTooLong", true);
        row("65 fields", get + fields(64, 1) + end, 431, "headersTooLarge", true);
        row("a field of 9 KiB", get + fields(1, 9000) + end, 431, "headersTooLarge", true);
        row("a field without end", get + "X: " + std::string(17000, 'x'), 431, "headersTooLarge", true);
        row("17 KiB of small fields", get + fields(60, 280) + end, 431, "headersTooLarge", true);
        row("a body one byte too long", post + "Content-Length: 1001\r\n\r\n", 413, "bodyTooLarge", true);
        row("a body of a gigabyte", post + "Content-Length: 1073741824\r\n\r\n", 413, "bodyTooLarge", true);
        row("a length beyond 64 bits", post + "Content-Length: 99999999999999999999\r\n\r\n", 400, "badRequest", true);
        row("a negative length", post + "Content-Length: -1\r\n\r\n", 400, "badRequest", true);
        row("a length with a sign", post + "Content-Length: +5\r\n\r\n", 400, "badRequest", true);
        row("two lengths", post + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello", 400, "badRequest", true);
        row("two equal lengths", post + "Content-Length: 5\r\nContent-Length: 5\r\n\r\nhello", 400, "badRequest", true);
        row("a list of lengths", post + "Content-Length: 5, 5\r\n\r\nhello", 400, "badRequest", true);
        row("length, then chunked", post + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400,
            "badRequest", true);
        row("chunked, then length", post + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n", 400,
            "badRequest", true);
        row("an unknown transfer coding", post + "Transfer-Encoding: gzip\r\n\r\n", 400, "badRequest", true);
        row("chunked not last", post + "Transfer-Encoding: chunked, gzip\r\n\r\n", 400, "badRequest", true);
        row("chunked twice", post + "Transfer-Encoding: chunked, chunked\r\n\r\n", 400, "badRequest", true);
        row("chunked in HTTP/1.0", "POST /echo HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400,
            "badRequest", true);
        row("chunks that add up to too much",
            post + "Transfer-Encoding: chunked\r\n\r\n" + repeated(chunk(std::string(400, 'x')), 3), 413,
            "bodyTooLarge", true);
        row("one chunk that says it is huge",
            post + "Transfer-Encoding: chunked\r\n\r\nffffffff\r\n" + std::string(1001, 'x'), 413, "bodyTooLarge",
            true);
        row("a chunk size that is no number", post + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n", 400, "badRequest",
            true);
        row("a chunk size beyond 64 bits", post + "Transfer-Encoding: chunked\r\n\r\n11111111111111111\r\n", 400,
            "badRequest", true);
        row("a chunk longer than it says", post + "Transfer-Encoding: chunked\r\n\r\n2\r\nabcdef\r\n0\r\n\r\n", 400,
            "badRequest", true);
        row("a chunk line without end", post + "Transfer-Encoding: chunked\r\n\r\n1;" + std::string(40000, 'x'), 400,
            "badRequest", true);
        row("another expectation", post + "Expect: tea\r\nContent-Length: 5\r\n\r\n", 417, "expectationFailed", true);
        row("a slow head", "GET /hello HTTP/1.1\r\nHo", 408, "requestTimeout", true);
        row("a body that stops", post + "Content-Length: 10\r\n\r\nhello", 408, "requestTimeout", true);
        row("a chunked body that stops", post + "Transfer-Encoding: chunked\r\n\r\n5\r\nhel", 408, "requestTimeout",
            true);
    }
    void answersEveryFault() {
        QFETCH(std::string, bytes);
        QFETCH(int, status);
        QFETCH(std::string, code);
        QFETCH(bool, closes);
        auto socket = client();
        QVERIFY(socket.send(bytes));
        const auto reply = socket.readReply();
        QCOMPARE(reply.status, status);
        QVERIFY2(reply.isProblem(code), reply.body.c_str());
        QCOMPARE(reply.header("X-Request-Id").size(), std::size_t(32));
        QCOMPARE(reply.header("Connection"), std::string(closes ? "close" : ""));
        if (status == 405) QCOMPARE(reply.header("Allow"), std::string("GET, HEAD"));
        if (closes) {
            QVERIFY(socket.isClosed());
        } else {
            QCOMPARE(socket.ask("GET /hello").body, std::string("hello"));
        }
    }

    void takesWhatIsAtTheLimit_data() {
        QTest::addColumn<std::string>("bytes");
        QTest::addColumn<std::string>("body");
        const std::string host = "Host: localhost\r\n";
        const std::string post = "POST /echo HTTP/1.1\r\n" + host, full(bodyLimit, 'x');
        const auto add = [](const char* name, std::string bytes, std::string body) {
            QTest::newRow(name) << std::move(bytes) << std::move(body);
        };
        add("a body of exactly the limit", post + "Content-Length: 1000\r\n\r\n" + full, full);
        add("chunks of exactly the limit",
            post + "Transfer-Encoding: Chunked\r\n\r\n" + repeated(chunk(std::string(500, 'x')), 2) + "0\r\n\r\n",
            full);
        add("a chunk extension and a trailer",
            post + "Transfer-Encoding: chunked\r\n\r\n5;a=b\r\nhello\r\n0\r\nX-Trailer: y\r\n\r\n", "hello");
        add("an empty body", post + "Content-Length: 0\r\n\r\n", "");
        add("no body at all", post + "\r\n", "");
        add("64 fields", "GET /hello HTTP/1.1\r\n" + host + fields(63, 1) + "\r\n", "hello");
        add("15 KiB of fields", "GET /hello HTTP/1.1\r\n" + host + fields(2, 7500) + "\r\n", "hello");
        add("blank lines before the request", "\r\n\r\nGET /hello HTTP/1.1\r\n" + host + "\r\n", "hello");
        add("the absolute form of a target", "GET http://localhost/hello?x=1 HTTP/1.1\r\n" + host + "\r\n", "hello");
        add("a query with anything in it", "GET /hello?a=../%00 HTTP/1.1\r\n" + host + "\r\n", "hello");
        add("an escaped name", "GET /name/%E6%8E%8C HTTP/1.1\r\n" + host + "\r\n", "named");
        add("HTTP/1.0 without Host", "GET /hello HTTP/1.0\r\n\r\n", "hello");
    }
    void takesWhatIsAtTheLimit() {
        QFETCH(std::string, bytes);
        QFETCH(std::string, body);
        auto socket = client();
        QVERIFY(socket.send(bytes));
        const auto reply = socket.readReply();
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.body, body);
    }

    void refusesALongBodyBeforeItIsSent() {
        auto socket = client();
        QVERIFY(socket.send("POST /echo HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 5000\r\n\r\n"));
        QCOMPARE(socket.readReply().status, 413);  // and no 100 before it
        QVERIFY(socket.isClosed());
    }

    void asksForTheBodyThatItAccepts() {
        auto socket = client();
        QVERIFY(socket.send("POST /echo HTTP/1.1\r\nHost: x\r\nExpect: 100-Continue\r\nContent-Length: 5\r\n\r\n"));
        QCOMPARE(socket.readThrough("\r\n\r\n"), std::string("HTTP/1.1 100 Continue\r\n\r\n"));
        QVERIFY(socket.send("hello"));
        QCOMPARE(socket.readReply().body, std::string("hello"));
        QCOMPARE(socket.ask("GET /hello").status, 200);
    }

    void deliversTheRefusalToAClientThatKeepsSending() {
        auto socket = client();
        QVERIFY(socket.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 400000\r\n\r\n"));
        socket.send(std::string(400000, 'x'));
        QCOMPARE(socket.readReply().status, 413);
        QVERIFY(socket.isClosed());
    }

    void cutsOffAClientThatNeverStopsSending() {
        auto socket = client();
        QVERIFY(socket.send("POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"));
        const std::string piece = chunk(std::string(64 * 1024, 'x'));
        std::size_t taken = 0;
        while (taken < 256 * 1024 * 1024 && socket.send(piece)) taken += piece.size();
        QVERIFY(taken < 64 * 1024 * 1024);  // what both kernels buffer, and the megabyte that is read on
    }

    void limitsTheWholeBodyInTime() {
        auto socket = client();
        QVERIFY(socket.send("POST /slow-body HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n"));
        const auto begin = std::chrono::steady_clock::now();
        socket.patience = 50ms;  // a byte every 50 ms keeps the idle timer of 150 ms quiet
        auto reply = RawReply();
        for (int i = 0; i < 200 && reply.status == 0 && socket.send("x"); ++i) reply = socket.readReply();
        const auto took = std::chrono::steady_clock::now() - begin;
        QCOMPARE(reply.status, 408);
        QVERIFY(took >= 900ms);
        QVERIFY(took < 5s);
    }

    void closesASilentConnectionWithoutAWord() {
        auto fresh = client();
        QCOMPARE(fresh.readThrough("\n"), std::string());
        QVERIFY(fresh.isClosed());
        auto idle = client();
        QCOMPARE(idle.ask("GET /hello").status, 200);
        const auto begin = std::chrono::steady_clock::now();
        QCOMPARE(idle.readThrough("\n"), std::string());
        QVERIFY(idle.isClosed());
        QVERIFY(std::chrono::steady_clock::now() - begin >= 350ms);  // the idle timer, not the head's
    }
};

QTEST_GUILESS_MAIN(TestRequestLimits)
#include "test_request_limits.moc"
