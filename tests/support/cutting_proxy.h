#pragma once

#include <QTemporaryDir>
#include <atomic>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace zhanggui::test {

/// Stands between a program and its PostgreSQL server (unix sockets on both sides), passes everything on and breaks one
/// connection when it hurts most: after the program has said COMMIT.
class CuttingProxy {
  public:
    enum class When {
        BeforeCommit,  ///< the server never hears of it
        AfterCommit    ///< the server has committed, the program does not hear of it
    };

    /// `serverFolder` is the folder of the server's socket.
    explicit CuttingProxy(const std::string& serverFolder);
    ~CuttingProxy();
    CuttingProxy(const CuttingProxy&) = delete;
    CuttingProxy& operator=(const CuttingProxy&) = delete;

    /// What leads through the proxy.
    std::string url() const;
    /// Breaks the connection of the next transaction that runs a statement whose text holds `mark`, at its COMMIT.
    void cutNext(const std::string& mark, When when);
    int cuts() const { return m_cuts; }

  private:
    class Link;

    void accept();
    /// Whether a statement of this text belongs to the transaction that is to be cut.
    bool isMarked(const std::string& sql) const;
    /// Whether that cut is still to be made; it is made once.
    bool takeCut(When& when);

    QTemporaryDir m_folder;
    const std::string m_server;
    int m_listening = -1;
    std::atomic<int> m_cuts{0};
    mutable std::mutex m_mutex;
    std::string m_mark;
    When m_when = When::AfterCommit;
    std::vector<std::unique_ptr<Link>> m_links;
    std::thread m_thread;
};

}  // namespace zhanggui::test
