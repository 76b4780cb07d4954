#pragma once

#include <QAbstractButton>
#include <QHeaderView>

namespace zhanggui {

class RecordTable;

/// The titles of a RecordTable. Sorting is only asked for, so the arrow is where the table says it is.
class TableHeader : public QHeaderView {
    Q_OBJECT
  public:
    explicit TableHeader(RecordTable* table);
    void setSort(int column, bool descending);
    int sortColumn() const { return m_sortColumn; }
    bool isDescending() const { return m_descending; }

  protected:
    void initStyleOptionForIndex(QStyleOptionHeader* option, int logicalIndex) const override;

  private:
    RecordTable* m_table;
    int m_sortColumn = -1;
    bool m_descending = false;
};

/// The tick column of a RecordTable: the vertical header, so that the model needs no column for it. Also carries the
/// brand bar of the current row.
class TickHeader : public QHeaderView {
    Q_OBJECT
  public:
    explicit TickHeader(RecordTable* table);
    void setTickable(bool tickable);
    bool isTickable() const { return m_tickable; }
    QSize sizeHint() const override;

  protected:
    void paintSection(QPainter* painter, const QRect& rect, int row) const override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

  private:
    RecordTable* m_table;
    bool m_tickable = true;
    int m_anchor = -1;  ///< row of the last click, for Shift
};

/// The tick over the tick column: all loaded rows, some, none.
class CornerTick : public QAbstractButton {
    Q_OBJECT
  public:
    explicit CornerTick(RecordTable* table);

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    RecordTable* m_table;
};

}  // namespace zhanggui
