#include <QAction>
#include <QMenu>
#include <QPainter>

#include "ui/widgets/icons.h"
#include "ui/widgets/style_parts.h"

namespace zhanggui::style {
using namespace Qt::StringLiterals;

namespace {

constexpr int ItemHeight = 32, SeparatorHeight = 9, Side = 8, Icon = 16;

bool isDangerous(const QStyleOptionMenuItem* option, const QWidget* widget) {
    const auto* menu = qobject_cast<const QMenu*>(widget);
    if (menu == nullptr) return false;
    const QAction* action = menu->actionAt(option->rect.center());
    return action != nullptr && action->property("zgDangerous").toBool();
}

void leading(const QStyleOptionMenuItem* option, QPainter* painter, const QColor& ink, int x) {
    const QRect& r = option->rect;
    const QRectF square(x, r.top() + (r.height() - px(Icon)) / 2, px(Icon), px(Icon));
    if (option->checkType != QStyleOptionMenuItem::NotCheckable) {
        if (option->checked) paintIcon(painter, u"check"_s, square, tokensOf(option).brandText);
    } else if (!option->icon.isNull()) {
        paintIcon(painter, option->icon, square, ink);
    }
}

}  // namespace

void menuPanel(const QStyleOption* option, QPainter* painter) {
    const Tokens& t = tokensOf(option);
    drawRounded(painter, option->rect, px(radius::Card), t.raised, t.line);
}

void menuItem(const QStyleOptionMenuItem* option, QPainter* painter, const QWidget* widget) {
    const Tokens& t = tokensOf(option);
    const QRect& r = option->rect;
    if (option->menuItemType == QStyleOptionMenuItem::Separator) {
        painter->fillRect(QRect(r.left() + px(Side), r.center().y(), r.width() - 2 * px(Side), 1), t.line);
        return;
    }
    const bool enabled = has(option, QStyle::State_Enabled);
    if (has(option, QStyle::State_Selected) && enabled)
        drawRounded(painter, r.adjusted(px(4), 0, -px(4), 0), px(radius::Control), t.selection);
    const bool danger = isDangerous(option, widget);
    const QColor ink = !enabled ? t.text3 : danger ? t.tone(Tone::Danger).text : t.text;
    painter->save();
    const bool leads = option->maxIconWidth > 0 || option->menuHasCheckableItems;
    leading(option, painter, danger || !enabled ? ink : t.text2, r.left() + px(Side + 4));
    const int left = r.left() + px(Side + 4) + (leads ? px(Icon + Side) : 0);
    const QRect room(left, r.top(), r.right() - left - px(Side + 4), r.height());
    const int tab = int(option->text.indexOf(u'\t'));
    painter->setFont(stepFont(TextStep::Body));
    painter->setPen(ink);
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextHideMnemonic | Qt::TextSingleLine,
                      option->text.left(tab));
    if (tab >= 0) {
        painter->setFont(stepFont(TextStep::Caption));
        painter->setPen(danger ? ink : has(option, QStyle::State_Selected) ? t.text2 : t.text3);
        painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                          option->text.mid(tab + 1).replace(u'+', u' '));
    }
    if (option->menuItemType == QStyleOptionMenuItem::SubMenu)
        paintIcon(painter, u"chevron-right"_s,
                  QRectF(r.right() - px(Side + Icon), r.top() + (r.height() - px(14)) / 2, px(14), px(14)), t.text2);
    painter->restore();
}

QSize menuItemSize(const QStyleOptionMenuItem* option) {
    if (option->menuItemType == QStyleOptionMenuItem::Separator) return {px(80), px(SeparatorHeight)};
    const int tab = int(option->text.indexOf(u'\t'));
    int width = QFontMetrics(stepFont(TextStep::Body)).size(Qt::TextHideMnemonic, option->text.left(tab)).width();
    if (tab >= 0)
        width += px(space::L) + QFontMetrics(stepFont(TextStep::Caption)).horizontalAdvance(option->text.mid(tab + 1));
    if (option->maxIconWidth > 0 || option->menuHasCheckableItems) width += px(Icon + Side);
    if (option->menuItemType == QStyleOptionMenuItem::SubMenu) width += px(Icon + Side);
    return {qMax(px(120), width + 2 * px(Side + 4)), px(ItemHeight)};
}

void tipPanel(const QStyleOption* option, QPainter* painter) {
    const Tokens& t = tokensOf(option);
    drawRounded(painter, option->rect, px(radius::Control), t.raised, t.line);
}

void focusRing(const QStyleOption* option, QPainter* painter) {
    if (!has(option, QStyle::State_KeyboardFocusChange)) return;
    drawRounded(painter, option->rect, px(radius::Control), QColor(), tokensOf(option).focus, 2);
}

}  // namespace zhanggui::style
