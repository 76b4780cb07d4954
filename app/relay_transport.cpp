#include "app/relay_transport.h"

#include "api/client/network_transport.h"

namespace zhanggui {

namespace {

/// Where there is no server there is no stream either: it says so and ends.
class ClosedStream : public ByteStream {
  public:
    ClosedStream() {
        QMetaObject::invokeMethod(
            this,
            [this] {
                Q_EMIT opened(0);
                Q_EMIT closed();
            },
            Qt::QueuedConnection);
    }
};

HttpAnswer unreachable() {
    HttpAnswer answer;
    answer.fault = NetworkFault::Unreachable;
    answer.faultText = "the server is not running";
    return answer;
}

}  // namespace

RelayTransport::RelayTransport(QObject* parent) : QObject(parent) {}
RelayTransport::~RelayTransport() = default;

void RelayTransport::connectTo(const QUrl& url, const QByteArray& launchSecret) {
    m_transport = std::make_unique<NetworkTransport>(url, launchSecret);
    const QList<Ticket> left = m_waiting.keys();
    for (const Ticket ticket : left) answer(ticket, unreachable());
}

Transport::Ticket RelayTransport::send(HttpRequest request, Answered answered) {
    const Ticket ticket = ++m_last;
    m_waiting.insert(ticket, {0, std::move(answered)});
    if (m_transport) {
        m_waiting[ticket].inner = m_transport->send(
            std::move(request), [this, ticket](HttpAnswer given) { answer(ticket, std::move(given)); });
    } else {
        QMetaObject::invokeMethod(
            this, [this, ticket] { answer(ticket, unreachable()); }, Qt::QueuedConnection);
    }
    return ticket;
}

void RelayTransport::answer(Ticket ticket, HttpAnswer given) {
    const Waiting waiting = m_waiting.take(ticket);
    if (waiting.answered) waiting.answered(std::move(given));
}

void RelayTransport::cancel(Ticket ticket) {
    const Waiting waiting = m_waiting.take(ticket);
    if (waiting.inner != 0 && m_transport) m_transport->cancel(waiting.inner);
}

std::unique_ptr<ByteStream> RelayTransport::open(HttpRequest request) {
    if (m_transport) return m_transport->open(std::move(request));
    return std::make_unique<ClosedStream>();
}

}  // namespace zhanggui
