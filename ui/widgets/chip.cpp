#include "ui/widgets/chip.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "ui/widgets/icons.h"
#include "ui/widgets/style_parts.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {

constexpr int ChipHeight = 22, ChipPadding = 8, DotSide = 6, DotGap = 5, IconSide = 14;
constexpr int PillHeight = 28, PillPadding = 12, CrossSide = 14, PillGap = 6;

int leadWidth(const ChipLook& look) {
    if (!look.icon.isEmpty()) return px(IconSide + DotGap);
    return look.dot ? px(DotSide + DotGap) : 0;
}

int captionWidth(const QString& text) {
    return QFontMetrics(stepFont(TextStep::Caption)).horizontalAdvance(text);
}

void pillFocus(QPainter* painter, const QWidget* widget, const Tokens& t) {
    if (widget->hasFocus()) drawRounded(painter, widget->rect(), widget->height() / 2.0, QColor(), t.focus, 2);
}

}  // namespace

int chipWidth(const ChipLook& look) {
    return captionWidth(look.text) + leadWidth(look) + 2 * px(ChipPadding);
}

void paintChip(QPainter* painter, const QRect& rect, const ChipLook& look, const Tokens& tokens) {
    const ToneColors& colors = tokens.tone(look.tone);
    drawRounded(painter, rect, rect.height() / 2.0, colors.fill);
    painter->save();
    int x = rect.left() + px(ChipPadding);
    if (!look.icon.isEmpty()) {
        const int side = px(IconSide);
        paintIcon(painter, look.icon, QRectF(x, rect.top() + (rect.height() - side) / 2, side, side), colors.text);
    } else if (look.dot) {
        const qreal side = px(DotSide);
        drawRounded(painter, QRectF(x, rect.top() + (rect.height() - side) / 2, side, side), side / 2, colors.text);
    }
    x += leadWidth(look);
    const QFont font = stepFont(TextStep::Caption);
    painter->setFont(font);
    painter->setPen(colors.text);
    const QRect room(x, rect.top(), rect.right() - px(ChipPadding) - x + 2, rect.height());
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(look.text, Qt::ElideRight, room.width()));
    painter->restore();
}

Chip::Chip(const QString& text, Tone tone, QWidget* parent) : QWidget(parent), m_look{text, tone, true, {}} {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(text);
}

void Chip::setText(const QString& text) {
    m_look.text = text;
    setAccessibleName(text);
    update();
}

void Chip::setTone(Tone tone) {
    m_look.tone = tone;
    update();
}

void Chip::setDot(bool dot) {
    m_look.dot = dot;
    update();
}

void Chip::setIcon(const QString& name) {
    m_look.icon = name;
    update();
}

void Chip::update() {
    updateGeometry();
    QWidget::update();
}

QSize Chip::sizeHint() const {
    return {chipWidth(m_look), px(ChipHeight)};
}

void Chip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintChip(&painter, rect(), m_look, Tokens::of(palette()));
}

FilterChip::FilterChip(const QString& title, const QString& value, QWidget* parent)
    : QAbstractButton(parent), m_title(title), m_value(value) {
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setText(title + u' ' + value);
    setAccessibleName(tr("Filter %1: %2").arg(title, value));
    setAccessibleDescription(tr("Press Delete to remove it"));
    setToolTip(accessibleName());
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize FilterChip::sizeHint() const {
    const int value = QFontMetrics(stepFont(TextStep::CaptionStrong)).horizontalAdvance(m_value);
    return {px(PillPadding) + captionWidth(m_title) + px(PillGap) + value + px(PillGap + CrossSide + 8),
            px(PillHeight)};
}

QRect FilterChip::crossRect() const {
    const int side = px(CrossSide);
    return {width() - side - px(8), (height() - side) / 2, side, side};
}

void FilterChip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = Tokens::of(palette());
    const QColor fill = underMouse() ? (t.dark ? style::hoverFill(t) : t.window) : t.surface;
    drawRounded(&painter, rect(), height() / 2.0, fill, t.control);
    pillFocus(&painter, this, t);
    const QFont strong = stepFont(TextStep::CaptionStrong);
    const int titleWidth = captionWidth(m_title);
    const int left = px(PillPadding);
    painter.setFont(stepFont(TextStep::Caption));
    painter.setPen(t.text);
    painter.drawText(QRect(left, 0, titleWidth + 2, height()), Qt::AlignLeft | Qt::AlignVCenter, m_title);
    painter.setFont(strong);
    const int from = left + titleWidth + px(PillGap);
    painter.drawText(QRect(from, 0, crossRect().left() - from, height()), Qt::AlignLeft | Qt::AlignVCenter, m_value);
    paintIcon(&painter, u"x"_s, crossRect(), t.text2);
}

void FilterChip::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && crossRect().adjusted(-4, -4, 4, 4).contains(event->position().toPoint())) {
        setDown(false);
        Q_EMIT removed();
        return;
    }
    QAbstractButton::mouseReleaseEvent(event);
}

void FilterChip::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        Q_EMIT removed();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

AddChip::AddChip(const QString& text, const QString& key, QWidget* parent) : QAbstractButton(parent), m_key(key) {
    setText(text);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize AddChip::sizeHint() const {
    const int cap = m_key.isEmpty() ? 0 : style::keyCapWidth(m_key) + px(8);
    return {px(8 + CrossSide + PillGap) + captionWidth(text()) + cap + px(PillPadding), px(PillHeight)};
}

void AddChip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = Tokens::of(palette());
    drawRounded(&painter, rect(), height() / 2.0, underMouse() ? style::hoverFill(t) : QColor(), t.control, 1,
                Qt::DashLine);
    pillFocus(&painter, this, t);
    const int side = px(CrossSide);
    paintIcon(&painter, u"plus"_s, QRectF(px(8), (height() - side) / 2, side, side), t.text2);
    painter.setFont(stepFont(TextStep::Caption));
    painter.setPen(t.text2);
    const int from = px(8 + CrossSide + PillGap), wide = captionWidth(text());
    painter.drawText(QRect(from, 0, wide + 2, height()), Qt::AlignLeft | Qt::AlignVCenter, text());
    if (!m_key.isEmpty()) style::keyCap(&painter, QRect(from + wide + px(8), 0, px(18), height()), m_key, t, false);
}

KeyHint::KeyHint(const QString& key, QWidget* parent) : QWidget(parent), m_key(key) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(key);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

QSize KeyHint::sizeHint() const {
    return {style::keyCapWidth(m_key), px(18)};
}

void KeyHint::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    style::keyCap(&painter, rect(), m_key, Tokens::of(palette()), false);
}

Avatar::Avatar(const QString& name, Shape shape, int side, QWidget* parent)
    : QWidget(parent), m_name(name), m_shape(shape), m_side(side) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(name);
}

void Avatar::setName(const QString& name) {
    m_name = name;
    setAccessibleName(name);
    update();
}

QString Avatar::initials(const QString& name) {
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty()) return {};
    if (trimmed.at(0).script() == QChar::Script_Han) return trimmed.left(1);
    QString letters;
    for (const QString& word : trimmed.split(u' ', Qt::SkipEmptyParts)) {
        letters += word.at(0).toUpper();
        if (letters.size() == 2) break;
    }
    return letters;
}

QSize Avatar::sizeHint() const {
    return {px(m_side), px(m_side)};
}

void Avatar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = Tokens::of(palette());
    const bool person = m_shape == Shape::Circle;
    const ToneColors& purple = t.tone(Tone::Purple);
    drawRounded(&painter, rect(), person ? width() / 2.0 : px(radius::Card), person ? purple.fill : t.brandFill);
    painter.setFont(person ? stepFont(TextStep::CaptionStrong) : stepFont(TextStep::Strong));
    painter.setPen(person ? purple.text : t.onBrand);
    painter.drawText(rect(), Qt::AlignCenter, initials(m_name));
}

}  // namespace zhanggui
