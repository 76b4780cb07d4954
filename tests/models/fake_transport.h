#pragma once

#include <QCoreApplication>
#include <QPointer>
#include <optional>
#include <vector>

#include "api/client/transport.h"
#include "api/contract/json.h"

namespace zhanggui {

/// A stream that a test speaks on.
class FakeStream : public ByteStream {
  public:
    explicit FakeStream(HttpRequest asked) : request(std::move(asked)) {}

    void open(int status) { Q_EMIT opened(status); }
    void say(const QByteArray& bytes) { Q_EMIT arrived(bytes); }
    void close() { Q_EMIT closed(); }

    const HttpRequest request;
};

/// A transport that a test answers for: by a script (`onRequest`), or one by one with answer() and fail().
class FakeTransport : public Transport {
  public:
    struct Sent {
        HttpRequest request;
        Answered answered;
        bool isCancelled = false;
    };

    Ticket send(HttpRequest request, Answered answered) override {
        sent.push_back({std::move(request), std::move(answered)});
        const auto ticket = static_cast<Ticket>(sent.size());
        if (onRequest)
            if (const auto answer = onRequest(sent.back().request)) deliverLater(ticket, *answer);
        return ticket;
    }
    void cancel(Ticket ticket) override {
        if (ticket > 0) sent.at(ticket - 1).isCancelled = true;
    }
    std::unique_ptr<ByteStream> open(HttpRequest request) override {
        auto stream = std::make_unique<FakeStream>(std::move(request));
        streams.push_back(stream.get());
        return stream;
    }

    /// Answers the request number `at`, counted from 0.
    void answer(std::size_t at, int status, const QByteArray& body = {}) {
        deliver(at + 1, {status, {}, body, {}, {}});
    }
    void fail(std::size_t at, NetworkFault fault = NetworkFault::Unreachable) { deliver(at + 1, failed(fault)); }

    static HttpAnswer failed(NetworkFault fault = NetworkFault::Unreachable) { return {0, {}, {}, fault, "scripted"}; }
    template <Described T>
    static HttpAnswer ok(const T& value) {
        return {200, {}, QByteArray::fromStdString(printJson(value)), {}, {}};
    }
    static HttpAnswer refused(const Refusal& refusal) {
        return {refusal.status, {}, QByteArray::fromStdString(printProblem(refusal, "r1")), {}, {}};
    }

    /// Requests to a path, in order.
    std::vector<HttpRequest> to(const QByteArray& path) const {
        std::vector<HttpRequest> found;
        for (const auto& one : sent)
            if (one.request.path == path) found.push_back(one.request);
        return found;
    }

    std::function<std::optional<HttpAnswer>(const HttpRequest&)> onRequest;
    std::vector<Sent> sent;
    std::vector<QPointer<FakeStream>> streams;

  private:
    void deliverLater(Ticket ticket, const HttpAnswer& answer) {
        QMetaObject::invokeMethod(
            &m_context, [this, ticket, answer] { deliver(ticket, answer); }, Qt::QueuedConnection);
    }
    void deliver(Ticket ticket, const HttpAnswer& answer) {
        const auto& one = sent.at(ticket - 1);
        if (one.isCancelled) return;
        const auto answered = one.answered;  // answering may send and so move the list
        answered(answer);
    }

    QObject m_context;
};

/// The value of a header of a request; empty if it has none.
inline QByteArray headerOf(const HttpRequest& request, const QByteArray& name) {
    for (const auto& [key, value] : request.headers)
        if (key == name) return value;
    return {};
}

template <Described T>
T queryOf(const HttpRequest& request) {
    return parseQuery<T>({request.query.constData(), static_cast<std::size_t>(request.query.size())}).value();
}

template <Described T>
T bodyOf(const HttpRequest& request) {
    return parseJson<T>({request.body.constData(), static_cast<std::size_t>(request.body.size())}).value();
}

/// One event as the server writes it.
template <Described T>
QByteArray sse(std::int64_t number, const T& event) {
    return "id: " + QByteArray::number(static_cast<qlonglong>(number)) +
           "\nevent: x\ndata: " + QByteArray::fromStdString(printJson(event)) + "\n\n";
}

}  // namespace zhanggui
