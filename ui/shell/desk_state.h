#pragma once

#include <QDateTime>
#include <QObject>
#include <QString>

#include "api/contract/system.h"

namespace zhanggui {

/// What the frame shows about shop, user and server. The program writes it, the frame reads it.
class DeskState : public QObject {
    Q_OBJECT
  public:
    enum class Connection { Connecting, Connected, Offline };

    using QObject::QObject;

    void setShop(const QString& name, bool demo);
    void setUser(const QString& name, const QString& roleKey);
    /// Going offline stamps the time; `reason` is for people.
    void setConnection(Connection connection, const QString& reason = {});
    void setServer(const QString& version, bool local);
    void setStorage(StorageLevel level, qint64 freeBytes);
    /// Something was heard from the server just now.
    void touch();

    QString shopName() const { return m_shopName; }
    bool isDemo() const { return m_demo; }
    QString userName() const { return m_userName; }
    /// Wire word of the role: "owner".
    QString roleKey() const { return m_roleKey; }
    Connection connection() const { return m_connection; }
    QString reason() const { return m_reason; }
    QString serverVersion() const { return m_serverVersion; }
    bool serverIsLocal() const { return m_local; }
    StorageLevel storage() const { return m_storage; }
    /// What is left on the shop's disk.
    qint64 freeBytes() const { return m_freeBytes; }
    QDateTime lastSync() const { return m_lastSync; }
    QDateTime offlineSince() const { return m_offlineSince; }

  Q_SIGNALS:
    void changed();

  private:
    QString m_shopName, m_userName, m_roleKey, m_reason, m_serverVersion;
    bool m_demo = false, m_local = true;
    Connection m_connection = Connection::Connecting;
    StorageLevel m_storage = StorageLevel::Enough;
    qint64 m_freeBytes = 0;
    QDateTime m_lastSync, m_offlineSince;
};

}  // namespace zhanggui
