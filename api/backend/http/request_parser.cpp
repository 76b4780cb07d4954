#include <algorithm>
#include <boost/beast/http/error.hpp>
#include <optional>

#include "api/backend/http/ascii.h"
#include "api/backend/http/request_parser_impl.h"

namespace zhanggui::http {

namespace beast = boost::beast::http;

namespace {

/// A body is reserved for at once up to this size; a length beyond it has to be proven by sending it.
constexpr std::size_t trustedLength = 64 * 1024;

std::string_view view(boost::beast::string_view text) {
    return {text.data(), text.size()};
}

std::optional<Verb> toVerb(beast::verb method) {
    switch (method) {
        case beast::verb::get:
        case beast::verb::head:
            return Verb::Get;
        case beast::verb::post:
            return Verb::Post;
        case beast::verb::put:
            return Verb::Put;
        case beast::verb::patch:
            return Verb::Patch;
        case beast::verb::delete_:
            return Verb::Delete;
        default:
            return std::nullopt;
    }
}

/// Whether the line ends like a request line of another HTTP version, as " HTTP/2.0" does.
bool namesOtherVersion(std::string_view unread) {
    const auto line = unread.substr(0, unread.find("\r\n"));
    constexpr std::string_view mark = " HTTP/";
    if (line.size() < mark.size() + 3) return false;
    const auto tail = line.substr(line.size() - mark.size() - 3);
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    return tail.substr(0, mark.size()) == mark && digit(tail[mark.size()]) && tail[mark.size() + 1] == '.' &&
           digit(tail[mark.size() + 2]);
}

}  // namespace

void RequestHead::clear() {
    target.clear();
    host.clear();
    knownMethod = headMethod = complete = transferCoding = hasOrigin = false;
    version = 11;
    fieldCount = hostCount = lengthCount = 0;
    ifNoneMatch = expect = origin = {};
}

std::string_view RequestHead::rawPath() const {
    return std::string_view(target).substr(0, target.find('?'));
}

std::string_view RequestHead::query() const {
    const auto mark = target.find('?');
    return mark == std::string::npos ? std::string_view() : std::string_view(target).substr(mark + 1);
}

RequestParser::RequestParser(Request& request, RequestHead& head) : m_request(request), m_head(head) {
    header_limit(HeadLimits::total);
    body_limit(boost::none);  // ours is known only when the route is; see acceptBody()
}

void RequestParser::stop(const Problem& problem, Error& error) {
    m_problem = &problem;
    error = beast::error::bad_value;
}

const Problem& RequestParser::problem(const Error& error, std::string_view unread) const {
    if (m_problem) return *m_problem;
    if (error == beast::error::header_limit) {
        return m_head.complete ? problems::headersTooLarge : problems::targetTooLong;
    }
    if (error == beast::error::bad_version && namesOtherVersion(unread)) return problems::httpVersion;
    return problems::badRequest;
}

void RequestParser::on_request_impl(beast::verb method, Text, Text target, int version, Error& error) {
    const auto verb = toVerb(method);
    m_head.complete = true;
    m_head.knownMethod = verb.has_value();
    m_head.headMethod = method == beast::verb::head;
    m_head.version = version;
    m_request.verb = verb.value_or(Verb::Get);
    if (target.size() > HeadLimits::target) return stop(problems::targetTooLong, error);
    auto text = view(target);
    if (!verb) return;  // refused once the head is read: "OPTIONS *" and CONNECT have targets of other forms
    if (const auto scheme = text.substr(0, 7); sameAscii(scheme, "http://")) {
        text.remove_prefix(7);
        const auto slash = std::min(text.find_first_of("/?"), text.size());
        m_head.host.assign(text.substr(0, slash));
        text.remove_prefix(slash);
        if (text.empty() || text.front() == '?') m_head.target = "/";
    } else if (text.empty() || text.front() != '/') {
        return stop(problems::badRequest, error);
    }
    if (text.find('#') != std::string_view::npos) return stop(problems::badRequest, error);
    m_head.target.append(text);
}

void RequestParser::store(std::string_view name, std::string_view value) {
    auto& headers = m_request.headers;
    if (m_head.fieldCount == headers.size()) headers.emplace_back();
    auto& [key, text] = headers[m_head.fieldCount++];
    key.assign(name);
    text.assign(value);
}

void RequestParser::on_field_impl(beast::field name, Text nameText, Text value, Error& error) {
    if (m_headDone) return;  // a trailer: nothing we serve needs one, and it must not pass for a header
    if (m_head.fieldCount == HeadLimits::fields || nameText.size() + value.size() > HeadLimits::field) {
        return stop(problems::headersTooLarge, error);
    }
    store(view(nameText), view(value));
    switch (name) {
        case beast::field::host:
            ++m_head.hostCount;
            if (m_head.host.empty()) m_head.host.assign(view(value));
            break;
        case beast::field::content_length:
            // "5, 5" and a repeated field are legal once; both are how requests are smuggled past a proxy.
            if (++m_head.lengthCount > 1 || value.find(',') != Text::npos) stop(problems::badRequest, error);
            break;
        case beast::field::transfer_encoding:
            m_head.transferCoding = true;
            if (!sameAscii(view(value), "chunked")) stop(problems::badRequest, error);
            break;
        default:
            break;
    }
}

const Problem* RequestParser::checkHead() {
    m_request.headers.resize(m_head.fieldCount);
    for (const auto& [name, value] : m_request.headers) {
        if (sameAscii(name, "If-None-Match")) m_head.ifNoneMatch = value;
        if (sameAscii(name, "Expect")) m_head.expect = value;
        if (sameAscii(name, "Origin")) {
            m_head.origin = value;
            m_head.hasOrigin = true;
        }
    }
    if (m_head.hostCount > 1 || (m_head.version == 11 && m_head.hostCount == 0)) return &problems::badRequest;
    if (m_head.transferCoding && (m_head.version == 10 || m_head.lengthCount > 0)) return &problems::badRequest;
    return nullptr;
}

void RequestParser::on_body_init_impl(const boost::optional<std::uint64_t>& length, Error&) {
    if (length) m_request.body.reserve(static_cast<std::size_t>(std::min<std::uint64_t>(*length, trustedLength)));
}

std::size_t RequestParser::on_body_impl(Text body, Error& error) {
    if (body.size() > m_bodyLimit - m_request.body.size()) {
        stop(problems::bodyTooLarge, error);
        return 0;
    }
    m_request.body.append(body.data(), body.size());
    return body.size();
}

}  // namespace zhanggui::http
