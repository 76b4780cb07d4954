#include "models/shop/session_model.h"

#include "models/base/formats.h"
#include "models/base/words.h"

namespace zhanggui {

namespace {

/// How soon an unreachable shop is asked again; a server that starts takes about this long.
constexpr std::chrono::milliseconds askAgainAfter{500};

}  // namespace

SessionModel::SessionModel(Client& client, EventStream& stream, SessionStore& store, const QString& place,
                           QObject* parent)
    : QObject(parent), m_client(client), m_stream(stream), m_store(store), m_place(place) {
    m_again.setSingleShot(true);
    m_again.setInterval(askAgainAfter);
    connect(&m_again, &QTimer::timeout, this, &SessionModel::ask);
    connect(&client, &Client::signedOut, this, [this] { leave(true); });
    // A stream that is refused says that the session may be over; a request of one's own tells for certain.
    connect(&stream, &EventStream::refused, this, [this] {
        if (m_state == State::SignedIn) m_asking = m_client.call<GetMe>(this, [](const Result<StaffSession>&) {});
    });
}

void SessionModel::start() {
    setState(State::Starting);
    ask();
}

void SessionModel::ask() {
    m_asking = m_client.call<GetSetup>(this, [this](Result<SetupState> setup) { onSetup(std::move(setup)); });
}

void SessionModel::onSetup(Result<SetupState> setup) {
    if (!setup) {
        m_again.start();
        return fail(setup.error(), State::Unreachable);
    }
    m_refusal = {};
    m_setup = std::move(*setup);
    if (m_setup.needed) return setState(State::NeedsSetup);
    m_store.load(m_place, this, [this](const QByteArray& token) { onToken(token); });
}

void SessionModel::onToken(const QByteArray& token) {
    if (m_session) return;
    if (token.isEmpty()) return setState(State::SignedOut);
    m_client.setToken(token);
    m_asking = m_client.call<GetMe>(this, [this](Result<StaffSession> session) { onKeptSession(std::move(session)); });
}

void SessionModel::onKeptSession(Result<StaffSession> session) {
    if (session) return enter(std::move(*session), m_client.token());
    if (session.error().status == 0 || session.error().status >= 500) {  // the token may still be good
        m_again.start();
        return fail(session.error(), State::Unreachable);
    }
    if (m_state != State::SignedOut) leave(true);
}

void SessionModel::setUp(const QString& shopName, const QString& login, const QString& name, const QString& password) {
    m_newShopName = shopName;
    const ShopSetup setup{format::utf8(shopName), format::utf8(login), format::utf8(name), format::utf8(password)};
    m_asking = m_client.call<SetUpShop>(this, setup, [this](Result<StaffSession> session) {
        if (session) {
            m_setup.needed = false;
            m_setup.shopName = format::utf8(m_newShopName.trimmed());
        }
        onSession(std::move(session));
    });
    Q_EMIT busyChanged();
}

void SessionModel::signIn(const QString& login, const QString& password) {
    const StaffCredentials credentials{format::utf8(login), format::utf8(password)};
    m_asking = m_client.call<SignIn>(this, credentials,
                                     [this](Result<StaffSession> session) { onSession(std::move(session)); });
    Q_EMIT busyChanged();
}

void SessionModel::onSession(Result<StaffSession> session) {
    Q_EMIT busyChanged();
    if (!session) return fail(session.error(), m_state);
    const auto token = QByteArray::fromStdString(session->token);
    m_client.setToken(token);
    m_store.save(m_place, token);
    enter(std::move(*session), token);
}

void SessionModel::enter(StaffSession session, const QByteArray& token) {
    Q_ASSERT(token == m_client.token());
    session.token.clear();  // the client has it; nobody else needs it
    m_session = std::move(session);
    m_refusal = {};
    m_expired = false;
    m_stream.start();
    setState(State::SignedIn);
}

void SessionModel::signOut() {
    if (!m_session) return;
    m_client.call<SignOut>(this, [](const Result<None>&) {});  // the token of the moment goes with it
    leave(false);
}

void SessionModel::leave(bool expired) {
    m_stream.stop();
    m_session.reset();
    m_client.setToken({});
    m_store.forget(m_place);
    m_expired = expired;
    setState(State::SignedOut);
}

void SessionModel::fail(const Refusal& refusal, State state) {
    m_refusal = refusal;
    setState(state);
    Q_EMIT refused(refusal);
}

void SessionModel::setState(State state) {
    m_state = state;
    Q_EMIT changed();
}

QString SessionModel::shopName() const {
    return format::text(m_setup.shopName);
}
QString SessionModel::serverVersion() const {
    return format::text(m_setup.serverVersion);
}
QString SessionModel::userName() const {
    return m_session ? format::text(m_session->member.name) : QString();
}
QString SessionModel::roleText() const {
    return m_session ? zhanggui::roleText(m_session->member.role) : QString();
}
QString SessionModel::roleKey() const {
    return m_session ? wordOf(m_session->member.role) : QString();
}

bool SessionModel::may(Right right) const {
    if (!m_session) return false;
    const auto& rights = m_session->rights;
    return right == Right::None || std::find(rights.begin(), rights.end(), right) != rights.end();
}

QString roleText(Role role) {
    switch (role) {
        case Role::Owner:
            return SessionModel::tr("Owner");
        case Role::Manager:
            return SessionModel::tr("Manager");
        case Role::Warehouse:
            return SessionModel::tr("Warehouse");
        case Role::Service:
            return SessionModel::tr("Customer service");
        case Role::Finance:
            return SessionModel::tr("Finance");
        case Role::ReadOnly:
            return SessionModel::tr("Read only");
    }
    return {};
}

QString rightText(Right right) {
    switch (right) {
        case Right::None:
            return SessionModel::tr("Sign in");
        case Right::SeeProducts:
            return SessionModel::tr("See products");
        case Right::EditProducts:
            return SessionModel::tr("Edit products and categories");
        case Right::ImportProducts:
            return SessionModel::tr("Import products");
        case Right::ExportProducts:
            return SessionModel::tr("Export products");
        case Right::SeeStock:
            return SessionModel::tr("See stock");
        case Right::SeeOrders:
            return SessionModel::tr("See orders");
        case Right::ShipOrders:
            return SessionModel::tr("Ship orders");
        case Right::CloseOrders:
            return SessionModel::tr("Close orders");
        case Right::SeePersonalData:
            return SessionModel::tr("See personal data");
        case Right::ManageStaff:
            return SessionModel::tr("Manage staff");
    }
    return {};
}

}  // namespace zhanggui
