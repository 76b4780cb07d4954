#include "tests/support/cutting_proxy.h"

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cstring>
#include <map>
#include <stdexcept>

namespace zhanggui::test {

namespace {

constexpr const char* socketName = "/.s.PGSQL.54329";

sockaddr_un addressOf(const std::string& folder) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const auto path = folder + socketName;
    if (path.size() >= sizeof address.sun_path) throw std::runtime_error("the socket's path is too long: " + path);
    std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
    return address;
}

int socketTo(const std::string& folder, bool listens) {
    const int made = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const auto address = addressOf(folder);
    const auto* generic = reinterpret_cast<const sockaddr*>(&address);
    const bool good = listens ? ::bind(made, generic, sizeof address) == 0 && ::listen(made, 64) == 0
                              : ::connect(made, generic, sizeof address) == 0;
    if (good) return made;
    ::close(made);
    return -1;
}

bool sendAll(int to, const std::string& bytes) {
    for (std::size_t sent = 0; sent < bytes.size();) {
        const auto count = ::send(to, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
        if (count <= 0) return false;
        sent += static_cast<std::size_t>(count);
    }
    return true;
}

bool receive(int from, std::string& bytes) {
    std::array<char, 16384> buffer;
    const auto count = ::recv(from, buffer.data(), buffer.size(), 0);
    if (count > 0) bytes.append(buffer.data(), static_cast<std::size_t>(count));
    return count > 0;
}

/// The number that every message of the protocol carries as its length, itself included.
std::size_t lengthAt(const std::string& bytes, std::size_t at) {
    std::size_t length = 0;
    for (std::size_t i = 0; i < 4; ++i) length = length << 8U | static_cast<unsigned char>(bytes[at + i]);
    return length;
}

}  // namespace

/// One connection of the program with the one to the server behind it.
class CuttingProxy::Link {
  public:
    Link(CuttingProxy& proxy, int program, int server)
        : m_proxy(proxy), m_program(program), m_server(server), m_thread([this] { run(); }) {}
    ~Link() {
        ::shutdown(m_program, SHUT_RDWR);
        ::shutdown(m_server, SHUT_RDWR);
        m_thread.join();
        ::close(m_program);
        ::close(m_server);
    }

    bool isOver() const { return m_over; }

  private:
    void run() {
        std::string said, answered;
        std::array<pollfd, 2> both{{{m_program, POLLIN, 0}, {m_server, POLLIN, 0}}};
        while (::poll(both.data(), both.size(), -1) > 0) {
            if (both[0].revents != 0 && (!receive(m_program, said) || !passOn(said))) break;
            if (both[1].revents != 0 && (!receive(m_server, answered) || !sendAll(m_program, answered))) break;
            answered.clear();
        }
        ::shutdown(m_program, SHUT_RDWR);
        ::shutdown(m_server, SHUT_RDWR);
        m_over = true;
    }

    /// Passes on what is complete; false if the connection is to be cut.
    bool passOn(std::string& said) {
        for (;;) {
            const std::size_t head = m_begun ? 1 : 0;  // the first message has no type
            if (said.size() < head + 4) return true;
            const auto size = head + lengthAt(said, head);
            if (said.size() < size) return true;
            const auto message = said.substr(0, size);
            said.erase(0, size);
            const bool commits = m_begun && saysCommit(message);
            m_begun = true;
            if (!commits) {
                if (!sendAll(m_server, message)) return false;
                continue;
            }
            auto when = When::AfterCommit;
            if (!m_proxy.takeCut(when)) {
                if (!sendAll(m_server, message)) return false;
                continue;
            }
            // The rest of what was said (Execute, Sync) belongs to it.
            if (when == When::AfterCommit && sendAll(m_server, message + restOf(said))) {
                const std::string ready("Z\0\0\0\5", 5);
                std::string answer;
                while (answer.find(ready) == std::string::npos && receive(m_server, answer)) continue;
            }
            ++m_proxy.m_cuts;
            return false;
        }
    }

    /// All up to the Sync that ends a request.
    std::string restOf(std::string said) const {
        const std::string sync("S\0\0\0\4", 5);
        while (said.find(sync) == std::string::npos && receive(m_program, said)) continue;
        return said;
    }

    /// Follows which statements are prepared and run.
    bool saysCommit(const std::string& message) {
        const char* text = message.data() + 5;
        if (message[0] == 'P') {
            const std::string name(text);
            m_statements[name] = text + name.size() + 1;
        }
        if (message[0] != 'B') return false;
        const std::string portal(text);
        const auto& sql = m_statements[text + portal.size() + 1];
        if (sql.starts_with("begin")) m_marked = false;
        if (m_proxy.isMarked(sql)) m_marked = true;
        return m_marked && sql == "commit";
    }

    CuttingProxy& m_proxy;
    const int m_program, m_server;
    std::map<std::string, std::string> m_statements;
    bool m_begun = false, m_marked = false;
    std::atomic<bool> m_over{false};
    std::thread m_thread;  // last: it uses the others
};

CuttingProxy::CuttingProxy(const std::string& serverFolder)
    : m_server(serverFolder), m_listening(socketTo(m_folder.path().toStdString(), true)) {
    if (m_listening < 0) throw std::runtime_error("the proxy cannot listen");
    m_thread = std::thread([this] { accept(); });
}

CuttingProxy::~CuttingProxy() {
    ::shutdown(m_listening, SHUT_RDWR);
    m_thread.join();
    m_links.clear();
    ::close(m_listening);
}

std::string CuttingProxy::url() const {
    return "postgresql://zhanggui@/postgres?port=54329&host=" + m_folder.path().toStdString();
}

void CuttingProxy::cutNext(const std::string& mark, When when) {
    const std::scoped_lock lock(m_mutex);
    m_mark = mark;
    m_when = when;
}

void CuttingProxy::accept() {
    for (;;) {
        const int program = ::accept(m_listening, nullptr, nullptr);
        if (program < 0) return;
        std::erase_if(m_links, [](const auto& link) { return link->isOver(); });
        const int server = socketTo(m_server, false);
        if (server < 0)
            ::close(program);
        else
            m_links.push_back(std::make_unique<Link>(*this, program, server));
    }
}

bool CuttingProxy::isMarked(const std::string& sql) const {
    const std::scoped_lock lock(m_mutex);
    return !m_mark.empty() && sql.find(m_mark) != std::string::npos;
}

bool CuttingProxy::takeCut(When& when) {
    const std::scoped_lock lock(m_mutex);
    if (m_mark.empty()) return false;
    m_mark.clear();
    when = m_when;
    return true;
}

}  // namespace zhanggui::test
