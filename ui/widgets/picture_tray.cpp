#include "ui/widgets/picture_tray.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include "ui/widgets/icons.h"
#include "ui/widgets/thumb_source.h"
#include "ui/widgets/tokens.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {
constexpr int Side = 60, Gap = 8, CoverBand = 16, BarHeight = 4;
}

PictureTray::PictureTray(ThumbSource& thumbs, int most, QWidget* parent)
    : QWidget(parent), m_thumbs(thumbs), m_most(most) {
    setFocusPolicy(Qt::StrongFocus);
    setAcceptDrops(true);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&m_thumbs, &ThumbSource::ready, this, qOverload<>(&QWidget::update));
    updateName();
}

void PictureTray::setPictures(const QList<TrayPicture>& pictures) {
    m_pictures = pictures;
    m_current = qBound(0, m_current, qMax(0, tiles() - 1));
    updateName();
    updateGeometry();
    update();
}

void PictureTray::setCurrent(int index) {
    if (index < 0 || index >= tiles()) return;
    m_current = index;
    updateName();
    update();
    Q_EMIT currentChanged(index);
}

void PictureTray::setCoverWord(const QString& word) {
    m_cover = word;
    update();
}

int PictureTray::tiles() const {
    return int(m_pictures.size()) + (m_pictures.size() < m_most ? 1 : 0);
}

int PictureTray::perRow(int width) const {
    return qMax(1, (width + px(Gap)) / px(Side + Gap));
}

QSize PictureTray::sizeHint() const {
    return {px(m_most * (Side + Gap)), px(Side + Gap)};
}
QSize PictureTray::minimumSizeHint() const {
    return {px(3 * (Side + Gap)), heightForWidth(width())};
}
int PictureTray::heightForWidth(int width) const {
    const int across = perRow(width), rows = (qMax(1, tiles()) + across - 1) / across;
    return rows * px(Side) + (rows - 1) * px(Gap) + 4;
}

QRect PictureTray::tileRect(int index) const {
    const int across = perRow(width()), step = px(Side + Gap);
    return {2 + (index % across) * step, 2 + (index / across) * step, px(Side), px(Side)};
}

int PictureTray::tileAt(const QPoint& point) const {
    for (int index = 0; index < tiles(); ++index)
        if (tileRect(index).adjusted(-px(Gap) / 2, 0, px(Gap) / 2, 0).contains(point)) return index;
    return -1;
}

void PictureTray::updateName() {
    QString name = tr("Pictures, %1 of %2").arg(m_pictures.size()).arg(m_most);
    if (isAddTile(m_current)) {
        name += u", "_s + tr("add a picture");
    } else if (m_current < m_pictures.size()) {
        const TrayPicture& picture = m_pictures.at(m_current);
        name += u", "_s + tr("number %1").arg(m_current + 1);
        for (const QString& words : {picture.label, picture.fault})
            if (!words.isEmpty()) name += u", "_s + words;
        if (picture.percent >= 0) name += u", "_s + tr("%1 % sent").arg(picture.percent);
    }
    setAccessibleName(name);
}

void PictureTray::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    for (int index = 0; index < m_pictures.size(); ++index) paintPicture(&painter, index);
    if (tiles() > m_pictures.size()) paintAddTile(&painter);
    const Tokens& t = Tokens::of(palette());
    if (hasFocus()) drawRounded(&painter, tileRect(m_current).adjusted(-2, -2, 2, 2), px(radius::Card), {}, t.focus, 2);
    if (m_target >= 0 && m_target != m_dragged) {
        const QRect at = tileRect(m_target);
        const int x = m_target > m_dragged ? at.right() + px(Gap) / 2 : at.left() - px(Gap) / 2;
        painter.fillRect(QRect(x - 1, at.top(), 2, at.height()), t.brandText);
    }
}

void PictureTray::paintPicture(QPainter* painter, int index) const {
    const Tokens& t = Tokens::of(palette());
    const TrayPicture& picture = m_pictures.at(index);
    const QRect tile = tileRect(index);
    QPainterPath shape;
    shape.addRoundedRect(tile, px(radius::Card), px(radius::Card));
    painter->save();
    painter->setClipPath(shape);
    painter->fillRect(tile, t.sunken);
    const QPixmap pixmap =
        picture.key.isEmpty() ? QPixmap() : m_thumbs.thumb(picture.key, tile.width(), devicePixelRatioF());
    if (!pixmap.isNull()) {
        painter->drawPixmap(tile, pixmap);
    } else if (!picture.preview.isNull()) {
        const int side = qMin(picture.preview.width(), picture.preview.height());
        const QRect middle((picture.preview.width() - side) / 2, (picture.preview.height() - side) / 2, side, side);
        painter->drawImage(tile, picture.preview, middle);
    } else {
        const int side = px(20);
        paintIcon(painter, u"image"_s, QRect(tile.center() - QPoint(side / 2, side / 2), QSize(side, side)), t.text3);
    }
    if (index == 0 && !m_cover.isEmpty()) {
        const QRect band(tile.left(), tile.bottom() + 1 - px(CoverBand), tile.width(), px(CoverBand));
        painter->fillRect(band, t.brandFill);
        painter->setPen(t.onBrand);
        painter->setFont(stepFont(TextStep::Caption));
        painter->drawText(band, Qt::AlignCenter, m_cover);
    }
    if (picture.percent >= 0) {
        QRect bar(tile.left() + px(6), tile.bottom() - px(12), tile.width() - px(12), px(BarHeight));
        painter->fillRect(bar, t.surface);
        bar.setWidth(bar.width() * picture.percent / 100);
        painter->fillRect(bar, t.brandText);
    }
    painter->restore();
    if (!picture.fault.isEmpty()) {
        drawRounded(painter, tile, px(radius::Card), {}, t.tone(Tone::Danger).text, 2);
        const int side = px(18);
        paintIcon(painter, u"alert"_s, QRect(tile.right() - side - 2, tile.top() + 2, side, side),
                  t.tone(Tone::Danger).text);
    } else {
        drawRounded(painter, tile, px(radius::Card), {}, index == 0 ? t.brandText : t.line, index == 0 ? 2 : 1);
    }
}

void PictureTray::paintAddTile(QPainter* painter) const {
    const Tokens& t = Tokens::of(palette());
    const QRect tile = tileRect(int(m_pictures.size()));
    drawRounded(painter, tile, px(radius::Card), {}, t.control, 1, Qt::DashLine);
    const int side = px(18);
    paintIcon(painter, u"plus"_s, QRect(tile.center().x() - side / 2, tile.top() + px(12), side, side), t.text2);
    painter->setPen(t.text2);
    painter->setFont(stepFont(TextStep::Caption));
    painter->drawText(tile.adjusted(0, px(30), 0, 0), Qt::AlignHCenter | Qt::AlignTop, tr("Add"));
}

void PictureTray::mousePressEvent(QMouseEvent* event) {
    const int index = tileAt(event->pos());
    if (index < 0 || event->button() != Qt::LeftButton) return;
    setCurrent(index);
    m_dragged = isAddTile(index) ? -1 : index;
}

void PictureTray::mouseMoveEvent(QMouseEvent* event) {
    if (m_dragged < 0) return;
    const int index = tileAt(event->pos());
    m_target = index >= 0 && !isAddTile(index) ? index : -1;
    update();
}

void PictureTray::mouseReleaseEvent(QMouseEvent* event) {
    const int from = std::exchange(m_dragged, -1), to = std::exchange(m_target, -1);
    update();
    if (from >= 0 && to >= 0 && from != to) {
        Q_EMIT moveRequested(from, to);
        setCurrent(to);
    } else if (isAddTile(tileAt(event->pos()))) {
        Q_EMIT addRequested();
    }
}

void PictureTray::mouseDoubleClickEvent(QMouseEvent* event) {
    const int index = tileAt(event->pos());
    if (index >= 0 && !isAddTile(index)) Q_EMIT opened(index);
}

void PictureTray::keyPressEvent(QKeyEvent* event) {
    const bool alt = event->modifiers().testFlag(Qt::AltModifier), onPicture = m_current < m_pictures.size();
    const int step = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (event->matches(QKeySequence::Paste)) return paste();
    if (step != 0 && alt) {
        const int to = m_current + step;
        if (!onPicture || to < 0 || to >= m_pictures.size()) return;
        Q_EMIT moveRequested(m_current, to);
        return setCurrent(to);
    }
    if (step != 0) return setCurrent(qBound(0, m_current + step, tiles() - 1));
    switch (event->key()) {
        case Qt::Key_Home:
            return setCurrent(0);
        case Qt::Key_End:
            return setCurrent(tiles() - 1);
        case Qt::Key_Delete:
        case Qt::Key_Backspace:
            if (onPicture) Q_EMIT removeRequested(m_current);
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Space:
            if (onPicture)
                Q_EMIT opened(m_current);
            else
                Q_EMIT addRequested();
            return;
        default:
            event->ignore();
    }
}

void PictureTray::paste() {
    const QMimeData* clip = QGuiApplication::clipboard()->mimeData();
    if (clip == nullptr) return;
    if (clip->hasUrls())
        Q_EMIT filesDropped(clip->urls());
    else if (clip->hasImage())
        Q_EMIT imagePasted(qvariant_cast<QImage>(clip->imageData()));
}

void PictureTray::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls() || event->mimeData()->hasImage()) event->acceptProposedAction();
}

void PictureTray::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    if (event->mimeData()->hasUrls())
        Q_EMIT filesDropped(event->mimeData()->urls());
    else
        Q_EMIT imagePasted(qvariant_cast<QImage>(event->mimeData()->imageData()));
}

bool PictureTray::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int index = tileAt(help->pos());
        const bool picture = index >= 0 && index < m_pictures.size();
        const QString fault = picture ? m_pictures.at(index).fault : QString();
        const QString words = picture ? m_pictures.at(index).label : QString();
        QToolTip::showText(help->globalPos(), fault.isEmpty() ? words : fault, this);
        return true;
    }
    if (event->type() == QEvent::ShortcutOverride) {
        // Alt with the arrows is the desk's way back and forth, but not while pictures are moved.
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool sideways = key->key() == Qt::Key_Left || key->key() == Qt::Key_Right;
        if (sideways && key->modifiers().testFlag(Qt::AltModifier)) event->accept();
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) update();
    return QWidget::event(event);
}

}  // namespace zhanggui
