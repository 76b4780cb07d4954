#include "ui/shell/palette_row_delegate.h"

#include <QPainter>

#include "ui/widgets/icons.h"
#include "ui/widgets/style_parts.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {

/// Draws words one after another and returns where the next begin.
int drawWords(QPainter* painter, const QRect& room, int from, const QString& words, TextStep step, const QColor& ink) {
    painter->setFont(stepFont(step));
    painter->setPen(ink);
    const int wide = painter->fontMetrics().horizontalAdvance(words);
    painter->drawText(QRect(from, room.top(), room.right() - from, room.height()), Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(words, Qt::ElideRight, room.right() - from));
    return from + wide;
}

}  // namespace

QSize PaletteRowDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    return {px(100), px(index.data(GroupRole).toBool() ? 32 : 40)};
}

void PaletteRowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Tokens& t = Tokens::of(option.palette);
    QRect room = option.rect.adjusted(px(space::XS), 0, -px(space::XS), 0);
    const QString text = index.data().toString();
    painter->save();
    if (index.data(GroupRole).toBool()) {
        drawWords(painter, room, room.left() + px(space::S), text, TextStep::Caption, t.text2);
        painter->restore();
        return;
    }
    if (option.state.testFlag(QStyle::State_Selected)) drawRounded(painter, room, px(radius::Control), t.selection);
    room.adjust(px(space::S), 0, -px(space::S), 0);
    const int side = px(20);
    paintIcon(painter, index.data(IconNameRole).toString(),
              QRectF(room.left(), room.top() + (room.height() - side) / 2.0, side, side), t.text2);
    const QStringList keys = index.data(KeysRole).toString().split(u", "_s, Qt::SkipEmptyParts);
    for (auto key = keys.crbegin(); key != keys.crend(); ++key) {
        const int cap = style::keyCapWidth(*key);
        style::keyCap(painter, QRect(room.right() - cap, room.top(), cap, room.height()), *key, t, false);
        room.setRight(room.right() - cap - px(space::XS));
    }
    const QString typed = index.data(TypedRole).toString();
    const qsizetype at = typed.isEmpty() ? -1 : text.indexOf(typed, 0, Qt::CaseInsensitive);
    int from = room.left() + side + px(space::S);
    if (at < 0) {
        from = drawWords(painter, room, from, text, TextStep::Body, t.text);
    } else {
        from = drawWords(painter, room, from, text.left(at), TextStep::Body, t.text);
        from = drawWords(painter, room, from, text.mid(at, typed.size()), TextStep::Strong, t.brandText);
        from = drawWords(painter, room, from, text.mid(at + typed.size()), TextStep::Body, t.text);
    }
    drawWords(painter, room, from + px(space::S), index.data(PlaceRole).toString(), TextStep::Caption, t.text2);
    painter->restore();
}

}  // namespace zhanggui
