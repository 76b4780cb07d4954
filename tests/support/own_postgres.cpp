#include "tests/support/own_postgres.h"

#include <QFile>
#include <QProcess>

namespace zhanggui::test {

OwnPostgres::OwnPostgres() {
    QByteArray url;
    if (tell("start", &url)) m_url = url.trimmed().toStdString();
}

OwnPostgres::~OwnPostgres() {
    if (!m_url.empty()) tell("stop");
}

std::string OwnPostgres::socketFolder() const {
    QFile file(m_folder.filePath(QStringLiteral("cluster/socket")));
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toStdString() : std::string();
}

bool OwnPostgres::halt() {
    return tell("halt");
}

bool OwnPostgres::resume() {
    return tell("resume");
}

bool OwnPostgres::tell(const char* action, QByteArray* output) {
    QProcess script;
    // The server lives on with what it inherits: a pipe of ours would never end.
    QTemporaryDir texts;
    script.setStandardOutputFile(texts.filePath(QStringLiteral("output")));
    script.setStandardErrorFile(texts.filePath(QStringLiteral("errors")));
    script.start(QStringLiteral(ZHANGGUI_SOURCE_DIR "/tests/support/private_postgres"),
                 {QString::fromLatin1(action), m_folder.filePath(QStringLiteral("cluster"))});
    const bool done = script.waitForFinished(120'000) && script.exitCode() == 0;
    QFile said(texts.filePath(done ? QStringLiteral("output") : QStringLiteral("errors")));
    if (!said.open(QIODevice::ReadOnly)) return done;
    const auto text = said.readAll();
    if (!done) qWarning("private_postgres %s: %s", action, text.constData());
    if (output) *output = text;
    return done;
}

}  // namespace zhanggui::test
