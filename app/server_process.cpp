#include "app/server_process.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <utility>

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype keptErrorBytes = 16 * 1024;
constexpr auto killAfter = std::chrono::seconds(3);
constexpr int lastGraceMs = 3000;
constexpr QLatin1StringView programPrefix = "zhanggui-server: "_L1;
// Exit codes of the server's command line.
constexpr int folderInUse = 4, databaseUnusable = 5;
}  // namespace

ServerProcess::ServerProcess(QString program, QStringList arguments, QObject* parent)
    : QObject(parent), m_program(std::move(program)), m_arguments(std::move(arguments)) {
    m_patience.setSingleShot(true);
    m_grace.setSingleShot(true);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &ServerProcess::readLines);
    connect(&m_process, &QProcess::readyReadStandardError, this, &ServerProcess::readErrors);
    connect(&m_process, &QProcess::finished, this, [this](int code) {
        readLines();
        readErrors();
        endWith(m_ownWords.isEmpty() ? lastWords(code) : m_ownWords);
    });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            endWith(tr("%1 could not be started: %2").arg(m_program, m_process.errorString()));
    });
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_ownWords = tr("The server did not answer in time.");
        m_process.kill();
    });
    connect(&m_grace, &QTimer::timeout, this, [this] {
        if (m_terminated) {
            m_process.kill();
            return;
        }
        m_terminated = true;
        m_process.terminate();
        m_grace.start(killAfter);
    });
}

ServerProcess::~ServerProcess() {
    m_process.disconnect(this);
    if (m_process.state() == QProcess::NotRunning) return;
    // Nobody waits for us any more, but the shop still ends in order.
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(lastGraceMs)) m_process.kill();
}

void ServerProcess::start(std::chrono::milliseconds patience) {
    m_patience.setInterval(patience);
    m_patience.start();
    m_process.start(m_program, m_arguments, QIODevice::ReadWrite);
}

void ServerProcess::stop(std::chrono::milliseconds grace) {
    m_patience.stop();
    if (m_process.state() == QProcess::NotRunning) {
        endWith({});
        return;
    }
    m_process.closeWriteChannel();
    m_grace.start(grace);
}

void ServerProcess::readLines() {
    m_output += m_process.readAllStandardOutput();
    qsizetype end = 0;
    while ((end = m_output.indexOf('\n')) >= 0) {
        const QJsonObject line = QJsonDocument::fromJson(m_output.left(end)).object();
        m_output.remove(0, end + 1);
        if (line.contains("progress"_L1)) {
            if (!m_ready) m_patience.start();  // it lives: be patient again
            Q_EMIT progressed(line["progress"_L1].toInt(), line["text"_L1].toString());
        }
        if (line["ready"_L1].toBool() && !m_ready) {
            m_ready = true;
            m_patience.stop();
            Q_EMIT ready();
        }
    }
}

void ServerProcess::readErrors() {
    m_errors += m_process.readAllStandardError();
    if (m_errors.size() > keptErrorBytes) m_errors = m_errors.right(keptErrorBytes);
}

QString ServerProcess::lastWords(int code) const {
    // Above the last line stands the log.
    QString said = QString::fromUtf8(m_errors).trimmed().section(u'\n', -1).trimmed();
    if (said.startsWith(programPrefix)) said.remove(0, programPrefix.size());
    if (said.isEmpty()) return tr("The server ended with code %1 and said nothing.").arg(code);
    if (code == folderInUse)
        return tr("Another program has this shop open. Close it and try again.") + u"\n\n"_s + said;
    if (code == databaseUnusable)
        return tr("The shop's database is damaged or was made by a newer version. It was not touched: restore a backup "
                  "or update the program.") +
               u"\n\n"_s + said;
    return said;
}

void ServerProcess::endWith(const QString& words) {
    if (std::exchange(m_ended, true)) return;
    m_patience.stop();
    m_grace.stop();
    Q_EMIT ended(words, m_ready);
}

}  // namespace zhanggui
