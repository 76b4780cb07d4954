#include <algorithm>
#include <boost/asio/buffer.hpp>
#include <optional>
#include <string>
#include <vector>

#include "api/backend/http/ascii.h"
#include "api/backend/http/request_reader_impl.h"
#include "tests/fuzz/fuzz.h"

/// Bytes of a connection, read whole and read in pieces: the same requests, each within its limits and without a doubt
/// about where it ends.

namespace zhanggui::http {
namespace {

using test::must;

constexpr std::size_t bodyLimit = 2048;

struct Seen {
    std::vector<std::string> requests;  ///< each as one text
    bool refused = false;
};

bool isToken(std::string_view name) {
    return !name.empty() &&
           std::all_of(name.begin(), name.end(), [](unsigned char c) { return c > 0x20 && c < 0x7f && c != ':'; });
}

void judgeHead(const Request& request, const RequestHead& head) {
    must(request.headers.size() <= HeadLimits::fields, "no more fields than the limit");
    std::size_t lengths = 0, codings = 0;
    for (const auto& [name, value] : request.headers) {
        must(name.size() + value.size() <= HeadLimits::field, "no field beyond the limit");
        must(isToken(name), "names are tokens");
        must(value.find_first_of(std::string_view("\r\n\0", 3)) == std::string::npos, "values are of one line");
        lengths += sameAscii(name, "Content-Length") ? 1 : 0;
        codings += sameAscii(name, "Transfer-Encoding") ? 1 : 0;
    }
    must(lengths + codings <= 1, "one thing says where the body ends");
    must(!head.knownMethod || (!head.target.empty() && head.target.front() == '/'), "targets are of origin form");
    must(head.target.size() <= HeadLimits::target + 1, "no target beyond the limit");
}

std::string asText(const Request& request, const RequestHead& head) {
    std::string text = std::to_string(static_cast<int>(request.verb)) + head.target + "\n" + head.host + "\n";
    for (const auto& [name, value] : request.headers) text += name + ": " + value + "\n";
    return text + "\n" + request.body;
}

/// Reads on until the bytes received so far are used up; false once a request was refused.
bool readOn(RequestReader& reader, Request& request, RequestHead& head, bool& inBody, Seen& seen) {
    for (;;) {
        if (!inBody) {
            if (!reader.readHead()) return true;
            if (reader.problem() || !head.knownMethod) return false;
            judgeHead(request, head);
            reader.accept(bodyLimit);
            inBody = true;
        }
        if (!reader.done() && !reader.readBody()) return true;
        if (reader.problem()) return false;
        must(request.body.size() <= bodyLimit, "no body beyond the limit");
        const auto length = reader.contentLength();
        must(!length || *length == request.body.size(), "the body is as long as was said");
        seen.requests.push_back(asText(request, head));
        inBody = false;
        reader.begin();
    }
}

Seen readAll(std::string_view bytes, std::size_t step) {
    Request request;
    RequestHead head;
    RequestReader reader(request, head);
    reader.begin();
    Seen seen;
    bool inBody = false;
    while (!bytes.empty() && !seen.refused) {
        const auto piece = bytes.substr(0, step);
        boost::asio::buffer_copy(reader.room(piece.size()), boost::asio::buffer(piece));
        reader.commit(piece.size());
        bytes.remove_prefix(piece.size());
        seen.refused = !readOn(reader, request, head, inBody, seen);
    }
    return seen;
}

}  // namespace
}  // namespace zhanggui::http

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace zhanggui::http;
    if (size == 0) return 0;
    const auto bytes = zhanggui::test::textOf(data + 1, size - 1);
    const auto whole = readAll(bytes, std::max<std::size_t>(bytes.size(), 1));
    const auto pieces = readAll(bytes, 1 + data[0] % 64);
    // What is no request is refused sooner or later, depending on the pieces; none of it is ever taken for one.
    zhanggui::test::must(whole.requests == pieces.requests, "pieces change nothing");
    return 0;
}
