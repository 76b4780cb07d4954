#include <QtTest/QTest>

#include "tests/http/raw_client.h"
#include "tests/support/database_text.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/shop/access_shop.h"
#include "tests/support/shop/running_shop.h"

using namespace zhanggui;
using namespace zhanggui::test;
using http::RawClient;
using http::RawReply;

namespace {

/// A shop whose time stands still, and customers who ask on connections of their own.
struct BusyShop {
    FixedClock clock;
    RunningShop shop;

    explicit BusyShop(http::ServerOptions listening = {}) : shop(store::Dialect::Sqlite, clock, std::move(listening)) {}

    std::string signIn(const std::string& person) {
        RawClient client(shop.server().publicPort());
        const auto reply = client.ask("POST /api/v1/session", "", R"({"code":"sim-)" + person + "\"}");
        return bearer(nlohmann::json::parse(reply.body).value("token", ""));
    }
    /// How many of so many tries, sent one after the other, are answered; what the last one got is in `last`.
    int answered(int tries, const std::string& line, const std::string& lines, const std::string& body = {}) {
        RawClient client(shop.server().publicPort());
        int count = 0;
        for (int i = 0; i < tries; ++i) {
            last = client.ask(line, lines + "Idempotency-Key: rate-" + std::to_string(++m_number) + "\r\n", body);
            count += last.status != 429 ? 1 : 0;
        }
        return count;
    }
    bool lastWasHeldBackFor(const char* seconds) const {
        return last.status == 429 && last.isProblem("tooManyRequests") && last.header("Retry-After") == seconds;
    }
    std::int64_t addresses() {
        return shop.services().database->read(
            [](store::Session& session) { return session.value<std::int64_t>("select count(*) from address"); });
    }
    /// Posts a notice; its status.
    int notify(const SimulatedGateway::Notice& notice) {
        RawClient client(shop.server().publicPort());
        std::string lines;
        for (const auto& [name, value] : notice.headers) lines.append(name).append(": ").append(value).append("\r\n");
        last = client.ask("POST /callbacks/payments", lines, notice.body);
        return last.status;
    }
    SimulatedGateway::Notice notice() {
        return shop.services().gateway->sign({"ZG999999A1", "T" + std::to_string(++m_number), {100}, clock.now()});
    }

    RawReply last;

  private:
    int m_number = 0;
};

const std::string newAddress =
    R"({"name":"王建国","phone":"13900001111","districtCode":"330106","detail":"1 号","tag":"","isDefault":false})";

http::ServerOptions withoutProxy() {
    http::ServerOptions options;
    options.trustedProxies.clear();
    return options;
}

}  // namespace

/// Customers who ask too often, addresses that sign in too often and callbacks that keep failing are held back, over
/// the real server; nobody else feels it.
class TestRequestRates : public QObject {
    Q_OBJECT

  private slots:
    void aCustomersReadsAreLimited() {
        BusyShop busy;
        const auto li = busy.signIn("li"), wang = busy.signIn("wang");
        QCOMPARE(busy.answered(80, "GET /api/v1/cart", li), 60);
        QVERIFY2(busy.lastWasHeldBackFor("1"), busy.last.body.c_str());
        QCOMPARE(busy.answered(80, "GET /api/v1/cart", busy.signIn("li")), 0);  // a new session is the same customer
        QCOMPARE(busy.answered(8, "GET /api/v1/cart", wang), 8);
        QCOMPARE(busy.answered(1, "POST /api/v1/addresses", li, newAddress), 1);  // writes have a bucket of their own
        busy.clock.advance(1000);
        QCOMPARE(busy.answered(80, "GET /api/v1/cart", li), 20);
    }

    void aCustomersWritesAreLimited() {
        BusyShop busy;
        const auto li = busy.signIn("li");
        QCOMPARE(busy.answered(15, "POST /api/v1/addresses", li, newAddress), 15);
        QCOMPARE(busy.answered(15, "PUT /api/v1/addresses/999", li, newAddress), 5);
        QVERIFY2(busy.lastWasHeldBackFor("1"), busy.last.body.c_str());
        const auto before = busy.addresses();
        RawClient client(busy.shop.server().publicPort());
        const auto again = li + "Idempotency-Key: patient\r\n";
        QCOMPARE(client.ask("POST /api/v1/addresses", again, newAddress).status, 429);
        QCOMPARE(busy.addresses(), before);
        busy.clock.advance(200);
        QCOMPARE(client.ask("POST /api/v1/addresses", again, newAddress).status, 200);  // the key was not used up
        QCOMPARE(busy.addresses(), before + 1);
    }

    void whatTheCacheAnswersIsNotCounted() {
        BusyShop busy;
        const auto li = busy.signIn("li");
        QCOMPARE(busy.answered(300, "GET /api/v1/categories", li), 300);
        QCOMPARE(busy.last.status, 200);
        QCOMPARE(busy.answered(50, "GET /api/v1/cart", li), 50);
    }

    void anAddressSignsInSoOften() {
        BusyShop busy(withoutProxy());
        const std::string code = R"({"code":"sim-li"})";
        QCOMPARE(busy.answered(70, "POST /api/v1/session", "", code), 50);
        QVERIFY2(busy.lastWasHeldBackFor("1"), busy.last.body.c_str());
        QCOMPARE(busy.answered(300, "GET /api/v1/categories?x=1", ""), 300);  // only its writes are limited
        busy.clock.advance(1000);
        QCOMPARE(busy.answered(70, "POST /api/v1/session", "", code), 5);
    }

    void behindAProxyOnlyTheTotalIsLimited() {
        BusyShop busy;  // this machine is a trusted proxy
        QCOMPARE(busy.answered(420, "POST /api/v1/session", "", R"({"code":"no code"})"), 400);
        QVERIFY2(busy.lastWasHeldBackFor("1"), busy.last.body.c_str());
        QCOMPARE(busy.answered(5, "POST /api/v1/session", "X-Forwarded-For: 203.0.113.9\r\n", "{}"), 0);
        busy.clock.advance(1000);
        QVERIFY(busy.signIn("li").size() > 64);
    }

    void forgedNoticesDoNotKeepTrueOnesOut() {
        BusyShop busy;
        auto forged = busy.notice();
        forged.body += " ";
        for (int i = 0; i < 200; ++i) QCOMPARE(busy.notify(forged), 401);
        QCOMPARE(busy.notify(forged), 429);
        QVERIFY2(busy.lastWasHeldBackFor("1"), busy.last.body.c_str());
        for (int i = 0; i < 30; ++i) QCOMPARE(busy.notify(busy.notice()), 200);
    }

    void anAddressOfForgedNoticesIsHeardNoMore() {
        BusyShop busy(withoutProxy());
        for (int i = 0; i < 30; ++i) QCOMPARE(busy.notify(busy.notice()), 200);  // true ones are not counted
        auto forged = busy.notice();
        forged.body += " ";
        for (int i = 0; i < 20; ++i) QCOMPARE(busy.notify(forged), 401);
        QCOMPARE(busy.notify(forged), 429);
        QCOMPARE(busy.notify(busy.notice()), 429);
        busy.clock.advance(200);
        QCOMPARE(busy.notify(busy.notice()), 200);
    }
};

QTEST_GUILESS_MAIN(TestRequestRates)
#include "test_rates.moc"
