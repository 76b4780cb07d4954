#include "models/shop/storage_watch.h"

namespace zhanggui {

StorageWatch::StorageWatch(Client& client, ShopEvents& events, QObject* parent) : QObject(parent), m_client(client) {
    connect(&events, &ShopEvents::storageChanged, this, &StorageWatch::ask);
    connect(&events, &ShopEvents::resumed, this, &StorageWatch::ask);
    connect(&client, &Client::answered, this,
            [this](const QByteArray&, const QByteArray&, const QByteArray&, int status) {
                if (status == storageFullStatus) ask();
            });
}

void StorageWatch::ask() {
    if (m_asking) return;
    m_asking = true;
    m_client.call<GetStorage>(this, [this](const Result<StorageState>& answer) {
        m_asking = false;
        if (answer) take(*answer);
    });
}

void StorageWatch::take(const StorageState& state) {
    if (m_state == state) return;
    m_state = state;
    Q_EMIT changed();
}

}  // namespace zhanggui
