#pragma once

#include <QObject>
#include <QProcess>
#include <QTimer>
#include <chrono>

namespace zhanggui {

/// One run of the server as our child. Its standard input is a pipe that we hold open: when it ends, the server stops
/// by itself, even if this program was killed. Standard output brings one JSON object a line: `{"progress":…,"text":…}`
/// while it prepares, `{"ready":true,…}` when it serves.
class ServerProcess : public QObject {
    Q_OBJECT
  public:
    ServerProcess(QString program, QStringList arguments, QObject* parent = nullptr);
    ~ServerProcess() override;

    /// Starts it. Without a sign of life for `patience` it is ended and `ended` says so.
    void start(std::chrono::milliseconds patience);
    /// Asks it to stop by ending its input; after `grace` terminates it, then kills it. `ended` follows.
    void stop(std::chrono::milliseconds grace);
    bool isReady() const { return m_ready; }
    qint64 pid() const { return m_process.processId(); }

  Q_SIGNALS:
    void progressed(int percent, const QString& text);
    void ready();
    /// It is gone. `words` is what it last said on standard error, or our own words where it could not speak.
    void ended(const QString& words, bool wasReady);

  private:
    void readLines();
    void readErrors();
    QString lastWords(int code) const;
    void endWith(const QString& words);

    QString m_program;
    QStringList m_arguments;
    QProcess m_process;
    QTimer m_patience, m_grace;
    QByteArray m_output, m_errors;
    bool m_ready = false, m_terminated = false, m_ended = false;
    QString m_ownWords;
};

}  // namespace zhanggui
