#pragma once

#include <QCache>
#include <QObject>
#include <QPixmap>
#include <QSet>
#include <QThreadPool>
#include <functional>

namespace zhanggui {

/// Where thumbnails come from. Answers at once, with a null pixmap while it is on its way.
class ThumbSource : public QObject {
    Q_OBJECT
  public:
    /// A square picture of `side` device-independent px for a screen of `ratio`; null if not there (yet).
    virtual QPixmap thumb(const QString& key, int side, qreal ratio) = 0;

  Q_SIGNALS:
    void ready(const QString& key);
};

/// Fetches the bytes through a function, decodes them off the UI thread, cropped to the square, and keeps the most
/// recently used 64 MiB. A picture that cannot be decoded is not asked for again.
class CachedThumbs : public ThumbSource {
    Q_OBJECT
  public:
    using Answer = std::function<void(const QByteArray& bytes)>;
    /// Called on the UI thread; answers on the UI thread, now or later; empty bytes mean failed.
    using Fetch = std::function<void(const QString& key, Answer answer)>;

    explicit CachedThumbs(Fetch fetch, QObject* parent = nullptr);
    ~CachedThumbs() override;

    QPixmap thumb(const QString& key, int side, qreal ratio) override;
    /// Whether the bytes of `key` were no picture.
    bool isFailed(const QString& key) const { return m_failed.contains(key); }
    /// Asks again for what could not be had, e.g. after the connection is back.
    void retryFailed();
    /// Forgets everything, e.g. after another shop was opened.
    void clear();

  private:
    void decode(const QString& slot, const QString& key, const QByteArray& bytes, int pixels, qreal ratio);
    void keep(const QString& slot, const QString& key, const QImage& image, qreal ratio);

    Fetch m_fetch;
    QCache<QString, QPixmap> m_cache;
    QSet<QString> m_pending;
    QSet<QString> m_failed;
    QThreadPool m_pool;
};

}  // namespace zhanggui
