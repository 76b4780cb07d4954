#include "app/server_process.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <utility>

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype keptErrorBytes = 16 * 1024;
constexpr auto killAfter = std::chrono::seconds(3);
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
        QString words = m_ownWords.isEmpty() ? QString::fromUtf8(m_errors).trimmed() : m_ownWords;
        if (words.isEmpty()) words = tr("The server ended with code %1 and said nothing.").arg(code);
        endWith(words);
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
    m_process.closeWriteChannel();
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

void ServerProcess::endWith(const QString& words) {
    if (std::exchange(m_ended, true)) return;
    m_patience.stop();
    m_grace.stop();
    Q_EMIT ended(words, m_ready);
}

}  // namespace zhanggui
