#include <QPainter>

#include "ui/widgets/icons.h"
#include "ui/widgets/style_parts.h"

namespace zhanggui::style {
using namespace Qt::StringLiterals;

void header(const QStyleOptionHeader* option, QPainter* painter) {
    const Tokens& t = tokensOf(option);
    const QRect& r = option->rect;
    const bool pressed = has(option, QStyle::State_Sunken);
    painter->fillRect(r, pressed ? pressedFill(t) : t.window);
    painter->fillRect(QRect(r.left(), r.bottom(), r.width(), 1), t.line);
    painter->save();
    const QFont font = stepFont(TextStep::Caption);
    painter->setFont(font);
    painter->setPen(has(option, QStyle::State_MouseOver) ? t.text : t.text2);
    const QFontMetrics metrics(font);
    const bool sorted = option->sortIndicator != QStyleOptionHeader::None;
    const int arrow = sorted ? px(14) : 0;
    QRect room = r.adjusted(px(space::XS), 0, -px(space::XS), -1);
    const QString shown = metrics.elidedText(option->text, Qt::ElideRight, room.width() - arrow);
    const int width = metrics.horizontalAdvance(shown) + arrow;
    const Qt::Alignment horizontal = option->textAlignment & Qt::AlignHorizontal_Mask;
    int x = room.left();
    if (horizontal.testFlag(Qt::AlignRight)) x = room.right() - width + 1;
    if (horizontal.testFlag(Qt::AlignHCenter)) x = room.center().x() - width / 2;
    painter->drawText(QRect(x, room.top(), width + 2, room.height()), Qt::AlignLeft | Qt::AlignVCenter, shown);
    if (sorted) {
        // Qt calls the ascending arrow "SortDown".
        const QString icon = option->sortIndicator == QStyleOptionHeader::SortDown ? u"arrow-up"_s : u"arrow-down"_s;
        const int side = px(12);
        paintIcon(painter, icon, QRectF(x + width - side, room.top() + (room.height() - side) / 2, side, side),
                  t.text2);
    }
    painter->restore();
}

void tabShape(const QStyleOptionTab* option, QPainter* painter) {
    const Tokens& t = tokensOf(option);
    QRect r = option->rect;
    if (has(option, QStyle::State_Selected))
        painter->fillRect(QRect(r.left() + px(12), r.bottom() - 1, r.width() - px(24), 2), t.brandText);
    if (has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange))
        drawRounded(painter, r.adjusted(4, 4, -4, -4), px(radius::Control), QColor(), t.focus, 2);
}

void tabLabel(const QStyleOptionTab* option, QPainter* painter) {
    const Tokens& t = tokensOf(option);
    const bool current = has(option, QStyle::State_Selected);
    painter->save();
    painter->setFont(stepFont(current ? TextStep::Strong : TextStep::Body));
    painter->setPen(!has(option, QStyle::State_Enabled)               ? t.text3
                    : current || has(option, QStyle::State_MouseOver) ? t.text
                                                                      : t.text2);
    painter->drawText(option->rect, Qt::AlignCenter | Qt::TextHideMnemonic, option->text);
    painter->restore();
}

QSize tabSize(const QStyleOptionTab* option) {
    const QFontMetrics metrics(stepFont(TextStep::Strong));
    return {metrics.size(Qt::TextHideMnemonic, option->text).width() + px(24), px(40)};
}

void branchMark(const QStyleOption* option, QPainter* painter) {
    if (!has(option, QStyle::State_Children)) return;
    const QRect& r = option->rect;
    const int side = px(14);
    paintIcon(painter, has(option, QStyle::State_Open) ? u"chevron-down"_s : u"chevron-right"_s,
              QRectF(r.left() + (r.width() - side) / 2, r.top() + (r.height() - side) / 2, side, side),
              tokensOf(option).text2);
}

void itemPanel(const QStyleOptionViewItem* option, QPainter* painter) {
    const Tokens& t = tokensOf(option);
    if (has(option, QStyle::State_Selected)) {
        painter->fillRect(option->rect, t.selection);
    } else if (has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled)) {
        painter->fillRect(option->rect, t.dark ? hoverFill(t) : t.window);
    } else if (option->backgroundBrush.style() != Qt::NoBrush) {
        painter->fillRect(option->rect, option->backgroundBrush);
    }
}

void scrollBar(const QStyleOptionSlider* option, QPainter* painter, const QRect& slider) {
    if (option->maximum <= option->minimum) return;
    const Tokens& t = tokensOf(option);
    const bool active = has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken);
    QRectF thumb = slider;
    const int inset = px(3);
    if (option->orientation == Qt::Vertical)
        thumb.adjust(inset, 2, -inset, -2);
    else
        thumb.adjust(2, inset, -2, -inset);
    drawRounded(painter, thumb, qMin(thumb.width(), thumb.height()) / 2, active ? t.text3 : t.control);
}

QRect scrollBarRect(const QStyleOptionSlider* option, QStyle::SubControl sub) {
    const QRect& r = option->rect;
    if (sub == QStyle::SC_ScrollBarAddLine || sub == QStyle::SC_ScrollBarSubLine) return {};
    if (sub == QStyle::SC_ScrollBarGroove) return r;
    const bool vertical = option->orientation == Qt::Vertical;
    const int length = vertical ? r.height() : r.width();
    const qint64 range = qint64(option->maximum) - option->minimum;
    int thumb = length;
    if (range > 0)
        thumb =
            qBound(qMin(px(32), length), int(qint64(option->pageStep) * length / (range + option->pageStep)), length);
    const int start = QStyle::sliderPositionFromValue(option->minimum, option->maximum, option->sliderPosition,
                                                      length - thumb, option->upsideDown);
    int from = 0, size = length;
    if (sub == QStyle::SC_ScrollBarSlider) from = start, size = thumb;
    if (sub == QStyle::SC_ScrollBarSubPage) from = 0, size = start;
    if (sub == QStyle::SC_ScrollBarAddPage) from = start + thumb, size = length - start - thumb;
    const QRect found =
        vertical ? QRect(r.left(), r.top() + from, r.width(), size) : QRect(r.left() + from, r.top(), size, r.height());
    return QStyle::visualRect(option->direction, r, found);
}

void splitter(const QStyleOption* option, QPainter* painter) {
    const Tokens& t = tokensOf(option);
    const QRect& r = option->rect;
    const QColor color =
        has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken) ? t.brandText : t.line;
    if (has(option, QStyle::State_Horizontal)) {
        painter->fillRect(QRect(r.center().x(), r.top(), 1, r.height()), color);
        return;
    }
    painter->fillRect(r, t.window);
    painter->fillRect(QRect(r.left(), r.top(), r.width(), 1), t.line);
    painter->fillRect(QRect(r.left(), r.bottom(), r.width(), 1), t.line);
    painter->fillRect(QRect(r.center().x() - px(16), r.center().y(), px(32), 1), t.control);
}

void groupBox(const QStyleOptionGroupBox* option, QPainter* painter, const QRect& title) {
    const Tokens& t = tokensOf(option);
    painter->save();
    painter->setFont(stepFont(TextStep::Strong));
    painter->setPen(has(option, QStyle::State_Enabled) ? t.text : t.text3);
    painter->drawText(title, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextHideMnemonic, option->text);
    painter->restore();
}

}  // namespace zhanggui::style
