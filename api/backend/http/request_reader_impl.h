#pragma once

#include <boost/beast/core/flat_buffer.hpp>
#include <cstddef>
#include <optional>

#include "api/backend/http/request_parser_impl.h"

namespace zhanggui::http {

/// Reads the requests of one connection from its bytes, however these are cut into pieces. Knows no socket.
class RequestReader {
  public:
    /// Both are filled request by request and must outlive the reader.
    RequestReader(Request& request, RequestHead& head) : m_request(request), m_head(head) {}

    /// Begins with the next request; what was received behind the last one belongs to it.
    void begin();

    /// Where the next bytes go, at most `most` of them; commit() says how many came.
    auto room(std::size_t most) { return m_in.prepare(most); }
    void commit(std::size_t count) { m_in.commit(count); }
    /// Received and not read.
    std::size_t waiting() const { return m_in.size(); }
    void dropWaiting() { m_in.clear(); }

    /// True once the head is complete, or problem() says what is wrong with it; false when it takes more bytes.
    bool readHead();
    /// The same for the body; to be called once there is a head and accept() said how long the body may be.
    bool readBody();
    /// What to answer to bytes that cannot be trusted to be a request; null when all is well.
    const Problem* problem() const { return m_problem; }

    /// To be set once the route is known; a longer body is refused whatever its Content-Length said.
    void accept(std::size_t bodyLimit) { m_parser->acceptBody(bodyLimit); }
    /// Body and all were read.
    bool done() const { return m_parser->is_done(); }
    boost::optional<std::uint64_t> contentLength() const { return m_parser->content_length(); }
    /// Whether the client wants to go on after this request.
    bool keepsAlive() const { return m_parser->is_header_done() && m_parser->keep_alive(); }

  private:
    Request& m_request;
    RequestHead& m_head;
    boost::beast::flat_buffer m_in;
    std::optional<RequestParser> m_parser;
    std::size_t m_headBytes = 0;
    const Problem* m_problem = nullptr;
};

}  // namespace zhanggui::http
