#pragma once

#include "ui/widgets/cell_delegate.h"

namespace zhanggui {

/// RawRole in fen, right aligned; edited with MoneyEdit, which hands the model fen under EditRole.
class MoneyDelegate : public CellDelegate {
    Q_OBJECT
  public:
    using CellDelegate::CellDelegate;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;

  protected:
    void paintCell(const Cell& cell) const override;
    QString words(const QModelIndex& index) const override;
};

/// RawRole as a whole number, right aligned; ToneRole colours it and makes it strong (low stock).
class NumberDelegate : public CellDelegate {
    Q_OBJECT
  public:
    using CellDelegate::CellDelegate;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;

  protected:
    void paintCell(const Cell& cell) const override;
    QString words(const QModelIndex& index) const override;
};

}  // namespace zhanggui
