#include "ui/widgets/tokens.h"

#include <QApplication>
#include <QPainter>
#include <QPalette>
#include <cmath>

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {

constexpr qreal BodyPoints = 10.5;  // 14 px at 96 dpi
constexpr qreal PointsPerPx = 0.75;

struct Step {
    int px;
    int line;
    QFont::Weight weight;
};

constexpr Step steps[] = {
    {12, 18, QFont::Normal},   {14, 22, QFont::Normal},   {14, 22, QFont::DemiBold}, {16, 24, QFont::DemiBold},
    {20, 28, QFont::DemiBold}, {28, 36, QFont::DemiBold}, {12, 18, QFont::Normal},   {12, 18, QFont::DemiBold},
};

const Step& stepOf(TextStep step) {
    return steps[static_cast<int>(step)];
}

QColor rgb(QRgb value) {
    return QColor::fromRgb(value);
}

Tokens makeLight() {
    Tokens t;
    t.window = rgb(0xF3F5F8);
    t.surface = rgb(0xFFFFFF);
    t.raised = rgb(0xFFFFFF);
    t.sunken = rgb(0xEBEEF3);
    t.line = rgb(0xD5DAE2);
    t.control = rgb(0x8A94A3);
    t.text = rgb(0x1A1D23);
    t.text2 = rgb(0x4E5969);
    t.text3 = rgb(0x626C7A);
    t.brandText = rgb(0x0052D9);
    t.brandFill = rgb(0x0052D9);
    t.brandHover = rgb(0x0048BF);
    t.brandPressed = rgb(0x003EA5);
    t.onBrand = rgb(0xFFFFFF);
    t.dangerFill = rgb(0xB42318);
    t.dangerHover = rgb(0x9C1E15);
    t.dangerPressed = rgb(0x861A12);
    t.onDanger = rgb(0xFFFFFF);
    t.selection = rgb(0xDCE7FF);
    t.focus = rgb(0x0052D9);
    t.scrim = QColor(0x1A, 0x1D, 0x23, 97);
    t.tones = {{{rgb(0x4E5969), rgb(0xEBEEF3)},
                {rgb(0x1B7A43), rgb(0xE3F6EA)},
                {rgb(0x8F4A00), rgb(0xFFF1DC)},
                {rgb(0xB42318), rgb(0xFDEAE8)},
                {rgb(0x0B6BA8), rgb(0xE2F2FB)},
                {rgb(0x0052D9), rgb(0xE8EFFF)},
                {rgb(0x6B3FA0), rgb(0xF1E9FA)}}};
    t.series = {rgb(0x0052D9), rgb(0xC2570C), rgb(0x1B7A43), rgb(0xA4266F),
                rgb(0x0E7C86), rgb(0x6B3FA0), rgb(0x8A6D00), rgb(0x5B6472)};
    return t;
}

Tokens makeNight() {
    Tokens t;
    t.dark = true;
    t.window = rgb(0x14171C);
    t.surface = rgb(0x1C2027);
    t.raised = rgb(0x242932);
    t.sunken = rgb(0x242932);
    t.line = rgb(0x363D49);
    t.control = rgb(0x6B7686);
    t.text = rgb(0xE8EBF0);
    t.text2 = rgb(0xB4BCC9);
    t.text3 = rgb(0x8E98A8);
    t.brandText = rgb(0x6EA0FF);
    t.brandFill = rgb(0x2F6FE4);
    t.brandHover = rgb(0x2A64CE);
    t.brandPressed = rgb(0x2559B8);
    t.onBrand = rgb(0xFFFFFF);
    t.dangerFill = rgb(0xFF8A80);
    t.dangerHover = rgb(0xFFA199);
    t.dangerPressed = rgb(0xE97E75);
    t.onDanger = rgb(0x2A1110);
    t.selection = rgb(0x22365F);
    t.focus = rgb(0x6EA0FF);
    t.scrim = QColor(0, 0, 0, 140);
    t.tones = {{{rgb(0xB4BCC9), rgb(0x2B313B)},
                {rgb(0x5CCB8A), rgb(0x16352A)},
                {rgb(0xF0B45A), rgb(0x3A2C14)},
                {rgb(0xFF8A80), rgb(0x43201F)},
                {rgb(0x62BDF0), rgb(0x143244)},
                {rgb(0x6EA0FF), rgb(0x1B2B4D)},
                {rgb(0xC3A1F0), rgb(0x30244A)}}};
    t.series = {rgb(0x6EA0FF), rgb(0xF79A4B), rgb(0x5CCB8A), rgb(0xF07DB4),
                rgb(0x4FC3CE), rgb(0xC3A1F0), rgb(0xD9BE4A), rgb(0xA3ADBB)};
    return t;
}

qreal luminance(const QColor& color) {
    const auto linear = [](qreal channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

}  // namespace

const Tokens& Tokens::light() {
    static const Tokens tokens = makeLight();
    return tokens;
}

const Tokens& Tokens::night() {
    static const Tokens tokens = makeNight();
    return tokens;
}

const Tokens& Tokens::of(const QPalette& palette) {
    return qGray(palette.color(QPalette::Active, QPalette::Base).rgb()) < 128 ? night() : light();
}

QColor Tokens::ink(Ink ink) const {
    switch (ink) {
        case Ink::Text:
            return text;
        case Ink::Text2:
            return text2;
        case Ink::Text3:
            return text3;
        case Ink::Brand:
            return brandText;
        case Ink::Success:
            return tone(Tone::Success).text;
        case Ink::Warning:
            return tone(Tone::Warning).text;
        case Ink::Danger:
            return tone(Tone::Danger).text;
        case Ink::Info:
            return tone(Tone::Info).text;
        case Ink::OnBrand:
            return onBrand;
    }
    return text;
}

QPalette paletteOf(const Tokens& t) {
    QPalette p;
    const auto set = [&p](QPalette::ColorRole role, const QColor& color) { p.setColor(role, color); };
    set(QPalette::Window, t.surface);
    set(QPalette::Base, t.surface);
    set(QPalette::AlternateBase, t.window);
    set(QPalette::Button, t.raised);
    set(QPalette::Light, t.raised);
    set(QPalette::Midlight, t.sunken);
    set(QPalette::Mid, t.line);
    set(QPalette::Dark, t.control);
    set(QPalette::Shadow, t.control);
    set(QPalette::WindowText, t.text);
    set(QPalette::Text, t.text);
    set(QPalette::ButtonText, t.text);
    set(QPalette::BrightText, t.onBrand);
    set(QPalette::PlaceholderText, t.text3);
    set(QPalette::Highlight, t.selection);
    set(QPalette::HighlightedText, t.text);
    set(QPalette::Link, t.brandText);
    set(QPalette::LinkVisited, t.tone(Tone::Purple).text);
    set(QPalette::ToolTipBase, t.raised);
    set(QPalette::ToolTipText, t.text);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        p.setColor(QPalette::Disabled, role, t.text3);
    p.setColor(QPalette::Disabled, QPalette::Button, t.sunken);
    return p;
}

qreal contrast(const QColor& a, const QColor& b) {
    const qreal first = luminance(a), second = luminance(b);
    return (qMax(first, second) + 0.05) / (qMin(first, second) + 0.05);
}

qreal uiScale() {
    return QApplication::font().pointSizeF() / BodyPoints;
}

int px(int designPx) {
    return qRound(designPx * uiScale());
}

QFont stepFont(TextStep step) {
    QFont font = QApplication::font();
    font.setPointSizeF(stepOf(step).px * PointsPerPx * uiScale());
    font.setWeight(stepOf(step).weight);
    if (step == TextStep::Mono) {
        font.setFamilies({u"JetBrains Mono"_s, u"Noto Sans CJK SC"_s, u"monospace"_s});
        font.setStyleHint(QFont::Monospace);
    }
    return font;
}

int lineHeight(TextStep step) {
    return px(stepOf(step).line);
}

void drawRounded(QPainter* painter, const QRectF& rect, qreal radius, const QColor& fill, const QColor& border,
                 qreal width, Qt::PenStyle style) {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRectF inner = rect;
    if (border.isValid()) {
        painter->setPen(QPen(border, width, style));
        const qreal half = width / 2;
        inner.adjust(half, half, -half, -half);
        radius = qMax<qreal>(0, radius - half);
    } else {
        painter->setPen(Qt::NoPen);
    }
    painter->setBrush(fill.isValid() ? QBrush(fill) : Qt::NoBrush);
    painter->drawRoundedRect(inner, radius, radius);
    painter->restore();
}

}  // namespace zhanggui
