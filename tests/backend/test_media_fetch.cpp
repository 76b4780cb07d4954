// Most texts of this file are plain ASCII.
#undef QT_NO_CAST_FROM_ASCII

#include <arpa/inet.h>
#include <netinet/in.h>

#include <QTemporaryDir>
#include <QTest>
#include <future>

#include "api/backend/catalog/failed_pictures.h"
#include "api/backend/catalog/shop_window.h"
#include "api/backend/imports/import_service.h"
#include "api/backend/imports/product_importer.h"
#include "api/backend/media/web_fetch.h"
#include "tests/backend/catalog_shop.h"
#include "tests/support/damaged_pictures.h"
#include "tests/support/small_web.h"

using namespace zhanggui;
using namespace zhanggui::test;

namespace {

bool isPublic(const char* text) {
    sockaddr_in6 six{};
    sockaddr_in four{};
    if (::inet_pton(AF_INET, text, &four.sin_addr) == 1) {
        four.sin_family = AF_INET;
        return isPublicAddress(reinterpret_cast<const sockaddr&>(four));
    }
    if (::inet_pton(AF_INET6, text, &six.sin6_addr) != 1) throw std::invalid_argument(text);
    six.sin6_family = AF_INET6;
    return isPublicAddress(reinterpret_cast<const sockaddr&>(six));
}

/// Only the test's own server may be reached.
AddressRule only(std::uint16_t port) {
    return [port](const sockaddr& address) {
        if (address.sa_family != AF_INET) return false;
        const auto& four = reinterpret_cast<const sockaddr_in&>(address);
        return ntohl(four.sin_addr.s_addr) == INADDR_LOOPBACK && ntohs(four.sin_port) == port;
    };
}

FetchLimits quick() {
    return {1'000'000, std::chrono::milliseconds(500), std::chrono::milliseconds(700), 3};
}

}  // namespace

class TestMediaFetch : public QObject {
    Q_OBJECT

  private slots:
    void addresses_of_the_open_internet_are_told_from_others_data();
    void addresses_of_the_open_internet_are_told_from_others();
    void nothing_near_is_reached_by_any_spelling_data();
    void nothing_near_is_reached_by_any_spelling();
    void answers_have_limits_data();
    void answers_have_limits();
    void redirects_are_followed_only_where_the_rule_allows();
    void redirects_never_lead_near_data() { nothing_near_is_reached_by_any_spelling_data(); }
    void redirects_never_lead_near();
    void an_import_fetches_nothing_near_data() { DatabaseFixture::addDialects(); }
    void an_import_fetches_nothing_near();
    void queued_pictures_arrive_data() { DatabaseFixture::addDialects(); }
    void queued_pictures_arrive();
    void the_queue_gives_up_visibly_data() { DatabaseFixture::addDialects(); }
    void the_queue_gives_up_visibly();
};

void TestMediaFetch::addresses_of_the_open_internet_are_told_from_others_data() {
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<bool>("open");
    for (const char* const open :
         {"1.1.1.1", "8.8.8.8", "172.15.255.255", "172.32.0.1", "100.63.255.255", "100.128.0.1", "192.167.1.1",
          "169.253.1.1", "223.255.255.255", "198.20.0.1", "2606:4700::1111", "2001:4860:4860::8888", "::ffff:8.8.8.8",
          "64:ff9b::8.8.8.8", "2002:808:808::1"})
        QTest::newRow(open) << QByteArray(open) << true;
    for (const char* const near : {"0.0.0.0",
                                   "0.1.2.3",
                                   "10.0.0.1",
                                   "10.255.255.255",
                                   "100.64.0.1",
                                   "127.0.0.1",
                                   "127.255.255.254",
                                   "169.254.169.254",
                                   "172.16.0.1",
                                   "172.31.255.255",
                                   "192.0.0.1",
                                   "192.0.2.1",
                                   "192.88.99.1",
                                   "192.168.0.1",
                                   "198.18.0.1",
                                   "198.19.255.255",
                                   "198.51.100.1",
                                   "203.0.113.1",
                                   "224.0.0.1",
                                   "239.1.1.1",
                                   "240.0.0.1",
                                   "255.255.255.255",
                                   "::",
                                   "::1",
                                   "::ffff:127.0.0.1",
                                   "::ffff:10.0.0.1",
                                   "::ffff:169.254.169.254",
                                   "::127.0.0.1",
                                   "64:ff9b::127.0.0.1",
                                   "64:ff9b:1::1",
                                   "100::1",
                                   "2001::1",
                                   "2001:db8::1",
                                   "2002:7f00:1::",
                                   "2002:a00:1::",
                                   "fc00::1",
                                   "fd12:3456::1",
                                   "fe80::1",
                                   "fec0::1",
                                   "ff02::1",
                                   "3fff::1",
                                   "4000::1"})
        QTest::newRow(near) << QByteArray(near) << false;
}

void TestMediaFetch::addresses_of_the_open_internet_are_told_from_others() {
    QFETCH(const QByteArray, address);
    QFETCH(const bool, open);
    QCOMPARE(isPublic(address.constData()), open);
}

void TestMediaFetch::nothing_near_is_reached_by_any_spelling_data() {
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("error");
    QTest::newRow("loopback") << QByteArray("http://127.0.0.1:PORT/x") << QByteArray("refusedAddress");
    QTest::newRow("its name") << QByteArray("http://localhost:PORT/x") << QByteArray("refusedAddress");
    QTest::newRow("another of its names") << QByteArray("http://127.9.9.9:PORT/x") << QByteArray("refusedAddress");
    QTest::newRow("as one number") << QByteArray("http://2130706433:PORT/x") << QByteArray("refusedAddress");
    QTest::newRow("in hexadecimal") << QByteArray("http://0x7f.1:PORT/x") << QByteArray("refusedAddress");
    QTest::newRow("in octal") << QByteArray("http://0177.0.0.1:PORT/x") << QByteArray("refusedAddress");
    QTest::newRow("any address") << QByteArray("http://0.0.0.0:PORT/x") << QByteArray("refusedAddress");
    QTest::newRow("mapped into IPv6") << QByteArray("http://[::ffff:127.0.0.1]:PORT/x") << QByteArray("refusedAddress");
    QTest::newRow("a cloud's own address")
        << QByteArray("http://169.254.169.254/latest") << QByteArray("refusedAddress");
    QTest::newRow("a private network") << QByteArray("https://192.168.1.1/") << QByteArray("refusedAddress");
    QTest::newRow("a name below its name")
        << QByteArray("http://pictures.example.localhost:PORT/x.jpg") << QByteArray("refusedAddress");
    QTest::newRow("in IPv6") << QByteArray("http://[::1]:PORT/x") << QByteArray("refusedAddress");
    QTest::newRow("mapped in hexadecimal")
        << QByteArray("http://[::ffff:7f00:1]:PORT/x") << QByteArray("refusedAddress");
    QTest::newRow("mapped at full length")
        << QByteArray("http://[0:0:0:0:0:ffff:127.0.0.1]:PORT/x") << QByteArray("refusedAddress");
    QTest::newRow("a translated address")
        << QByteArray("http://[64:ff9b::127.0.0.1]:PORT/x") << QByteArray("refusedAddress");
    QTest::newRow("a private network in IPv6") << QByteArray("http://[fc00::1]/x.jpg") << QByteArray("refusedAddress");
    QTest::newRow("another of them") << QByteArray("https://[fd12:3456:789a::1]/x.jpg") << QByteArray("refusedAddress");
    QTest::newRow("the same wire") << QByteArray("http://[fe80::1]/x.jpg") << QByteArray("refusedAddress");
    QTest::newRow("the same wire with its card")
        << QByteArray("http://[fe80::1%25lo]/x.jpg") << QByteArray("refusedAddress");
    QTest::newRow("a file") << QByteArray("file:///etc/passwd") << QByteArray("refusedUrl");
    QTest::newRow("another protocol") << QByteArray("gopher://127.0.0.1:PORT/x") << QByteArray("refusedUrl");
    QTest::newRow("mail") << QByteArray("smtp://127.0.0.1:PORT/x") << QByteArray("refusedUrl");
    QTest::newRow("a name and a password") << QByteArray("http://a:b@127.0.0.1:PORT/") << QByteArray("refusedUrl");
    QTest::newRow("no address") << QByteArray("http://") << QByteArray("refusedUrl");
}

void TestMediaFetch::nothing_near_is_reached_by_any_spelling() {
    QFETCH(QByteArray, url);
    QFETCH(const QByteArray, error);
    const SmallWeb web([](const std::string&) { return SmallWeb::ok("secret"); });
    url.replace("PORT", QByteArray::number(web.port()));
    const auto fetched = WebFetch(isPublicAddress, quick()).get(url.toStdString());
    QCOMPARE(QByteArray::fromStdString(fetched.error), error);
    QVERIFY(fetched.bytes.empty());
    QCOMPARE(web.connections(), 0);
}

void TestMediaFetch::answers_have_limits_data() {
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("error");
    QTest::newRow("a good answer") << QByteArray("/good") << QByteArray("");
    QTest::newRow("not found") << QByteArray("/missing") << QByteArray("http404");
    QTest::newRow("nothing in it") << QByteArray("/empty") << QByteArray("empty");
    QTest::newRow("a length beyond the limit") << QByteArray("/announced") << QByteArray("tooLong");
    QTest::newRow("more than the limit without a length") << QByteArray("/endless") << QByteArray("tooLong");
    QTest::newRow("an answer that never comes") << QByteArray("/silent") << QByteArray("tooSlow");
    QTest::newRow("an answer byte by byte") << QByteArray("/drops") << QByteArray("tooSlow");
    QTest::newRow("a head byte by byte") << QByteArray("/headdrops") << QByteArray("tooSlow");
    QTest::newRow("a head without end") << QByteArray("/header") << QByteArray("notReached");
    QTest::newRow("a circle of redirects") << QByteArray("/circle") << QByteArray("tooManyRedirects");
    QTest::newRow("no web server's answer") << QByteArray("/garbage") << QByteArray("notReached");
}

void TestMediaFetch::answers_have_limits() {
    QFETCH(const QByteArray, path);
    QFETCH(const QByteArray, error);
    std::promise<void> enough;
    const auto over = enough.get_future().share();
    // What is sent on while the client still listens, a byte at a time.
    const auto drops = [&](const SmallWeb::Send& send) {
        while (path.endsWith("drops") && over.wait_for(std::chrono::milliseconds(20)) == std::future_status::timeout)
            if (!send("x")) break;
    };
    const auto answer = [over](const std::string& asked) -> std::string {
        if (asked == "/drops") return "HTTP/1.1 200 OK\r\nContent-Length: 500000\r\n\r\n";
        if (asked == "/headdrops") return "HTTP/1.1 200 OK\r\nX-Long: ";
        if (asked == "/header") return "HTTP/1.1 200 OK\r\nX-Long: " + std::string(3'000'000, 'x');
        if (asked == "/good") return SmallWeb::ok("picture");
        if (asked == "/missing") return "HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\nno";
        if (asked == "/empty") return SmallWeb::ok("");
        if (asked == "/announced")
            return "HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n" + std::string(1000, 'x');
        if (asked == "/endless") return "HTTP/1.1 200 OK\r\n\r\n" + std::string(3'000'000, 'x');
        if (asked == "/circle") return SmallWeb::redirect("/circle");
        if (asked == "/silent") over.wait();
        return "\x01\x02 this is not HTTP\r\n\r\n";
    };
    const SmallWeb web(answer, drops);
    const auto fetched = WebFetch(only(web.port()), quick()).get(web.url(path.toStdString()));
    enough.set_value();
    QCOMPARE(QByteArray::fromStdString(fetched.error), error);
    QCOMPARE(fetched.bytes, std::string(error.isEmpty() ? "picture" : ""));
}

void TestMediaFetch::redirects_are_followed_only_where_the_rule_allows() {
    const SmallWeb inner([](const std::string&) { return SmallWeb::ok("secret"); });
    std::string to;
    const SmallWeb web(
        [&](const std::string& asked) { return asked == "/there" ? SmallWeb::ok("picture") : SmallWeb::redirect(to); });
    const WebFetch fetch(only(web.port()), quick());
    to = "/there";
    QCOMPARE(fetch.get(web.url("/a")).bytes, std::string("picture"));
    to = inner.url("/secret");
    QCOMPARE(fetch.get(web.url("/a")).error, std::string("refusedAddress"));
    to = "file:///etc/passwd";
    QCOMPARE(fetch.get(web.url("/a")).error, std::string("refusedUrl"));
    QCOMPARE(inner.connections(), 0);
}

/// Where a redirect leads is asked like what was named at first, name by name and address by address.
void TestMediaFetch::redirects_never_lead_near() {
    QFETCH(QByteArray, url);
    QFETCH(const QByteArray, error);
    const SmallWeb inner([](const std::string&) { return SmallWeb::ok("secret"); });
    url.replace("PORT", QByteArray::number(inner.port()));
    const SmallWeb web([&](const std::string& asked) {
        return SmallWeb::redirect(asked == "/first" ? "/second" : url.toStdString());
    });
    const auto allowed = [own = only(web.port())](const sockaddr& address) {
        return own(address) || isPublicAddress(address);
    };
    const auto fetched = WebFetch(allowed, quick()).get(web.url("/first"));
    QCOMPARE(QByteArray::fromStdString(fetched.error), error);
    QVERIFY(fetched.bytes.empty());
    QCOMPARE(web.connections(), 2);
    QCOMPARE(inner.connections(), 0);
}

void TestMediaFetch::an_import_fetches_nothing_near() {
    ZG_FRESH_DATABASE(fixture);
    CatalogShop shop(fixture);
    const SmallWeb inner([](const std::string&) { return SmallWeb::ok(goodPicture(60, 40, "png")); });
    const auto port = std::to_string(inner.port());
    std::string rows = "Handle,Title,Option1 Name,Option1 Value,Variant Price,Image Src\n";
    const std::vector<std::string> near{"127.0.0.1", "localhost",          "pictures.localhost",
                                        "[::1]",     "[::ffff:127.0.0.1]", "2130706433"};
    for (std::size_t i = 0; i < near.size(); ++i)
        rows += "tea," + std::string(i == 0 ? "Tea" : "") + ",Size,S" + std::to_string(i) + ",1,http://" + near[i] +
                ":" + port + "/" + std::to_string(i) + ".png\n";
    const store::Vault vault{store::Vault::freshKeys()};
    Once once{shop.database(), vault, shop.clock};
    ProductImporter importer{shop.writer, shop.stock, shop.generation};
    ImportService imports{shop.database(), shop.clock, once, {&importer}};
    Actor system;
    system.kind = Actor::Kind::System;
    QCOMPARE(imports.importFile(system, {SheetTable::Products, "tea.csv", rows, {}}, true)->import.committed,
             static_cast<std::int64_t>(near.size()));
    QTemporaryDir folder;
    Media media(folder.path().toStdString());
    PictureQueue queue(shop.database(), media, shop.clock, shop.generation, WebFetch(isPublicAddress, quick()));
    QCOMPARE(queue.fetchDue(), static_cast<int>(near.size()));
    QCOMPARE(inner.connections(), 0);
    const auto given = shop.database().read([](store::Session& session) {
        return session.values<std::int64_t>(
            "select count(*) from picture where error = 'refusedAddress' and next_try_at is null and file = ''");
    });
    QCOMPARE(given, std::vector<std::int64_t>{static_cast<std::int64_t>(near.size())});
    // The product is there and sold all the same.
    QVERIFY(ShopWindow(shop.database(), shop.levels, shop.generation).cards({}, {})->items.size() == 1);
    QCOMPARE(shop.violation(), QString());
}

void TestMediaFetch::queued_pictures_arrive() {
    ZG_FRESH_DATABASE(fixture);
    CatalogShop shop(fixture);
    const auto png = goodPicture(60, 40, "png");
    const SmallWeb web([&](const std::string&) { return SmallWeb::ok(png); });
    auto draft = CatalogShop::simple("tea", 100);
    draft.pictures = {{.url = web.url("/1.png")}, {.url = web.url("/2.png")}};
    const auto saved = shop.save(draft);
    QTemporaryDir folder;
    Media media(folder.path().toStdString());
    PictureQueue queue(shop.database(), media, shop.clock, shop.generation, WebFetch(only(web.port()), quick()));
    const ShopWindow window(shop.database(), shop.levels, shop.generation);
    QVERIFY(window.product({}, saved.id)->images.empty());
    const auto generation = shop.generation.of(saved.id);
    QCOMPARE(queue.fetchDue(), 2);
    QCOMPARE(window.product({}, saved.id)->images.size(), std::size_t{2});
    QVERIFY(media.read(window.product({}, saved.id)->images.at(0).substr(7)));
    QVERIFY(shop.generation.of(saved.id) != generation);
    QCOMPARE(queue.fetchDue(), 0);
    QCOMPARE(web.connections(), 2);
    QCOMPARE(shop.violation(), QString());
}

void TestMediaFetch::the_queue_gives_up_visibly() {
    ZG_FRESH_DATABASE(fixture);
    CatalogShop shop(fixture);
    const SmallWeb web([&](const std::string& path) {
        return path == "/text" ? SmallWeb::ok("no picture") : "HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n";
    });
    auto draft = CatalogShop::simple("tea", 100);
    draft.pictures = {{.url = web.url("/busy")}, {.url = web.url("/text")}, {.url = "http://127.0.0.1:1/x"}};
    shop.save(draft);
    QTemporaryDir folder;
    Media media(folder.path().toStdString());
    PictureQueue queue(shop.database(), media, shop.clock, shop.generation, WebFetch(only(web.port()), quick()));
    QCOMPARE(queue.fetchDue(), 3);
    const auto errors = [&] {
        return shop.database().read([](store::Session& session) {
            return session.values<std::string>(
                "select error || case when next_try_at is null then ' for ever' else '' "
                "end from picture order by id");
        });
    };
    QCOMPARE(errors(), (std::vector<std::string>{"http503", "notAnImage for ever", "refusedAddress for ever"}));
    QCOMPARE(queue.fetchDue(), 0);
    for (const std::int64_t minutes : {1, 5, 30, 180, 1440}) {
        shop.clock.advance(minutes * 60'000 - 1);
        QCOMPARE(queue.fetchDue(), 0);
        shop.clock.advance(1);
        QCOMPARE(queue.fetchDue(), 1);
    }
    QCOMPARE(errors().at(0), std::string("http503 for ever"));
    shop.clock.advance(100 * dayMs);
    QCOMPARE(queue.fetchDue(), 0);
    // Staff see it and may have all tried again.
    const store::Vault vault{store::Vault::freshKeys()};
    jobs::Once once(shop.database(), vault, shop.clock);
    FailedPictures failed(shop.database(), once, shop.clock, queue);
    const auto page = failed.list({}, {{}, 2}).value();
    QCOMPARE(page.items.size(), std::size_t{2});
    QCOMPARE(page.items.at(0).error, std::string("refusedAddress"));
    const auto last = failed.list({}, {page.nextCursor.value(), 2}).value();
    QCOMPARE(last.items.size(), std::size_t{1});
    QCOMPARE(last.items.at(0).tries, std::int64_t{PictureQueue::mostTries});
    QCOMPARE(last.items.at(0).title, std::string("Title of tea"));
    QCOMPARE(failed.retry({})->pictures, std::int64_t{3});
    QVERIFY(failed.list({}, {})->items.empty());
    QCOMPARE(queue.fetchDue(), 3);
}

QTEST_GUILESS_MAIN(TestMediaFetch)
#include "test_media_fetch.moc"
