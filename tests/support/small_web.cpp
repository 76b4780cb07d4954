#include "tests/support/small_web.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <stdexcept>

namespace zhanggui::test {

namespace {

std::string headOf(int socket) {
    std::string head;
    std::array<char, 2048> part{};
    while (head.find("\r\n\r\n") == std::string::npos) {
        const auto count = ::recv(socket, part.data(), part.size(), 0);
        if (count <= 0) break;
        head.append(part.data(), static_cast<std::size_t>(count));
    }
    return head;
}

bool sendAll(int socket, const std::string& bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        const auto count = ::send(socket, bytes.data() + at, bytes.size() - at, MSG_NOSIGNAL);
        if (count <= 0) return false;  // the client has had enough
        at += static_cast<std::size_t>(count);
    }
    return true;
}

}  // namespace

SmallWeb::SmallWeb(Answer answer, std::function<void(const Send&)> afterwards)
    : m_answer(std::move(answer)), m_afterwards(std::move(afterwards)), m_listener(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    auto* const any = reinterpret_cast<sockaddr*>(&address);
    if (::bind(m_listener, any, length) != 0 || ::listen(m_listener, 16) != 0 ||
        ::getsockname(m_listener, any, &length) != 0)
        throw std::runtime_error("The small web server does not listen");
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { serve(); });
}

SmallWeb::~SmallWeb() {
    m_over = true;
    ::shutdown(m_listener, SHUT_RDWR);
    m_thread.join();
    ::close(m_listener);
}

std::string SmallWeb::url(const std::string& path) const {
    return "http://127.0.0.1:" + std::to_string(m_port) + path;
}

std::string SmallWeb::ok(const std::string& body) {
    return "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

std::string SmallWeb::redirect(const std::string& to) {
    return "HTTP/1.1 302 Found\r\nConnection: close\r\nContent-Length: 0\r\nLocation: " + to + "\r\n\r\n";
}

void SmallWeb::serve() {
    while (!m_over) {
        const int socket = ::accept(m_listener, nullptr, nullptr);
        if (socket < 0) continue;
        ++m_connections;
        const auto head = headOf(socket);
        const auto from = head.find(' ');
        if (from != std::string::npos)
            sendAll(socket, m_answer(head.substr(from + 1, head.find(' ', from + 1) - from - 1)));
        if (m_afterwards) m_afterwards([socket](const std::string& bytes) { return sendAll(socket, bytes); });
        ::close(socket);
    }
}

}  // namespace zhanggui::test
