#include <QSignalSpy>
#include <QTest>

#include "api/client/client.h"
#include "api/contract/imports.h"
#include "api/contract/orders.h"
#include "api/contract/staff.h"
#include "tests/models/fake_transport.h"

using namespace zhanggui;

class TestClient : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void writesPathsAndQueries();
    void writesBodies();
    void givesEachStateChangeItsOwnKey();
    void repeatsAKeyThatTheCallerKeeps();
    void makesANewKeyForOtherContent();
    void sendsTheTokenToStaffDoorsOnly();
    void readsReplies();
    void readsRefusalsWithTheirFaults();
    void takesUnreadableAnswersForRefusals_data();
    void takesUnreadableAnswersForRefusals();
    void toleratesFieldsOfANewerServer();
    void repeatsALostReadOnce();
    void givesUpAReadThatIsLostTwice();
    void neverRepeatsAWrite();
    void neverRepeatsAReadThatTookTooLong();
    void saysOnceWhenItGoesOfflineAndOnline();
    void signsOutWhenTheTokenIsRefused();
    void staysSignedInOverAnotherRefusal_data();
    void staysSignedInOverAnotherRefusal();
    void ignoresTheRefusalOfAnEarlierToken();
    void forgetsAnswersOfDeadOwners();
    void diesBeforeTheOwnersThatAreItsOwn();
    void forgetsCancelledCalls();
    void aNewerSearchVoidsOlderAnswers();
    void uploadsAFileUnderItsName();
    void downloadsAFile();
    void refusesAFileOverTheLimitWithoutSending();
    void fetchesPicturesOnlyFromTheirFolder_data();
    void fetchesPicturesOnlyFromTheirFolder();
    void maySendFromInsideAnAnswer();
};

namespace {

constexpr auto ignore = [](const auto&) {};

Order order7() {
    Order order;
    order.id = {7};
    order.number = "108807";
    return order;
}

}  // namespace

void TestClient::writesPathsAndQueries() {
    FakeTransport transport;
    Client client(transport);
    client.call<GetOrder>(this, OrderId{7}, ignore);
    OrderQuery query;
    query.tab = OrderTab::ToShip;
    query.text = "李 & 100%";
    client.call<ListOrders>(this, query, ignore);
    QCOMPARE(transport.sent.size(), std::size_t{2});
    QCOMPARE(transport.sent[0].request.path, QByteArray("/admin/v1/orders/7"));
    QCOMPARE(transport.sent[0].request.query, QByteArray());
    QCOMPARE(transport.sent[1].request.path, QByteArray("/admin/v1/orders"));
    QCOMPARE(queryOf<OrderQuery>(transport.sent[1].request).text, query.text);
    QVERIFY(transport.sent[1].request.body.isEmpty());
    QVERIFY(transport.sent[0].request.timeout.count() > 0);
}

void TestClient::writesBodies() {
    FakeTransport transport;
    Client client(transport);
    client.call<CloseOrder>(this, OrderId{7}, CloseDraft{"twice", 4}, ignore);
    const auto& request = transport.sent.at(0).request;
    QCOMPARE(request.verb, Verb::Post);
    QCOMPARE(request.path, QByteArray("/admin/v1/orders/7/close"));
    QCOMPARE(request.body, QByteArray(R"({"reason":"twice","orderVersion":4})"));
    QCOMPARE(headerOf(request, "Content-Type"), QByteArray("application/json"));
}

void TestClient::givesEachStateChangeItsOwnKey() {
    FakeTransport transport;
    Client client(transport);
    client.call<CloseOrder>(this, OrderId{7}, CloseDraft{"a", 1}, ignore);
    client.call<CloseOrder>(this, OrderId{7}, CloseDraft{"a", 1}, ignore);
    client.call<GetOrder>(this, OrderId{7}, ignore);
    client.call<RevealReceiver>(this, OrderId{7}, ignore);
    const auto key = [&](std::size_t at) { return headerOf(transport.sent.at(at).request, "Idempotency-Key"); };
    QVERIFY(!key(0).isEmpty());
    QVERIFY(key(0) != key(1));
    QVERIFY2(key(2).isEmpty(), "a read needs no key");
    QVERIFY2(key(3).isEmpty(), "the contract says that this one is not keyed");
}

void TestClient::repeatsAKeyThatTheCallerKeeps() {
    FakeTransport transport;
    Client client(transport);
    RetryKey keep;
    for (int i = 0; i < 2; ++i)
        client.callKeyed<CloseOrder>(keep.keyFor("the same"), this, OrderId{7}, CloseDraft{"a", 1}, ignore);
    QCOMPARE(headerOf(transport.sent[0].request, "Idempotency-Key"),
             headerOf(transport.sent[1].request, "Idempotency-Key"));
}

void TestClient::makesANewKeyForOtherContent() {
    RetryKey keep;
    const auto first = keep.keyFor("one");
    QCOMPARE(keep.keyFor("one"), first);
    const auto second = keep.keyFor("another");
    QVERIFY(second != first);
    keep.forget();
    QVERIFY(keep.keyFor("another") != second);
}

void TestClient::sendsTheTokenToStaffDoorsOnly() {
    FakeTransport transport;
    Client client(transport);
    client.setToken("secret");
    client.call<GetOrder>(this, OrderId{7}, ignore);
    client.call<GetSetup>(this, ignore);
    QCOMPARE(headerOf(transport.sent[0].request, "Authorization"), QByteArray("Bearer secret"));
    QVERIFY(headerOf(transport.sent[1].request, "Authorization").isEmpty());
    QVERIFY(headerOf(transport.sent[0].request, "X-Request-Id") != headerOf(transport.sent[1].request, "X-Request-Id"));
}

void TestClient::readsReplies() {
    FakeTransport transport;
    Client client(transport);
    QString number;
    client.call<GetOrder>(this, OrderId{7},
                          [&](const Result<Order>& order) { number = QString::fromStdString(order->number); });
    transport.sent[0].answered(FakeTransport::ok(order7()));
    QCOMPARE(number, QStringLiteral("108807"));

    bool done = false;
    client.call<SignOut>(this, [&](const Result<None>& none) { done = none.has_value(); });
    transport.answer(1, 204);
    QVERIFY(done);
}

void TestClient::readsRefusalsWithTheirFaults() {
    FakeTransport transport;
    Client client(transport);
    Refusal heard;
    client.call<CloseOrder>(this, OrderId{7}, CloseDraft{}, [&](const Result<Order>& order) { heard = order.error(); });
    const Refusal sent(GeneralRefusal::InvalidInput, {{"/reason", "tooShort", 1}});
    transport.sent[0].answered(FakeTransport::refused(sent));
    QVERIFY(heard == sent);
}

void TestClient::takesUnreadableAnswersForRefusals_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("success that is no JSON") << 200 << QByteArray("<html>");
    QTest::newRow("success of another type") << 200 << QByteArray("{}");
    QTest::newRow("success without a body") << 200 << QByteArray();
    QTest::newRow("redirect of a captive portal") << 302 << QByteArray("<a>");
    QTest::newRow("gateway's own error page") << 502 << QByteArray("<h1>Bad gateway</h1>");
}

void TestClient::takesUnreadableAnswersForRefusals() {
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    FakeTransport transport;
    Client client(transport);
    Refusal heard;
    client.call<GetOrder>(this, OrderId{7}, [&](const Result<Order>& order) { heard = order.error(); });
    transport.answer(0, status, body);
    QVERIFY(heard.is(ClientRefusal::UnreadableAnswer));
}

void TestClient::toleratesFieldsOfANewerServer() {
    FakeTransport transport;
    Client client(transport);
    bool read = false;
    client.call<GetSetup>(this, [&](const Result<SetupState>& setup) { read = setup.has_value(); });
    transport.answer(0, 200, R"({"needed":false,"shopName":"a","serverVersion":"9","demo":false,"invented":[1]})");
    QVERIFY(read);
}

void TestClient::repeatsALostReadOnce() {
    FakeTransport transport;
    Client client(transport);
    bool read = false;
    client.call<GetOrder>(this, OrderId{7}, [&](const Result<Order>& order) { read = order.has_value(); });
    transport.fail(0);
    QVERIFY(!read);
    QTRY_COMPARE(transport.sent.size(), std::size_t{2});
    transport.sent[1].answered(FakeTransport::ok(order7()));
    QVERIFY(read);
    QVERIFY(client.isOnline());
}

void TestClient::givesUpAReadThatIsLostTwice() {
    FakeTransport transport;
    Client client(transport);
    Refusal heard;
    client.call<GetOrder>(this, OrderId{7}, [&](const Result<Order>& order) { heard = order.error(); });
    transport.fail(0);
    QTRY_COMPARE(transport.sent.size(), std::size_t{2});
    transport.fail(1);
    QVERIFY(heard.is(ClientRefusal::Offline));
    QCOMPARE(heard.status, 0);
    QVERIFY(!client.isOnline());
}

void TestClient::neverRepeatsAWrite() {
    FakeTransport transport;
    Client client(transport);
    Refusal heard;
    client.call<CloseOrder>(this, OrderId{7}, CloseDraft{"a", 1},
                            [&](const Result<Order>& order) { heard = order.error(); });
    transport.fail(0);
    QVERIFY2(heard.is(ClientRefusal::Offline), "it is told at once, without a second try");
    QCOMPARE(transport.sent.size(), std::size_t{1});
}

void TestClient::neverRepeatsAReadThatTookTooLong() {
    FakeTransport transport;
    Client client(transport);
    Refusal heard;
    client.call<GetOrder>(this, OrderId{7}, [&](const Result<Order>& order) { heard = order.error(); });
    transport.fail(0, NetworkFault::TimedOut);
    QVERIFY(heard.is(ClientRefusal::TimedOut));
    QVERIFY2(client.isOnline(), "a slow answer is not a lost connection");
}

void TestClient::saysOnceWhenItGoesOfflineAndOnline() {
    FakeTransport transport;
    Client client(transport);
    QSignalSpy offline(&client, &Client::offline), online(&client, &Client::online);
    for (int i = 0; i < 2; ++i) client.call<SignOut>(this, ignore);
    transport.fail(0);
    transport.fail(1);
    QCOMPARE(offline.size(), 1);
    for (int i = 0; i < 2; ++i) client.call<SignOut>(this, ignore);
    transport.answer(2, 204);
    transport.answer(3, 503, "{}");
    QCOMPARE(online.size(), 1);
}

void TestClient::signsOutWhenTheTokenIsRefused() {
    FakeTransport transport;
    Client client(transport);
    client.setToken("old");
    QSignalSpy signedOut(&client, &Client::signedOut);
    bool heard = false;
    client.call<GetOrder>(this, OrderId{7}, [&](const Result<Order>&) { heard = true; });
    transport.sent[0].answered(FakeTransport::refused(GeneralRefusal::NotSignedIn));
    QCOMPARE(signedOut.size(), 1);
    QVERIFY(client.token().isEmpty());
    QVERIFY2(heard, "the caller is told as well");
}

void TestClient::staysSignedInOverAnotherRefusal_data() {
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<int>("status");
    QTest::newRow("a wrong password is 401 too") << QByteArray("wrongPassword") << 401;
    QTest::newRow("so is a missing launch secret") << QByteArray("launchSecretRequired") << 401;
    QTest::newRow("a missing right") << QByteArray("notAllowed") << 403;
}

void TestClient::staysSignedInOverAnotherRefusal() {
    QFETCH(QByteArray, code);
    QFETCH(int, status);
    FakeTransport transport;
    Client client(transport);
    client.setToken("good");
    QSignalSpy signedOut(&client, &Client::signedOut);
    client.call<GetOrder>(this, OrderId{7}, ignore);
    transport.answer(0, status, R"({"code":")" + code + R"("})");
    QCOMPARE(signedOut.size(), 0);
    QCOMPARE(client.token(), QByteArray("good"));
}

void TestClient::ignoresTheRefusalOfAnEarlierToken() {
    FakeTransport transport;
    Client client(transport);
    client.setToken("old");
    client.call<GetOrder>(this, OrderId{7}, ignore);
    client.setToken("new");
    transport.sent[0].answered(FakeTransport::refused(GeneralRefusal::NotSignedIn));
    QCOMPARE(client.token(), QByteArray("new"));
}

void TestClient::forgetsAnswersOfDeadOwners() {
    FakeTransport transport;
    Client client(transport);
    bool heard = false;
    auto owner = std::make_unique<QObject>();
    const auto call = client.call<GetOrder>(owner.get(), OrderId{7}, [&](const Result<Order>&) { heard = true; });
    owner.reset();
    QVERIFY(transport.sent[0].isCancelled);
    QVERIFY(!call.isRunning());
    transport.sent[0].answered(FakeTransport::ok(order7()));  // even if the transport answered all the same
    QVERIFY(!heard);
}

void TestClient::diesBeforeTheOwnersThatAreItsOwn() {
    FakeTransport transport;
    bool heard = false;
    const auto then = [&](const Result<Order>&) { heard = true; };
    {
        Client client(transport);
        client.call<GetOrder>(&client, OrderId{7}, then);
        client.call<GetOrder>(new QObject(&client), OrderId{8}, then);
    }
    QCOMPARE(transport.sent.size(), std::size_t{2});
    for (const auto& sent : transport.sent) QVERIFY(sent.isCancelled);
    QVERIFY(!heard);
}

void TestClient::forgetsCancelledCalls() {
    FakeTransport transport;
    Client client(transport);
    bool heard = false;
    auto call = client.call<GetOrder>(this, OrderId{7}, [&](const Result<Order>&) { heard = true; });
    QVERIFY(call.isRunning());
    call.cancel();
    transport.sent[0].answered(FakeTransport::ok(order7()));
    QVERIFY(!heard);
}

void TestClient::aNewerSearchVoidsOlderAnswers() {
    FakeTransport transport;
    Client client(transport);
    std::vector<std::int64_t> heard;
    {
        Latest latest;
        const auto remember = [&](const Result<Order>& order) { heard.push_back(order->id.value); };
        latest = client.call<GetOrder>(this, OrderId{1}, remember);
        latest = client.call<GetOrder>(this, OrderId{7}, remember);
        transport.sent[1].answered(FakeTransport::ok(order7()));
        transport.sent[0].answered(FakeTransport::ok(Order{}));  // the older one comes later
        QCOMPARE(heard, std::vector<std::int64_t>{7});
        latest = client.call<GetOrder>(this, OrderId{7}, remember);
    }
    QVERIFY(transport.sent[2].isCancelled);
}

void TestClient::uploadsAFileUnderItsName() {
    FakeTransport transport;
    Client client(transport);
    std::int64_t rows = 0;
    client.upload<UploadImport>(this, {QByteArray("茶叶.csv"), "Handle\n", {{"X-Column-Mapping", "x"}}},
                                std::string("prices"), [&](const Result<Import>& import) { rows = import->rows; });
    const auto& request = transport.sent.at(0).request;
    QCOMPARE(request.path, QByteArray("/admin/v1/imports/tables/prices"));
    QCOMPARE(headerOf(request, "X-File-Name"), QByteArray("茶叶.csv").toPercentEncoding());
    QCOMPARE(headerOf(request, "X-Column-Mapping"), QByteArray("x"));
    QCOMPARE(headerOf(request, "Content-Type"), QByteArray("application/octet-stream"));
    QCOMPARE(request.body, QByteArray("Handle\n"));
    Import import;
    import.rows = 12;
    transport.sent[0].answered(FakeTransport::ok(import));
    QCOMPARE(rows, std::int64_t{12});
}

void TestClient::downloadsAFile() {
    FakeTransport transport;
    Client client(transport);
    QByteArray heard;
    client.download<GetErrorSheet>(this, ImportId{7}, QByteArray("format=xlsx"),
                                   [&](const Result<QByteArray>& bytes) { heard = bytes.value_or(QByteArray()); });
    const auto& request = transport.sent.at(0).request;
    QCOMPARE(request.path, QByteArray("/admin/v1/imports/7/errors"));
    QCOMPARE(request.query, QByteArray("format=xlsx"));
    transport.sent[0].answered({200, {}, "PK bytes", NetworkFault::None, {}});
    QCOMPARE(heard, QByteArray("PK bytes"));
}

void TestClient::refusesAFileOverTheLimitWithoutSending() {
    FakeTransport transport;
    Client client(transport);
    Refusal heard;
    const QByteArray file(static_cast<qsizetype>(UploadImport::bodyLimit) + 1, 'x');
    client.upload<UploadImport>(this, {"big.csv", file, {}}, std::string("products"),
                                [&](const Result<Import>& import) { heard = import.error(); });
    QTRY_COMPARE(heard.status, 413);
    QVERIFY(transport.sent.empty());
}

void TestClient::fetchesPicturesOnlyFromTheirFolder_data() {
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<bool>("isSent");
    QTest::newRow("a picture") << QByteArray("/media/ab12.webp") << true;
    QTest::newRow("another endpoint") << QByteArray("/admin/v1/orders/7") << false;
    QTest::newRow("another host") << QByteArray("//elsewhere/media/a.webp") << false;
    QTest::newRow("a way out of the folder") << QByteArray("/media/../admin/v1/staff") << false;
    QTest::newRow("an empty path") << QByteArray() << false;
}

void TestClient::fetchesPicturesOnlyFromTheirFolder() {
    QFETCH(QByteArray, path);
    QFETCH(bool, isSent);
    FakeTransport transport;
    Client client(transport);
    std::optional<Result<QByteArray>> heard;
    client.fetchMedia(this, path, [&](const Result<QByteArray>& bytes) { heard = bytes; });
    QCOMPARE(!transport.sent.empty(), isSent);
    if (isSent) transport.answer(0, 200, "picture");
    QTRY_VERIFY(heard.has_value());
    QCOMPARE(heard->has_value(), isSent);
}

void TestClient::maySendFromInsideAnAnswer() {
    FakeTransport transport;
    Client client(transport);
    int answers = 0;
    client.call<SignOut>(this, [&](const Result<None>&) {
        ++answers;
        client.call<SignOut>(this, [&](const Result<None>&) { ++answers; });
    });
    transport.answer(0, 204);
    transport.answer(1, 204);
    QCOMPARE(answers, 2);
}

QTEST_GUILESS_MAIN(TestClient)
#include "test_client.moc"
