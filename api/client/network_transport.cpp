#include "api/client/network_transport.h"

#include <QHostAddress>
#include <QNetworkProxy>
#include <QNetworkReply>

namespace zhanggui {

namespace {

bool isLoopback(const QString& host) {
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

QByteArray verbText(Verb verb) {
    return QByteArray::fromStdString(std::string(verbName(verb)));
}

HttpAnswer answerOf(QNetworkReply& reply) {
    HttpAnswer answer;
    answer.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.headers = reply.rawHeaderPairs();
    if (reply.isOpen()) answer.body = reply.readAll();  // an aborted one is not
    const auto error = reply.error();
    // A status with a broken body behind it is no answer: half a page must not pass for a whole one.
    const bool broken = error != QNetworkReply::NoError && error < QNetworkReply::ContentAccessDenied;
    if (answer.status == 0 || broken) {
        const bool late = error == QNetworkReply::OperationCanceledError || error == QNetworkReply::TimeoutError;
        answer.status = 0;
        answer.fault = late ? NetworkFault::TimedOut : NetworkFault::Unreachable;
        answer.faultText = reply.errorString().toUtf8();
    }
    return answer;
}

/// A stream over a reply that is still arriving.
class ReplyStream : public ByteStream {
  public:
    explicit ReplyStream(QNetworkReply* reply) : m_reply(reply) {
        reply->setParent(this);
        connect(reply, &QNetworkReply::metaDataChanged, this, [this] { begin(); });
        connect(reply, &QNetworkReply::readyRead, this, [this] {
            begin();
            Q_EMIT arrived(m_reply->readAll());
        });
        connect(reply, &QNetworkReply::finished, this, [this] {
            begin();
            Q_EMIT closed();
        });
    }
    ~ReplyStream() override {
        m_reply->disconnect(this);
        m_reply->abort();
    }

  private:
    void begin() {
        const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (status == 0 || std::exchange(m_begun, true)) return;
        Q_EMIT opened(status);
    }

    QNetworkReply* m_reply;
    bool m_begun = false;
};

}  // namespace

NetworkTransport::NetworkTransport(const QUrl& base, const QByteArray& launchSecret, QObject* parent)
    : QObject(parent), m_base(base), m_launchSecret(launchSecret) {
    for (auto* network : {&m_network, &m_streams}) {
        network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
        if (isLoopback(base.host())) network->setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    }
}

NetworkTransport::~NetworkTransport() {
    for (const auto& waiting : std::exchange(m_waiting, {})) {
        waiting.reply->disconnect(this);
        waiting.reply->abort();
    }
}

QNetworkReply* NetworkTransport::issue(QNetworkAccessManager& network, const HttpRequest& request) {
    QUrl url = m_base;
    url.setPath(QString::fromLatin1(request.path), QUrl::TolerantMode);
    if (!request.query.isEmpty()) url.setQuery(QString::fromLatin1(request.query), QUrl::StrictMode);
    QNetworkRequest out(url);
    out.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    out.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    out.setRawHeader("User-Agent", "zhanggui/" ZHANGGUI_VERSION);
    if (!m_launchSecret.isEmpty()) out.setRawHeader("X-Zhanggui-Launch", m_launchSecret);
    for (const auto& [name, value] : request.headers) out.setRawHeader(name, value);
    if (&network == &m_network) out.setTransferTimeout(static_cast<int>(request.timeout.count()));
    return network.sendCustomRequest(out, verbText(request.verb), request.body);
}

Transport::Ticket NetworkTransport::send(HttpRequest request, Answered answered) {
    const auto ticket = ++m_lastTicket;
    auto* reply = issue(m_network, request);
    m_waiting.insert(ticket, {reply, std::move(answered)});
    // Queued: a reply that fails at once must not answer before this returns.
    connect(
        reply, &QNetworkReply::finished, this, [this, ticket] { finished(ticket); }, Qt::QueuedConnection);
    return ticket;
}

void NetworkTransport::finished(Ticket ticket) {
    const auto found = m_waiting.constFind(ticket);
    if (found == m_waiting.constEnd()) return;
    const Waiting waiting = found.value();
    m_waiting.erase(found);
    waiting.reply->deleteLater();
    waiting.answered(answerOf(*waiting.reply));
}

void NetworkTransport::cancel(Ticket ticket) {
    const auto found = m_waiting.constFind(ticket);
    if (found == m_waiting.constEnd()) return;
    auto* reply = found->reply;
    m_waiting.erase(found);
    reply->disconnect(this);
    reply->abort();
    reply->deleteLater();
}

std::unique_ptr<ByteStream> NetworkTransport::open(HttpRequest request) {
    return std::make_unique<ReplyStream>(issue(m_streams, request));
}

}  // namespace zhanggui
