#include "api/client/client.h"

#include <QPointer>
#include <QThread>
#include <QTimer>
#include <QUuid>

namespace zhanggui {

namespace {

/// How long a read that failed on the way waits before it is repeated: a server that is being replaced is back by then.
constexpr std::chrono::milliseconds retryDelay{150};

Refusal refusalOf(NetworkFault fault) {
    return fault == NetworkFault::TimedOut ? Refusal(ClientRefusal::TimedOut) : Refusal(ClientRefusal::Offline);
}

}  // namespace

struct Client::Running {
    QPointer<QObject> owner;
    QMetaObject::Connection ownerDied;
    Outgoing out;
    Raw then;
    QByteArray token, requestId;
    Transport::Ticket ticket = 0;
    bool mayRetry = false;
};

Client::Client(Transport& transport, QObject* parent) : QObject(parent), m_transport(transport) {}

Client::~Client() {
    for (const auto& running : std::as_const(m_running)) {
        // An owner may die after these members: the client itself, or a child of it.
        disconnect(running->ownerDied);
        m_transport.cancel(running->ticket);
    }
}

void Client::setToken(const QByteArray& token) {
    m_token = token;
}

QByteArray Client::newKey() {
    return QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
}

Call Client::start(QObject* owner, Outgoing out, Raw then) {
    Q_ASSERT(owner && owner->thread() == thread() && QThread::currentThread() == thread());
    const auto id = ++m_lastId;
    auto running = std::make_shared<Running>();
    running->owner = owner;
    running->ownerDied = connect(owner, &QObject::destroyed, this, [this, id] { cancel(id); });
    running->mayRetry = out.verb == Verb::Get;
    const bool tooLarge = out.bodyLimit >= 0 && out.body.size() > out.bodyLimit;
    running->out = std::move(out);
    running->then = std::move(then);
    m_running.insert(id, running);
    if (tooLarge) {
        Refusal refusal;
        refusal.code = "bodyTooLarge";
        refusal.status = 413;
        finishLater(id, refusal);
    } else {
        transmit(id);
    }
    return {this, id};
}

Call Client::fetchMedia(QObject* owner, const QByteArray& path, std::function<void(Result<QByteArray>)> then) {
    const auto folder = GetMedia::Where::pattern.substr(0, GetMedia::Where::pattern.find('{'));
    const bool known = path.startsWith(QByteArrayView(folder.data(), static_cast<qsizetype>(folder.size()))) &&
                       !path.contains("..") && !path.contains('?') && !path.contains('#');
    Outgoing out{Verb::Get, Door::Public, known ? path : QByteArray()};
    if (known) return start(owner, std::move(out), std::move(then));
    out.body = "x";  // over the limit, so that it is never sent
    out.bodyLimit = 0;
    return start(owner, std::move(out),
                 [then = std::move(then)](const Result<QByteArray>&) { then(refuse(GeneralRefusal::NotFound)); });
}

HttpRequest Client::requestOf(const Outgoing& out) const {
    HttpRequest request{out.verb, out.path, out.query, out.headers, out.body, out.timeout};
    if (out.door == Door::Staff && !m_token.isEmpty()) request.headers.append({"Authorization", "Bearer " + m_token});
    if (!out.key.isEmpty()) request.headers.append({"Idempotency-Key", out.key});
    if (!out.body.isEmpty()) request.headers.append({"Content-Type", out.contentType});
    request.headers.append({"X-Request-Id", newKey()});
    return request;
}

std::unique_ptr<ByteStream> Client::openStream(const QByteArray& path, HttpHeaders headers) {
    auto request = requestOf({Verb::Get, Door::Staff, path});
    request.headers += headers;
    return m_transport.open(std::move(request));
}

void Client::transmit(quint64 id) {
    const auto running = m_running.value(id);
    if (!running) return;
    auto request = requestOf(running->out);
    running->token = m_token;
    running->requestId = request.headers.last().second;
    running->ticket =
        m_transport.send(std::move(request), [this, id](HttpAnswer answer) { receive(id, std::move(answer)); });
}

void Client::receive(quint64 id, HttpAnswer answer) {
    const auto running = m_running.value(id);
    if (!running) return;
    const auto verb = verbName(running->out.verb);
    Q_EMIT answered(running->requestId, {verb.data(), static_cast<qsizetype>(verb.size())}, running->out.path,
                    answer.status);
    if (answer.fault == NetworkFault::Unreachable && std::exchange(running->mayRetry, false)) {
        QTimer::singleShot(retryDelay, this, [this, id] { transmit(id); });
        return;
    }
    if (answer.fault != NetworkFault::None) {
        if (answer.fault == NetworkFault::Unreachable) setOnline(false);
        return finish(id, refuse(refusalOf(answer.fault)));
    }
    setOnline(true);
    if (answer.status >= 200 && answer.status < 300) return finish(id, std::move(answer.body));
    const std::string_view body{answer.body.constData(), static_cast<std::size_t>(answer.body.size())};
    auto refusal = parseProblem(answer.status, body);
    const bool ours = running->out.door == Door::Staff && !running->token.isEmpty() && running->token == m_token;
    if (ours && refusal.is(GeneralRefusal::NotSignedIn)) tokenRefused();
    finish(id, refuse(std::move(refusal)));
}

void Client::finish(quint64 id, Result<QByteArray> result) {
    const auto running = m_running.take(id);
    if (!running) return;
    disconnect(running->ownerDied);
    if (running->owner) running->then(std::move(result));
}

void Client::finishLater(quint64 id, const Refusal& refusal) {
    QMetaObject::invokeMethod(
        this, [this, id, refusal] { finish(id, refuse(refusal)); }, Qt::QueuedConnection);
}

void Client::cancel(quint64 id) {
    const auto running = m_running.take(id);
    if (!running) return;
    disconnect(running->ownerDied);
    m_transport.cancel(running->ticket);
}

bool Client::isRunning(quint64 id) const {
    return m_running.contains(id);
}

void Client::tokenRefused() {
    m_token.clear();
    Q_EMIT signedOut();
}

void Client::setOnline(bool isOnline) {
    if (m_online == isOnline) return;
    m_online = isOnline;
    if (isOnline)
        Q_EMIT online();
    else
        Q_EMIT offline();
}

}  // namespace zhanggui
