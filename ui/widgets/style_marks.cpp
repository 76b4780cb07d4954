#include <QPainter>

#include "ui/widgets/style_parts.h"

namespace zhanggui::style {

namespace {

constexpr int MarkSide = 16;

/// The mark inside its element, which leaves 3 px around it for the focus ring.
QRectF markRect(const QStyleOption* option, int width, int height) {
    const QRect& r = option->rect;
    return QRectF(r.left() + (r.width() - px(width)) / 2, r.top() + (r.height() - px(height)) / 2, px(width),
                  px(height));
}

void ring(const QStyleOption* option, QPainter* painter, const QRectF& mark, qreal corner) {
    if (has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange))
        drawRounded(painter, mark.adjusted(-3, -3, 3, 3), corner + 3, QColor(), tokensOf(option).focus, 2);
}

}  // namespace

void tickStroke(QPainter* painter, const QRectF& square, const QColor& color, bool dash) {
    const auto at = [&square](qreal x, qreal y) {
        return QPointF(square.left() + square.width() * x, square.top() + square.height() * y);
    };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, square.width() / 8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    if (dash)
        painter->drawLine(at(0.28, 0.5), at(0.72, 0.5));
    else
        painter->drawPolyline(QPolygonF{at(0.26, 0.52), at(0.43, 0.68), at(0.74, 0.35)});
    painter->restore();
}

void checkMark(const QStyleOption* option, QPainter* painter) {
    const Tokens& t = tokensOf(option);
    const QRectF box = markRect(option, MarkSide, MarkSide);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool on = has(option, QStyle::State_On), part = has(option, QStyle::State_NoChange);
    const qreal corner = px(radius::Control);
    ring(option, painter, box, corner);
    if (on || part) {
        drawRounded(painter, box, corner, enabled ? t.brandFill : t.control);
        tickStroke(painter, box, t.onBrand, !on);
        return;
    }
    const bool hovered = enabled && has(option, QStyle::State_MouseOver);
    drawRounded(painter, box, corner, enabled ? t.surface : t.sunken,
                hovered ? t.brandText : (enabled ? t.control : t.line));
}

void radioMark(const QStyleOption* option, QPainter* painter) {
    const Tokens& t = tokensOf(option);
    const QRectF circle = markRect(option, MarkSide, MarkSide);
    const bool enabled = has(option, QStyle::State_Enabled), on = has(option, QStyle::State_On);
    const qreal corner = circle.width() / 2;
    ring(option, painter, circle, corner);
    if (on) {
        drawRounded(painter, circle, corner, enabled ? t.brandFill : t.control);
        const qreal inset = circle.width() * 0.3;
        drawRounded(painter, circle.adjusted(inset, inset, -inset, -inset), corner, t.onBrand);
        return;
    }
    const bool hovered = enabled && has(option, QStyle::State_MouseOver);
    drawRounded(painter, circle, corner, enabled ? t.surface : t.sunken,
                hovered ? t.brandText : (enabled ? t.control : t.line));
}

void switchMark(const QStyleOption* option, QPainter* painter) {
    const Tokens& t = tokensOf(option);
    const QRectF track = markRect(option, 32, 18);
    const bool enabled = has(option, QStyle::State_Enabled), on = has(option, QStyle::State_On);
    const qreal corner = track.height() / 2;
    ring(option, painter, track, corner);
    drawRounded(painter, track, corner, !enabled ? t.line : (on ? t.brandFill : t.control));
    const qreal knob = track.height() - 4;
    const QRectF at(on ? track.right() - knob - 2 : track.left() + 2, track.top() + 2, knob, knob);
    drawRounded(painter, at, knob / 2, QColor(Qt::white));
}

}  // namespace zhanggui::style
