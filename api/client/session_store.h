#pragma once

#include <QHash>
#include <QObject>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace zhanggui {

/// A place that keeps secrets for the user, such as the desktop's keyring. Answers once, later.
class Keychain {
  public:
    enum class Outcome { Done, NotFound, NoKeychain };
    using Answered = std::function<void(Outcome outcome, const QByteArray& secret)>;

    virtual ~Keychain() = default;
    virtual void read(const QString& name, Answered answered) = 0;
    virtual void write(const QString& name, const QByteArray& secret, Answered answered) = 0;
    virtual void remove(const QString& name, Answered answered) = 0;
};

/// The platform's keychain through QtKeychain. Never its plain text fallback.
std::unique_ptr<Keychain> platformKeychain();

/// Keeps the session token of each shop. Where there is no keychain, or a locked one does not answer in time, tokens
/// live in memory only and the user is asked at the next start; nothing is ever written in plain text.
class SessionStore : public QObject {
    Q_OBJECT
  public:
    explicit SessionStore(std::unique_ptr<Keychain> keychain,
                          std::chrono::milliseconds patience = std::chrono::seconds(3), QObject* parent = nullptr);

    /// The token kept for `place` (a server's URL, or the folder of an embedded shop); empty if none is. Answers once,
    /// later; not at all if `owner` died.
    void load(const QString& place, QObject* owner, std::function<void(const QByteArray& token)> then);
    void save(const QString& place, const QByteArray& token);
    void forget(const QString& place);
    /// Whether tokens outlive the program. Unknown until something was asked.
    std::optional<bool> hasKeychain() const { return m_hasKeychain; }

  private:
    void answer(const QString& place, Keychain::Outcome outcome, const QByteArray& secret);

    std::unique_ptr<Keychain> m_keychain;
    const std::chrono::milliseconds m_patience;
    QHash<QString, QByteArray> m_memory;
    std::optional<bool> m_hasKeychain;
};

}  // namespace zhanggui
