#include "ui/widgets/cell_delegates.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "ui/widgets/chip.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/number_delegates.h"
#include "ui/widgets/style_parts.h"
#include "ui/widgets/thumb_source.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {

constexpr QChar Dash(0x2014);

Tone toneOf(const QModelIndex& index) {
    const int tone = index.data(ToneRole).toInt();
    return tone >= 0 && tone <= static_cast<int>(Tone::Purple) ? static_cast<Tone>(tone) : Tone::Neutral;
}

bool isBold(const QModelIndex& index) {
    const QVariant font = index.data(Qt::FontRole);
    return font.isValid() && font.value<QFont>().weight() >= QFont::DemiBold;
}

}  // namespace

void TextDelegate::paintCell(const Cell& cell) const {
    const QString text = cell.index.data(Qt::DisplayRole).toString();
    const Tone tone = toneOf(cell.index);
    const bool toned = tone != Tone::Neutral && !cell.dimmed;
    const TextStep step = m_step == TextStep::Body && isBold(cell.index) ? TextStep::Strong : m_step;
    drawLine(cell, cell.room, text, step, toned ? cell.tokens.tone(tone).text : cell.ink(m_ink), alignRight());
}

void TwoLineDelegate::paintCell(const Cell& cell) const {
    const QString first = cell.index.data(Qt::DisplayRole).toString();
    const QString second = cell.index.data(SecondLineRole).toString();
    const TextStep step = isBold(cell.index) ? TextStep::Strong : TextStep::Body;
    if (second.isEmpty()) {
        drawLine(cell, cell.room, first, step, cell.ink(Ink::Text), alignRight());
        return;
    }
    const int upper = lineHeight(TextStep::Body) - 2, lower = lineHeight(TextStep::Caption);
    const int top = cell.room.top() + (cell.room.height() - upper - lower) / 2;
    drawLine(cell, {cell.room.left(), top, cell.room.width(), upper}, first, step, cell.ink(Ink::Text), alignRight());
    drawLine(cell, {cell.room.left(), top + upper, cell.room.width(), lower}, second, TextStep::Caption,
             cell.ink(Ink::Text3), alignRight());
}

QString TwoLineDelegate::words(const QModelIndex& index) const {
    const QString first = index.data(Qt::DisplayRole).toString(), second = index.data(SecondLineRole).toString();
    return second.isEmpty() ? first : tr("%1, %2", "two lines of one cell, read aloud").arg(first, second);
}

void ChipDelegate::paintCell(const Cell& cell) const {
    const QString text = cell.index.data(Qt::DisplayRole).toString();
    if (text.isEmpty()) return;
    const ChipLook look{text, toneOf(cell.index), true, {}};
    const int width = qMin(chipWidth(look), cell.room.width());
    const int height = px(22);
    paintChip(cell.painter, {cell.room.left(), cell.room.top() + (cell.room.height() - height) / 2, width, height},
              look, cell.tokens);
}

void DeltaDelegate::paintCell(const Cell& cell) const {
    const QVariant raw = cell.index.data(RawRole);
    if (!raw.isValid()) return drawLine(cell, cell.room, Dash, TextStep::Body, cell.ink(Ink::Text3), true);
    const qlonglong change = raw.toLongLong();
    const QColor color = cell.ink(change > 0 ? Ink::Brand : Ink::Text2);
    const QString text = words(cell.index);
    drawDigits(cell, cell.room, text, false, color, true);
    if (change == 0) return;
    const int side = px(14);
    const qreal x = cell.room.right() - face(false).width(text) - side - px(space::XXS);
    paintIcon(cell.painter, change > 0 ? u"arrow-up"_s : u"arrow-down"_s,
              QRectF(qRound(x), cell.room.top() + (cell.room.height() - side) / 2, side, side), color);
}

QString DeltaDelegate::words(const QModelIndex& index) const {
    const QString shown = index.data(Qt::DisplayRole).toString();
    if (!shown.isEmpty()) return shown;
    const qlonglong change = index.data(RawRole).toLongLong();
    const QLocale locale;
    const qlonglong size = qAbs(change);
    const QString digits = locale.toString(size / 10) + locale.decimalPoint() + QString::number(size % 10) + u'%';
    return change > 0 ? u'+' + digits : change < 0 ? QChar(0x2212) + digits : digits;
}

void TimerDelegate::paintCell(const Cell& cell) const {
    const QString text = cell.index.data(Qt::DisplayRole).toString();
    if (text.isEmpty()) return drawLine(cell, cell.room, Dash, TextStep::Body, cell.ink(Ink::Text3), alignRight());
    const Tone tone = toneOf(cell.index);
    const bool urgent = (tone == Tone::Warning || tone == Tone::Danger) && !cell.dimmed;
    const QColor color = urgent ? cell.tokens.tone(tone).text : cell.ink(Ink::Text2);
    const int side = px(14), gap = px(space::XXS);
    paintIcon(cell.painter, tone == Tone::Danger ? u"alert"_s : u"clock"_s,
              QRectF(cell.room.left(), cell.room.top() + (cell.room.height() - side) / 2, side, side), color);
    drawLine(cell, cell.room.adjusted(side + gap, 0, 0, 0), text, TextStep::Caption, color);
}

QString TimerDelegate::words(const QModelIndex& index) const {
    const QString text = index.data(Qt::DisplayRole).toString();
    return text.isEmpty() ? tr("No deadline") : text;
}

void ThumbDelegate::paintCell(const Cell& cell) const {
    const int side = cell.room.height() >= px(50) ? px(40) : px(28);
    const QRect square(cell.room.left(), cell.room.top() + (cell.room.height() - side) / 2, side, side);
    const QString key = cell.index.data(ImageRole).toString();
    const qreal ratio = cell.painter->device()->devicePixelRatioF();
    paintThumb(cell.painter, square, m_source != nullptr ? m_source->thumb(key, side, ratio) : QPixmap(), cell.tokens,
               cell.dimmed);
}

void paintThumb(QPainter* painter, const QRect& square, const QPixmap& picture, const Tokens& tokens, bool dimmed) {
    if (picture.isNull()) {
        drawRounded(painter, square, px(radius::Control), tokens.sunken);
        const int icon = px(16);
        paintIcon(painter, u"image"_s,
                  QRectF(square.center().x() - icon / 2 + 1, square.center().y() - icon / 2 + 1, icon, icon),
                  tokens.text3);
        return;
    }
    const qreal ratio = picture.devicePixelRatio();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (dimmed) painter->setOpacity(0.55);
    QPixmap flat = picture;
    flat.setDevicePixelRatio(1);  // a brush works in the picture's own px
    QBrush brush(flat);
    brush.setTransform(QTransform::fromTranslate(square.left(), square.top()).scale(1 / ratio, 1 / ratio));
    painter->setBrush(brush);
    painter->setPen(Qt::NoPen);
    painter->drawRoundedRect(square, px(radius::Control), px(radius::Control));
    painter->restore();
}

QString ThumbDelegate::words(const QModelIndex& index) const {
    return index.data(ImageRole).toString().isEmpty() ? tr("No picture") : tr("Picture");
}

void CheckDelegate::paintCell(const Cell& cell) const {
    QStyleOption box;
    box.palette = cell.view != nullptr ? cell.view->palette() : QPalette();
    const int side = px(16) + 6;
    box.rect = QRect(cell.room.left() - 3, cell.room.top() + (cell.room.height() - side) / 2, side, side);
    box.state = cell.index.flags().testFlag(Qt::ItemIsEnabled) ? QStyle::State_Enabled : QStyle::State_None;
    const int state = cell.index.data(Qt::CheckStateRole).toInt();
    box.state |= state == Qt::Checked            ? QStyle::State_On
                 : state == Qt::PartiallyChecked ? QStyle::State_NoChange
                                                 : QStyle::State_Off;
    style::checkMark(&box, cell.painter);
}

QString CheckDelegate::words(const QModelIndex& index) const {
    return index.data(Qt::CheckStateRole).toInt() == Qt::Checked ? tr("Ticked") : tr("Not ticked");
}

bool CheckDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                                const QModelIndex& index) {
    const auto flags = index.flags();
    if (!flags.testFlag(Qt::ItemIsUserCheckable) || !flags.testFlag(Qt::ItemIsEnabled)) return false;
    const bool click = event->type() == QEvent::MouseButtonRelease;
    const bool key = event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space;
    if (!click && !key) return false;
    if (click && !option.rect.contains(static_cast<QMouseEvent*>(event)->position().toPoint())) return false;
    const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

bool isNumeric(CellKind kind) {
    return kind == CellKind::Money || kind == CellKind::Number || kind == CellKind::Delta;
}

CellDelegate* makeDelegate(CellKind kind, QObject* parent) {
    switch (kind) {
        case CellKind::Text:
            return new TextDelegate(TextStep::Body, Ink::Text, parent);
        case CellKind::Strong:
            return new TextDelegate(TextStep::Strong, Ink::Text, parent);
        case CellKind::Mono:
            return new TextDelegate(TextStep::Mono, Ink::Text, parent);
        case CellKind::Link:
            return new TextDelegate(TextStep::Body, Ink::Brand, parent);
        case CellKind::TwoLine:
            return new TwoLineDelegate(parent);
        case CellKind::Money:
            return new MoneyDelegate(parent);
        case CellKind::Number:
            return new NumberDelegate(parent);
        case CellKind::Delta:
            return new DeltaDelegate(parent);
        case CellKind::Chip:
            return new ChipDelegate(parent);
        case CellKind::Timer:
            return new TimerDelegate(parent);
        case CellKind::Thumb:
            return new ThumbDelegate(parent);
        case CellKind::Check:
            return new CheckDelegate(parent);
    }
    return new TextDelegate(TextStep::Body, Ink::Text, parent);
}

}  // namespace zhanggui
