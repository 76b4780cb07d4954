#include "api/backend/http/reply_head.h"

#include <charconv>

#include "api/backend/http/ascii.h"

namespace zhanggui::http {

namespace {

void appendNumber(std::string& out, std::size_t number) {
    char digits[20];
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    out.append(digits, end);
}

void appendTwo(std::string& out, int number) {
    out += static_cast<char>('0' + number / 10);
    out += static_cast<char>('0' + number % 10);
}

bool ownedByFrame(std::string_view name) {
    for (const std::string_view owned :
         {"Content-Length", "Transfer-Encoding", "Connection", "Date", "X-Request-Id", "Content-Type"}) {
        if (sameAscii(name, owned)) return true;
    }
    return false;
}

bool isSafe(const Header& header) {
    constexpr std::string_view breaks("\r\n\0", 3);
    return !header.first.empty() && header.first.find_first_of(" :\t\r\n") == std::string::npos &&
           header.first.find('\0') == std::string::npos && header.second.find_first_of(breaks) == std::string::npos &&
           !ownedByFrame(header.first);
}

void appendLine(std::string& out, std::string_view name, std::string_view value) {
    out.append(name).append(": ").append(value).append("\r\n");
}

}  // namespace

std::string_view DateText::now() {
    static constexpr const char* days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr const char* months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                             "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto second = std::time(nullptr);
    if (second == m_second) return m_text;
    m_second = second;
    std::tm utc{};
    gmtime_r(&second, &utc);
    m_text.assign(days[utc.tm_wday]).append(", ");
    appendTwo(m_text, utc.tm_mday);
    m_text.append(" ").append(months[utc.tm_mon]).append(" ");
    appendNumber(m_text, static_cast<std::size_t>(utc.tm_year) + 1900);
    m_text += ' ';
    appendTwo(m_text, utc.tm_hour);
    m_text += ':';
    appendTwo(m_text, utc.tm_min);
    m_text += ':';
    appendTwo(m_text, utc.tm_sec);
    m_text.append(" GMT");
    return m_text;
}

bool isBodyless(int status) {
    return status == 204 || status == 304 || status / 100 == 1;
}

std::string_view reasonOf(int status) {
    switch (status) {
        case 200:
            return "OK";
        case 201:
            return "Created";
        case 202:
            return "Accepted";
        case 204:
            return "No Content";
        case 206:
            return "Partial Content";
        case 301:
            return "Moved Permanently";
        case 302:
            return "Found";
        case 303:
            return "See Other";
        case 304:
            return "Not Modified";
        case 307:
            return "Temporary Redirect";
        case 308:
            return "Permanent Redirect";
        case 400:
            return "Bad Request";
        case 401:
            return "Unauthorized";
        case 403:
            return "Forbidden";
        case 404:
            return "Not Found";
        case 405:
            return "Method Not Allowed";
        case 406:
            return "Not Acceptable";
        case 408:
            return "Request Timeout";
        case 409:
            return "Conflict";
        case 410:
            return "Gone";
        case 412:
            return "Precondition Failed";
        case 413:
            return "Content Too Large";
        case 414:
            return "URI Too Long";
        case 415:
            return "Unsupported Media Type";
        case 416:
            return "Range Not Satisfiable";
        case 417:
            return "Expectation Failed";
        case 421:
            return "Misdirected Request";
        case 422:
            return "Unprocessable Content";
        case 423:
            return "Locked";
        case 428:
            return "Precondition Required";
        case 429:
            return "Too Many Requests";
        case 431:
            return "Request Header Fields Too Large";
        case 500:
            return "Internal Server Error";
        case 501:
            return "Not Implemented";
        case 502:
            return "Bad Gateway";
        case 503:
            return "Service Unavailable";
        case 504:
            return "Gateway Timeout";
        case 505:
            return "HTTP Version Not Supported";
        case 507:
            return "Insufficient Storage";
        default:
            return "Status";
    }
}

bool writeHead(std::string& out, const Reply& reply, const ReplyFrame& frame) {
    out.assign("HTTP/1.1 ");
    appendNumber(out, static_cast<std::size_t>(reply.status));
    out.append(" ").append(reasonOf(reply.status)).append("\r\n");
    appendLine(out, "Date", frame.date);
    if (!isBodyless(reply.status)) {
        if (!reply.contentType.empty() && reply.contentType.find_first_of("\r\n") == std::string::npos) {
            appendLine(out, "Content-Type", reply.contentType);
        }
        if (frame.hasLength) {
            out.append("Content-Length: ");
            appendNumber(out, frame.bodySize);
            out.append("\r\n");
        }
        out.append("X-Content-Type-Options: nosniff\r\n");
    }
    appendLine(out, "X-Request-Id", frame.requestId);
    bool all = true;
    for (const auto& header : reply.headers) {
        if (isSafe(header)) {
            appendLine(out, header.first, header.second);
        } else {
            all = false;
        }
    }
    if (frame.closes) out.append("Connection: close\r\n");
    if (frame.saysKeepAlive && !frame.closes) out.append("Connection: keep-alive\r\n");
    out.append("\r\n");
    return all;
}

}  // namespace zhanggui::http
