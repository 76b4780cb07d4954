#pragma once

#include <QProcess>
#include <QStringList>
#include <cstdint>
#include <memory>

namespace zhanggui::test {

/// The finished zhanggui-server as a process of the test's.
class ServerProgram {
  public:
    /// Starts it with these arguments and waits for its ready line. `ready()` tells whether it came.
    explicit ServerProgram(const QStringList& arguments);
    /// Ends the process, orderly if it still runs.
    ~ServerProgram();

    /// Where the program is.
    static const QString& path();
    bool ready() const { return m_publicPort != 0; }
    std::uint16_t publicPort() const { return m_publicPort; }
    std::uint16_t deskPort() const { return m_deskPort; }
    QByteArray errors();
    /// SIGKILL: nothing is flushed, nothing is tidied.
    void killAtOnce();
    /// Runs a command to its end; gives back its exit code.
    static int run(const QStringList& arguments, QByteArray* output = nullptr, QByteArray* errors = nullptr,
                   const QByteArray& input = {});

  private:
    QProcess m_process;
    std::uint16_t m_publicPort = 0, m_deskPort = 0;
};

}  // namespace zhanggui::test
