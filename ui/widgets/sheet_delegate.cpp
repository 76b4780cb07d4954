#include "ui/widgets/sheet_delegate.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include "ui/widgets/chip.h"
#include "ui/widgets/money_text.h"
#include "ui/widgets/tokens.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {

QString shownText(const QModelIndex& index, SheetKind kind) {
    const QVariant raw = index.data(RawRole);
    const bool readable = index.data(FaultRole).toString().isEmpty() || raw.isValid();
    if (kind == SheetKind::Money && raw.isValid() && readable)
        return (raw.toLongLong() < 0 ? QString(MinusSign) : QString()) + fenDigits(raw.toLongLong());
    if (kind == SheetKind::Number && raw.isValid() && readable) return numberText(raw.toLongLong());
    return index.data(Qt::DisplayRole).toString();
}

void paintCorner(QPainter* painter, const QRect& cell, const QColor& color) {
    const int side = px(6);
    QPainterPath corner;
    corner.moveTo(cell.right() + 1 - side, cell.top());
    corner.lineTo(cell.right() + 1, cell.top());
    corner.lineTo(cell.right() + 1, cell.top() + side);
    corner.closeSubpath();
    painter->fillPath(corner, color);
}

}  // namespace

SheetDelegate::SheetDelegate(SheetGrid& grid) : QStyledItemDelegate(&grid), m_grid(grid) {}

QSize SheetDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {px(80), px(size::RowCompact)};
}

void SheetDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Tokens& t = Tokens::of(option.palette);
    const SheetColumn* column = m_grid.columnAt(index.column());
    const bool struck = index.data(StruckRole).toBool(), changed = index.data(ChangedRole).toBool();
    const bool faulty = !index.data(FaultRole).toString().isEmpty();
    const bool editable = index.flags().testFlag(Qt::ItemIsEditable);
    const QRect cell = option.rect;
    painter->save();
    painter->fillRect(cell, faulty    ? t.tone(Tone::Danger).fill
                            : struck  ? t.window
                            : changed ? t.tone(Tone::Warning).fill
                                      : t.surface);
    painter->fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), t.line);
    const bool ruled = editable || index.siblingAtColumn(index.column() + 1).flags().testFlag(Qt::ItemIsEditable);
    if (ruled) painter->fillRect(QRect(cell.right(), cell.top(), 1, cell.height()), t.line);
    const QRect room = cell.adjusted(px(space::XS), 0, -px(space::XS), -1);
    const SheetKind kind = column == nullptr ? SheetKind::Text : column->kind;
    if (!paintMark(painter, room, index, kind)) paintText(painter, room, index, t);
    if (changed && !struck) paintCorner(painter, cell.adjusted(0, 0, -1, 0), t.tone(Tone::Warning).text);
    if (faulty) drawRounded(painter, cell.adjusted(0, 0, -1, -1), 0, {}, t.tone(Tone::Danger).text, 2);
    painter->restore();
}

bool SheetDelegate::paintMark(QPainter* painter, const QRect& room, const QModelIndex& index, SheetKind kind) const {
    if (kind != SheetKind::Chip) return false;
    const ChipLook look{
        index.data(Qt::DisplayRole).toString(), static_cast<Tone>(index.data(ToneRole).toInt()), false, {}};
    if (look.text.isEmpty()) return true;
    const int height = px(22);
    const QRect place(room.left(), room.top() + (room.height() - height) / 2, qMin(chipWidth(look), room.width()),
                      height);
    paintChip(painter, place, look, Tokens::of(m_grid.palette()));
    return true;
}

void SheetDelegate::paintText(QPainter* painter, const QRect& room, const QModelIndex& index, const Tokens& t) const {
    const SheetColumn* column = m_grid.columnAt(index.column());
    const SheetKind kind = column == nullptr ? SheetKind::Text : column->kind;
    const bool struck = index.data(StruckRole).toBool();
    const int tone = index.data(ToneRole).isValid() ? index.data(ToneRole).toInt() : -1;
    QString text = shownText(index, kind);
    const QVariant hint = index.data(Qt::StatusTipRole);  // stands where nothing does
    const bool empty = text.isEmpty();
    if (empty) text = hint.toString();
    QColor ink = struck || empty ? t.text3 : t.text;
    if (tone > 0) ink = t.tone(static_cast<Tone>(tone)).text;
    painter->setPen(ink);
    const bool numeric = kind == SheetKind::Money || kind == SheetKind::Number;
    if (numeric && !empty && index.data(RawRole).isValid()) {
        if (!std::exchange(m_faceReady, true) || m_faceFont != QApplication::font()) {
            m_faceFont = QApplication::font();
            m_face = TabularFace(stepFont(TextStep::Body));
        }
        m_face.draw(painter, room.right() + 1 - m_face.width(text), m_face.baseline(room.top(), room.height()), text);
        return;
    }
    QFont font = stepFont(kind == SheetKind::Mono && !empty ? TextStep::Mono : TextStep::Body);
    font.setStrikeOut(struck && !empty && index.flags().testFlag(Qt::ItemIsSelectable) && kind == SheetKind::Mono);
    painter->setFont(font);
    const QString shown = QFontMetrics(font).elidedText(text, Qt::ElideRight, room.width());
    painter->drawText(room, (numeric ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextSingleLine, shown);
}

QWidget* SheetDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const {
    auto* edit = new QLineEdit(parent);
    edit->setFrame(false);
    const SheetColumn* column = m_grid.columnAt(index.column());
    const bool numeric = column != nullptr && (column->kind == SheetKind::Money || column->kind == SheetKind::Number);
    edit->setAlignment((numeric ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    edit->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    edit->setObjectName(u"sheetEditor"_s);
    return edit;
}

void SheetDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    static_cast<QLineEdit*>(editor)->setText(index.data(Qt::EditRole).toString());
}

void SheetDelegate::setModelData(QWidget* editor, QAbstractItemModel*, const QModelIndex& index) const {
    const QString text = static_cast<QLineEdit*>(editor)->text();
    if (text != index.data(Qt::EditRole).toString()) m_grid.commitText(index, text);
}

void SheetDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                         const QModelIndex&) const {
    editor->setGeometry(option.rect);
}

bool SheetDelegate::eventFilter(QObject* watched, QEvent* event) {
    auto* editor = qobject_cast<QWidget*>(watched);
    if (editor != nullptr && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            Q_EMIT commitData(editor);
            Q_EMIT closeEditor(editor, NoHint);
            m_grid.moveDown();
            return true;
        }
    }
    return QStyledItemDelegate::eventFilter(watched, event);
}

bool SheetDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                              const QModelIndex& index) {
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QString tip = index.data(FaultRole).toString();
    if (tip.isEmpty()) tip = index.data(Qt::ToolTipRole).toString();
    if (tip.isEmpty()) tip = index.data(Qt::DisplayRole).toString();
    QToolTip::showText(event->globalPos(), tip, view->viewport(), option.rect);
    return true;
}

}  // namespace zhanggui
