#include "app/server_address.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {
constexpr qint64 maxRunFileBytes = 64 * 1024;
}

std::optional<ServerAddress> readRunFile(const QString& folder) {
    QFile file(folder + u"/server.json"_s);
    if (!file.open(QIODevice::ReadOnly) || file.size() > maxRunFileBytes) return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    const int port = json["deskPort"_L1].toInt();
    const QByteArray secret = json["secret"_L1].toString().toLatin1();
    if (port <= 0 || port > 65535 || secret.isEmpty()) return std::nullopt;
    ServerAddress address;
    address.url.setScheme(u"http"_s);
    address.url.setHost(u"127.0.0.1"_s);
    address.url.setPort(port);
    address.secret = secret;
    address.version = json["version"_L1].toString();
    address.pid = json["pid"_L1].toInteger();
    address.publicPort = quint16(json["publicPort"_L1].toInt());
    return address;
}

}  // namespace zhanggui
