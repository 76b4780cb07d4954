#include <boost/asio/error.hpp>
#include <boost/beast/http/error.hpp>

#include "api/backend/http/ascii.h"
#include "api/backend/http/connection_impl.h"

namespace zhanggui::http {

namespace {

constexpr std::size_t headPiece = 4 * 1024, bodyPiece = 16 * 1024, largeBodyPiece = 64 * 1024;
constexpr std::size_t lingerBytes = 1024 * 1024;  // what a refused client may still send before it is cut off

const auto needMore = make_error_code(boost::beast::http::error::need_more);

std::string_view unread(const boost::beast::flat_buffer& buffer) {
    return {static_cast<const char*>(buffer.data().data()), buffer.size()};
}

}  // namespace

Async<bool> Connection::receiveSome(std::size_t most) {
    m_expired = false;
    error_code error;
    const auto space = m_in.prepare(most);
    const auto count = co_await m_socket.async_read_some(space, asio::redirect_error(m_token, error));
    m_in.commit(count);
    m_expired = m_expired && error == asio::error::operation_aborted;
    co_return !error;
}

/// True once there is a complete head, or m_problem says what is wrong with it; false when the client is gone.
Async<bool> Connection::receiveHead() {
    bool begun = m_in.size() > 0;
    if (begun && parseHead()) co_return true;
    m_context.table.enter(*this, begun || m_served == 0 ? Phase::Head : Phase::Idle);
    for (;;) {
        const bool received = co_await receiveSome(headPiece);
        if (!received) break;
        if (parseHead()) co_return true;
        if (!begun) m_context.table.enter(*this, Phase::Head);
        begun = true;
    }
    if (!m_expired || !begun) co_return false;
    failParse(problems::requestTimeout);
    co_return true;
}

bool Connection::parseHead() {
    while (m_headBytes == 0 && unread(m_in).substr(0, 2) == "\r\n") m_in.consume(2);  // RFC 9112 §2.2
    if (m_in.size() == 0) return false;
    error_code error;
    const auto count = m_parser->put(m_in.data(), error);
    m_in.consume(count);
    m_headBytes += count;
    const bool incomplete = error == needMore;
    const auto& tooLarge = m_head.complete ? problems::headersTooLarge : problems::targetTooLong;
    if (m_headBytes + (incomplete ? m_in.size() : 0) > HeadLimits::total) {
        failParse(tooLarge);
    } else if (incomplete) {
        return false;
    } else if (error) {
        failParse(m_parser->problem(error, unread(m_in)));
    } else if (const auto* problem = m_parser->checkHead()) {
        failParse(*problem);
    }
    return true;
}

/// The bytes that follow cannot be trusted to be a request: answer and close.
void Connection::failParse(const Problem& problem) {
    m_request.headers.resize(m_head.fieldCount);  // no field of the request before
    m_problem = &problem;
    m_close = m_linger = true;
}

void Connection::checkExpectation() {
    if (m_head.version == 10) return;
    if (sameAscii(m_head.expect, "100-continue")) {
        m_wantsContinue = true;
    } else {
        m_problem = &problems::expectation;
    }
}

/// True once the body is there, or m_problem says what is wrong with it; false when the client is gone.
Async<bool> Connection::receiveBody() {
    if (m_wantsContinue && m_in.size() == 0) {
        const bool sent = co_await send("HTTP/1.1 100 Continue\r\n\r\n", {});
        if (!sent) co_return false;
    }
    const auto length = m_parser->content_length();
    const auto piece = length && *length > largeBodyPiece ? largeBodyPiece : bodyPiece;
    m_deadline = std::chrono::steady_clock::now() + m_route->limits.bodyRead;
    m_parser->eager(true);
    while (!parseBody()) {
        m_context.table.enter(*this, Phase::Body);
        const bool received = co_await receiveSome(piece);
        if (received) continue;
        if (!m_expired) co_return false;
        failParse(problems::requestTimeout);
        co_return true;
    }
    co_return true;
}

bool Connection::parseBody() {
    while (m_in.size() > 0 && !m_parser->is_done()) {
        error_code error;
        const auto count = m_parser->put(m_in.data(), error);
        m_in.consume(count);
        if (error == needMore) {
            // Only the line before a chunk and the trailers have to be read whole.
            if (m_in.size() > HeadLimits::total) failParse(problems::badRequest);
            break;
        }
        if (error) failParse(m_parser->problem(error, {}));
        if (error) break;
    }
    return m_problem || m_parser->is_done();
}

Async<void> Connection::linger() {
    error_code ignored;
    m_socket.shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
    m_context.table.enter(*this, Phase::Lingering);
    std::size_t seen = 0;
    bool more = true;
    while (more && seen < lingerBytes) {
        m_in.clear();
        more = co_await receiveSome(bodyPiece);
        seen += m_in.size();
    }
}

}  // namespace zhanggui::http
