#pragma once

#include "ui/widgets/cell_delegate.h"

namespace zhanggui {

class ThumbSource;

/// A picture of 28 and a name beside it, which is edited where it stands.
class TreeNameDelegate : public CellDelegate {
    Q_OBJECT
  public:
    using CellDelegate::CellDelegate;

    void setSource(ThumbSource* source) { m_source = source; }
    void setNameLimit(int codePoints) { m_limit = codePoints; }
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

  protected:
    void paintCell(const Cell& cell) const override;

  private:
    ThumbSource* m_source = nullptr;
    int m_limit = 0;
};

}  // namespace zhanggui
