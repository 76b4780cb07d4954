#pragma once

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <QtTest/QTest>
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "api/backend/http/ascii.h"

/// Texts in failed comparisons.
template <>
inline char* QTest::toString(const std::string& text) {
    return qstrdup(text.c_str());
}

namespace zhanggui::http {

/// A reply as it came over the wire. Status 0: the connection ended, or nothing came in time.
struct RawReply {
    int status = 0;
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;

    std::string header(std::string_view name) const {
        for (const auto& [key, value] : headers) {
            if (sameAscii(key, name)) return value;
        }
        return {};
    }
    bool has(std::string_view text) const { return body.find(text) != std::string::npos; }
    bool isProblem(std::string_view code) const {
        return header("Content-Type") == "application/problem+json" && has("\"code\":\"" + std::string(code) + "\"") &&
               has("\"status\":" + std::to_string(status)) && has("\"requestId\":\"" + header("X-Request-Id") + "\"");
    }
};

/// A plain socket to the server under test: sends exactly the bytes it is told to and waits by poll().
class RawClient {
  public:
    explicit RawClient(std::uint16_t port) : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_port = htons(port);
        to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const auto* address = reinterpret_cast<const sockaddr*>(&to);
        if (m_socket < 0 || ::connect(m_socket, address, sizeof to) != 0) throw std::runtime_error("cannot connect");
    }
    RawClient(RawClient&& other) noexcept : m_socket(std::exchange(other.m_socket, -1)), m_in(std::move(other.m_in)) {}
    RawClient(const RawClient&) = delete;
    RawClient& operator=(const RawClient&) = delete;
    ~RawClient() { close(); }

    void close() {
        if (m_socket >= 0) ::close(std::exchange(m_socket, -1));
    }

    /// False when the server has closed meanwhile.
    bool send(std::string_view bytes) {
        while (!bytes.empty()) {
            const auto count = ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (count <= 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(count));
        }
        return true;
    }

    /// Sends a whole request and reads its reply. `extra` holds header lines, each with its line break.
    RawReply ask(std::string_view line, std::string_view extra = {}, std::string_view body = {}) {
        std::string text(line);
        text.append(" HTTP/1.1\r\nHost: localhost\r\n").append(extra);
        if (!body.empty()) text.append("Content-Length: ").append(std::to_string(body.size())).append("\r\n");
        send(text.append("\r\n").append(body));
        return readReply(line.substr(0, 5) != "HEAD ");
    }

    RawReply readReply(bool hasBody = true) {
        RawReply reply;
        const auto head = readThrough("\r\n\r\n");
        if (head.empty()) return reply;
        reply.status = std::stoi(head.substr(9, 3));
        for (std::size_t at = head.find("\r\n") + 2; at + 2 < head.size();) {
            const auto end = head.find("\r\n", at);
            const auto colon = head.find(": ", at);
            reply.headers.emplace_back(head.substr(at, colon - at), head.substr(colon + 2, end - colon - 2));
            at = end + 2;
        }
        const auto length = reply.header("Content-Length");
        if (hasBody && !length.empty()) reply.body = readBytes(std::stoul(length));
        return reply;
    }

    /// All bytes up to and with `mark`; empty when they do not come.
    std::string readThrough(std::string_view mark) {
        auto at = m_in.find(mark);
        while (at == std::string::npos && readSome()) at = m_in.find(mark);
        return at == std::string::npos ? std::string() : take(at + mark.size());
    }

    /// Whether the server closes the connection within the patience; what it sent before is dropped.
    bool isClosed() {
        while (readSome()) m_in.clear();
        return m_ended;
    }

    std::chrono::milliseconds patience{10'000};

  private:
    std::string take(std::size_t count) {
        auto text = m_in.substr(0, count);
        m_in.erase(0, count);
        return text;
    }
    std::string readBytes(std::size_t count) {
        while (m_in.size() < count && readSome()) {
        }
        return take(std::min(count, m_in.size()));
    }
    bool readSome() {
        pollfd wanted{m_socket, POLLIN, 0};
        if (::poll(&wanted, 1, static_cast<int>(patience.count())) != 1) return false;
        char buffer[65536];
        const auto count = ::recv(m_socket, buffer, sizeof buffer, 0);
        m_ended = count <= 0;
        if (count > 0) m_in.append(buffer, static_cast<std::size_t>(count));
        return count > 0;
    }

    int m_socket = -1;
    std::string m_in;
    bool m_ended = false;
};

}  // namespace zhanggui::http
