#include "app/desk.h"

#include <QApplication>
#include <QCryptographicHash>
#include <QFileInfo>

#include "ui/shell/setup_page.h"
#include "ui/shell/sign_in_page.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {

CachedThumbs::Fetch fetchFrom(PictureSource& pictures) {
    return [&pictures](const QString& key, CachedThumbs::Answer answer) { pictures.fetch(key, std::move(answer)); };
}

QString placeOf(const Options& options) {
    return options.server.isEmpty() ? options.data : options.server.toString();
}

/// Beside the settings, apart for each shop.
QString draftFolderOf(const Options& options, const QString& settings) {
    const QByteArray shop = QCryptographicHash::hash(placeOf(options).toUtf8(), QCryptographicHash::Sha256).toHex();
    return QFileInfo(settings).absolutePath() + u"/drafts/"_s + QString::fromLatin1(shop.left(16));
}

ProductsModels productsModels(DeskParts& parts) {
    return {parts.products,
            parts.product,
            parts.import,
            parts.exporting,
            {parts.productEdit, parts.skuMatrix, parts.productHistory, parts.uploads, parts.pictures, parts.specStart},
            parts.bulk,
            parts.bulkRows,
            parts.freight,
            parts.productActions,
            parts.failedPictures,
            parts.searchWords};
}

}  // namespace

Desk::Desk(const Options& options, const QString& settings, std::unique_ptr<Keychain> keychain,
           QApplication& application)
    : m_options(options),
      m_application(application),
      m_preferences(settings),
      m_appearance(application, platformColorScheme()),
      m_parts(std::move(keychain), placeOf(options), draftFolderOf(options, settings)),
      m_thumbs(fetchFrom(m_parts.pictures)),
      m_tools{m_actions, m_preferences, m_jobs, m_notices, m_thumbs, m_parts.views},
      m_orders(m_tools, m_parts.orders, m_parts.order),
      m_products(m_tools, productsModels(m_parts)),
      m_categories(m_tools, {m_parts.categories, m_parts.categoryActions, m_parts.specTemplates, m_parts.industries,
                             m_parts.import, m_parts.exporting}),
      m_inventory(m_tools, m_parts.levels, m_parts.ledger),
      m_freight(m_tools, {m_parts.freight, m_parts.regions, m_parts.freightAsking}) {
    if (!m_options.language.isEmpty()) m_preferences.setLanguage(m_options.language);
    if (!m_options.theme.isEmpty()) m_preferences.setTheme(m_options.theme);
    m_language.use(m_preferences.language());
    applyTheme();
    m_window = std::make_unique<MainWindow>(
        m_tools, QList<DeskPage*>{&m_orders, &m_products, &m_categories, &m_inventory, &m_freight}, m_state);
    connect(&m_preferences, &Preferences::languageChanged, &m_language, &Language::use);
    connect(&m_preferences, &Preferences::themeChanged, this, &Desk::applyTheme);
    if (m_options.server.isEmpty()) followServer();
    followSession();
    followConnection();
    followShop();
    // The window goes first, the server then, the program last.
    m_application.setQuitOnLastWindowClosed(false);
    connect(m_window.get(), &MainWindow::closing, this, &Desk::leave);
}

Desk::~Desk() {
    m_window.reset();
}

void Desk::applyTheme() {
    const QString name = m_preferences.theme();
    m_appearance.setTheme(name == "dark"_L1 ? Theme::Dark : name == "light"_L1 ? Theme::Light : Theme::System);
}

void Desk::followServer() {
    EmbeddedServer::Plan plan;
    plan.folder = m_options.data;
    plan.program = findServerProgram();
    plan.demo = m_options.demo;
    plan.keepServing = m_preferences.keepServing();
    m_server = std::make_unique<EmbeddedServer>(plan);
    connect(&m_preferences, &Preferences::keepServingChanged, m_server.get(), &EmbeddedServer::setKeepServing);
    connect(m_server.get(), &EmbeddedServer::progressed, this, [this](int percent, const QString& text) {
        if (!m_entered) m_window->showProgress(percent, text);
    });
    connect(m_server.get(), &EmbeddedServer::ready, this, [this](const ServerAddress& address) {
        m_parts.transport.connectTo(address.url, address.secret);
        m_state.setServer(address.version, true);
        if (!m_entered) m_parts.session.start();
    });
    connect(m_server.get(), &EmbeddedServer::lost, this, [this] {
        m_state.setConnection(DeskState::Connection::Offline,
                              tr("The shop's server stopped and is being started again. Nothing is lost."));
    });
    connect(m_server.get(), &EmbeddedServer::failed, this, [this](const QString& words) {
        if (m_entered)
            m_state.setConnection(DeskState::Connection::Offline, words);
        else
            m_window->showFailure(tr("The shop could not be opened"), words);
    });
    connect(m_server.get(), &EmbeddedServer::stopped, &m_application, &QApplication::quit);
}

void Desk::followSession() {
    SessionModel& session = m_parts.session;
    connect(&session, &SessionModel::changed, this, [this] { enterState(m_parts.session.state()); });
    connect(m_window.get(), &MainWindow::signOutRequested, &session, &SessionModel::signOut);
    connect(m_window.get(), &MainWindow::retryRequested, this, [this] {
        m_window->showProgress(-1, {});
        if (m_server && !m_server->address())
            m_server->start();
        else
            m_parts.session.start();
    });
    connect(m_window.get(), &MainWindow::reconnectRequested, this, [this] {
        if (m_server && !m_server->address())
            m_server->start();
        else
            m_parts.orders.reload();
    });
}

void Desk::enterState(SessionModel::State state) {
    SessionModel& session = m_parts.session;
    if (m_leaving) return;
    m_state.setShop(session.shopName(), session.isDemo());
    m_state.setUser(session.userName(), session.roleKey());
    if (!m_server) m_state.setServer(session.serverVersion(), false);
    if (state == SessionModel::State::Unreachable && !m_entered && !m_server)
        m_window->showFailure(tr("The shop does not answer"),
                              tr("%1 cannot be reached. The desk goes on trying; check the address and the network.")
                                  .arg(m_options.server.toString()));
    const bool settled = state == SessionModel::State::NeedsSetup || state == SessionModel::State::SignedOut ||
                         state == SessionModel::State::SignedIn;
    if (!settled || m_entered == state) return;
    m_entered = state;
    switch (state) {
        case SessionModel::State::NeedsSetup:
            m_window->showDoor([this] { return new SetupPage(m_parts.session, m_preferences); });
            break;
        case SessionModel::State::SignedOut:
            m_parts.clear();
            m_thumbs.clear();
            m_notices.forgetUndo();
            showSignIn();
            break;
        default:
            m_parts.storage.ask();
            m_window->showDesk();
            break;
    }
}

void Desk::showSignIn() {
    // Only the first time: who signs out of the demo shop wants to see the empty page.
    const bool fill = m_options.demo && !std::exchange(m_filledIn, true);
    m_window->showDoor([this, fill] {
        auto* page = new SignInPage(m_parts.session, m_preferences);
        if (fill) page->fillIn(u"owner"_s, u"demo-shop"_s);
        return page;
    });
}

void Desk::followConnection() {
    ConnectionState& connection = m_parts.connection;
    connect(&connection, &ConnectionState::changed, this, [this] {
        switch (m_parts.connection.state()) {
            case ConnectionState::State::Connecting:
                m_state.setConnection(DeskState::Connection::Connecting);
                break;
            case ConnectionState::State::Connected:
                m_state.setConnection(DeskState::Connection::Connected);
                m_thumbs.retryFailed();
                break;
            case ConnectionState::State::Offline:
                m_state.setConnection(DeskState::Connection::Offline, m_state.reason());
                if (m_server) m_server->check();
                break;
        }
    });
    connect(&connection, &ConnectionState::heard, &m_state, &DeskState::touch);
    connect(&m_parts.storage, &StorageWatch::changed, this,
            [this] { m_state.setStorage(m_parts.storage.level(), m_parts.storage.freeBytes()); });
    connect(&m_parts.client, &Client::answered, this,
            [this](const QByteArray& request, const QByteArray& verb, const QByteArray& path, int status) {
                if (status < 500 || status == storageFullStatus) return;  // of which the banner tells
                const QString what = QString::fromUtf8(verb + ' ' + path);
                m_notices.post({Notice::Kind::Error,
                                tr("The server could not answer a request"),
                                tr("%1: code %2, request %3").arg(what).arg(status).arg(QString::fromUtf8(request)),
                                {},
                                {},
                                {}},
                               true);
            });
}

void Desk::followShop() {
    connect(&m_parts.events, &ShopEvents::orderPaid, this, &Desk::showPaidOrder);
}

void Desk::showPaidOrder(qlonglong id, const QString& number) {
    const auto show = [this, id] {
        if (m_window->frame() == nullptr) return;
        m_window->frame()->showPage(m_orders.id());
        m_orders.open(QVariant::fromValue(id));
    };
    // Quietly: the list and the bell tell of it; a toast for each order would be in the way of who ships them.
    m_notices.post({Notice::Kind::Success, tr("Order %1 was paid").arg(number), {}, tr("Show"), show, {}}, true);
}

void Desk::start() {
    m_window->show();
    m_window->showProgress(-1, {});
    if (m_server) {
        m_server->start();
    } else {
        m_parts.transport.connectTo(m_options.server, {});
        m_parts.session.start();
    }
}

void Desk::leave() {
    m_leaving = true;
    m_parts.stream.stop();
    if (m_server)
        m_server->stop();
    else
        m_application.quit();
}

}  // namespace zhanggui
