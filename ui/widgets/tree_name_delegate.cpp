#include "ui/widgets/tree_name_delegate.h"

#include <QLineEdit>
#include <QPainter>

#include "ui/widgets/cell_delegates.h"
#include "ui/widgets/form.h"
#include "ui/widgets/shop_style.h"
#include "ui/widgets/thumb_source.h"

namespace zhanggui {

namespace {
constexpr int Side = 28;
}

void TreeNameDelegate::paintCell(const Cell& cell) const {
    const int side = px(Side);
    const QRect square(cell.room.left(), cell.room.top() + (cell.room.height() - side) / 2, side, side);
    const QString key = cell.index.data(ImageRole).toString();
    QPixmap picture;
    if (m_source != nullptr && !key.isEmpty())
        picture = m_source->thumb(key, side, cell.painter->device()->devicePixelRatioF());
    paintThumb(cell.painter, square, picture, cell.tokens, cell.dimmed);
    const QRect text = cell.room.adjusted(side + px(space::XS), 0, 0, 0);
    drawLine(cell, text, cell.index.data(Qt::DisplayRole).toString(), TextStep::Body, cell.ink(Ink::Text));
}

QWidget* TreeNameDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const {
    auto* editor = new QLineEdit(parent);
    editor->setAccessibleName(index.data(Qt::DisplayRole).toString());
    setCompact(editor);
    if (m_limit > 0) limitCodePoints(editor, m_limit);
    return editor;
}

void TreeNameDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                            const QModelIndex&) const {
    const int left = option.rect.left() + px(Side + space::XS);
    const int height = editor->sizeHint().height();
    editor->setGeometry(left, option.rect.center().y() - height / 2, option.rect.right() - left - px(space::XXS),
                        height);
}

}  // namespace zhanggui
