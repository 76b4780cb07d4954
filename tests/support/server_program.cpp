#include "tests/support/server_program.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>

namespace zhanggui::test {

namespace {

constexpr int patienceMs = 30'000;

}  // namespace

const QString& ServerProgram::path() {
    static const auto path = QStringLiteral(ZHANGGUI_BINARY_DIR "/api/server/zhanggui-server");
    return path;
}

ServerProgram::ServerProgram(const QStringList& arguments) {
    auto all = arguments;
    // No test reaches beyond this machine.
    if (arguments.startsWith(QStringLiteral("serve"))) all << QStringLiteral("--no-fetch-pictures");
    // Programs buy faster than people.
    if (arguments.startsWith(QStringLiteral("serve")) && !arguments.contains(QStringLiteral("--customer-writes")))
        all << QStringLiteral("--customer-reads=0") << QStringLiteral("--customer-writes=0");
    m_process.start(path(), all);
    QElapsedTimer waited;
    waited.start();
    while (waited.elapsed() < patienceMs && m_process.state() != QProcess::NotRunning) {
        if (!m_process.canReadLine() && !m_process.waitForReadyRead(patienceMs)) return;
        while (m_process.canReadLine()) {
            const auto line = QJsonDocument::fromJson(m_process.readLine()).object();
            if (!line.value(QStringLiteral("ready")).toBool()) continue;
            m_publicPort = static_cast<std::uint16_t>(line.value(QStringLiteral("publicPort")).toInt());
            m_deskPort = static_cast<std::uint16_t>(line.value(QStringLiteral("deskPort")).toInt());
            return;
        }
    }
}

ServerProgram::~ServerProgram() {
    if (m_process.state() == QProcess::NotRunning) return;
    m_process.terminate();
    if (!m_process.waitForFinished(patienceMs)) killAtOnce();
}

QByteArray ServerProgram::errors() {
    return m_process.readAllStandardError();
}

void ServerProgram::killAtOnce() {
    m_process.kill();
    m_process.waitForFinished(patienceMs);
}

int ServerProgram::run(const QStringList& arguments, QByteArray* output, QByteArray* errors, const QByteArray& input) {
    QProcess process;
    process.start(path(), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(10 * patienceMs)) return -1;
    if (output) *output = process.readAllStandardOutput();
    if (errors) *errors = process.readAllStandardError();
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

}  // namespace zhanggui::test
