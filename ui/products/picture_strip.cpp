#include "ui/products/picture_strip.h"

#include <QPainter>

#include "ui/widgets/icons.h"
#include "ui/widgets/thumb_source.h"
#include "ui/widgets/tokens.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {
constexpr int Side = 72;
}

PictureStrip::PictureStrip(ThumbSource& thumbs, QWidget* parent) : QWidget(parent), m_thumbs(thumbs) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&thumbs, &ThumbSource::ready, this, [this](const QString& key) {
        if (m_keys.contains(key)) update();
    });
}

void PictureStrip::setPictures(const QStringList& keys) {
    m_keys = keys;
    setAccessibleName(tr("%n picture(s)", nullptr, int(keys.size())));
    update();
}

QSize PictureStrip::sizeHint() const {
    return {px(4 * (Side + space::XS)), px(Side)};
}
QSize PictureStrip::minimumSizeHint() const {
    return {px(Side), px(Side)};
}

void PictureStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = Tokens::of(palette());
    const int side = px(Side), step = side + px(space::XS);
    const int room = qMax(1, (width() + px(space::XS)) / step);
    const int shown = int(qMin<qsizetype>(room, qMax<qsizetype>(1, m_keys.size())));
    for (int i = 0; i < shown; ++i) {
        const QRect square(i * step, 0, side, side);
        const QString key = m_keys.value(i);
        const QPixmap picture = key.isEmpty() ? QPixmap() : m_thumbs.thumb(key, side, devicePixelRatioF());
        if (picture.isNull()) {
            drawRounded(&painter, square, px(radius::Control), t.sunken);
            paintIcon(&painter, u"image"_s, QRectF(square.center() - QPoint(12, 12), QSizeF(24, 24)), t.text3);
        } else {
            painter.drawPixmap(square, picture);
        }
        if (i == 0 && !picture.isNull()) drawRounded(&painter, square, px(radius::Control), {}, t.brandText, 2);
        const qsizetype more = m_keys.size() - shown;
        if (i != shown - 1 || more <= 0) continue;
        painter.fillRect(square, t.scrim);
        painter.setFont(stepFont(TextStep::Strong));
        painter.setPen(Qt::white);
        painter.drawText(square, Qt::AlignCenter, u"+%1"_s.arg(more));
    }
}

}  // namespace zhanggui
