#include "models/shop/picture_source.h"

namespace zhanggui {

PictureSource::PictureSource(Client& client, QObject* parent) : QObject(parent), m_client(client) {
    connect(&client, &Client::online, this, &PictureSource::next);
}

void PictureSource::fetch(const QString& path, Answer answer) {
    auto& answers = m_answers[path];
    answers.append(std::move(answer));
    if (answers.size() > 1) return;
    m_waiting.append(path);
    next();
}

void PictureSource::next() {
    while (m_running < atOnce && !m_waiting.isEmpty()) {
        const auto path = m_waiting.takeLast();
        ++m_running;
        m_client.fetchMedia(this, path.toLatin1(),
                            [this, path](const Result<QByteArray>& bytes) { hear(path, bytes); });
    }
}

void PictureSource::hear(const QString& path, const Result<QByteArray>& bytes) {
    --m_running;
    if (!bytes && bytes.error().is(ClientRefusal::Offline)) {
        m_waiting.prepend(path);
        return;  // asked again once the client is online
    }
    for (const auto& told : m_answers.take(path)) told(bytes ? *bytes : QByteArray());
    next();
}

}  // namespace zhanggui
