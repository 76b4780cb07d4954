#include "ui/widgets/progress_parts.h"

#include <QPainter>

#include "ui/widgets/style_parts.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {
constexpr int Node = 20, StepWidth = 64, DotSide = 7, EntryHeight = 28;
}

Stepper::Stepper(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Stepper::setSteps(const QList<StepperStep>& steps, int current) {
    m_steps = steps;
    m_current = current;
    QStringList words;
    for (int step = 0; step < steps.size(); ++step) {
        const QString text = (steps.at(step).title + u' ' + steps.at(step).caption).trimmed();
        words << (step < current    ? tr("%1: done").arg(text)
                  : step == current ? tr("%1: now").arg(text)
                                    : tr("%1: to come").arg(text));
    }
    setAccessibleName(words.join(u", "_s));
    update();
}

QSize Stepper::sizeHint() const {
    return {int(m_steps.size()) * px(StepWidth), px(Node + 8) + 2 * lineHeight(TextStep::Caption)};
}

QSize Stepper::minimumSizeHint() const {
    const QFontMetrics metrics(stepFont(TextStep::CaptionStrong));
    int widest = px(40);
    for (const StepperStep& step : m_steps)
        widest =
            qMax(widest, qMax(metrics.horizontalAdvance(step.title), metrics.horizontalAdvance(step.caption)) + px(4));
    return {widest * int(m_steps.size()), sizeHint().height()};
}

void Stepper::paintNode(QPainter* painter, const QPointF& centre, int step, const Tokens& t) const {
    const qreal side = px(Node);
    const QRectF node(centre.x() - side / 2, centre.y() - side / 2, side, side);
    if (step < m_current) {
        drawRounded(painter, node, side / 2, t.brandFill);
        style::tickStroke(painter, node.adjusted(1, 1, -1, -1), t.onBrand);
    } else if (step == m_current) {
        drawRounded(painter, node, side / 2, t.surface, t.brandText, 2);
        const qreal inset = side * 0.3;
        drawRounded(painter, node.adjusted(inset, inset, -inset, -inset), side, t.brandText);
    } else {
        drawRounded(painter, node, side / 2, t.surface, t.line, 2);
    }
}

void Stepper::paintEvent(QPaintEvent*) {
    if (m_steps.isEmpty()) return;
    QPainter painter(this);
    const Tokens& t = Tokens::of(palette());
    const qreal wide = qreal(width()) / qreal(m_steps.size());
    const qreal y = px(Node) / 2.0 + 1;
    for (int step = 0; step < m_steps.size(); ++step) {
        const QPointF centre(wide * (step + 0.5), y);
        if (step > 0)
            painter.fillRect(QRectF(centre.x() - wide + px(Node) / 2.0 + 2, y - 1, wide - px(Node) - 4, 2),
                             step <= m_current ? t.brandText : t.line);
        paintNode(&painter, centre, step, t);
        const QRectF word(wide * step, px(Node + 4), wide, lineHeight(TextStep::Caption));
        const bool now = step == m_current;
        painter.setFont(stepFont(now ? TextStep::CaptionStrong : TextStep::Caption));
        painter.setPen(step > m_current ? t.text3 : t.text);
        painter.drawText(word, Qt::AlignCenter, m_steps.at(step).title);
        painter.setFont(stepFont(TextStep::Caption));
        painter.setPen(t.ink(m_steps.at(step).captionInk));
        painter.drawText(word.translated(0, word.height()), Qt::AlignCenter, m_steps.at(step).caption);
    }
}

Timeline::Timeline(QWidget* parent) : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void Timeline::setEntries(const QList<TimelineItem>& entries) {
    m_entries = entries;
    QStringList words;
    for (const TimelineItem& entry : entries) words << entry.time + u' ' + entry.text;
    setAccessibleName(words.join(u", "_s));
    updateGeometry();
    update();
}

int Timeline::timeWidth() const {
    const QFontMetrics metrics(stepFont(TextStep::Caption));
    int widest = 0;
    for (const TimelineItem& entry : m_entries) widest = qMax(widest, metrics.horizontalAdvance(entry.time));
    return widest;
}

int Timeline::lineFor(const TimelineItem& entry, int width) const {
    const QRect room(0, 0, qMax(px(80), width - timeWidth() - px(40)), 10'000);
    const int text =
        QFontMetrics(stepFont(TextStep::Caption)).boundingRect(room, Qt::TextWordWrap, entry.text).height();
    return qMax(px(EntryHeight), text + px(10));
}

int Timeline::heightForWidth(int width) const {
    int height = 0;
    for (const TimelineItem& entry : m_entries) height += lineFor(entry, width);
    return height;
}

QSize Timeline::sizeHint() const {
    return {px(240), heightForWidth(px(360))};
}
QSize Timeline::minimumSizeHint() const {
    return {px(160), px(EntryHeight)};
}

void Timeline::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = Tokens::of(palette());
    painter.setFont(stepFont(TextStep::Caption));
    const int times = timeWidth();
    const qreal dot = px(DotSide);
    int y = 0;
    for (const TimelineItem& entry : m_entries) {
        const int height = lineFor(entry, width());
        painter.setPen(t.text2);
        painter.drawText(QRect(0, y, times + 1, px(EntryHeight)), Qt::AlignLeft | Qt::AlignVCenter, entry.time);
        const QColor color = entry.tone == Tone::Neutral ? t.control : t.tone(entry.tone).text;
        drawRounded(&painter, QRectF(times + px(17), y + (px(EntryHeight) - dot) / 2, dot, dot), dot / 2, color);
        painter.setPen(t.text);
        painter.drawText(QRect(times + px(40), y, width() - times - px(40), height),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, entry.text);
        y += height;
    }
}

ProgressRing::ProgressRing(QWidget* parent) : QWidget(parent) {
    setFixedSize(px(16), px(16));
    setAccessibleName(tr("Running"));
}

void ProgressRing::setFraction(qreal fraction) {
    m_fraction = qMin<qreal>(fraction, 1);
    setAccessibleName(fraction < 0 ? tr("Running") : tr("%1 % done").arg(qRound(m_fraction * 100)));
    update();
}

void ProgressRing::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& t = Tokens::of(palette());
    const QRectF circle = QRectF(rect()).adjusted(2, 2, -2, -2);
    painter.setPen(QPen(t.line, 2));
    painter.drawEllipse(circle);
    painter.setPen(QPen(t.brandText, 2, Qt::SolidLine, Qt::RoundCap));
    constexpr int FullTurn = 360 * 16, Top = 90 * 16;
    painter.drawArc(circle, Top, -qRound((m_fraction < 0 ? 0.3 : m_fraction) * FullTurn));
}

}  // namespace zhanggui
