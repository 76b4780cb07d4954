#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <functional>

#include "api/client/client.h"

namespace zhanggui {

/// The bytes of the shop's pictures, a few requests at a time, the newest wish first: while a list is scrolled fast,
/// what is on the screen now comes before what has gone by. While the shop cannot be reached wishes wait. Decoding and
/// caching are the widgets' (CachedThumbs).
class PictureSource : public QObject {
    Q_OBJECT
  public:
    using Answer = std::function<void(const QByteArray& bytes)>;

    explicit PictureSource(Client& client, QObject* parent = nullptr);

    /// `path` is what ImageRole said. Answers once, later, on this thread; empty bytes mean that there is no picture.
    void fetch(const QString& path, Answer answer);

  private:
    void next();
    void hear(const QString& path, const Result<QByteArray>& bytes);

    static constexpr int atOnce = 4;  ///< leaves connections free for what the user asks

    Client& m_client;
    QList<QString> m_waiting;
    QHash<QString, QList<Answer>> m_answers;
    int m_running = 0;
};

}  // namespace zhanggui
