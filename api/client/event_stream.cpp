#include "api/client/event_stream.h"

#include <QRandomGenerator>

namespace zhanggui {

EventStream::EventStream(Client& client, Delays delays, QObject* parent)
    : QObject(parent), m_client(client), m_delays(delays) {
    m_retry.setSingleShot(true);
    m_silence.setSingleShot(true);
    m_silence.setInterval(delays.silence);
    connect(&m_retry, &QTimer::timeout, this, &EventStream::open);
    connect(&m_silence, &QTimer::timeout, this, &EventStream::onSilence);
}

EventStream::~EventStream() = default;

void EventStream::start() {
    if (m_running) return;
    m_running = true;
    m_failures = m_attempts = 0;
    open();
}

void EventStream::stop() {
    m_running = false;
    m_lastId.clear();
    m_retry.stop();
    drop();
}

void EventStream::open() {
    drop();
    HttpHeaders headers{{"Accept", "text/event-stream"}};
    if (!m_lastId.isEmpty()) headers.append({"Last-Event-ID", m_lastId});
    m_refused = false;
    ++m_attempts;
    m_parser = std::make_unique<SseParser>();
    m_stream = m_client.open<FollowEvents>(headers);
    connect(m_stream.get(), &ByteStream::opened, this, &EventStream::onOpened);
    connect(m_stream.get(), &ByteStream::arrived, this, &EventStream::onArrived);
    connect(m_stream.get(), &ByteStream::closed, this, &EventStream::onClosed);
    m_silence.start();
}

void EventStream::drop() {
    m_silence.stop();
    if (m_stream) {
        m_stream->disconnect(this);
        m_stream.release()->deleteLater();  // it may be the one that is signalling
    }
    if (std::exchange(m_connected, false)) Q_EMIT disconnected();
}

void EventStream::onOpened(int status) {
    m_client.setOnline(true);
    if (status == 200) {
        m_failures = 0;
        m_connected = true;
        Q_EMIT connected(m_attempts > 1);
        return;
    }
    // Signed out or without the right: knocking again changes nothing. The next request of the client says which.
    m_refused = status == 401 || status == 403;
}

void EventStream::onArrived(const QByteArray& bytes) {
    m_silence.start();
    if (!m_connected) return;
    for (const auto& message : m_parser->feed(bytes)) {
        m_lastId = message.id;
        const auto event = parseJson<ShopEvent>(message.data.toStdString(), UnknownFields::Ignore);
        if (event) Q_EMIT happened(*event);  // else a kind that a newer server knows
        if (!m_connected) return;            // stopped by who heard it
    }
    if (m_parser->isOverflowing()) onClosed();
}

void EventStream::onClosed() {
    const bool wasConnected = m_connected;
    drop();
    if (!m_running || std::exchange(m_refused, false)) {
        if (std::exchange(m_running, false)) Q_EMIT refused();
        return;
    }
    if (!wasConnected && m_failures > 0) m_client.setOnline(false);
    retryLater();
}

void EventStream::onSilence() {
    drop();
    retryLater();
}

void EventStream::retryLater() {
    const auto most = m_delays.most.count();
    const auto backoff = std::min(most, m_delays.first.count() << std::min(m_failures, 10));
    ++m_failures;
    // Between half and the whole of it, so that many desks do not come back in one wave.
    m_retry.start(
        static_cast<int>(backoff / 2 + QRandomGenerator::global()->bounded(static_cast<int>(backoff / 2 + 1))));
}

}  // namespace zhanggui
