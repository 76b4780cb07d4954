#include "models/shop/connection_state.h"

#include <QDateTime>

namespace zhanggui {

ConnectionState::ConnectionState(Client& client, EventStream& stream, QObject* parent) : QObject(parent) {
    connect(&client, &Client::offline, this, [this] { set(State::Offline); });
    connect(&client, &Client::online, this, [this] { set(State::Connected); });
    connect(&client, &Client::answered, this,
            [this](const QByteArray&, const QByteArray&, const QByteArray&, int status) {
                if (status == 0) return;
                hear();
                if (m_state == State::Connecting) set(State::Connected);
            });
    connect(&stream, &EventStream::connected, this, [this] { set(State::Connected); });
    connect(&stream, &EventStream::happened, this, &ConnectionState::hear);
}

void ConnectionState::set(State state) {
    if (state == State::Connected) hear();
    if (std::exchange(m_state, state) != state) Q_EMIT changed();
}

void ConnectionState::hear() {
    m_lastHeard = {QDateTime::currentMSecsSinceEpoch()};
    Q_EMIT heard();
}

}  // namespace zhanggui
