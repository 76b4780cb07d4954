#include <QTest>

#include "api/client/session_store.h"

using namespace zhanggui;

namespace {

/// A keychain in memory that answers when the test says so.
class FakeKeychain : public Keychain {
  public:
    void read(const QString& name, Answered answered) override { asked(std::move(answered), secrets.value(name)); }
    void write(const QString& name, const QByteArray& secret, Answered answered) override {
        if (works) secrets.insert(name, secret);
        asked(std::move(answered), {});
    }
    void remove(const QString& name, Answered answered) override {
        secrets.remove(name);
        asked(std::move(answered), {});
    }

    bool works = true, silent = false;
    QHash<QString, QByteArray> secrets;
    std::vector<std::function<void()>> late;
    QObject context;
    int questions = 0;

  private:
    void asked(Answered answered, const QByteArray& secret) {
        ++questions;
        const auto outcome = !works ? Outcome::NoKeychain : secret.isEmpty() ? Outcome::NotFound : Outcome::Done;
        const auto tell = [answered = std::move(answered), outcome, secret] { answered(outcome, secret); };
        if (silent)
            late.push_back(tell);
        else
            QMetaObject::invokeMethod(&context, tell, Qt::QueuedConnection);
    }
};

struct Fixture {
    Fixture() : keychain(new FakeKeychain), store(std::unique_ptr<Keychain>(keychain), std::chrono::milliseconds(50)) {}
    void load() {
        heard.reset();
        store.load(place, &owner, [this](const QByteArray& token) { heard = token; });
    }

    FakeKeychain* keychain;
    SessionStore store;
    QObject owner;
    const QString place = QStringLiteral("http://shop.example");
    std::optional<QByteArray> heard;
};

}  // namespace

class TestSessionStore : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void bringsBackWhatTheKeychainKept();
    void hasNothingForANewShop();
    void keepsItInMemoryWithoutAKeychain();
    void givesALockedKeychainUp();
    void anAnswerThatComesTooLateChangesNothing();
    void forgets();
    void keepsShopsApart();
    void doesNotTellADeadOwner();
    void worksWithThePlatformsKeychain();
};

void TestSessionStore::bringsBackWhatTheKeychainKept() {
    Fixture f;
    f.keychain->secrets.insert(f.place, "token");
    f.load();
    QVERIFY2(!f.heard, "it answers later, never at once");
    QTRY_COMPARE(f.heard, std::optional<QByteArray>("token"));
    QCOMPARE(f.store.hasKeychain(), std::optional(true));
}

void TestSessionStore::hasNothingForANewShop() {
    Fixture f;
    f.load();
    QTRY_COMPARE(f.heard, std::optional(QByteArray()));
    QCOMPARE(f.store.hasKeychain(), std::optional(true));
}

void TestSessionStore::keepsItInMemoryWithoutAKeychain() {
    Fixture f;
    f.keychain->works = false;
    f.load();
    QTRY_COMPARE(f.heard, std::optional(QByteArray()));
    QCOMPARE(f.store.hasKeychain(), std::optional(false));
    const int asked = f.keychain->questions;
    f.store.save(f.place, "token");
    f.load();
    QTRY_COMPARE(f.heard, std::optional<QByteArray>("token"));
    QCOMPARE(f.keychain->questions, asked);
    QVERIFY(f.keychain->secrets.isEmpty());
}

void TestSessionStore::givesALockedKeychainUp() {
    Fixture f;
    f.keychain->silent = true;
    f.load();
    QTRY_COMPARE(f.heard, std::optional(QByteArray()));
    QCOMPARE(f.store.hasKeychain(), std::optional(false));
}

void TestSessionStore::anAnswerThatComesTooLateChangesNothing() {
    Fixture f;
    f.keychain->secrets.insert(f.place, "old");
    f.keychain->silent = true;
    f.load();
    QTRY_VERIFY(f.heard.has_value());
    f.store.save(f.place, "new");
    f.heard.reset();
    f.keychain->late.front()();
    QVERIFY(!f.heard);
    f.load();
    QTRY_COMPARE(f.heard, std::optional<QByteArray>("new"));
}

void TestSessionStore::forgets() {
    Fixture f;
    f.store.save(f.place, "token");
    QCOMPARE(f.keychain->secrets.value(f.place), QByteArray("token"));
    f.store.forget(f.place);
    QVERIFY(f.keychain->secrets.isEmpty());
    f.load();
    QTRY_COMPARE(f.heard, std::optional(QByteArray()));
}

void TestSessionStore::keepsShopsApart() {
    Fixture f;
    f.store.save(QStringLiteral("http://other.example"), "other");
    f.load();
    QTRY_COMPARE(f.heard, std::optional(QByteArray()));
}

void TestSessionStore::doesNotTellADeadOwner() {
    Fixture f;
    bool told = false;
    auto owner = std::make_unique<QObject>();
    f.store.load(f.place, owner.get(), [&](const QByteArray&) { told = true; });
    owner.reset();
    f.load();
    QTRY_VERIFY(f.heard.has_value());
    QVERIFY(!told);
}

/// With a keyring or without one: it answers in time, and a token that was saved is there again.
void TestSessionStore::worksWithThePlatformsKeychain() {
    SessionStore store(platformKeychain());
    const auto place = QStringLiteral("test:") + QString::number(QCoreApplication::applicationPid());
    std::optional<QByteArray> heard;
    store.load(place, this, [&](const QByteArray& token) { heard = token; });
    QTRY_VERIFY_WITH_TIMEOUT(heard.has_value(), 4000);
    QVERIFY(heard->isEmpty());
    QVERIFY(store.hasKeychain().has_value());
    store.save(place, "token");
    heard.reset();
    store.load(place, this, [&](const QByteArray& token) { heard = token; });
    QTRY_COMPARE(heard, std::optional<QByteArray>("token"));
    store.forget(place);
}

QTEST_GUILESS_MAIN(TestSessionStore)
#include "test_session_store.moc"
