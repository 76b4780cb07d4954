#pragma once

#include <QNetworkAccessManager>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <functional>
#include <optional>

#include "app/server_address.h"

namespace zhanggui {

class ServerProcess;

/// The server of a data folder, from the desk's side: attaches to the one that runs there or starts one, starts it
/// again when it dies while the desk is open, and stops the one it started.
class EmbeddedServer : public QObject {
    Q_OBJECT
  public:
    struct Plan {
        QString folder;
        QString program;           ///< zhanggui-server; see `findServerProgram`
        bool demo = false;         ///< a generated shop with a simulated customer
        bool keepServing = false;  ///< start it so that it outlives the desk
        int patienceMs = 30'000;   ///< without a sign of life for so long, a start has failed
        int graceMs = 10'000;      ///< how long an orderly stop may take
    };

    explicit EmbeddedServer(Plan plan, QObject* parent = nullptr);
    ~EmbeddedServer() override;

    /// Attaches or starts; `ready` or `failed` follows. Also the way to try again after a failure.
    void start();
    /// Looks whether the server still answers, and starts it again if not. For when requests begin to fail.
    void check();
    /// Stops what we started, in order, or hands the shop over to a server that stays; one that was there before us
    /// stays. `stopped` follows.
    void stop();
    /// Whether the shop goes on serving customers after stop(). Switching it off ends, at stop(), also a server that an
    /// earlier desk left running.
    void setKeepServing(bool keep);
    /// Whether the server is our child and will end with us.
    bool isOurs() const;
    const std::optional<ServerAddress>& address() const { return m_address; }

  Q_SIGNALS:
    void progressed(int percent, const QString& text);
    void ready(const zhanggui::ServerAddress& address);
    /// It could not be started. `words` are the server's own and name cause and place.
    void failed(const QString& words);
    /// It was lost while the desk is open and is being started again.
    void lost();
    void stopped();

  private:
    void attachOr(std::function<void()> otherwise);
    void probe(const ServerAddress& address, std::function<void(bool)> then);
    void launch();
    void launchDetached();
    void awaitDetached(const QString& logPath, qint64 pid, int tries);
    void onReady(const ServerAddress& address);
    void onEnded(const QString& words, bool wasReady);
    void scheduleRestart();
    QStringList arguments() const;
    bool startStaying(qint64* pid);
    void endStaying();

    Plan m_plan;
    QNetworkAccessManager m_network;
    QPointer<ServerProcess> m_process;
    QTimer m_restart, m_calm;
    std::optional<ServerAddress> m_address;
    int m_losses = 0;
    bool m_stopping = false, m_checking = false, m_switchedOff = false;
};

/// zhanggui-server beside this program, in the build tree, or in PATH; empty if there is none.
QString findServerProgram();

}  // namespace zhanggui
