#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>
#include <optional>

namespace zhanggui {

/// Where the desk's listener of a running server is and what opens it.
struct ServerAddress {
    QUrl url;
    QByteArray secret;  ///< sent as X-Zhanggui-Launch; never logged
    QString version;
    qint64 pid = 0;
    quint16 publicPort = 0;
};

/// Reads `<folder>/server.json`, which a running server keeps there for its owner alone. Nothing if it is missing,
/// unreadable or incomplete: then no server can be reached. It may be stale: ask the server before trusting it.
std::optional<ServerAddress> readRunFile(const QString& folder);

}  // namespace zhanggui
