#include "models/shop/picture_upload.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImageReader>

#include "models/base/sentences.h"

namespace zhanggui {

namespace {

constexpr int longestSide = 1600, previewSide = 120;
constexpr qsizetype wantedBytes = 500 * 1024;
constexpr int allocationMiB = 256;
constexpr int qualities[] = {88, 80, 70, 60};

struct Shrunk {
    QByteArray bytes;
    QImage preview;
    QString fault;
};

QByteArray encoded(const QImage& image) {
    QByteArray bytes;
    for (const int quality : qualities) {
        bytes.clear();
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, image.hasAlphaChannel() ? "PNG" : "JPEG", image.hasAlphaChannel() ? -1 : quality);
        if (bytes.size() <= wantedBytes || image.hasAlphaChannel()) break;
    }
    return bytes;
}

Shrunk shrunk(const QString& path, QImage image) {
    if (image.isNull()) {
        QImageReader reader(path);
        reader.setAutoTransform(true);
        reader.setDecideFormatFromContent(true);
        const QSize size = reader.size();
        if (size.isValid() && qMax(size.width(), size.height()) > 4 * longestSide)
            reader.setScaledSize(size.scaled(longestSide, longestSide, Qt::KeepAspectRatio));
        image = reader.read();
        if (image.isNull()) return {{}, {}, PictureUpload::tr("%1 is no picture.").arg(QFileInfo(path).fileName())};
    }
    if (qMax(image.width(), image.height()) > longestSide)
        image = image.scaled(longestSide, longestSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    const QImage preview =
        image.scaled(previewSide, previewSide, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
    return {encoded(image), preview, {}};
}

}  // namespace

PictureUpload::PictureUpload(Client& client, QObject* parent) : QObject(parent), m_client(client) {
    m_pool.setMaxThreadCount(2);
    QImageReader::setAllocationLimit(allocationMiB);
}

PictureUpload::~PictureUpload() {
    m_pool.clear();
    m_pool.waitForDone();
}

PictureUpload::Item* PictureUpload::find(int id) {
    for (Item& item : m_items)
        if (item.id == id) return &item;
    return nullptr;
}

int PictureUpload::add(const QString& name) {
    Item item;
    item.id = ++m_lastId;
    item.stage = Stage::Shrinking;
    item.name = name;
    m_items.append(item);
    return item.id;
}

int PictureUpload::addFile(const QString& path) {
    const int id = add(QFileInfo(path).fileName());
    shrink(id, path, {});
    Q_EMIT changed();
    return id;
}

int PictureUpload::addImage(const QImage& image, const QString& name) {
    const int id = add(name);
    if (image.isNull())
        fail(id, tr("There is no picture on the clipboard."));
    else
        shrink(id, {}, image);
    Q_EMIT changed();
    return id;
}

void PictureUpload::shrink(int id, const QString& path, const QImage& image) {
    m_pool.start([this, id, path, image] {
        const Shrunk result = shrunk(path, image);
        QMetaObject::invokeMethod(
            this, [this, id, result] { onShrunk(id, result.bytes, result.preview, result.fault); },
            Qt::QueuedConnection);
    });
}

void PictureUpload::onShrunk(int id, const QByteArray& bytes, const QImage& preview, const QString& fault) {
    Item* item = find(id);
    if (item == nullptr) return;  // given up meanwhile
    if (!fault.isEmpty()) return fail(id, fault);
    item->preview = preview;
    item->stage = Stage::Waiting;
    m_ready.insert(id, bytes);
    sendNext();
    Q_EMIT changed();
}

void PictureUpload::sendNext() {
    if (m_sending != 0) return;
    for (Item& item : m_items) {
        if (!m_ready.contains(item.id)) continue;
        item.stage = Stage::Sending;
        m_sending = item.id;
        const int id = item.id;
        m_call = m_client.upload<UploadPicture>(
            this, FileUpload{item.name.toUtf8(), m_ready.take(id), {}},
            [this, id](Result<UploadedPicture> picture) { onSent(id, std::move(picture)); });
        return;
    }
}

void PictureUpload::onSent(int id, Result<UploadedPicture> picture) {
    m_sending = 0;
    if (!picture) {
        fail(id, sentences::of(picture.error()));
    } else {
        m_items.removeIf([id](const Item& item) { return item.id == id; });
        Q_EMIT arrived(id, QString::fromStdString(picture->image));
    }
    sendNext();
    Q_EMIT changed();
}

void PictureUpload::fail(int id, const QString& fault) {
    if (Item* item = find(id)) {
        item->stage = Stage::Failed;
        item->fault = fault;
    }
    Q_EMIT changed();
}

bool PictureUpload::isBusy() const {
    return std::any_of(m_items.begin(), m_items.end(), [](const Item& item) { return item.stage != Stage::Failed; });
}

void PictureUpload::drop(int id) {
    m_ready.remove(id);
    m_items.removeIf([id](const Item& item) { return item.id == id; });
    if (m_sending == id) {
        m_call.cancel();
        m_sending = 0;
        sendNext();
    }
    Q_EMIT changed();
}

void PictureUpload::clear() {
    m_pool.clear();
    m_call.cancel();
    m_sending = 0;
    m_ready.clear();
    m_items.clear();
    Q_EMIT changed();
}

}  // namespace zhanggui
