#include <boost/asio/error.hpp>

#include "api/backend/http/ascii.h"
#include "api/backend/http/connection_impl.h"

namespace zhanggui::http {

namespace {

constexpr std::size_t headPiece = 4 * 1024, bodyPiece = 16 * 1024, largeBodyPiece = 64 * 1024;
constexpr std::size_t lingerBytes = 1024 * 1024;  // what a refused client may still send before it is cut off

}  // namespace

Async<bool> Connection::receiveSome(std::size_t most) {
    m_expired = false;
    error_code error;
    const auto space = m_reader.room(most);
    const auto count = co_await m_socket.async_read_some(space, asio::redirect_error(m_token, error));
    m_reader.commit(count);
    m_expired = m_expired && error == asio::error::operation_aborted;
    co_return !error;
}

/// True once there is a complete head, or m_problem says what is wrong with it; false when the client is gone.
Async<bool> Connection::receiveHead() {
    bool begun = m_reader.waiting() > 0;
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
    const bool read = m_reader.readHead();
    if (m_reader.problem()) failParse(*m_reader.problem());
    return read;
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
    if (m_wantsContinue && m_reader.waiting() == 0) {
        const bool sent = co_await send("HTTP/1.1 100 Continue\r\n\r\n", {});
        if (!sent) co_return false;
    }
    const auto length = m_reader.contentLength();
    const auto piece = length && *length > largeBodyPiece ? largeBodyPiece : bodyPiece;
    m_deadline = std::chrono::steady_clock::now() + m_route->limits.bodyRead;
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
    const bool read = m_reader.readBody();
    if (m_reader.problem()) failParse(*m_reader.problem());
    return read;
}

Async<void> Connection::linger() {
    error_code ignored;
    m_socket.shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
    m_context.table.enter(*this, Phase::Lingering);
    std::size_t seen = 0;
    bool more = true;
    while (more && seen < lingerBytes) {
        m_reader.dropWaiting();
        more = co_await receiveSome(bodyPiece);
        seen += m_reader.waiting();
    }
}

}  // namespace zhanggui::http
