#include "ui/widgets/number_delegates.h"

#include <QPainter>
#include <QSpinBox>

#include "ui/widgets/money_edit.h"
#include "ui/widgets/money_text.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {
constexpr QChar Dash(0x2014);
constexpr QChar Yen(0x00A5);
constexpr int MostPieces = 999'999'999;
}  // namespace

void MoneyDelegate::paintCell(const Cell& cell) const {
    const QVariant raw = cell.index.data(RawRole);
    if (!raw.isValid()) return drawLine(cell, cell.room, Dash, TextStep::Body, cell.ink(Ink::Text3), true);
    const qlonglong fen = raw.toLongLong();
    // More than the amount is to be said: "from ¥84.00".
    const QString said = cell.index.data(Qt::DisplayRole).toString();
    if (!said.isEmpty() && said.contains(fenDigits(fen)) && said != moneyText(fen))
        return drawDigits(cell, cell.room, said, false, cell.ink(Ink::Text), true);
    const bool strong = cell.index.data(Qt::FontRole).value<QFont>().weight() >= QFont::DemiBold;
    const QString digits = fenDigits(fen);
    const QColor ink = cell.ink(fen < 0 ? Ink::Danger : Ink::Text);
    drawDigits(cell, cell.room, digits, strong, ink, true);
    QRectF before = cell.room;
    before.setRight(before.right() - face(strong).width(digits));
    drawDigits(cell, before, Yen, false, fen < 0 ? ink : cell.ink(Ink::Text3), true);
    if (fen >= 0) return;
    before.setRight(before.right() - face(false).width(Yen));
    drawDigits(cell, before, MinusSign, false, ink, true);
}

QString MoneyDelegate::words(const QModelIndex& index) const {
    const QVariant raw = index.data(RawRole);
    return raw.isValid() ? moneyText(raw.toLongLong()) : tr("No amount");
}

QWidget* MoneyDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const {
    return new MoneyEdit(parent);
}

void MoneyDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    auto* edit = qobject_cast<MoneyEdit*>(editor);
    edit->setFen(index.data(RawRole).toLongLong());
    edit->selectAll();
}

void MoneyDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const {
    const auto* edit = qobject_cast<const MoneyEdit*>(editor);
    if (edit->isAcceptable() && edit->fen() != index.data(RawRole).toLongLong())
        model->setData(index, edit->fen(), Qt::EditRole);
}

void NumberDelegate::paintCell(const Cell& cell) const {
    const QVariant raw = cell.index.data(RawRole);
    if (!raw.isValid()) return drawLine(cell, cell.room, Dash, TextStep::Body, cell.ink(Ink::Text3), true);
    const int tone = cell.index.data(ToneRole).toInt();
    const bool toned = tone > 0 && tone <= static_cast<int>(Tone::Purple) && !cell.dimmed;
    drawDigits(cell, cell.room, numberText(raw.toLongLong()), toned,
               toned ? cell.tokens.tone(static_cast<Tone>(tone)).text : cell.ink(Ink::Text), true);
}

QString NumberDelegate::words(const QModelIndex& index) const {
    const QVariant raw = index.data(RawRole);
    return raw.isValid() ? numberText(raw.toLongLong()) : tr("None");
}

QWidget* NumberDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const {
    auto* edit = new QSpinBox(parent);
    edit->setRange(-MostPieces, MostPieces);
    edit->setButtonSymbols(QAbstractSpinBox::NoButtons);
    edit->setAlignment(Qt::AlignRight);
    return edit;
}

void NumberDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    auto* edit = qobject_cast<QSpinBox*>(editor);
    edit->setValue(index.data(RawRole).toInt());
    edit->selectAll();
}

void NumberDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const {
    auto* edit = qobject_cast<QSpinBox*>(editor);
    edit->interpretText();
    if (edit->value() != index.data(RawRole).toLongLong())
        model->setData(index, qlonglong(edit->value()), Qt::EditRole);
}

}  // namespace zhanggui
