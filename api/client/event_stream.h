#pragma once

#include <QObject>
#include <QTimer>
#include <memory>

#include "api/client/client.h"
#include "api/client/sse_parser.h"
#include "api/contract/events.h"

namespace zhanggui {

/// Follows the shop's events and keeps following: it reconnects by itself, names the last event it saw, and gives up a
/// connection on which nothing was heard for twice the heartbeat.
class EventStream : public QObject {
    Q_OBJECT
  public:
    struct Delays {
        std::chrono::milliseconds first{200}, most{5'000}, silence{35'000};
    };

    /// `client` must outlive the stream.
    explicit EventStream(Client& client, Delays delays, QObject* parent = nullptr);
    explicit EventStream(Client& client, QObject* parent = nullptr) : EventStream(client, Delays{}, parent) {}
    ~EventStream() override;

    /// Begins with what happens from now on, or goes on after what was seen last.
    void start();
    /// Ends it and forgets what was seen last: the next start may be another shop.
    void stop();
    bool isConnected() const { return m_connected; }

  Q_SIGNALS:
    void happened(const zhanggui::ShopEvent& event);
    void connected(bool again);  ///< `again`: not at the first attempt; the events that were missed follow
    void disconnected();         ///< it is trying again
    void refused();              ///< it gave up: signed out, or the right is missing

  private:
    void open();
    void drop();
    void onOpened(int status);
    void onArrived(const QByteArray& bytes);
    void onClosed();
    void onSilence();
    void retryLater();

    Client& m_client;
    const Delays m_delays;
    std::unique_ptr<ByteStream> m_stream;
    std::unique_ptr<SseParser> m_parser;
    QByteArray m_lastId;
    QTimer m_retry, m_silence;
    int m_failures = 0, m_attempts = 0;
    bool m_running = false, m_connected = false, m_refused = false;
};

}  // namespace zhanggui
