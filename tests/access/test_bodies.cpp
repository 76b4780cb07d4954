#include <QtTest/QTest>
#include <set>

#include "api/server/interface_document.h"
#include "tests/support/peak_memory.h"
#include "tests/support/shop/access_shop.h"

using namespace zhanggui;
using namespace zhanggui::test;
using http::Listener;
using http::RawClient;
using http::RawReply;

namespace {

constexpr std::size_t kiB = 1024, MiB = 1024 * kiB;

const std::vector<EndpointInfo>& endpoints() {
    static const auto all = server::declaredEndpoints();
    return all;
}

/// What the plan says that a body may have at most; not what the contract says.
std::size_t plannedLimit(const EndpointInfo& info) {
    if (info.verb == Verb::Get) return 0;
    if (info.name == "uploadPicture") return 10 * MiB;
    if (info.name == "uploadImport") return 50 * MiB;
    return info.door == Door::Staff ? 1 * MiB : 64 * kiB;
}

bool atDesk(const EndpointInfo& info) {
    return info.pattern.starts_with("/admin/") || info.name == "getMetrics";
}

std::string repeated(const std::string& text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
}

/// Texts that are no JSON of ours, each by what is wrong with it.
const std::vector<std::pair<const char*, std::string>>& hostileTexts() {
    static const std::vector<std::pair<const char*, std::string>> all{
        {"nothing", ""},
        {"nested 33 deep", repeated("{\"a\":", 33) + "0" + repeated("}", 33)},
        {"nested as deep as the limit of bytes", std::string(30 * kiB, '[')},
        {"the same key a thousand times", "{" + repeated("\"a\":0,", 1000) + "\"a\":0}"},
        {"a thousand unknown keys",
         [] {
             std::string text = "{\"k\":0";
             for (int i = 0; i < 1000; ++i) text += ",\"k" + std::to_string(i) + "\":0";
             return text + "}";
         }()},
        {"broken UTF-8", "{\"name\":\"\xc0\xaf\xff\"}"},
        {"a lone surrogate", R"({"name":"\ud800"})"},
        {"NUL in a key and in a text", R"({"na\u0000me":"\u0000"})"},
        {"numbers beyond all types",
         R"({"version":1e999,"limit":-99999999999999999999,"quantity":)" + std::string(5000, '9') + "}"},
        {"a long text", "{\"name\":\"" + std::string(60 * kiB, 'x') + "\"}"},
        {"a list of nothing but commas", "[" + std::string(60 * kiB, ',') + "]"},
        {"names of the language", R"({"__proto__":{"a":1},"constructor":NaN})"},
        {"another encoding", std::string("\xff\xfe{\0}\0", 6)}};
    return all;
}

}  // namespace

/// Bodies that are too long, lie about their length, or are no JSON: refused with a word, and neither memory nor shop
/// feel them.
class TestRequestBodies : public QObject {
    Q_OBJECT

    std::unique_ptr<AccessShop> m_shop;

    RawClient connect(const EndpointInfo& info) {
        return RawClient(atDesk(info) ? m_shop->shop().server().deskPort() : m_shop->shop().server().publicPort());
    }
    /// The head of a request of somebody who may come in, but for the line of its length.
    std::string head(const EndpointInfo& info, bool stranger = false) {
        const auto who = stranger                   ? std::string()
                         : info.door == Door::Staff ? m_shop->staff(Role::Owner).line
                                                    : m_shop->customer().line;
        return std::string(verbName(info.verb)) + " " + m_shop->pathOf(info) + " HTTP/1.1\r\nHost: localhost\r\n" +
               "X-Zhanggui-Launch: " + AccessShop::launchSecret + "\r\nIdempotency-Key: body-1\r\n" + who;
    }
    static std::string length(std::size_t bytes) { return "Content-Length: " + std::to_string(bytes) + "\r\n\r\n"; }

    void addRows(bool all) {
        QTest::addColumn<std::size_t>("index");
        for (std::size_t i = 0; i < endpoints().size(); ++i)
            if (all || endpoints()[i].verb != Verb::Get) QTest::newRow(endpoints()[i].name.data()) << i;
    }
    static const EndpointInfo& endpointOfRow() {
        return endpoints()[*static_cast<const std::size_t*>(QTest::qData("index", qMetaTypeId<std::size_t>()))];
    }
    /// Sends chunks until the server has had enough; tells how many bytes it took, and its answer.
    std::pair<std::size_t, int> pour(const EndpointInfo& info, bool stranger) {
        auto client = connect(info);
        client.send(head(info, stranger) + "Transfer-Encoding: chunked\r\n\r\n");
        const std::string piece = "10000\r\n" + std::string(64 * kiB, 'x') + "\r\n";
        std::size_t taken = 0;
        while (taken < 1024 * MiB && client.send(piece)) taken += 64 * kiB;
        return {taken, client.readReply().status};
    }
    static const EndpointInfo& named(std::string_view name) {
        return *std::find_if(endpoints().begin(), endpoints().end(),
                             [&](const auto& info) { return info.name == name; });
    }

  private slots:
    void initTestCase() { m_shop = std::make_unique<AccessShop>(); }
    void everyBodyHasItsLimit_data() { addRows(true); }
    void everyBodyHasItsLimit();
    void strangersBodiesAreNotRead_data() { addRows(false); }
    void strangersBodiesAreNotRead();
    void aGigabyteInChunksIsCutOff();
    void aBodyThatEndsTooSoonDoesNothing();
    void hostileTextsAreRefused_data() { addRows(false); }
    void hostileTextsAreRefused();
    void hostileQueriesAreRefused_data() { addRows(true); }
    void hostileQueriesAreRefused();
};

void TestRequestBodies::everyBodyHasItsLimit() {
    const EndpointInfo& info = endpointOfRow();
    const auto limit = plannedLimit(info);
    for (const auto bytes : {limit + 1, 1024 * MiB}) {
        auto client = connect(info);
        client.send(head(info) + "Expect: 100-continue\r\n" + length(bytes));
        const auto reply = client.readReply();
        QCOMPARE(reply.status, 413);
        QVERIFY2(reply.isProblem("bodyTooLarge"), reply.body.c_str());
        QVERIFY(client.isClosed());
    }
    if (limit == 0) return;
    auto client = connect(info);
    client.send(head(info) + "Expect: 100-continue\r\n" + length(limit));
    QCOMPARE(client.readThrough("\r\n\r\n"), std::string("HTTP/1.1 100 Continue\r\n\r\n"));
}

void TestRequestBodies::strangersBodiesAreNotRead() {
    const EndpointInfo& info = endpointOfRow();
    const auto limit = plannedLimit(info);
    if (info.door != Door::Staff) {
        QVERIFY(limit <= 64 * kiB);  // so little may be read from anybody
        return;
    }
    auto client = connect(info);
    client.send(head(info, true) + "Expect: 100-continue\r\n" + length(limit));
    const auto reply = client.readReply();
    QCOMPARE(reply.status, 401);
    QVERIFY2(reply.isProblem("notSignedIn"), reply.body.c_str());
    QVERIFY(client.isClosed());
}

void TestRequestBodies::aGigabyteInChunksIsCutOff() {
    const auto before = m_shop->text();
    for (const bool stranger : {true, false}) {
        const PeakMemory memory;
        const auto limit = stranger ? 0 : plannedLimit(named("uploadImport"));
        const auto [taken, status] = pour(named("uploadImport"), stranger);
        QVERIFY2(taken < limit + 16 * MiB, std::to_string(taken).c_str());  // and what both kernels hold
        QVERIFY2(status == 0 || status == (stranger ? 401 : 413), std::to_string(status).c_str());
        QVERIFY2(memory.moreKiB() < std::int64_t(2 * limit / kiB) + 16 * 1024,
                 std::to_string(memory.moreKiB()).c_str());
    }
    for (const auto* name : {"submitOrder", "saveProduct", "receivePaymentNotice", "signIn"}) {
        const auto [taken, status] = pour(named(name), false);
        QVERIFY2(taken < 16 * MiB, name);
        QVERIFY2(status == 0 || status == 413, name);
    }
    const auto changed = difference(before, m_shop->text());
    QVERIFY2(changed.empty(), changed.c_str());
}

void TestRequestBodies::aBodyThatEndsTooSoonDoesNothing() {
    const auto before = m_shop->text();
    const std::string body = R"({"name":"王建国","phone":"13900001111","districtCode":"330106","detail":"1 号",)"
                             R"("tag":"home","isDefault":false})";
    for (std::size_t cut = 1; cut < body.size(); cut += 7) {
        auto client = connect(named("addAddress"));
        client.send(head(named("addAddress")) + length(body.size()) + body.substr(0, cut));
    }
    // Longer than it said: the rest is no request.
    auto client = connect(named("listAddresses"));
    client.send(head(named("addFootprint")) + length(2) + "{}" + body);
    QCOMPARE(client.readReply().status, 400);
    QCOMPARE(client.readReply().status, 400);
    QVERIFY(client.isClosed());
    const auto changed = difference(before, m_shop->text());
    QVERIFY2(changed.empty(), changed.c_str());
}

void TestRequestBodies::hostileTextsAreRefused() {
    const EndpointInfo& info = endpointOfRow();
    if (!info.body || info.body().fields.empty()) return;  // takes no JSON
    const auto before = m_shop->text();
    auto client = connect(info);
    for (const auto& [what, text] : hostileTexts()) {
        client.send(head(info) + length(text.size()) + text);
        const auto reply = client.readReply();
        const auto told = std::string(what) + " got " + std::to_string(reply.status) + " " + reply.body.substr(0, 300);
        QVERIFY2(reply.status == 400 && reply.isProblem("invalidInput"), told.c_str());
        QVERIFY2(reply.body.size() < 64 * kiB, told.c_str());
    }
    const auto changed = difference(before, m_shop->text());
    QVERIFY2(changed.empty(), changed.c_str());
}

void TestRequestBodies::hostileQueriesAreRefused() {
    const EndpointInfo& info = endpointOfRow();
    if (info.verb != Verb::Get || info.raw || !info.body || info.body().fields.empty()) return;
    auto client = connect(info);
    const auto path = m_shop->pathOf(info);
    for (const auto& [what, query] : std::vector<std::pair<const char*, std::string>>{
             {"one field very often", repeated("limit=1&", 500)},
             {"an unknown field very often", repeated("a&", 3500)},
             {"very many fields",
              [] {
                  std::string text;
                  for (int i = 0; i < 1200; ++i) text += std::to_string(i) + "=&";
                  return text;
              }()},
             {"broken UTF-8", "text=%ff&cursor=%c0%af"},
             {"half an escape", "text=%e"},
             {"NUL", "cursor=%00&text=%00&page=%00&parent=%00"},
             {"a number beyond all types", "limit=99999999999999999999999"},
             {"a long text", "cursor=" + std::string(7000, 'x') + "&text=" + std::string(500, 'x')}}) {
        const PeakMemory memory;
        client.send("GET " + path + "?" + query + head(info).substr(head(info).find(" HTTP/1.1")) + "\r\n");
        const auto reply = client.readReply();
        const auto told = std::string(what) + " got " + std::to_string(reply.status) + " " + reply.body.substr(0, 300);
        QVERIFY2(reply.status == 400 && reply.isProblem("invalidInput"), told.c_str());
        QVERIFY2(reply.body.size() < 64 * kiB, told.c_str());
        QVERIFY2(memory.moreKiB() < 64 * 1024, told.c_str());
    }
}

QTEST_GUILESS_MAIN(TestRequestBodies)
#include "test_bodies.moc"
