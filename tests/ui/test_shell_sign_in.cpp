#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include "models/shop/session_model.h"
#include "tests/models/fake_transport.h"
#include "tests/ui/walker.h"
#include "ui/shell/language.h"
#include "ui/shell/preferences.h"
#include "ui/shell/setup_page.h"
#include "ui/shell/sign_in_page.h"
#include "ui/widgets/label.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/theme.h"

using namespace zhanggui;
using namespace Qt::StringLiterals;

namespace {

class FixedScheme : public SystemColorScheme {
  public:
    bool prefersDark() const override { return false; }
};

class NoKeychain : public Keychain {
  public:
    void read(const QString&, Answered answered) override { answered(Outcome::NoKeychain, {}); }
    void write(const QString&, const QByteArray&, Answered answered) override { answered(Outcome::NoKeychain, {}); }
    void remove(const QString&, Answered answered) override { answered(Outcome::NoKeychain, {}); }
};

struct Entrance {
    Entrance() : preferences(folder.filePath(u"desk.ini"_s)) {
        transport.onRequest = [this](const HttpRequest& request) -> std::optional<HttpAnswer> {
            if (isDown) return FakeTransport::failed();
            if (request.path == "/admin/v1/setup" && request.verb == Verb::Get) return FakeTransport::ok(setup);
            if (request.verb == Verb::Post) ++attempts;
            return answer;
        };
    }
    void start() {
        session.start();
        QTRY_VERIFY(session.state() != SessionModel::State::Starting);
    }
    template <class Page>
    std::unique_ptr<Page> show() {
        auto page = std::make_unique<Page>(session, preferences);
        page->resize(1200, 900);
        page->show();
        page->activateWindow();
        [&] { QVERIFY(QTest::qWaitForWindowActive(page.get())); }();
        return page;
    }
    static QStringList words(const QWidget& page) {
        QStringList all;
        for (const Label* label : page.findChildren<Label*>())
            if (label->isVisible()) all << label->text();
        return all;
    }
    static QLineEdit* field(const QWidget& page, const char* name) {
        return page.findChild<QLineEdit*>(QString::fromLatin1(name));
    }
    static bool hasBanner(const QWidget& page) {
        const auto banners = page.findChildren<Banner*>();
        return std::any_of(banners.begin(), banners.end(), [](const Banner* one) { return one->isVisible(); });
    }

    QTemporaryDir folder;
    FakeTransport transport;
    SetupState setup{false, "青禾生活", "0.1.0", false};
    HttpAnswer answer = FakeTransport::refused(StaffRefusal::WrongPassword);
    bool isDown = false;
    int attempts = 0;
    Client client{transport};
    EventStream stream{client};
    SessionStore store{std::make_unique<NoKeychain>()};
    SessionModel session{client, stream, store, u"place"_s};
    Preferences preferences;
};

}  // namespace

/// The doors of the shop: sign-in and first set-up, by keyboard.
class TestShellSignIn : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void bothDoorsPassTheWalkers_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<Theme>("theme");
        QTest::newRow("Chinese, light") << u"zh_CN"_s << Theme::Light;
        QTest::newRow("Chinese, dark") << u"zh_CN"_s << Theme::Dark;
        QTest::newRow("English, light") << u"en"_s << Theme::Light;
        QTest::newRow("English, dark") << u"en"_s << Theme::Dark;
    }

    void bothDoorsPassTheWalkers() {
        QFETCH(QString, language);
        QFETCH(Theme, theme);
        Language words;
        words.use(language);
        Appearance appearance(*qApp, std::make_unique<FixedScheme>());
        appearance.setTheme(theme);
        Entrance entrance;
        entrance.start();
        const auto signIn = entrance.show<SignInPage>();
        const auto setUp = entrance.show<SetupPage>();
        QTest::keyClick(Entrance::field(*signIn, "login"), Qt::Key_Return);  // with its faults
        QDir().mkpath(QStringLiteral(ZHANGGUI_BINARY_DIR) + u"/pages"_s);
        for (const auto& [page, name] : std::initializer_list<std::pair<QWidget*, QString>>{
                 {signIn.get(), u"sign-in"_s}, {setUp.get(), u"set-up"_s}}) {
            QTRY_VERIFY2(walk::clippedTexts(page).isEmpty(), qPrintable(walk::report(walk::clippedTexts(page))));
            QVERIFY2(walk::unnamedFocusable(page).isEmpty(), qPrintable(walk::report(walk::unnamedFocusable(page))));
            QTRY_VERIFY2(walk::weakContrast(page).isEmpty(), qPrintable(walk::report(walk::weakContrast(page))));
            QVERIFY(page->grab().save(
                QStringLiteral(ZHANGGUI_BINARY_DIR) +
                u"/pages/%1-%2-%3.png"_s.arg(name, language, theme == Theme::Dark ? u"dark"_s : u"light"_s)));
        }
    }

    void emptyFieldsAreNotSent() {
        Entrance entrance;
        entrance.start();
        const auto page = entrance.show<SignInPage>();
        QTest::keyClick(Entrance::field(*page, "password"), Qt::Key_Return);
        QCOMPARE(entrance.attempts, 0);
        QVERIFY(Entrance::words(*page).contains(SignInPage::tr("Type your password.")));
    }

    void aWrongPasswordSaysSoAndKeepsTheName() {
        Entrance entrance;
        entrance.start();
        const auto page = entrance.show<SignInPage>();
        QTest::keyClicks(Entrance::field(*page, "login"), u"chen"_s);
        QTest::keyClicks(Entrance::field(*page, "password"), u"wrong"_s);
        QTest::keyClick(Entrance::field(*page, "password"), Qt::Key_Return);
        QTRY_COMPARE(entrance.attempts, 1);
        QTRY_VERIFY(Entrance::hasBanner(*page));
        QCOMPARE(Entrance::field(*page, "login")->text(), u"chen"_s);
        QTRY_VERIFY(page->findChild<QPushButton*>(u"doorSubmit"_s)->isEnabled());
        QCOMPARE(entrance.preferences.lastLogin(), u"chen"_s);
    }

    void theServerGoneIsNoWrongPassword() {
        Entrance entrance;
        entrance.start();
        const auto page = entrance.show<SignInPage>();
        QTest::keyClicks(Entrance::field(*page, "login"), u"chen"_s);
        QTest::keyClicks(Entrance::field(*page, "password"), u"right"_s);
        entrance.isDown = true;
        QTest::keyClick(Entrance::field(*page, "password"), Qt::Key_Return);
        QTRY_VERIFY(Entrance::hasBanner(*page));
        QCOMPARE(Entrance::field(*page, "password")->text(), u"right"_s);
        QCOMPARE(entrance.session.state(), SessionModel::State::SignedOut);
    }

    void theRightPasswordOpens() {
        Entrance entrance;
        entrance.start();
        entrance.answer = FakeTransport::ok(
            StaffSession{"token", {4'000'000'000'000}, {{1}, "chen", "陈雯", Role::Owner, true}, {Right::SeeOrders}});
        const auto page = entrance.show<SignInPage>();
        QTest::keyClicks(Entrance::field(*page, "login"), u"chen"_s);
        QTest::keyClicks(Entrance::field(*page, "password"), u"right"_s);
        QTest::mouseClick(page->findChild<QPushButton*>(u"doorSubmit"_s), Qt::LeftButton);
        QTRY_COMPARE(entrance.session.state(), SessionModel::State::SignedIn);
    }

    void twoDifferentPasswordsAreNotSent() {
        Entrance entrance;
        entrance.setup = {true, "", "0.1.0", false};
        entrance.start();
        const auto page = entrance.show<SetupPage>();
        Entrance::field(*page, "shopName")->setText(u"青禾"_s);
        QTest::keyClicks(Entrance::field(*page, "password"), u"eight or more"_s);
        QTest::keyClicks(Entrance::field(*page, "passwordAgain"), u"something else"_s);
        QTest::keyClick(Entrance::field(*page, "passwordAgain"), Qt::Key_Return);
        QCOMPARE(entrance.attempts, 0);
        QVERIFY(Entrance::words(*page).contains(SetupPage::tr("The two passwords differ.")));
    }

    void theServersFaultsStandAtTheirFields() {
        Entrance entrance;
        entrance.setup = {true, "", "0.1.0", false};
        entrance.start();
        entrance.answer = FakeTransport::refused(
            Refusal(GeneralRefusal::InvalidInput, {{"/password", "tooShort", 8}, {"/shopName", "tooShort", 1}}));
        const auto page = entrance.show<SetupPage>();
        QTest::keyClick(Entrance::field(*page, "shopName"), Qt::Key_Return);
        QTRY_COMPARE(entrance.attempts, 1);
        QTRY_VERIFY(Entrance::field(*page, "shopName")->hasFocus());  // the first fault has the cursor
        QVERIFY(Entrance::words(*page).join(u' ').contains(u'8'));
    }
};

QTEST_MAIN(TestShellSignIn)
#include "test_shell_sign_in.moc"
