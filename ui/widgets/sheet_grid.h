#pragma once

#include <QTableView>
#include <functional>

#include "ui/widgets/money_formula.h"
#include "ui/widgets/sheet_roles.h"

class QUndoStack;

namespace zhanggui {

/// What stands in a column of a sheet, and so how it is read, painted and added up. Money and Number read and write
/// RawRole's value (fen, a count).
enum class SheetKind { Text, Mono, Money, Number, Chip };

struct SheetColumn {
    QString key;    ///< stable; a name in formulas too
    QString title;  ///< translated; a name in formulas too
    SheetKind kind = SheetKind::Text;
    int modelColumn = 0;
    int width = 90;  ///< px at scale 1
    bool stretch = false;
};

/// A value for a cell. A number (fen, a count) for Money and Number, nothing to empty it, otherwise text. A text in a
/// column of numbers is what could not be read: the model keeps it and says why in FaultRole.
struct SheetWrite {
    int row = 0;
    int column = 0;  ///< of the model
    QVariant value;
};

/// A grid that is edited like a spreadsheet: ranges, copy and paste of blocks, fill down, formulas, undo, marks on what
/// is changed or faulty. It shows any table model that answers EditRole, RawRole, ChangedRole, FaultRole and
/// StruckRole; cells may be edited where the model's flags say so.
class SheetGrid : public QTableView {
    Q_OBJECT
  public:
    using Writer = std::function<void(const QList<SheetWrite>& writes, const QString& what)>;

    explicit SheetGrid(QList<SheetColumn> columns, QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    void setColumns(QList<SheetColumn> columns);
    /// The model's titles may have changed: formulas know the columns by them.
    void updateTitles();
    /// Who carries changes out and can undo them. Without one the grid writes by setData and keeps its own undo.
    void setWriter(Writer writer, QUndoStack* undo);
    QUndoStack* undoStack() const { return m_undo; }
    /// Rows shown before the grid scrolls by itself.
    void setVisibleRows(int most);
    const QList<SheetColumn>& columns() const { return m_columns; }
    /// The column of the sheet that shows this model column; null if none does.
    const SheetColumn* columnAt(int modelColumn) const;

    /// The selected range, row by row.
    QModelIndexList range() const;
    /// "3 cells selected, sum ¥547.20, average ¥182.40"; empty without a selection.
    QString rangeText() const;
    /// Number of cells that cannot be saved.
    int faultCount() const;
    /// Makes the next faulty cell after the current one current.
    bool goToFault();
    /// What the cell's text comes to: a number, a text, or nothing.
    QVariant read(const QModelIndex& index, const QString& text) const;

  public Q_SLOTS:
    void copy() { copyRange(false); }
    void copyRange(bool withTitles);
    void paste();
    /// The range's first row goes into the rows below it; of a single cell, into all rows below.
    void fillDown();
    void clearCells();
    /// "Price = Cost * 2.4" for a column, or "*0.9" for the range. Answers why not, translated; empty if it was done.
    QString applyFormula(const QString& text);
    /// Writes what was typed into one cell.
    void commitText(const QModelIndex& index, const QString& text);
    void moveDown();

  Q_SIGNALS:
    void rangeChanged();
    /// Cells written and cells of the block that had no place or may not be edited.
    void written(int cells, int leftOut);

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void updateGeometries() override;

  private:
    bool handleSheetKey(QKeyEvent* event);
    void write(const QList<SheetWrite>& writes, const QString& what, int leftOut = 0);
    bool mayEdit(const QModelIndex& index) const;
    bool isNumeric(int modelColumn) const;
    FormulaScope scopeOf(const QModelIndex& index) const;
    const SheetColumn* columnNamed(const QString& name) const;
    QList<int> shownModelColumns() const;
    QVariant valueOf(const QModelIndex& index) const;
    QRect rangeRect() const;
    QRect handleRect() const;
    void fillTo(int row);
    void layOutColumns();
    void fitHeight();

    QList<SheetColumn> m_columns;
    Writer m_writer;
    QUndoStack* m_undo;
    int m_mostRows = 12;
    int m_fillRow = -1;  ///< while the handle is dragged: the last row it covers
    bool m_filling = false;
};

/// Why a formula or amount cannot be read, in words.
QString formulaFault(FormulaResult::Fault fault, bool money);

}  // namespace zhanggui
