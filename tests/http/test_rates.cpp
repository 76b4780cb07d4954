#include <QtTest/QTest>

#include "api/backend/http/peer.h"
#include "api/backend/http/throttle.h"
#include "api/contract/customers.h"
#include "api/contract/payments.h"
#include "tests/http/raw_client.h"
#include "tests/support/fixed_clock.h"

using namespace zhanggui;
using namespace zhanggui::http;
using namespace std::chrono_literals;

namespace {

constexpr auto none = std::chrono::nanoseconds::zero();

Actor customer(std::int64_t id) {
    Actor who;
    who.kind = Actor::Kind::Customer;
    who.id = id;
    return who;
}

Actor stranger(const std::string& peer) {
    Actor who;
    who.kind = Actor::Kind::Nobody;
    who.peer = peer;
    return who;
}

/// How many of so many tries in one moment come through.
template <class F>
int passed(int tries, F ask) {
    int count = 0;
    for (int i = 0; i < tries; ++i) count += ask() == none ? 1 : 0;
    return count;
}

}  // namespace

/// How often whom is let in: buckets, whose they are, and what an address is.
class TestRates : public QObject {
    Q_OBJECT

    FixedClock m_clock;

  private slots:
    void aBurstPassesAndThenTheRate() {
        RateLimit limit({5, 4}, m_clock);
        QCOMPARE(passed(30, [&] { return limit.take("li"); }), 20);
        QCOMPARE(limit.take("li"), std::chrono::nanoseconds(200ms));
        QCOMPARE(limit.wait("li"), std::chrono::nanoseconds(200ms));
        QCOMPARE(limit.wait("wang"), none);
        m_clock.advance(199);
        QCOMPARE(limit.take("li"), std::chrono::nanoseconds(1ms));
        m_clock.advance(1);
        QCOMPARE(passed(5, [&] { return limit.take("li"); }), 1);
        m_clock.advance(1000);
        QCOMPARE(passed(30, [&] { return limit.take("li"); }), 5);
        m_clock.advance(hourMs);
        QCOMPARE(passed(30, [&] { return limit.take("li"); }), 20);  // it never holds more than it can
    }

    void settingTheClockFillsAndEmptiesNothing_data() {
        QTest::addColumn<qint64>("by");
        QTest::newRow("a day forth") << qint64{dayMs};
        QTest::newRow("a day back") << qint64{-dayMs};
        QTest::newRow("an hour back") << qint64{-hourMs};
    }
    void settingTheClockFillsAndEmptiesNothing() {
        QFETCH(qint64, by);
        RateLimit limit({5, 4}, m_clock);
        QCOMPARE(passed(30, [&] { return limit.take("li"); }), 20);
        m_clock.set(m_clock.now() + by);
        QCOMPARE(limit.take("li"), std::chrono::nanoseconds(200ms));
        m_clock.advance(1000);
        QCOMPARE(passed(30, [&] { return limit.take("li"); }), 5);
    }

    void noRateIsNoLimit() {
        RateLimit limit({}, m_clock);
        QCOMPARE(passed(100'000, [&] { return limit.take("li"); }), 100'000);
        QCOMPARE(limit.size(), std::size_t(0));
    }

    void memoryIsBoundedHoweverManyKnock() {
        RateLimit limit({5, 4}, m_clock, 1000);
        std::size_t most = 0;
        for (int i = 0; i < 100'000; ++i) {
            limit.take(std::to_string(i));
            most = std::max(most, limit.size());
        }
        QCOMPARE(most, std::size_t(1000));
    }

    void roomIsMadeByThoseWhoAreDone() {
        RateLimit limit({5, 4}, m_clock, 1000);
        for (int i = 0; i < 999; ++i) limit.take(std::to_string(i));
        m_clock.advance(200);
        QCOMPARE(passed(30, [&] { return limit.take("li"); }), 20);
        for (int i = 0; i < 500; ++i) limit.take("later " + std::to_string(i));
        QCOMPARE(limit.size(), std::size_t(501));
        QVERIFY(limit.take("li") > none);  // and is still known
    }

    void readsAndWritesOfACustomerAreTwoBuckets() {
        Throttle throttle(Rates{}, m_clock);
        const auto read = infoOf<ListAddresses>(), write = infoOf<AddAddress>();
        QCOMPARE(passed(100, [&] { return throttle.count(write, customer(1)); }), 20);
        QCOMPARE(passed(100, [&] { return throttle.count(read, customer(1)); }), 60);
        QCOMPARE(passed(100, [&] { return throttle.count(write, customer(2)); }), 20);
    }

    void strangersAreCountedByAddressAndTogether() {
        Throttle throttle(Rates{}, m_clock);
        const auto signIn = infoOf<CustomerSignIn>();
        QCOMPARE(passed(100, [&] { return throttle.count(signIn, stranger("10.0.0.1")); }), 50);
        QCOMPARE(passed(100, [&] { return throttle.count(signIn, stranger("10.0.0.2")); }), 50);
        // Whoever comes through a proxy has no address, and only all together are counted.
        QCOMPARE(passed(1000, [&] { return throttle.count(signIn, stranger("")); }), 300);
        QVERIFY(throttle.count(signIn, stranger("10.0.0.3")) > none);
        QCOMPARE(passed(1000, [&] { return throttle.count(infoOf<ListRegions>(), stranger("10.0.0.1")); }), 1000);
    }

    void onlyNoticesThatFailAreCounted() {
        Throttle throttle(Rates{}, m_clock);
        const auto notice = infoOf<ReceivePaymentNotice>();
        Actor gateway = stranger("10.0.0.1"), other = stranger("10.0.0.2"), proxied = stranger("");
        gateway.kind = other.kind = proxied.kind = Actor::Kind::Gateway;
        QCOMPARE(passed(5000, [&] { return throttle.count(notice, gateway); }), 5000);
        QCOMPARE(passed(300, [&] { return throttle.countFailedNotice(other); }), 200);
        QVERIFY(throttle.count(notice, other) > none);
        QCOMPARE(throttle.count(notice, gateway), none);
        QCOMPARE(throttle.count(notice, proxied), none);
    }

    void anAddressStandsForOneClient_data() {
        QTest::addColumn<std::string>("address");
        QTest::addColumn<std::string>("peer");
        const auto row = [](const char* name, const char* address, const char* peer) {
            QTest::newRow(name) << std::string(address) << std::string(peer);
        };
        row("IPv4", "203.0.113.7", "203.0.113.7");
        row("IPv4 over an IPv6 socket", "::ffff:203.0.113.7", "203.0.113.7");
        row("IPv6 by its network", "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64");
        row("IPv6 with a zone", "fe80::1%1", "fe80::/64");
        row("this machine", "127.0.0.1", "");
        row("this machine over an IPv6 socket", "::ffff:127.0.0.1", "");
        row("the proxy, written otherwise", "2001:db8::9", "");
        row("another machine of the proxy's network", "2001:db8::8", "2001:db8::/64");
        row("no address", "proxy.example", "");
        row("nothing", "", "");
    }
    void anAddressStandsForOneClient() {
        QFETCH(std::string, address);
        QFETCH(std::string, peer);
        QCOMPARE(peerOf(address, {"127.0.0.1", "::1", "2001:0db8:0::0009"}), peer);
    }
};

QTEST_GUILESS_MAIN(TestRates)
#include "test_rates.moc"
