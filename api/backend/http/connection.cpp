#include <spdlog/spdlog.h>

#include <boost/asio/post.hpp>
#include <exception>
#include <utility>

#include "api/backend/http/connection_impl.h"
#include "api/backend/http/path.h"

namespace zhanggui::http {

Connection::Connection(Context& context, const Front& front, Socket socket, std::string peer)
    : m_context(context), m_front(front), m_socket(std::move(socket)) {
    m_request.peer = std::move(peer);
    m_context.table.add(*this);
    m_context.connections.store(m_context.table.size());
}

Connection::~Connection() = default;

Async<void> Connection::serve() {
    bool goesOn = true;
    while (goesOn) goesOn = co_await serveOne();
    co_await close();
}

Async<void> Connection::refuseAll() {
    beginRequest();
    m_started = std::chrono::steady_clock::now();
    takeRequestId();
    m_close = m_linger = true;
    refuse(problems::overloaded);
    co_await sendReply();
    co_await close();
}

Async<void> Connection::close() {
    if (m_linger && m_socket.is_open() && !m_context.stopping) co_await linger();
    error_code ignored;
    m_socket.shutdown(asio::ip::tcp::socket::shutdown_both, ignored);
    m_socket.close(ignored);
    m_context.table.remove(*this);
    m_context.connections.store(m_context.table.size());
    if (m_context.table.size() == 0 && m_context.onEmpty) m_context.onEmpty();
}

void Connection::beginRequest() {
    m_reader.begin();
    m_route = nullptr;
    m_problem = nullptr;
    m_cacheHit = m_wantsContinue = m_close = m_linger = false;
    m_request.requestId.clear();
}

Async<bool> Connection::serveOne() {
    beginRequest();
    const bool hasHead = co_await receiveHead();
    if (!hasHead) co_return false;
    m_started = std::chrono::steady_clock::now();
    takeRequestId();
    m_close = m_close || m_context.stopping || ++m_served >= m_context.options.requestsPerConnection;
    if (!m_problem) judge();
    if (!m_problem && asksFirst()) {
        const bool comesIn = co_await admitted();
        if (!comesIn) co_return co_await sendReply();
    }
    if (!m_problem && !m_reader.done()) {
        const bool hasBody = co_await receiveBody();
        if (!hasBody) co_return false;
    }
    if (!m_problem && !answeredFromCache()) {
        co_await work();
        if (!m_problem && m_sink) {
            co_await stream();
            co_return false;
        }
    }
    if (m_problem) refuse(*m_problem);
    co_return co_await sendReply();
}

void Connection::takeRequestId() {
    const auto given = m_request.header("X-Request-Id");
    if (RequestIds::acceptable(given)) {
        m_request.requestId.assign(given);
    } else {
        m_context.requestIds.next(m_request.requestId);
    }
}

void Connection::judge() {
    if (m_front.gate) m_problem = m_front.gate->refusal(m_request, m_head.host, m_head.hasOrigin);
    if (m_problem) return;
    const auto refuseWith = [this](const Problem& problem) { m_problem = &problem; };
    if (!m_head.knownMethod) return failParse(problems::notImplemented);
    if (!decodePath(m_head.rawPath(), m_request.path)) return failParse(problems::badPath);
    m_request.query.assign(m_head.query());
    auto found = m_front.router.find(m_request.verb, m_request.path, m_request.pathValues);
    if (!found.route || (m_head.headMethod && found.route->stream)) {
        m_allow = found.route ? "GET" : std::move(found.allow);
        return refuseWith(m_allow.empty() ? problems::notFound : problems::methodNotAllowed);
    }
    m_route = found.route;
    const auto length = m_reader.contentLength();
    if (length && *length > m_route->limits.body) return refuseWith(problems::bodyTooLarge);
    m_reader.accept(m_route->limits.body);
    if (!m_head.expect.empty()) checkExpectation();
}

bool Connection::answeredFromCache() {
    if (!m_route->cached) return false;
    try {
        auto reply = m_route->cached(m_request);
        if (!reply) return false;
        m_reply = std::move(*reply);
        m_cacheHit = true;
    } catch (const std::exception& error) {
        spdlog::error("the cache of {} failed: {} id={}", m_route->pattern, error.what(), m_request.requestId);
        m_problem = &problems::internal;
    }
    return true;
}

bool Connection::asksFirst() const {
    if (m_reader.done() || !m_route->admit) return false;
    const auto length = m_reader.contentLength();
    return !length || *length > Route::unasked;
}

/// False once m_reply is the refusal of a body that nobody has read.
Async<bool> Connection::admitted() {
    m_asking = true;
    m_reply = {};
    m_reply.status = 0;
    co_await work();
    if (!m_problem && m_reply.status == 0) {
        m_asking = false;
        co_return true;
    }
    m_close = m_linger = true;  // and m_asking stays, since a worker that was given up may still look at it
    if (m_problem) refuse(*m_problem);
    co_return false;
}

Async<void> Connection::work() {
    if (m_route->stream) {
        const auto wake = [weak = weak_from_this(), io = m_context.io.get_executor()] {
            asio::post(io, [weak] {
                if (const auto self = weak.lock()) self->streamChanged();
            });
        };
        m_sink = std::make_shared<StreamSink>(m_context.options.streamBuffer, wake);
    }
    m_deadline = std::chrono::steady_clock::now() + m_route->limits.handler;
    m_context.table.enter(*this, Phase::Handling);
    m_awaitsWork = true;
    m_waiter.reset();
    m_context.queue.submit(shared_from_this(), m_route->urgency);
    while (m_awaitsWork) co_await m_waiter.wait();
    if (!m_outcome) co_return;  // given up; m_problem says why
    auto outcome = std::move(*m_outcome);
    m_outcome.reset();
    m_problem = outcome.problem;
    if (outcome.reply) m_reply = std::move(*outcome.reply);
    if (m_sink && (outcome.reply || outcome.problem)) {
        m_sink->close();
        m_sink.reset();
    }
}

void Connection::run() {
    if (m_givenUp) return;
    Outcome outcome;
    try {
        if (m_asking) {
            outcome.reply = m_route->admit(m_request);
        } else if (m_route->stream) {
            outcome.reply = m_route->stream(m_request, m_sink);
        } else {
            outcome.reply = m_route->handle(m_request);
        }
    } catch (const std::exception& error) {
        spdlog::error("{} {} failed: {} id={}", verbName(m_route->verb), m_route->pattern, error.what(),
                      m_request.requestId);
        const auto& meaning = m_context.options.meaning;
        outcome.problem = meaning ? meaning(error) : nullptr;
        if (!outcome.problem) outcome.problem = &problems::internal;
    } catch (...) {
        spdlog::error("{} {} failed: unknown exception id={}", verbName(m_route->verb), m_route->pattern,
                      m_request.requestId);
        outcome.problem = &problems::internal;
    }
    deliver(std::move(outcome));
}

void Connection::shed() {
    deliver({std::nullopt, &problems::overloaded});
}

void Connection::deliver(Outcome outcome) {
    asio::post(m_context.io, [self = shared_from_this(), outcome = std::move(outcome)]() mutable {
        self->finished(std::move(outcome));
    });
}

void Connection::finished(Outcome outcome) {
    if (!m_awaitsWork) return;  // too late, the client has its answer
    m_awaitsWork = false;
    m_outcome = std::move(outcome);
    m_waiter.wake();
}

void Connection::expire(Phase phase) {
    error_code ignored;
    switch (phase) {
        case Phase::Handling:
            if (!std::exchange(m_awaitsWork, false)) break;
            m_givenUp = true;
            m_close = true;
            if (m_sink) m_sink->close();
            m_problem = m_context.stopping ? &problems::stopping : &problems::handlerTimeout;
            m_waiter.wake();
            break;
        case Phase::Streaming:
            m_heartbeatDue = true;
            m_waiter.wake();
            break;
        default:
            m_expired = true;
            m_socket.cancel(ignored);
    }
}

void Connection::evict() {
    error_code ignored;
    m_socket.close(ignored);
}

void Connection::finishUp() {
    m_close = true;
    if (phase() == Phase::Handling || phase() == Phase::Writing) return;  // its reply is the last one
    if (m_sink) return streamEnds();
    evict();
}

void Connection::abort() {
    if (m_awaitsWork) return expire(Phase::Handling);
    evict();
}

}  // namespace zhanggui::http
