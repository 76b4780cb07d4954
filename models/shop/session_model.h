#pragma once

#include <QObject>
#include <optional>

#include "api/client/event_stream.h"
#include "api/client/session_store.h"
#include "api/contract/staff.h"

namespace zhanggui {

/// Who sits at the desk: first set-up of a shop, sign-in with a kept token or a password, sign-out. Starts and ends
/// the event stream with the session.
class SessionModel : public QObject {
    Q_OBJECT
  public:
    enum class State {
        Starting,     ///< asking the shop and the keychain
        Unreachable,  ///< the shop did not answer; refusal() says more; it tries again when the connection is back
        NeedsSetup,   ///< the shop has no owner yet
        SignedOut,
        SignedIn,
    };
    Q_ENUM(State)

    /// `place` names the shop in the keychain: a server's URL, or the folder of an embedded shop.
    SessionModel(Client& client, EventStream& stream, SessionStore& store, const QString& place,
                 QObject* parent = nullptr);

    State state() const { return m_state; }
    /// Asks the shop who it is, then signs in with the kept token if there is one.
    void start();
    void setUp(const QString& shopName, const QString& login, const QString& name, const QString& password);
    void signIn(const QString& login, const QString& password);
    void signOut();

    QString shopName() const;
    QString serverVersion() const;
    bool isDemo() const { return m_setup.demo; }
    /// Empty unless signed in.
    QString userName() const;
    QString roleText() const;
    /// Wire word of the role, "owner".
    QString roleKey() const;
    bool may(Right right) const;
    /// Whether the session outlives the program; false where there is no keychain.
    bool isKept() const { return m_store.hasKeychain().value_or(true); }
    /// Why the last attempt failed; empty code if it did not.
    const Refusal& refusal() const { return m_refusal; }
    /// The session ended by itself, not by signOut().
    bool hasExpired() const { return m_expired; }
    bool isBusy() const { return m_asking.isRunning(); }

  Q_SIGNALS:
    void changed();  ///< state, person or shop
    void busyChanged();
    void refused(const zhanggui::Refusal& refusal);

  private:
    void ask();
    void onSetup(Result<SetupState> setup);
    void onToken(const QByteArray& token);
    void onKeptSession(Result<StaffSession> session);
    void onSession(Result<StaffSession> session);
    void enter(StaffSession session, const QByteArray& token);
    void leave(bool expired);
    void fail(const Refusal& refusal, State state);
    void setState(State state);

    Client& m_client;
    EventStream& m_stream;
    SessionStore& m_store;
    const QString m_place;
    State m_state = State::Starting;
    SetupState m_setup;
    std::optional<StaffSession> m_session;
    Refusal m_refusal;
    Latest m_asking;
    QTimer m_again;
    QString m_newShopName;
    bool m_expired = false;
};

/// A role as people call it.
QString roleText(Role role);
/// A right as people call it, for "you lack the right to …".
QString rightText(Right right);

}  // namespace zhanggui
