#include <QSignalSpy>
#include <QTest>

#include "models/shop/connection_state.h"
#include "models/shop/session_model.h"
#include "tests/models/fake_transport.h"

using namespace zhanggui;

namespace {

using State = SessionModel::State;

class MemoryKeychain : public Keychain {
  public:
    explicit MemoryKeychain(QHash<QString, QByteArray>& kept) : secrets(kept) {}
    void read(const QString& name, Answered answered) override {
        const auto secret = secrets.value(name);
        answered(secret.isEmpty() ? Outcome::NotFound : Outcome::Done, secret);
    }
    void write(const QString& name, const QByteArray& secret, Answered answered) override {
        secrets.insert(name, secret);
        answered(Outcome::Done, {});
    }
    void remove(const QString& name, Answered answered) override {
        secrets.remove(name);
        answered(Outcome::Done, {});
    }

    QHash<QString, QByteArray>& secrets;
};

StaffSession sessionOf(Role role, const std::string& token) {
    StaffSession session{token, {}, {{1}, "chen", "Chen Wen", role, true}, {}};
    for (const auto& entry : enumNames(Right{}))
        if (allows(role, entry.value)) session.rights.push_back(entry.value);
    return session;
}

struct Desk {
    Desk()
        : client(transport),
          stream(client),
          connection(client, stream),
          store(std::make_unique<MemoryKeychain>(kept)),
          model(client, stream, store, QStringLiteral("place")) {
        transport.onRequest = [this](const HttpRequest& request) -> std::optional<HttpAnswer> {
            if (isDown) return FakeTransport::failed();
            if (request.path == "/admin/v1/setup" && request.verb == Verb::Get) return FakeTransport::ok(setup);
            if (request.path == "/admin/v1/setup" ||
                (request.path == "/admin/v1/session" && request.verb == Verb::Post))
                return signIn ? FakeTransport::ok(*signIn) : FakeTransport::refused(StaffRefusal::WrongPassword);
            if (request.path == "/admin/v1/session" && request.verb == Verb::Get)
                return headerOf(request, "Authorization") == "Bearer good"
                           ? FakeTransport::ok(sessionOf(Role::Warehouse, ""))
                           : FakeTransport::refused(GeneralRefusal::NotSignedIn);
            return HttpAnswer{204, {}, {}, {}, {}};
        };
    }

    QHash<QString, QByteArray> kept;
    FakeTransport transport;
    SetupState setup{false, "Qinghe Living", "0.1.0", true};
    std::optional<StaffSession> signIn;
    bool isDown = false;
    Client client;
    EventStream stream;
    ConnectionState connection;
    SessionStore store;
    SessionModel model;
};

}  // namespace

class TestSessionModel : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void asksANewShopForItsOwner();
    void signsInWithAKeptToken();
    void asksForAPasswordWithoutAToken();
    void forgetsATokenThatIsRefused();
    void signsInWithAPassword();
    void tellsAWrongPassword();
    void setsTheShopUp();
    void signsOut();
    void waitsForAShopThatIsNotThereYet();
    void keepsTheTokenWhileTheShopIsDown();
    void endsWhenTheServerEndsTheSession();
    void aRefusedStreamIsLookedInto();
    void knowsTheRights();
    void followsTheConnection();
    void everyRoleAndRightHasAName();
};

void TestSessionModel::asksANewShopForItsOwner() {
    Desk desk;
    desk.setup.needed = true;
    desk.model.start();
    QCOMPARE(desk.model.state(), State::Starting);
    QTRY_COMPARE(desk.model.state(), State::NeedsSetup);
    QVERIFY(desk.transport.streams.empty());
}

void TestSessionModel::signsInWithAKeptToken() {
    Desk desk;
    desk.kept.insert(QStringLiteral("place"), "good");
    desk.model.start();
    QTRY_COMPARE(desk.model.state(), State::SignedIn);
    QCOMPARE(desk.model.userName(), QStringLiteral("Chen Wen"));
    QCOMPARE(desk.model.shopName(), QStringLiteral("Qinghe Living"));
    QVERIFY(desk.model.isDemo());
    QCOMPARE(desk.transport.streams.size(), std::size_t{1});
    QCOMPARE(headerOf(desk.transport.streams[0]->request, "Authorization"), QByteArray("Bearer good"));
}

void TestSessionModel::asksForAPasswordWithoutAToken() {
    Desk desk;
    desk.model.start();
    QTRY_COMPARE(desk.model.state(), State::SignedOut);
    QVERIFY(!desk.model.hasExpired());
}

void TestSessionModel::forgetsATokenThatIsRefused() {
    Desk desk;
    desk.kept.insert(QStringLiteral("place"), "old");
    desk.model.start();
    QTRY_COMPARE(desk.model.state(), State::SignedOut);
    QVERIFY(desk.model.hasExpired());
    QVERIFY(desk.kept.isEmpty());
    QVERIFY(desk.client.token().isEmpty());
}

void TestSessionModel::signsInWithAPassword() {
    Desk desk;
    desk.model.start();
    QTRY_COMPARE(desk.model.state(), State::SignedOut);
    desk.signIn = sessionOf(Role::Owner, "fresh");
    desk.model.signIn(QStringLiteral("chen"), QStringLiteral("password"));
    QVERIFY(desk.model.isBusy());
    QTRY_COMPARE(desk.model.state(), State::SignedIn);
    QCOMPARE(bodyOf<StaffCredentials>(desk.transport.to("/admin/v1/session").back()).login, std::string("chen"));
    QCOMPARE(desk.client.token(), QByteArray("fresh"));
    QCOMPARE(desk.kept.value(QStringLiteral("place")), QByteArray("fresh"));
    QCOMPARE(desk.model.roleKey(), QStringLiteral("owner"));
}

void TestSessionModel::tellsAWrongPassword() {
    Desk desk;
    desk.model.start();
    QTRY_COMPARE(desk.model.state(), State::SignedOut);
    QSignalSpy refused(&desk.model, &SessionModel::refused);
    desk.model.signIn(QStringLiteral("chen"), QStringLiteral("wrong"));
    QTRY_COMPARE(refused.size(), 1);
    QVERIFY(desk.model.refusal().is(StaffRefusal::WrongPassword));
    QCOMPARE(desk.model.state(), State::SignedOut);
    QVERIFY(!desk.model.isBusy());
}

void TestSessionModel::setsTheShopUp() {
    Desk desk;
    desk.setup = {true, "", "0.1.0", false};
    desk.model.start();
    QTRY_COMPARE(desk.model.state(), State::NeedsSetup);
    desk.signIn = sessionOf(Role::Owner, "first");
    desk.model.setUp(QStringLiteral("Qinghe"), QStringLiteral("chen"), QStringLiteral("Chen"),
                     QStringLiteral("password"));
    QTRY_COMPARE(desk.model.state(), State::SignedIn);
    QCOMPARE(desk.model.shopName(), QStringLiteral("Qinghe"));
}

void TestSessionModel::signsOut() {
    Desk desk;
    desk.kept.insert(QStringLiteral("place"), "good");
    desk.model.start();
    QTRY_COMPARE(desk.model.state(), State::SignedIn);
    desk.model.signOut();
    QCOMPARE(desk.model.state(), State::SignedOut);
    QVERIFY(!desk.model.hasExpired());
    QVERIFY(desk.kept.isEmpty());
    const auto& request = desk.transport.sent.back().request;
    QCOMPARE(request.verb, Verb::Delete);
    QCOMPARE(headerOf(request, "Authorization"), QByteArray("Bearer good"));
    QVERIFY(!desk.stream.isConnected());
}

void TestSessionModel::waitsForAShopThatIsNotThereYet() {
    Desk desk;
    desk.kept.insert(QStringLiteral("place"), "good");
    desk.isDown = true;
    desk.model.start();
    QTRY_COMPARE(desk.model.state(), State::Unreachable);
    desk.isDown = false;
    QTRY_COMPARE(desk.model.state(), State::SignedIn);
}

void TestSessionModel::keepsTheTokenWhileTheShopIsDown() {
    Desk desk;
    desk.kept.insert(QStringLiteral("place"), "good");
    desk.isDown = true;
    desk.model.start();
    QTRY_COMPARE(desk.model.state(), State::Unreachable);
    QCOMPARE(desk.kept.value(QStringLiteral("place")), QByteArray("good"));
}

void TestSessionModel::endsWhenTheServerEndsTheSession() {
    Desk desk;
    desk.kept.insert(QStringLiteral("place"), "good");
    desk.model.start();
    QTRY_COMPARE(desk.model.state(), State::SignedIn);
    Q_EMIT desk.client.signedOut();
    QCOMPARE(desk.model.state(), State::SignedOut);
    QVERIFY(desk.model.hasExpired());
    QVERIFY(desk.model.userName().isEmpty());
}

void TestSessionModel::aRefusedStreamIsLookedInto() {
    Desk desk;
    desk.kept.insert(QStringLiteral("place"), "good");
    desk.model.start();
    QTRY_COMPARE(desk.model.state(), State::SignedIn);
    desk.transport.onRequest = [](const HttpRequest&) { return FakeTransport::refused(GeneralRefusal::NotSignedIn); };
    desk.transport.streams[0]->open(401);
    desk.transport.streams[0]->close();
    QTRY_COMPARE(desk.model.state(), State::SignedOut);
    QVERIFY(desk.model.hasExpired());
}

void TestSessionModel::knowsTheRights() {
    Desk desk;
    QVERIFY(!desk.model.may(Right::None));
    desk.kept.insert(QStringLiteral("place"), "good");
    desk.model.start();
    QTRY_COMPARE(desk.model.state(), State::SignedIn);
    QVERIFY(desk.model.may(Right::ShipOrders));
    QVERIFY(!desk.model.may(Right::ManageStaff));
    QCOMPARE(desk.model.roleText(), QStringLiteral("Warehouse"));
}

void TestSessionModel::followsTheConnection() {
    Desk desk;
    QCOMPARE(desk.connection.state(), ConnectionState::State::Connecting);
    desk.kept.insert(QStringLiteral("place"), "good");
    desk.model.start();
    QTRY_COMPARE(desk.model.state(), State::SignedIn);
    QCOMPARE(desk.connection.state(), ConnectionState::State::Connected);
    QVERIFY(desk.connection.lastHeard().ms > 0);
    desk.client.setOnline(false);
    QCOMPARE(desk.connection.state(), ConnectionState::State::Offline);
    desk.transport.streams[0]->open(200);
    QCOMPARE(desk.connection.state(), ConnectionState::State::Connected);
}

void TestSessionModel::everyRoleAndRightHasAName() {
    for (const auto& entry : enumNames(Role{})) QVERIFY(!roleText(entry.value).isEmpty());
    for (const auto& entry : enumNames(Right{})) QVERIFY(!rightText(entry.value).isEmpty());
}

QTEST_GUILESS_MAIN(TestSessionModel)
#include "test_session_model.moc"
