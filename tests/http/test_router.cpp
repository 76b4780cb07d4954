#include <QtTest/QTest>
#include <stdexcept>

#include "api/backend/http/conditional.h"
#include "api/backend/http/path.h"
#include "api/backend/http/router.h"
#include "tests/http/raw_client.h"
#include "tests/http/test_routes.h"

using namespace zhanggui;
using namespace zhanggui::http;

class TestRouter : public QObject {
    Q_OBJECT

  private:
    static std::vector<Route> sample() {
        std::vector<Route> routes;
        routes.push_back(answering(Verb::Get, "/", "root"));
        routes.push_back(answering(Verb::Get, "/orders", "list"));
        routes.push_back(answering(Verb::Get, "/orders/{order}", "detail"));
        routes.push_back(answering(Verb::Delete, "/orders/{order}", "remove"));
        routes.push_back(answering(Verb::Get, "/orders/count", "count"));
        routes.push_back(answering(Verb::Post, "/orders/{order}/packages/{package}", "ship"));
        routes.push_back(answering(Verb::Get, "/orders/count/of/{day}", "countOf"));
        return routes;
    }

  private slots:
    void findsTheRouteOfAPath_data() {
        QTest::addColumn<int>("verb");
        QTest::addColumn<std::string>("path");
        QTest::addColumn<std::string>("expected");
        const int get = static_cast<int>(Verb::Get), remove = static_cast<int>(Verb::Delete);
        const int post = static_cast<int>(Verb::Post), put = static_cast<int>(Verb::Put);
        QTest::newRow("the root") << get << std::string("/") << std::string("/");
        QTest::newRow("a literal path") << get << std::string("/orders") << std::string("/orders");
        QTest::newRow("a parameter") << get << std::string("/orders/7") << std::string("/orders/{order} 7");
        QTest::newRow("a literal beats the parameter")
            << get << std::string("/orders/count") << std::string("/orders/count");
        QTest::newRow("a verb the literal lacks goes on to the parameter")
            << remove << std::string("/orders/count") << std::string("/orders/{order} count");
        QTest::newRow("two parameters in order")
            << post << std::string("/orders/7/packages/9") << std::string("/orders/{order}/packages/{package} 7 9");
        QTest::newRow("the parameter's branch after a literal's dead end")
            << post << std::string("/orders/count/packages/9")
            << std::string("/orders/{order}/packages/{package} count 9");
        QTest::newRow("an unknown path") << get << std::string("/nothing") << std::string("404");
        QTest::newRow("a trailing slash") << get << std::string("/orders/") << std::string("404");
        QTest::newRow("an empty parameter") << post << std::string("/orders//packages/1") << std::string("404");
        QTest::newRow("a path that only begins like one")
            << get << std::string("/orders/7/packages") << std::string("404");
        QTest::newRow("another verb") << put << std::string("/orders/7") << std::string("405 GET, HEAD, DELETE");
        QTest::newRow("another verb over both branches")
            << put << std::string("/orders/count") << std::string("405 GET, HEAD, DELETE");
    }
    void findsTheRouteOfAPath() {
        QFETCH(int, verb);
        QFETCH(std::string, path);
        QFETCH(std::string, expected);
        const auto routes = sample();
        const Router router(routes, Listener::Public);
        std::vector<std::string> values{"left over", "from", "before"};
        const auto found = router.find(static_cast<Verb>(verb), path, values);
        std::string got = found.allow.empty() ? "404" : "405 " + found.allow;
        if (found.route) {
            got = found.route->pattern;
            for (const auto& value : values) got += " " + value;
        }
        QCOMPARE(got, expected);
    }

    void keepsTheListenersApart() {
        std::vector<Route> routes;
        routes.push_back(answering(Verb::Get, "/customers", ""));
        routes.push_back(answering(Verb::Get, "/desk", ""));
        routes.push_back(answering(Verb::Get, "/both", ""));
        routes[1].listener = Listener::Desk;
        routes[2].listener = Listener::Both;
        const Router open(routes, Listener::Public), desk(routes, Listener::Desk);
        std::vector<std::string> values;
        QVERIFY(open.find(Verb::Get, "/customers", values).route);
        QVERIFY(!open.find(Verb::Get, "/desk", values).route);
        QVERIFY(open.find(Verb::Get, "/both", values).route);
        QVERIFY(!desk.find(Verb::Get, "/customers", values).route);
        QVERIFY(desk.find(Verb::Get, "/desk", values).route);
        QVERIFY(desk.find(Verb::Get, "/both", values).route);
    }

    void refusesWrongPatterns_data() {
        QTest::addColumn<std::string>("pattern");
        QTest::newRow("no slash at the front") << std::string("orders");
        QTest::newRow("empty") << std::string();
        QTest::newRow("a trailing slash") << std::string("/orders/");
        QTest::newRow("an empty segment") << std::string("/orders//x");
        QTest::newRow("a parameter that is part of a segment") << std::string("/orders/v{n}");
        QTest::newRow("a parameter without a name") << std::string("/orders/{}");
    }
    void refusesWrongPatterns() {
        QFETCH(std::string, pattern);
        const std::vector<Route> routes{answering(Verb::Get, pattern, "")};
        QVERIFY_EXCEPTION_THROWN(Router(routes, Listener::Public), std::logic_error);
    }

    void refusesDuplicatesAndRoutesThatDoNothing() {
        const std::vector<Route> twice{answering(Verb::Get, "/a/{x}", ""), answering(Verb::Get, "/a/{y}", "")};
        QVERIFY_EXCEPTION_THROWN(Router(twice, Listener::Public), std::logic_error);
        std::vector<Route> idle(1);
        idle[0].pattern = "/idle";
        QVERIFY_EXCEPTION_THROWN(Router(idle, Listener::Public), std::logic_error);
    }

    void decodesPaths_data() {
        QTest::addColumn<std::string>("raw");
        QTest::addColumn<std::string>("decoded");
        const auto row = [](const char* name, std::string raw, std::string decoded) {
            QTest::newRow(name) << std::move(raw) << std::move(decoded);
        };
        const std::string refused = "refused";
        row("plain text", "/a/b-c_d.e~f", "/a/b-c_d.e~f");
        row("an escaped letter", "/%41", "/A");
        row("lower case digits", "/%e6%8e%8c", "/\xe6\x8e\x8c");
        row("UTF-8 sent raw", "/\xe6\x8e\x8c", "/\xe6\x8e\x8c");
        row("a plus is a plus", "/a+b", "/a+b");
        row("decoded once only", "/%2541", "/%41");
        row("a name that begins with dots", "/..a/.b/c..", "/..a/.b/c..");
        row("a broken escape", "/%4", refused);
        row("an escape without digits", "/%zz", refused);
        row("a lone percent", "/%", refused);
        row("NUL", "/a%00b", refused);
        row("a line break", "/a%0d%0ab", refused);
        row("DEL", "/a%7f", refused);
        row("dot dot", "/a/../b", refused);
        row("dot dot at the end", "/a/..", refused);
        row("escaped dot dot", "/a/%2e%2E/b", refused);
        row("half escaped dot dot", "/a/.%2e/b", refused);
        row("a single dot", "/a/./b", refused);
        row("an escaped slash", "/a%2fb", refused);
        row("dot dot behind escaped slashes", "/a/..%2f..%2fetc", refused);
        row("a backslash", "/a%5c..%5cb", refused);
        row("an overlong slash", "/a%c0%afb", refused);
        row("a surrogate", "/%ed%a0%80", refused);
        row("a torn character", "/%e6%8e", refused);
        row("beyond Unicode", "/%f5%80%80%80", refused);
    }
    void decodesPaths() {
        QFETCH(std::string, raw);
        QFETCH(std::string, decoded);
        std::string out = "left over";
        QCOMPARE(decodePath(raw, out) ? out : "refused", decoded);
    }

    void comparesEntityTags_data() {
        QTest::addColumn<std::string>("header");
        QTest::addColumn<bool>("matches");
        QTest::newRow("the tag") << std::string("\"abc\"") << true;
        QTest::newRow("its weak form") << std::string("W/\"abc\"") << true;
        QTest::newRow("in a list") << std::string("\"x\", W/\"y\" ,\"abc\"") << true;
        QTest::newRow("the star") << std::string(" * ") << true;
        QTest::newRow("another tag") << std::string("\"abcd\"") << false;
        QTest::newRow("without quotes") << std::string("abc") << false;
        QTest::newRow("inside another tag's quotes") << std::string("\"x,\"abc\"") << false;
        QTest::newRow("an open quote") << std::string("\"abc") << false;
        QTest::newRow("nothing") << std::string() << false;
    }
    void comparesEntityTags() {
        QFETCH(std::string, header);
        QFETCH(bool, matches);
        QCOMPARE(etagMatches(header, "\"abc\""), matches);
        QCOMPARE(etagMatches(header, "W/\"abc\""), matches);
    }
};

QTEST_GUILESS_MAIN(TestRouter)
#include "test_router.moc"
