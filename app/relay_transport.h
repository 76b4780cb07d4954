#pragma once

#include <QHash>
#include <QObject>
#include <QUrl>
#include <memory>

#include "api/client/transport.h"

namespace zhanggui {

class NetworkTransport;

/// A transport whose server may move: the embedded one comes back on another port with another secret. While there is
/// no server, requests are answered as unreachable; those on their way when it moves are too.
class RelayTransport : public QObject, public Transport {
    Q_OBJECT
  public:
    explicit RelayTransport(QObject* parent = nullptr);
    ~RelayTransport() override;

    /// Everything from now on goes there.
    void connectTo(const QUrl& url, const QByteArray& launchSecret);

    Ticket send(HttpRequest request, Answered answered) override;
    void cancel(Ticket ticket) override;
    std::unique_ptr<ByteStream> open(HttpRequest request) override;

  private:
    struct Waiting {
        Ticket inner = 0;
        Answered answered;
    };
    void answer(Ticket ticket, HttpAnswer answer);

    std::unique_ptr<NetworkTransport> m_transport;
    QHash<Ticket, Waiting> m_waiting;
    Ticket m_last = 0;
};

}  // namespace zhanggui
