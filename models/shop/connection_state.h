#pragma once

#include <QObject>

#include "api/client/event_stream.h"

namespace zhanggui {

/// Whether the desk is in touch with its shop: for banners and the status bar.
class ConnectionState : public QObject {
    Q_OBJECT
  public:
    enum class State { Connecting, Connected, Offline };
    Q_ENUM(State)

    ConnectionState(Client& client, EventStream& stream, QObject* parent = nullptr);

    State state() const { return m_state; }
    /// When the last answer or event came; 0 if none has.
    Instant lastHeard() const { return m_lastHeard; }

  Q_SIGNALS:
    void changed();
    void heard();  ///< `lastHeard` moved

  private:
    void set(State state);
    void hear();

    State m_state = State::Connecting;
    Instant m_lastHeard;
};

}  // namespace zhanggui
