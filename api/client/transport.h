#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QPair>
#include <chrono>
#include <functional>
#include <memory>

#include "api/contract/verb.h"

namespace zhanggui {

using HttpHeaders = QList<QPair<QByteArray, QByteArray>>;

struct HttpRequest {
    Verb verb = Verb::Get;
    QByteArray path;   ///< percent-encoded, begins with '/'
    QByteArray query;  ///< percent-encoded, without '?'
    HttpHeaders headers;
    QByteArray body;
    /// How long the connection may be silent. Streams have none: who reads them watches them.
    std::chrono::milliseconds timeout{15'000};
};

/// Why there is no answer.
enum class NetworkFault { None, Unreachable, TimedOut };

struct HttpAnswer {
    int status = 0;  ///< 0 if nothing was answered; then `fault` says why
    HttpHeaders headers;
    QByteArray body;
    NetworkFault fault = NetworkFault::None;
    QByteArray faultText;  ///< for the log
};

/// An answer that does not end, read as it comes. Deleting it closes the connection.
class ByteStream : public QObject {
    Q_OBJECT

  Q_SIGNALS:
    void opened(int status);  ///< once, before the first bytes
    void arrived(const QByteArray& bytes);
    void closed();  ///< once, the last signal
};

/// What carries requests to one server. Lives on one thread, answers there.
class Transport {
  public:
    using Ticket = quint64;
    using Answered = std::function<void(HttpAnswer)>;

    virtual ~Transport() = default;
    /// Sends a request. `answered` is called once, never before this returns, and never again after cancel().
    virtual Ticket send(HttpRequest request, Answered answered) = 0;
    /// Gives a request up; a ticket that was answered or cancelled already is ignored.
    virtual void cancel(Ticket ticket) = 0;
    /// Opens a stream. Signals come after this returned.
    virtual std::unique_ptr<ByteStream> open(HttpRequest request) = 0;
};

}  // namespace zhanggui
