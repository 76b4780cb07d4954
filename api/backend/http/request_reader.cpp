#include <boost/beast/http/error.hpp>
#include <string_view>

#include "api/backend/http/request_reader_impl.h"

namespace zhanggui::http {

namespace {

const auto needMore = make_error_code(boost::beast::http::error::need_more);

/// "0", its line's end and the end of the trailers: no chunked body that goes on has less to come.
constexpr std::size_t shortestLastChunk = 5;

std::string_view unread(const boost::beast::flat_buffer& buffer) {
    return {static_cast<const char*>(buffer.data().data()), buffer.size()};
}

}  // namespace

void RequestReader::begin() {
    m_head.clear();
    m_request.body.clear();
    if (m_request.body.capacity() > 64 * 1024) m_request.body.shrink_to_fit();
    m_parser.emplace(m_request, m_head);
    m_headBytes = 0;
    m_problem = nullptr;
    if (m_in.size() == 0 && m_in.capacity() > HeadLimits::total) m_in.shrink_to_fit();
}

bool RequestReader::readHead() {
    while (m_headBytes == 0 && unread(m_in).substr(0, 2) == "\r\n") m_in.consume(2);   // RFC 9112 §2.2
    if (m_in.size() == 0 || (m_headBytes == 0 && unread(m_in) == "\r")) return false;  // its line feed may follow
    boost::system::error_code error;
    const auto count = m_parser->put(m_in.data(), error);
    m_in.consume(count);
    m_headBytes += count;
    const bool incomplete = error == needMore;
    if (m_headBytes + (incomplete ? m_in.size() : 0) > HeadLimits::total) {
        m_problem = m_head.complete ? &problems::headersTooLarge : &problems::targetTooLong;
    } else if (incomplete) {
        return false;
    } else if (error) {
        m_problem = &m_parser->problem(error, unread(m_in));
    } else {
        m_problem = m_parser->checkHead();
    }
    return true;
}

bool RequestReader::readBody() {
    m_parser->eager(true);
    // Beast asserts that a last chunk it has begun to read is there in its shortest form: four bytes of it would end a
    // build with assertions.
    const std::size_t least = m_parser->chunked() ? shortestLastChunk : 1;
    while (m_in.size() >= least && !m_parser->is_done()) {
        boost::system::error_code error;
        const auto count = m_parser->put(m_in.data(), error);
        m_in.consume(count);
        if (error == needMore) {
            // Only the line before a chunk and the trailers have to be read whole.
            if (m_in.size() > HeadLimits::total) m_problem = &problems::badRequest;
            break;
        }
        if (error) m_problem = &m_parser->problem(error, {});
        if (error) break;
    }
    return m_problem || m_parser->is_done();
}

}  // namespace zhanggui::http
