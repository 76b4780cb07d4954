#include "ui/widgets/label.h"

#include <QEvent>
#include <QPainter>

namespace zhanggui {

Label::Label(const QString& text, TextStep step, Ink ink, QWidget* parent)
    : QLabel(text, parent), m_step(step), m_ink(ink) {
    setTextFormat(Qt::PlainText);
    applyStep();
    applyInk();
}

void Label::setInk(Ink ink) {
    m_ink = ink;
    applyInk();
}

void Label::setStep(TextStep step) {
    m_step = step;
    applyStep();
}

void Label::setElided(bool elided) {
    m_elided = elided;
    updateGeometry();
    update();
}

QSize Label::minimumSizeHint() const {
    if (m_elided) return {px(space::L), sizeHint().height()};
    return wordWrap() ? QLabel::minimumSizeHint() : sizeHint();
}

QSize Label::sizeHint() const {
    QSize size = QLabel::sizeHint();
    if (!wordWrap() && pixmap(Qt::ReturnByValue).isNull()) size.setHeight(qMax(size.height(), lineHeight(m_step)));
    return size;
}

void Label::changeEvent(QEvent* event) {
    QLabel::changeEvent(event);
    if (m_applying) return;
    if (event->type() == QEvent::PaletteChange) applyInk();
    if (event->type() == QEvent::StyleChange) applyStep();
}

void Label::paintEvent(QPaintEvent* event) {
    if (!m_elided || wordWrap()) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    const QRect room = contentsRect();
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, room.width());
    if (shown != text() && toolTip() != text()) setToolTip(text());
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(room, int(alignment()) | Qt::TextSingleLine, shown);
}

void Label::applyInk() {
    const Tokens& tokens = Tokens::of(palette());
    m_applying = true;
    // Only this role is ours; all others keep following the application.
    QPalette mine;
    mine.setColor(QPalette::Active, QPalette::WindowText, tokens.ink(m_ink));
    mine.setColor(QPalette::Inactive, QPalette::WindowText, tokens.ink(m_ink));
    mine.setColor(QPalette::Disabled, QPalette::WindowText, tokens.text3);
    setPalette(mine);
    m_applying = false;
}

void Label::applyStep() {
    m_applying = true;
    setFont(stepFont(m_step));
    m_applying = false;
}

Panel::Panel(Fill fill, QWidget* parent) : QWidget(parent), m_fill(fill) {}

void Panel::setFill(Fill fill) {
    m_fill = fill;
    update();
}

void Panel::setEdges(Qt::Edges edges) {
    m_edges = edges;
    update();
}

void Panel::setCard(int radius, bool bordered) {
    m_radius = radius;
    m_bordered = bordered;
    update();
}

void Panel::setDesignHeight(int designPx) {
    m_designHeight = designPx;
    setFixedHeight(px(designPx));
}

void Panel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_designHeight > 0) setFixedHeight(px(m_designHeight));
}

QColor Panel::fillColor() const {
    const Tokens& tokens = Tokens::of(palette());
    switch (m_fill) {
        case Fill::Surface:
            return tokens.surface;
        case Fill::Window:
            return tokens.window;
        case Fill::Raised:
            return tokens.raised;
        case Fill::Sunken:
            return tokens.sunken;
        case Fill::Selection:
            return tokens.selection;
        case Fill::Danger:
            return tokens.tone(Tone::Danger).fill;
        case Fill::Warning:
            return tokens.tone(Tone::Warning).fill;
        case Fill::Info:
            return tokens.tone(Tone::Info).fill;
        case Fill::Success:
            return tokens.tone(Tone::Success).fill;
        case Fill::None:
            break;
    }
    return {};
}

void Panel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& tokens = Tokens::of(palette());
    const QColor fill = fillColor();
    if (m_radius > 0 || m_bordered) {
        drawRounded(&painter, rect(), px(m_radius), fill, m_bordered ? tokens.line : QColor());
    } else if (fill.isValid()) {
        painter.fillRect(rect(), fill);
    }
    if (m_edges & Qt::TopEdge) painter.fillRect(0, 0, width(), 1, tokens.line);
    if (m_edges & Qt::BottomEdge) painter.fillRect(0, height() - 1, width(), 1, tokens.line);
    if (m_edges & Qt::LeftEdge) painter.fillRect(0, 0, 1, height(), tokens.line);
    if (m_edges & Qt::RightEdge) painter.fillRect(width() - 1, 0, 1, height(), tokens.line);
}

Divider::Divider(QWidget* parent) : QWidget(parent) {
    setFixedHeight(1);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Divider::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), Tokens::of(palette()).line);
}

}  // namespace zhanggui
