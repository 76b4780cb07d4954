#pragma once

#include <QObject>

#include "api/client/client.h"
#include "api/contract/system.h"
#include "models/shop/shop_events.h"

namespace zhanggui {

/// How much room the shop's disk has, for the desk's banner: asked for when the server says that it changed, and when
/// it refused something for lack of room.
class StorageWatch : public QObject {
    Q_OBJECT
  public:
    /// Both must outlive this.
    StorageWatch(Client& client, ShopEvents& events, QObject* parent = nullptr);

    /// To be called when a desk is entered.
    void ask();
    /// Forgets, e.g. after signing out.
    void clear() { take({}); }

    StorageLevel level() const { return m_state.level; }
    qint64 freeBytes() const { return m_state.freeBytes; }

  Q_SIGNALS:
    void changed();

  private:
    void take(const StorageState& state);

    Client& m_client;
    StorageState m_state;
    bool m_asking = false;
};

}  // namespace zhanggui
