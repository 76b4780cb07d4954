#include "api/client/call.h"

#include "api/client/client.h"

namespace zhanggui {

Call::Call(Client* client, quint64 id) : m_client(client), m_id(id) {}

void Call::cancel() {
    if (m_client) m_client->cancel(m_id);
    m_client.clear();
}

bool Call::isRunning() const {
    return m_client && m_client->isRunning(m_id);
}

}  // namespace zhanggui
