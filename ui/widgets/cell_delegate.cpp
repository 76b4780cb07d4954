#include "ui/widgets/cell_delegate.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include "ui/widgets/record_table.h"
#include "ui/widgets/style_parts.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {
constexpr int KeptTexts = 4000;
}

CellDelegate::CellDelegate(QObject* parent) : QStyledItemDelegate(parent), m_texts(KeptTexts) {}

QColor CellDelegate::Cell::ink(Ink wanted) const {
    if (dimmed) return selected ? tokens.text2 : tokens.text3;
    // text-3 is too weak on the selection fill (4.29 light, 4.09 dark), and so is bare success text (4.33).
    if (selected && wanted == Ink::Text3) return tokens.text2;
    if (selected && wanted == Ink::Success) return tokens.text;
    return tokens.ink(wanted);
}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Tokens& tokens = Tokens::of(option.palette);
    const auto* table = qobject_cast<const RecordTable*>(option.widget);
    const bool state = option.state.testFlag(QStyle::State_Selected);
    QColor fill = state ? tokens.selection : QColor();
    if (table != nullptr) fill = table->rowFill(index.row());
    painter->save();
    if (fill.isValid()) painter->fillRect(option.rect, fill);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), tokens.line);
    const bool selected = fill == tokens.selection;
    const int padding = px(space::XS);
    paintCell({painter, option.rect.adjusted(padding, 0, -padding, -1), index, tokens, selected,
               table != nullptr && table->isDimmed(), option.widget});
    const bool ring = table != nullptr && table->cellFocus() && table->hasFocus() && index == table->currentIndex();
    if (ring) drawRounded(painter, option.rect, 0, QColor(), tokens.focus, 2);
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {px(80), px(size::Row)};
}

QString CellDelegate::displayText(const QVariant& value, const QLocale&) const {
    return value.toString();
}

QString CellDelegate::words(const QModelIndex& index) const {
    return index.data(Qt::DisplayRole).toString();
}

QString CellDelegate::accessibleText(const QModelIndex& index) const {
    const QString told = index.data(Qt::AccessibleTextRole).toString();
    return told.isEmpty() ? words(index) : told;
}

bool CellDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                             const QModelIndex& index) {
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QString tip = index.data(Qt::ToolTipRole).toString();
    if (tip.isEmpty()) tip = accessibleText(index);
    QToolTip::showText(event->globalPos(), tip, view->viewport(), option.rect);
    return true;
}

void CellDelegate::followFont() const {
    if (m_ready && m_base == QApplication::font()) return;
    m_ready = true;
    m_base = QApplication::font();
    m_texts.clear();
    m_face = TabularFace(stepFont(TextStep::Body));
    m_strongFace = TabularFace(stepFont(TextStep::Strong));
}

const TabularFace& CellDelegate::face(bool strong) const {
    followFont();
    return strong ? m_strongFace : m_face;
}

const QStaticText& CellDelegate::cut(const QString& text, TextStep step, int width) const {
    followFont();
    const QString key = u"%1\x1f%2\x1f%3"_s.arg(static_cast<int>(step)).arg(width).arg(text);
    if (const QStaticText* found = m_texts.object(key)) return *found;
    const QFont font = stepFont(step);
    auto* made = new QStaticText(QFontMetrics(font).elidedText(text, Qt::ElideRight, width));
    made->setTextFormat(Qt::PlainText);
    made->prepare({}, font);
    m_texts.insert(key, made);
    return *made;
}

void CellDelegate::drawLine(const Cell& cell, const QRect& box, const QString& text, TextStep step, const QColor& color,
                            bool right) const {
    if (text.isEmpty() || box.width() <= 0) return;
    const QStaticText& shown = cut(text, step, box.width());
    cell.painter->setFont(stepFont(step));
    cell.painter->setPen(color);
    const QSizeF size = shown.size();
    const qreal x = right ? box.right() + 1 - size.width() : box.left();
    cell.painter->drawStaticText(QPointF(x, qRound(box.top() + (box.height() - size.height()) / 2)), shown);
}

void CellDelegate::drawDigits(const Cell& cell, const QRectF& box, const QString& text, bool strong,
                              const QColor& color, bool right) const {
    const TabularFace& digits = face(strong);
    cell.painter->setPen(color);
    const qreal x = right ? box.right() - digits.width(text) : box.left();
    digits.draw(cell.painter, x, digits.baseline(box.top(), box.height()), text);
}

}  // namespace zhanggui
