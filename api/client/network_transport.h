#pragma once

#include <QHash>
#include <QNetworkAccessManager>
#include <QUrl>

#include "api/client/transport.h"

class QNetworkReply;

namespace zhanggui {

/// HTTP over Qt Network to one server. No cookies, no redirects, no cache; no proxy on the way to this very computer.
class NetworkTransport : public QObject, public Transport {
    Q_OBJECT
  public:
    /// `base` is scheme, host and port. `launchSecret` opens an embedded server's listener; empty for others.
    explicit NetworkTransport(const QUrl& base, const QByteArray& launchSecret = {}, QObject* parent = nullptr);
    ~NetworkTransport() override;

    Ticket send(HttpRequest request, Answered answered) override;
    void cancel(Ticket ticket) override;
    std::unique_ptr<ByteStream> open(HttpRequest request) override;

  private:
    QNetworkReply* issue(QNetworkAccessManager& network, const HttpRequest& request);
    void finished(Ticket ticket);

    struct Waiting {
        QNetworkReply* reply;
        Answered answered;
    };

    const QUrl m_base;
    const QByteArray m_launchSecret;
    QNetworkAccessManager m_network;
    QNetworkAccessManager m_streams;  ///< apart, since open streams use up the connections a host is given
    Ticket m_lastTicket = 0;
    QHash<Ticket, Waiting> m_waiting;
};

}  // namespace zhanggui
