#pragma once

#include <boost/beast/http/basic_parser.hpp>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "api/backend/http/message.h"
#include "api/backend/http/problem.h"

namespace zhanggui::http {

/// Bounds of a request's head, the same for every route.
struct HeadLimits {
    static constexpr std::size_t total = 16 * 1024;
    static constexpr std::size_t fields = 64;
    static constexpr std::size_t field = 8 * 1024;
    static constexpr std::size_t target = 8 * 1024;
};

/// What the server itself needs to know of a request's head. Reused from request to request.
struct RequestHead {
    std::string target;  ///< origin form: path and query
    std::string host;    ///< from the target's absolute form, else from Host
    bool knownMethod = false;
    bool headMethod = false;  ///< answered like GET, without the body
    bool complete = false;    ///< the request line was read
    int version = 11;
    std::size_t fieldCount = 0, hostCount = 0, lengthCount = 0;
    bool transferCoding = false;
    std::string_view ifNoneMatch, expect, origin;  ///< into Request::headers; valid once the head is complete
    bool hasOrigin = false;

    void clear();
    std::string_view rawPath() const;
    std::string_view query() const;
};

/// Reads one request into our own types: Beast's parser sees to the syntax, this class to the limits.
class RequestParser final : public boost::beast::http::basic_parser<true> {
  public:
    RequestParser(Request& request, RequestHead& head);

    /// To be set once the route is known; a longer body is refused whatever its Content-Length said.
    void acceptBody(std::size_t limit) { m_bodyLimit = limit; }
    /// What to answer for a parse that ended with this error.
    const Problem& problem(const boost::system::error_code& error, std::string_view unread) const;
    /// Checks what can be checked only when the whole head is there; null when all is well.
    const Problem* checkHead();

  private:
    using Error = boost::system::error_code;
    using Text = boost::beast::string_view;

    void on_request_impl(boost::beast::http::verb method, Text name, Text target, int version, Error& error) override;
    void on_response_impl(int, Text, int, Error&) override {}
    void on_field_impl(boost::beast::http::field name, Text nameText, Text value, Error& error) override;
    void on_header_impl(Error&) override { m_headDone = true; }
    void on_body_init_impl(const boost::optional<std::uint64_t>& length, Error&) override;
    std::size_t on_body_impl(Text body, Error& error) override;
    void on_chunk_header_impl(std::uint64_t, Text, Error&) override {}
    std::size_t on_chunk_body_impl(std::uint64_t, Text body, Error& error) override {
        return on_body_impl(body, error);
    }
    void on_finish_impl(Error&) override {}

    void stop(const Problem& problem, Error& error);
    void store(std::string_view name, std::string_view value);

    Request& m_request;
    RequestHead& m_head;
    const Problem* m_problem = nullptr;
    std::size_t m_bodyLimit = 0;
    bool m_headDone = false;
};

}  // namespace zhanggui::http
