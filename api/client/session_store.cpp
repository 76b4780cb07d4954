#include "api/client/session_store.h"

#include <qt6keychain/keychain.h>

#include <QPointer>
#include <QTimer>

namespace zhanggui {

namespace {

class PlatformKeychain : public Keychain {
  public:
    void read(const QString& name, Answered answered) override {
        auto* job = new QKeychain::ReadPasswordJob(service());
        begin(job, name, std::move(answered), [job] { return job->binaryData(); });
    }
    void write(const QString& name, const QByteArray& secret, Answered answered) override {
        auto* job = new QKeychain::WritePasswordJob(service());
        job->setBinaryData(secret);
        begin(job, name, std::move(answered), [] { return QByteArray(); });
    }
    void remove(const QString& name, Answered answered) override {
        auto* job = new QKeychain::DeletePasswordJob(service());
        begin(job, name, std::move(answered), [] { return QByteArray(); });
    }

  private:
    static QString service() { return QStringLiteral("zhanggui"); }

    template <class Secret>
    static void begin(QKeychain::Job* job, const QString& name, Answered answered, Secret secret) {
        job->setKey(name);
        job->setInsecureFallback(false);
        QObject::connect(
            job, &QKeychain::Job::finished, job, [answered = std::move(answered), secret](QKeychain::Job* done) {
                if (done->error() == QKeychain::NoError) return answered(Outcome::Done, secret());
                // Which error a missing or locked keychain gives differs from one desktop to the next.
                answered(done->error() == QKeychain::EntryNotFound ? Outcome::NotFound : Outcome::NoKeychain, {});
            });
        job->start();
    }
};

/// One question to the keychain, answered once: by the keychain or by the clock.
struct Question {
    bool open = true;
};

}  // namespace

std::unique_ptr<Keychain> platformKeychain() {
    return std::make_unique<PlatformKeychain>();
}

SessionStore::SessionStore(std::unique_ptr<Keychain> keychain, std::chrono::milliseconds patience, QObject* parent)
    : QObject(parent), m_keychain(std::move(keychain)), m_patience(patience) {}

void SessionStore::load(const QString& place, QObject* owner, std::function<void(const QByteArray& token)> then) {
    QPointer<QObject> asker(owner);
    const auto tell = [asker, then = std::move(then)](const QByteArray& token) {
        if (asker) then(token);
    };
    if (const auto kept = m_memory.constFind(place); kept != m_memory.constEnd()) {
        QMetaObject::invokeMethod(
            this, [tell, token = kept.value()] { tell(token); }, Qt::QueuedConnection);
        return;
    }
    const auto question = std::make_shared<Question>();
    const auto heard = [this, self = QPointer<SessionStore>(this), place, question, tell](Keychain::Outcome outcome,
                                                                                          const QByteArray& secret) {
        if (!self || !std::exchange(question->open, false)) return;
        answer(place, outcome, secret);
        tell(m_memory.value(place));
    };
    QTimer::singleShot(m_patience, this, [heard] { heard(Keychain::Outcome::NoKeychain, {}); });
    m_keychain->read(place, heard);
}

void SessionStore::answer(const QString& place, Keychain::Outcome outcome, const QByteArray& secret) {
    m_hasKeychain = outcome != Keychain::Outcome::NoKeychain;
    // Saved while the keychain was thinking: what is newer counts.
    if (outcome == Keychain::Outcome::Done && !secret.isEmpty() && !m_memory.contains(place))
        m_memory.insert(place, secret);
}

void SessionStore::save(const QString& place, const QByteArray& token) {
    m_memory.insert(place, token);
    if (m_hasKeychain == false) return;
    m_keychain->write(place, token,
                      [self = QPointer<SessionStore>(this)](Keychain::Outcome outcome, const QByteArray&) {
                          if (self) self->m_hasKeychain = outcome != Keychain::Outcome::NoKeychain;
                      });
}

void SessionStore::forget(const QString& place) {
    m_memory.remove(place);
    if (m_hasKeychain == false) return;
    m_keychain->remove(place, [](Keychain::Outcome, const QByteArray&) {});
}

}  // namespace zhanggui
