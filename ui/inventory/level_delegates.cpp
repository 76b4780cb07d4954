#include "ui/inventory/level_delegates.h"

namespace zhanggui {

void ItemDelegate::paintCell(const Cell& cell) const {
    const QString first = cell.index.data().toString(), second = cell.index.data(SecondLineRole).toString();
    const QRect room = cell.room;
    const int wide = qMin(room.width(), QFontMetrics(stepFont(TextStep::Body)).horizontalAdvance(first) + 2);
    drawLine(cell, {room.left(), room.top(), wide, room.height()}, first, TextStep::Body, cell.ink(Ink::Text));
    const int left = room.left() + wide + px(space::XS);
    if (left + px(space::XL) > room.right()) return;
    drawLine(cell, {left, room.top(), room.right() - left, room.height()}, second, TextStep::Body,
             cell.ink(Ink::Text2));
}

void CoverDelegate::paintCell(const Cell& cell) const {
    if (cell.index.data(ToneRole).isValid()) {
        ChipDelegate::paintCell(cell);
        return;
    }
    drawLine(cell, cell.room, cell.index.data().toString(), TextStep::Body, cell.ink(Ink::Text));
}

}  // namespace zhanggui
