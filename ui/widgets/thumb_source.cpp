#include "ui/widgets/thumb_source.h"

#include <QBuffer>
#include <QImageReader>
#include <QPointer>

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {

constexpr int KiB = 1024;
constexpr int CacheKiB = 64 * KiB;
constexpr int MaxSide = 12'000;  // px; larger pictures are not worth a thumbnail's memory

QImage squareOf(QByteArray bytes, int pixels) {
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize full = reader.size();
    if (!full.isValid() || full.width() > MaxSide || full.height() > MaxSide) return {};
    reader.setScaledSize(full.scaled(pixels, pixels, Qt::KeepAspectRatioByExpanding));
    const QImage image = reader.read();
    if (image.isNull()) return {};
    return image.copy((image.width() - pixels) / 2, (image.height() - pixels) / 2, pixels, pixels);
}

}  // namespace

CachedThumbs::CachedThumbs(Fetch fetch, QObject* parent) : m_fetch(std::move(fetch)), m_cache(CacheKiB) {
    setParent(parent);
    m_pool.setMaxThreadCount(2);
}

CachedThumbs::~CachedThumbs() {
    m_pool.clear();
    m_pool.waitForDone();
}

QPixmap CachedThumbs::thumb(const QString& key, int side, qreal ratio) {
    if (key.isEmpty()) return {};
    const int pixels = qRound(side * ratio);
    const QString slot = u"%1@%2"_s.arg(key).arg(pixels);
    if (const QPixmap* found = m_cache.object(slot)) return *found;
    if (m_pending.contains(slot) || m_failed.contains(key)) return {};
    m_pending.insert(slot);
    m_fetch(key, [guard = QPointer<CachedThumbs>(this), slot, key, pixels, ratio](const QByteArray& bytes) {
        if (guard != nullptr) guard->decode(slot, key, bytes, pixels, ratio);
    });
    return {};
}

void CachedThumbs::retryFailed() {
    if (m_failed.isEmpty()) return;
    m_failed.clear();
    Q_EMIT ready({});  // who shows pictures asks for them anew
}

void CachedThumbs::clear() {
    m_cache.clear();
    m_failed.clear();
    m_pending.clear();
}

void CachedThumbs::decode(const QString& slot, const QString& key, const QByteArray& bytes, int pixels, qreal ratio) {
    m_pool.start([this, slot, key, bytes, pixels, ratio] {
        const QImage image = squareOf(bytes, pixels);
        // The destructor waits for the pool, so `this` is alive here.
        QMetaObject::invokeMethod(
            this, [this, slot, key, image, ratio] { keep(slot, key, image, ratio); }, Qt::QueuedConnection);
    });
}

void CachedThumbs::keep(const QString& slot, const QString& key, const QImage& image, qreal ratio) {
    m_pending.remove(slot);
    if (image.isNull()) {
        m_failed.insert(key);
        return;
    }
    auto* pixmap = new QPixmap(QPixmap::fromImage(image));
    pixmap->setDevicePixelRatio(ratio);
    m_cache.insert(slot, pixmap, qMax(1, int(image.sizeInBytes() / KiB)));
    Q_EMIT ready(key);
}

}  // namespace zhanggui
