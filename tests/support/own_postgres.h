#pragma once

#include <QTemporaryDir>
#include <string>

namespace zhanggui::test {

/// A PostgreSQL server of a test's own, that it may end and start again; gone with it.
class OwnPostgres {
  public:
    /// Makes and starts one. Where PostgreSQL is not installed, or it does not start, url() is empty.
    OwnPostgres();
    ~OwnPostgres();
    OwnPostgres(const OwnPostgres&) = delete;
    OwnPostgres& operator=(const OwnPostgres&) = delete;

    const std::string& url() const { return m_url; }
    /// The folder of its socket.
    std::string socketFolder() const;
    /// Ends its processes at once, as a crash would. False if that failed.
    bool halt();
    /// Starts it again and waits until it answers.
    bool resume();

  private:
    bool tell(const char* action, QByteArray* output = nullptr);

    QTemporaryDir m_folder;
    std::string m_url;
};

}  // namespace zhanggui::test
