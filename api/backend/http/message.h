#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "api/backend/http/mapped_file.h"
#include "api/contract/verb.h"

namespace zhanggui::http {

/// One HTTP header line, as received or to be sent.
using Header = std::pair<std::string, std::string>;

/// A request that has passed the parser and the limits of its route. Text is UTF-8 as the client sent it; `path` is
/// percent-decoded, `query` is not.
struct Request {
    Verb verb = Verb::Get;
    std::string path;                     ///< as in the request line, without the query
    std::string query;                    ///< what follows the question mark, without it
    std::vector<std::string> pathValues;  ///< what stood in the braces of the route's pattern, in order
    std::vector<Header> headers;
    std::string body;
    std::string requestId;  ///< taken from a well-formed X-Request-Id or made by the server; echoed in the reply
    std::string peer;       ///< the client's network address, see peerOf(); empty behind a trusted proxy

    /// The value of a header by its name in any case, or empty.
    std::string_view header(std::string_view name) const;
};

/// What a handler answers. The server adds Content-Length, Date, X-Request-Id and the connection's headers.
struct Reply {
    int status = 200;
    std::string body;
    std::string contentType = "application/json";
    std::vector<Header> headers;
    /// Sent instead of `body` when set: bytes shared with a cache, so that a hit copies nothing.
    std::shared_ptr<const std::string> sharedBody{};
    /// Sent instead of both when set: a file that need not fit into memory.
    std::shared_ptr<const MappedFile> file{};

    /// What is sent.
    std::string_view bytes() const { return file ? file->view() : std::string_view(sharedBody ? *sharedBody : body); }
};

}  // namespace zhanggui::http
