#pragma once

#include <QStyledItemDelegate>

#include "ui/widgets/sheet_grid.h"
#include "ui/widgets/tabular_face.h"

namespace zhanggui {

struct Tokens;

/// Paints and edits the cells of a SheetGrid: warning fill and corner on what is changed, danger frame on what is
/// faulty, struck text in rows that go. The editor takes text as typed; the grid reads it.
class SheetDelegate : public QStyledItemDelegate {
    Q_OBJECT
  public:
    explicit SheetDelegate(SheetGrid& grid);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

  private:
    void paintText(QPainter* painter, const QRect& room, const QModelIndex& index, const Tokens& tokens) const;
    bool paintMark(QPainter* painter, const QRect& room, const QModelIndex& index, SheetKind kind) const;

    SheetGrid& m_grid;
    mutable TabularFace m_face;
    mutable QFont m_faceFont;
    mutable bool m_faceReady = false;
};

}  // namespace zhanggui
