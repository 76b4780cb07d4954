#include "app/embedded_server.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QProcess>
#include <QStandardPaths>
#include <cerrno>
#include <csignal>
#include <cstring>

#include "app/server_process.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {

constexpr int probeMs = 2000;
constexpr int detachedPollMs = 100;
constexpr int firstRestartMs = 250, longestRestartMs = 15'000;
constexpr int calmMs = 60'000;  ///< served so long, earlier losses are forgotten
constexpr int mostLosses = 8;
const QString logName = u"/server.log"_s;

QString tailOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return {};
    constexpr qint64 tail = 4096;
    if (file.size() > tail) file.seek(file.size() - tail);
    return QString::fromUtf8(file.readAll()).trimmed();
}

}  // namespace

QString findServerProgram() {
    const QString name = u"zhanggui-server"_s;
    const QDir here(QCoreApplication::applicationDirPath());
    for (const QString& folder : {u"."_s, u"../api/server"_s, u"../libexec/zhanggui"_s}) {
        const QFileInfo found(here.filePath(folder + u'/' + name));
        if (found.isFile() && found.isExecutable()) return found.canonicalFilePath();
    }
    return QStandardPaths::findExecutable(name);
}

EmbeddedServer::EmbeddedServer(Plan plan, QObject* parent) : QObject(parent), m_plan(std::move(plan)) {
    m_network.setProxy(QNetworkProxy::NoProxy);  // it is on this computer, whatever the desktop's proxy says
    m_network.setTransferTimeout(probeMs);
    m_restart.setSingleShot(true);
    m_calm.setSingleShot(true);
    m_calm.setInterval(calmMs);
    connect(&m_restart, &QTimer::timeout, this, [this] { attachOr([this] { launch(); }); });
    connect(&m_calm, &QTimer::timeout, this, [this] { m_losses = 0; });
}

EmbeddedServer::~EmbeddedServer() = default;

bool EmbeddedServer::isOurs() const {
    return m_process && m_process->isReady();
}

void EmbeddedServer::start() {
    m_stopping = false;
    m_restart.stop();
    attachOr([this] { launch(); });
}

void EmbeddedServer::attachOr(std::function<void()> otherwise) {
    const auto address = readRunFile(m_plan.folder);
    if (!address) {
        otherwise();
        return;
    }
    probe(*address, [this, address, otherwise = std::move(otherwise)](bool alive) {
        if (m_stopping) return;
        if (alive)
            onReady(*address);
        else
            otherwise();
    });
}

void EmbeddedServer::probe(const ServerAddress& address, std::function<void(bool)> then) {
    QUrl url = address.url;
    url.setPath(u"/healthz"_s);
    QNetworkRequest request(url);
    request.setRawHeader("X-Zhanggui-Launch", address.secret);
    QNetworkReply* reply = m_network.get(request);
    connect(reply, &QNetworkReply::finished, this, [reply, then = std::move(then)] {
        reply->deleteLater();
        then(reply->error() == QNetworkReply::NoError);
    });
}

QStringList EmbeddedServer::arguments() const {
    return {m_plan.demo ? u"demo"_s : u"serve"_s, u"--data"_s, m_plan.folder, u"--embedded"_s};
}

void EmbeddedServer::setKeepServing(bool keep) {
    m_plan.keepServing = keep;
    m_switchedOff = !keep;
}

void EmbeddedServer::launch() {
    if (m_plan.program.isEmpty()) {
        Q_EMIT failed(tr("zhanggui-server was not found beside this program nor in PATH. Reinstall the program."));
        return;
    }
    if (!QDir().mkpath(m_plan.folder)) {
        Q_EMIT failed(tr("The shop's folder %1 cannot be made. Check who may write there.").arg(m_plan.folder));
        return;
    }
    if (m_plan.keepServing) {
        launchDetached();
        return;
    }
    auto* process = new ServerProcess(m_plan.program, arguments(), this);
    m_process = process;
    connect(process, &ServerProcess::progressed, this, &EmbeddedServer::progressed);
    connect(process, &ServerProcess::ready, this, [this] {
        if (const auto address = readRunFile(m_plan.folder))
            onReady(*address);
        else
            m_process->stop(std::chrono::milliseconds(m_plan.graceMs));
    });
    connect(process, &ServerProcess::ended, this, [this, process](const QString& words, bool wasReady) {
        process->deleteLater();
        if (m_process == process) m_process.clear();
        onEnded(words, wasReady);
    });
    process->start(std::chrono::milliseconds(m_plan.patienceMs));
}

void EmbeddedServer::launchDetached() {
    qint64 pid = 0;
    if (startStaying(&pid))
        awaitDetached(m_plan.folder + logName, pid, m_plan.patienceMs / detachedPollMs);
    else
        Q_EMIT failed(
            tr("%1 could not be started: %2").arg(m_plan.program, QString::fromLocal8Bit(std::strerror(errno))));
}

bool EmbeddedServer::startStaying(qint64* pid) {
    QProcess starter;
    starter.setProgram(m_plan.program);
    starter.setArguments(arguments() + QStringList{u"--stay"_s});
    starter.setStandardInputFile(QProcess::nullDevice());
    starter.setStandardOutputFile(QProcess::nullDevice());
    starter.setStandardErrorFile(m_plan.folder + logName);
    return starter.startDetached(pid);
}

void EmbeddedServer::endStaying() {
    if (m_address && m_address->pid > 0) ::kill(pid_t(m_address->pid), SIGTERM);
}

void EmbeddedServer::awaitDetached(const QString& logPath, qint64 pid, int tries) {
    attachOr([this, logPath, pid, tries] {
        const bool alive = QFileInfo::exists(u"/proc/%1"_s.arg(pid)) || !QFileInfo::exists(u"/proc/self"_s);
        if (tries <= 0 || !alive) {
            const QString words = tailOf(logPath);
            onEnded(words.isEmpty() ? tr("The server did not answer in time.") : words, false);
            return;
        }
        QTimer::singleShot(detachedPollMs, this, [this, logPath, pid, tries] {
            if (!m_stopping) awaitDetached(logPath, pid, tries - 1);
        });
    });
}

void EmbeddedServer::onReady(const ServerAddress& address) {
    m_address = address;
    m_calm.start();
    Q_EMIT ready(address);
}

void EmbeddedServer::onEnded(const QString& words, bool wasReady) {
    m_calm.stop();
    if (m_stopping) {
        qint64 pid = 0;
        if (m_plan.keepServing) startStaying(&pid);
        m_address.reset();
        Q_EMIT stopped();
        return;
    }
    if (wasReady || m_losses > 0) {
        if (m_losses >= mostLosses) {
            m_losses = 0;
            Q_EMIT failed(words);
            return;
        }
        m_address.reset();
        Q_EMIT lost();
        scheduleRestart();
        return;
    }
    // Another desk may have started the folder's server a moment before us: then use that one.
    attachOr([this, words] { Q_EMIT failed(words); });
}

void EmbeddedServer::scheduleRestart() {
    m_restart.start(std::min(longestRestartMs, firstRestartMs << std::min(m_losses, 6)));
    ++m_losses;
}

void EmbeddedServer::check() {
    if (m_stopping || m_checking || m_restart.isActive() || !m_address || isOurs()) return;
    m_checking = true;
    probe(*m_address, [this](bool alive) {
        m_checking = false;
        if (alive || m_stopping || m_restart.isActive()) return;
        m_address.reset();
        Q_EMIT lost();
        scheduleRestart();
    });
}

void EmbeddedServer::stop() {
    m_stopping = true;
    m_restart.stop();
    if (m_process) {
        m_process->stop(std::chrono::milliseconds(m_plan.graceMs));
        return;
    }
    if (m_switchedOff) endStaying();
    QMetaObject::invokeMethod(this, &EmbeddedServer::stopped, Qt::QueuedConnection);
}

}  // namespace zhanggui
