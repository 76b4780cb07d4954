#include <spdlog/spdlog.h>

#include <array>
#include <boost/asio/buffer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/error.hpp>
#include <utility>

#include "api/backend/http/ascii.h"
#include "api/backend/http/conditional.h"
#include "api/backend/http/connection_impl.h"

namespace zhanggui::http {

namespace {

constexpr std::size_t keptBody = 16 * 1024;  // a reply's buffer up to this size waits for the next one

std::string_view findHeader(const Reply& reply, std::string_view name) {
    for (const auto& [key, value] : reply.headers) {
        if (sameAscii(key, name)) return value;
    }
    return {};
}

}  // namespace

void Connection::refuse(const Problem& problem) {
    m_reply = Reply{};
    m_reply.status = problem.status;
    m_reply.contentType = problemContentType;
    m_reply.body = problemBody(problem.status, problem.code, problem.title, m_request.requestId);
    m_reply.headers.emplace_back("Cache-Control", "no-store");
    if (problem.status == 401) m_reply.headers.emplace_back("WWW-Authenticate", "X-Zhanggui-Launch");
    if (problem.status == 405) m_reply.headers.emplace_back("Allow", m_allow);
    if (problem.status == 503) m_reply.headers.emplace_back("Retry-After", "1");
}

void Connection::makeConditional() {
    if (m_head.ifNoneMatch.empty() || m_reply.status != 200 || m_request.verb != Verb::Get) return;
    const auto etag = findHeader(m_reply, "ETag");
    if (etag.empty() || !etagMatches(m_head.ifNoneMatch, etag)) return;
    m_reply.status = 304;
    m_reply.body.clear();
    m_reply.sharedBody.reset();
    m_reply.file.reset();
}

void Connection::account() {
    const auto took = std::chrono::steady_clock::now() - m_started;
    const auto index = m_route ? static_cast<std::size_t>(m_route - m_context.routes.data()) : Metrics::noRoute;
    m_context.metrics->served(index, m_reply.status, took);
    if (m_cacheHit) return;
    const auto method = m_head.headMethod ? "HEAD" : verbName(m_request.verb);
    m_context.log.write({m_head.knownMethod ? method : "-", m_route ? m_route->pattern : std::string_view(),
                         m_reply.status, std::chrono::duration_cast<std::chrono::microseconds>(took),
                         m_request.requestId});
}

Async<bool> Connection::sendReply() {
    makeConditional();
    account();
    if (m_close || !m_reader.done()) m_close = m_linger = true;
    const bool clientStays = m_reader.keepsAlive();
    const std::string_view body = m_reply.bytes();
    ReplyFrame frame{m_context.date.now(), m_request.requestId, body.size(), m_close || !clientStays};
    frame.saysKeepAlive = m_head.version == 10;
    if (!writeHead(m_out, m_reply, frame)) {
        spdlog::error("{} set a header that cannot be sent id={}", m_route ? m_route->pattern : "",
                      m_request.requestId);
    }
    const bool sent = co_await send(m_out, m_head.headMethod || isBodyless(m_reply.status) ? std::string_view() : body);
    m_reply.sharedBody.reset();
    m_reply.file.reset();
    if (m_reply.body.capacity() > keptBody) m_reply = Reply{};
    co_return sent&& clientStays && !m_close;
}

Connection::Sent Connection::trySend(std::string_view& first, std::string_view& second) {
    while (!first.empty() || !second.empty()) {
        const std::array parts{asio::const_buffer(first.data(), first.size()),
                               asio::const_buffer(second.data(), second.size())};
        error_code error;
        auto count = m_socket.write_some(parts, error);
        if (error == asio::error::would_block || error == asio::error::try_again) return Sent::Part;
        if (error) return Sent::Failed;
        const auto ofFirst = std::min(count, first.size());
        first.remove_prefix(ofFirst);
        second.remove_prefix(count - ofFirst);
    }
    return Sent::All;
}

/// Writes both texts; as a rule the kernel takes them at once and nothing is awaited.
Async<bool> Connection::send(std::string_view first, std::string_view second) {
    auto result = trySend(first, second);
    while (result == Sent::Part) {
        m_context.table.enter(*this, Phase::Writing);
        error_code error;
        co_await m_socket.async_wait(Socket::wait_write, asio::redirect_error(m_token, error));
        if (error) co_return false;
        result = trySend(first, second);
    }
    if (result == Sent::Failed) m_linger = false;
    co_return result == Sent::All;
}

Async<void> Connection::stream() {
    Reply head;
    head.contentType = "text/event-stream";
    head.headers = {{"Cache-Control", "no-store"}, {"X-Accel-Buffering", "no"}};
    m_reply.status = 200;
    account();
    ReplyFrame frame{m_context.date.now(), m_request.requestId};
    frame.closes = true;
    frame.hasLength = false;
    writeHead(m_out, head, frame);
    m_out.append("retry: 1000\n\n");
    m_context.streams.fetch_add(1);
    asio::co_spawn(
        m_socket.get_executor(), [self = shared_from_this()] { return self->watchForLeaving(); }, asio::detached);
    bool sent = co_await send(m_out, {});
    while (sent && m_sink->take(m_out) && !m_context.stopping) {
        if (m_out.empty() && !std::exchange(m_heartbeatDue, false)) {
            m_context.table.enter(*this, Phase::Streaming);
            co_await m_waiter.wait();
        } else if (m_out.empty()) {
            m_out.assign(":\n\n");
        }
        if (!m_out.empty()) sent = co_await send(m_out, {});
    }
    m_sink->close();
    m_context.streams.fetch_sub(1);
}

Async<void> Connection::watchForLeaving() {
    std::array<char, 256> ignored{};
    error_code error;
    while (!error) {
        co_await m_socket.async_read_some(asio::buffer(ignored), asio::redirect_error(m_token, error));
    }
    evict();
    streamEnds();
}

void Connection::streamChanged() {
    if (m_sink->overflowed()) evict();
    m_waiter.wake();
}

void Connection::streamEnds() {
    m_sink->close();
    m_waiter.wake();
}

}  // namespace zhanggui::http
