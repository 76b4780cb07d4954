#include "ui/widgets/crop_dialog.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>
#include <QWheelEvent>

#include "ui/widgets/action_button.h"
#include "ui/widgets/label.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {
constexpr int LeastSide = 32, SmallStep = 4, LargeStep = 40;

QRect largestSquare(const QSize& size) {
    const int side = qMin(size.width(), size.height());
    return {(size.width() - side) / 2, (size.height() - side) / 2, side, side};
}
}  // namespace

CropArea::CropArea(QImage picture, QWidget* parent)
    : QWidget(parent), m_picture(std::move(picture)), m_frame(largestSquare(m_picture.size())) {
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Square frame over the picture"));
}

QSize CropArea::sizeHint() const {
    return {px(420), px(420)};
}

void CropArea::setFrame(const QRect& frame) {
    const int most = qMin(m_picture.width(), m_picture.height());
    const int side = qBound(qMin(LeastSide, most), frame.width(), most);
    const QRect fitted(qBound(0, frame.left(), m_picture.width() - side),
                       qBound(0, frame.top(), m_picture.height() - side), side, side);
    if (fitted == m_frame) return;
    m_frame = fitted;
    update();
    Q_EMIT frameChanged(m_frame);
}

QRectF CropArea::shown() const {
    QSizeF size = m_picture.size();
    size.scale(QSizeF(width(), height()), Qt::KeepAspectRatio);
    return {(width() - size.width()) / 2, (height() - size.height()) / 2, size.width(), size.height()};
}

void CropArea::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const Tokens& t = Tokens::of(palette());
    const QRectF place = shown();
    const qreal scale = place.width() / qMax(1, m_picture.width());
    const QRectF frame(place.left() + m_frame.left() * scale, place.top() + m_frame.top() * scale,
                       m_frame.width() * scale, m_frame.height() * scale);
    painter.fillRect(rect(), t.window);
    painter.drawImage(place, m_picture);
    painter.fillRect(place, t.scrim);
    painter.drawImage(frame, m_picture, m_frame);
    drawRounded(&painter, frame, 0, {}, hasFocus() ? t.focus : t.onBrand, 2);
}

void CropArea::grow(int pixels) {
    setFrame(m_frame.adjusted(-pixels / 2, -pixels / 2, pixels - pixels / 2, pixels - pixels / 2));
}

void CropArea::keyPressEvent(QKeyEvent* event) {
    const int step = event->modifiers().testFlag(Qt::ShiftModifier) ? LargeStep : SmallStep;
    switch (event->key()) {
        case Qt::Key_Left:
            return setFrame(m_frame.translated(-step, 0));
        case Qt::Key_Right:
            return setFrame(m_frame.translated(step, 0));
        case Qt::Key_Up:
            return setFrame(m_frame.translated(0, -step));
        case Qt::Key_Down:
            return setFrame(m_frame.translated(0, step));
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            return grow(LargeStep);
        case Qt::Key_Minus:
            return grow(-LargeStep);
        default:
            QWidget::keyPressEvent(event);
    }
}

void CropArea::mousePressEvent(QMouseEvent* event) {
    m_grabbed = event->pos();
}

void CropArea::mouseMoveEvent(QMouseEvent* event) {
    const qreal scale = qMax(1.0, shown().width()) / qMax(1, m_picture.width());
    const QPointF moved = QPointF(event->pos() - m_grabbed) / scale;
    if (moved.toPoint().isNull()) return;
    m_grabbed = event->pos();
    setFrame(m_frame.translated(moved.toPoint()));
}

void CropArea::wheelEvent(QWheelEvent* event) {
    grow(event->angleDelta().y() > 0 ? -LargeStep : LargeStep);
}

CropDialog::CropDialog(const QImage& picture, QWidget* parent) : QDialog(parent), m_picture(picture) {
    setObjectName(u"cropDialog"_s);
    setWindowTitle(tr("Crop picture"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(px(space::L), px(space::M), px(space::L), px(space::M));
    layout->setSpacing(px(space::S));
    layout->addWidget(new Label(windowTitle(), TextStep::Subtitle));
    m_area = new CropArea(picture);
    layout->addWidget(m_area, 1);
    auto* hint = new Label(tr("Arrows move the frame, + and − change its size; with Shift by more."), TextStep::Caption,
                           Ink::Text2);
    hint->setWordWrap(true);
    m_words = new Label({}, TextStep::Caption, Ink::Text2);
    layout->addWidget(hint);
    auto* buttons = new QHBoxLayout;
    auto* back = makeButton(tr("Cancel"), ButtonLook::Plain);
    auto* crop = makeButton(tr("Crop"), ButtonLook::Primary);
    crop->setDefault(true);
    buttons->addWidget(m_words);
    buttons->addStretch(1);
    buttons->addWidget(back);
    buttons->addWidget(crop);
    layout->addLayout(buttons);
    const auto tell = [this](const QRect& frame) {
        m_words->setText(tr("%1 × %1 of %2 × %3 px").arg(frame.width()).arg(m_picture.width()).arg(m_picture.height()));
    };
    connect(m_area, &CropArea::frameChanged, this, tell);
    tell(m_area->frame());
    connect(back, &QPushButton::clicked, this, &QDialog::reject);
    connect(crop, &QPushButton::clicked, this, &QDialog::accept);
    m_area->setFocus();
}

QImage CropDialog::cropped() const {
    return m_picture.copy(m_area->frame());
}

}  // namespace zhanggui
