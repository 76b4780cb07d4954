#include "ui/orders/order_number_delegate.h"

namespace zhanggui {

void OrderNumberDelegate::paintCell(const Cell& cell) const {
    const int upper = lineHeight(TextStep::Body) - 2, lower = lineHeight(TextStep::Caption);
    const QRect room = cell.room;
    const int top = room.top() + (room.height() - upper - lower) / 2;
    drawLine(cell, {room.left(), top, room.width(), upper}, cell.index.data().toString(), TextStep::Strong,
             cell.ink(Ink::Text));
    drawLine(cell, {room.left(), top + upper, room.width(), lower}, cell.index.data(SecondLineRole).toString(),
             TextStep::Caption, cell.ink(Ink::Text3));
}

}  // namespace zhanggui
