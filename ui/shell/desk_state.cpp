#include "ui/shell/desk_state.h"

namespace zhanggui {

void DeskState::setShop(const QString& name, bool demo) {
    m_shopName = name;
    m_demo = demo;
    Q_EMIT changed();
}

void DeskState::setUser(const QString& name, const QString& roleKey) {
    m_userName = name;
    m_roleKey = roleKey;
    Q_EMIT changed();
}

void DeskState::setConnection(Connection connection, const QString& reason) {
    if (connection == m_connection && reason == m_reason) return;
    if (connection == Connection::Offline && m_connection != Connection::Offline)
        m_offlineSince = QDateTime::currentDateTime();
    m_connection = connection;
    m_reason = reason;
    Q_EMIT changed();
}

void DeskState::setServer(const QString& version, bool local) {
    m_serverVersion = version;
    m_local = local;
    Q_EMIT changed();
}

void DeskState::setStorage(StorageLevel level, qint64 freeBytes) {
    m_storage = level;
    m_freeBytes = freeBytes;
    Q_EMIT changed();
}

void DeskState::touch() {
    m_lastSync = QDateTime::currentDateTime();
}

}  // namespace zhanggui
