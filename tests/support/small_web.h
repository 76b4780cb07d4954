#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <string>
#include <thread>

namespace zhanggui::test {

/// A web server on the loopback address, one request at a time: hands the path to a function that gives the bytes to
/// send back, as they are.
class SmallWeb {
  public:
    using Answer = std::function<std::string(const std::string& path)>;
    /// Sends more; false once the client has gone.
    using Send = std::function<bool(const std::string& bytes)>;
    /// `afterwards` is called when the answer is sent and before the connection is closed.
    explicit SmallWeb(Answer answer, std::function<void(const Send&)> afterwards = {});
    ~SmallWeb();
    SmallWeb(const SmallWeb&) = delete;
    SmallWeb& operator=(const SmallWeb&) = delete;

    std::uint16_t port() const { return m_port; }
    std::string url(const std::string& path) const;
    int connections() const { return m_connections; }

    /// The bytes of an answer.
    static std::string ok(const std::string& body);
    static std::string redirect(const std::string& to);

  private:
    void serve();

    const Answer m_answer;
    const std::function<void(const Send&)> m_afterwards;
    int m_listener = -1;
    std::uint16_t m_port = 0;
    std::atomic<int> m_connections{0};
    std::atomic<bool> m_over{false};
    std::thread m_thread;
};

}  // namespace zhanggui::test
