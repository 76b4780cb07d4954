#include <QAction>
#include <QPainter>
#include <QVariant>
#include <QWidget>

#include "ui/widgets/icons.h"
#include "ui/widgets/shop_style.h"
#include "ui/widgets/style_parts.h"

namespace zhanggui::style {
using namespace Qt::StringLiterals;

namespace {

struct Skin {
    QColor fill, border, ink;
};

Skin plainSkin(const QStyleOption* option, const Tokens& t) {
    if (!has(option, QStyle::State_Enabled)) return {t.dark ? t.surface : t.window, t.line, t.text3};
    if (has(option, QStyle::State_Sunken)) return {pressedFill(t), t.line, t.text};
    if (has(option, QStyle::State_On)) return {t.selection, t.brandText, t.brandText};
    if (has(option, QStyle::State_MouseOver)) return {t.dark ? hoverFill(t) : t.window, t.line, t.text};
    return {t.raised, t.line, t.text};
}

Skin flatSkin(const QStyleOption* option, const Tokens& t) {
    if (!has(option, QStyle::State_Enabled)) return {QColor(), QColor(), t.text3};
    if (has(option, QStyle::State_Sunken)) return {t.line, QColor(), t.text};
    if (has(option, QStyle::State_On)) return {t.selection, QColor(), t.brandText};
    if (has(option, QStyle::State_MouseOver)) return {hoverFill(t), QColor(), t.text};
    return {QColor(), QColor(), t.text2};
}

Skin filledSkin(const QStyleOption* option, const Tokens& t, bool danger) {
    if (!has(option, QStyle::State_Enabled)) return {t.sunken, QColor(), t.text3};
    const QColor ink = danger ? t.onDanger : t.onBrand;
    if (has(option, QStyle::State_Sunken)) return {danger ? t.dangerPressed : t.brandPressed, QColor(), ink};
    if (has(option, QStyle::State_MouseOver)) return {danger ? t.dangerHover : t.brandHover, QColor(), ink};
    return {danger ? t.dangerFill : t.brandFill, QColor(), ink};
}

Skin skinOf(ButtonLook kind, const QStyleOption* option, const Tokens& t) {
    switch (kind) {
        case ButtonLook::Primary:
            return filledSkin(option, t, false);
        case ButtonLook::Danger:
            return filledSkin(option, t, true);
        case ButtonLook::Flat:
            return flatSkin(option, t);
        case ButtonLook::Link:
            return {QColor(), QColor(), has(option, QStyle::State_Enabled) ? t.brandText : t.text3};
        case ButtonLook::Plain:
            break;
    }
    return plainSkin(option, t);
}

bool isFilled(ButtonLook kind) {
    return kind == ButtonLook::Primary || kind == ButtonLook::Danger;
}

QFont fontOf(ButtonLook kind, bool compact) {
    if (compact) return stepFont(TextStep::Caption);
    return stepFont(isFilled(kind) ? TextStep::Strong : TextStep::Body);
}

QString keyHintOf(const QWidget* widget) {
    return widget != nullptr ? widget->property("zgKeyHint").toString() : QString();
}

int iconSide(bool compact) {
    return px(compact ? 16 : 18);
}

/// The body of a button: the ring lies inside the widget, so that nothing is painted beyond it.
void body(QPainter* painter, const QRect& rect, const Skin& skin, bool focused, const Tokens& t) {
    const qreal corner = px(radius::Control);
    if (!focused) {
        if (skin.fill.isValid() || skin.border.isValid()) drawRounded(painter, rect, corner, skin.fill, skin.border);
        return;
    }
    drawRounded(painter, rect, corner + 1, QColor(), t.focus, 2);
    if (skin.fill.isValid() || skin.border.isValid())
        drawRounded(painter, rect.adjusted(3, 3, -3, -3), corner - 1, skin.fill, skin.border);
}

bool showsFocus(const QStyleOption* option) {
    return has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange);
}

}  // namespace

QColor hoverFill(const Tokens& t) {
    return t.dark ? t.tone(Tone::Neutral).fill : t.sunken;
}
QColor pressedFill(const Tokens& t) {
    return t.dark ? t.line : t.sunken;
}
bool isCompact(const QWidget* widget) {
    return widget != nullptr && widget->property("zgCompact").toBool();
}
int controlHeight(const QWidget* widget) {
    return px(isCompact(widget) ? size::Compact : size::Control);
}

int keyCapWidth(const QString& key) {
    return key.isEmpty() ? 0 : qMax(px(18), QFontMetrics(stepFont(TextStep::Caption)).horizontalAdvance(key) + px(10));
}

void keyCap(QPainter* painter, const QRect& rect, const QString& key, const Tokens& t, bool onFilled) {
    const QRect cap(rect.left(), rect.center().y() - px(18) / 2 + 1, keyCapWidth(key), px(18));
    if (onFilled)
        drawRounded(painter, cap, px(radius::Control), QColor(), painter->pen().color());
    else
        drawRounded(painter, cap, px(radius::Control), t.dark ? t.line : t.sunken);
    painter->save();
    painter->setFont(stepFont(TextStep::Caption));
    if (!onFilled) painter->setPen(t.text2);
    painter->drawText(cap, Qt::AlignCenter, key);
    painter->restore();
}

void pushButton(const QStyleOptionButton* option, QPainter* painter, const QWidget* widget) {
    const Tokens& t = tokensOf(option);
    const ButtonLook kind = kindOf(widget);
    const bool compact = isCompact(widget);
    const Skin skin = skinOf(kind, option, t);
    body(painter, option->rect, skin, showsFocus(option), t);

    painter->save();
    QFont font = fontOf(kind, compact);
    if (kind == ButtonLook::Link && has(option, QStyle::State_MouseOver)) font.setUnderline(true);
    painter->setFont(font);
    painter->setPen(skin.ink);
    const QFontMetrics metrics(font);
    const int flags = Qt::TextHideMnemonic | Qt::TextSingleLine;
    const int textWidth = metrics.size(flags, option->text).width();
    const int icon = option->icon.isNull() ? 0 : iconSide(compact);
    const int iconGap = icon > 0 && !option->text.isEmpty() ? px(space::XS) : 0;
    const QString key = keyHintOf(widget);
    const int capWidth = keyCapWidth(key), capGap = key.isEmpty() ? 0 : px(space::XS);
    const bool menu = option->features.testFlag(QStyleOptionButton::HasMenu);
    const int arrow = menu ? px(16) : 0, arrowGap = menu ? px(6) : 0;
    const int total = icon + iconGap + textWidth + capGap + capWidth + arrowGap + arrow;
    const QRect& r = option->rect;
    int x = r.left() + qMax(px(4), (r.width() - total) / 2);
    if (icon > 0) {
        const QColor ink =
            kind == ButtonLook::Plain && has(option, QStyle::State_Enabled) && !has(option, QStyle::State_On)
                ? t.text2
                : skin.ink;
        paintIcon(painter, option->icon, QRectF(x, r.top() + (r.height() - icon) / 2, icon, icon), ink);
        x += icon + iconGap;
    }
    const int textRoom = qMin(textWidth + 2, r.right() - px(4) - x - capGap - capWidth - arrowGap - arrow);
    painter->drawText(QRect(x, r.top(), qMax(0, textRoom), r.height()), Qt::AlignLeft | Qt::AlignVCenter | flags,
                      option->text);
    x += textWidth + capGap;
    if (capWidth > 0) keyCap(painter, QRect(x, r.top(), capWidth, r.height()), key, t, isFilled(kind));
    x += capWidth + arrowGap;
    if (menu) paintIcon(painter, u"chevron-down"_s, QRectF(x, r.center().y() - arrow / 2, arrow, arrow), skin.ink);
    painter->restore();
}

QSize pushButtonSize(const QStyleOptionButton* option, const QWidget* widget) {
    const ButtonLook kind = kindOf(widget);
    const bool compact = isCompact(widget);
    const QFontMetrics metrics(fontOf(kind, compact));
    int width = metrics.size(Qt::TextHideMnemonic | Qt::TextSingleLine, option->text).width();
    if (!option->icon.isNull()) width += iconSide(compact) + (option->text.isEmpty() ? 0 : px(space::XS));
    const QString key = keyHintOf(widget);
    if (!key.isEmpty()) width += px(space::XS) + keyCapWidth(key);
    if (option->features.testFlag(QStyleOptionButton::HasMenu)) width += px(22);
    const bool bare = option->text.isEmpty();
    const int padding = kind == ButtonLook::Link ? px(4) : px(bare ? 7 : (compact ? 8 : 13));
    return {width + 2 * padding, kind == ButtonLook::Link && compact ? px(24) : controlHeight(widget)};
}

void toolButton(const QStyleOptionToolButton* option, QPainter* painter, const QWidget* widget) {
    const Tokens& t = tokensOf(option);
    const bool flat = has(option, QStyle::State_AutoRaise);
    const Skin skin = flat ? flatSkin(option, t) : plainSkin(option, t);
    body(painter, option->rect, skin, showsFocus(option), t);
    painter->save();
    painter->setFont(option->font);
    painter->setPen(skin.ink);
    const bool withText = option->toolButtonStyle != Qt::ToolButtonIconOnly && !option->text.isEmpty();
    const int icon = option->icon.isNull() ? 0 : option->iconSize.height();
    const QRect& r = option->rect;
    if (!withText) {
        const QRectF square(r.left() + (r.width() - icon) / 2, r.top() + (r.height() - icon) / 2, icon, icon);
        paintIcon(painter, option->icon, square, skin.ink);
    } else {
        int x = r.left() + px(space::XS);
        if (icon > 0)
            paintIcon(painter, option->icon, QRectF(x, r.top() + (r.height() - icon) / 2, icon, icon), skin.ink);
        x += icon > 0 ? icon + px(space::XS) : 0;
        painter->drawText(QRect(x, r.top(), r.right() - x, r.height()),
                          Qt::AlignLeft | Qt::AlignVCenter | Qt::TextHideMnemonic, option->text);
        if (option->features.testFlag(QStyleOptionToolButton::HasMenu)) {
            const int arrow = px(16);
            paintIcon(painter, u"chevron-down"_s,
                      QRectF(r.right() - arrow - px(6), r.top() + (r.height() - arrow) / 2, arrow, arrow), skin.ink);
        }
    }
    painter->restore();
    Q_UNUSED(widget)
}

QSize toolButtonSize(const QStyleOptionToolButton* option, const QWidget* widget) {
    const int height = controlHeight(widget);
    if (option->toolButtonStyle == Qt::ToolButtonIconOnly || option->text.isEmpty()) return {height, height};
    int width = QFontMetrics(option->font).size(Qt::TextHideMnemonic, option->text).width() + 2 * px(space::XS);
    if (!option->icon.isNull()) width += option->iconSize.width() + px(space::XS);
    if (option->features.testFlag(QStyleOptionToolButton::HasMenu)) width += px(22);
    return {width, height};
}

}  // namespace zhanggui::style
