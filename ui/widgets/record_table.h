#pragma once

#include <QHash>
#include <QJsonObject>
#include <QTableView>
#include <QTimer>

#include "ui/widgets/table_column.h"

class QMenu;

namespace zhanggui {

class CornerTick;
class TableHeader;
class TickHeader;
class ThumbSource;

/// A table of records: fixed row height, a tick column, hover, current row, column chooser, skeleton rows. It shows the
/// model it is given, without a proxy, and never measures its contents.
class RecordTable : public QTableView {
    Q_OBJECT
  public:
    enum class RowHeight { Compact, Standard, Thumb };  ///< 32, 40, 56

    explicit RecordTable(QList<TableColumn> columns, QWidget* parent = nullptr);
    ~RecordTable() override;

    void setModel(QAbstractItemModel* model) override;
    void setRowHeight(RowHeight height);
    /// Shows or hides the tick column (shown at first).
    void setTickable(bool tickable);
    /// Where Thumb columns get their pictures; the caller keeps it alive. Null shows placeholders.
    void setThumbSource(ThumbSource* source);
    /// Draws a focus ring around the current cell, for tables that are edited in place.
    void setCellFocus(bool on);
    const QList<TableColumn>& columns() const { return m_columns; }

    /// Ids of the ticked rows, in no order. Ticks are kept by id: a refresh does not lose them.
    QVariantList tickedIds() const;
    int tickedCount() const { return int(m_ticked.size()); }
    void clearTicks();
    void setTicked(int row, bool ticked);
    bool isTicked(int row) const;
    void tickAllLoaded();

    /// Id of the current row, invalid if there is none. The current row is kept by id over a model reset.
    QVariant currentId() const;
    /// Makes the row with `id` current; false if no loaded row has it yet: then it becomes current when it comes,
    /// unless the user went elsewhere meanwhile.
    bool selectId(const QVariant& id);
    /// Moves the current row by `step` rows, within the loaded rows.
    void moveCurrent(int step);

    /// Skeleton rows while `loading` and no row is there, after 150 ms. Old rows are kept and dimmed.
    void setLoading(bool loading);
    void setDimmed(bool dimmed);
    bool isDimmed() const { return m_dimmed; }
    bool showsSkeleton() const { return m_skeleton; }

    /// The arrow in the header; `key` empty means none.
    void setSort(const QString& key, bool descending);
    /// Order, widths and visibility of the columns by key, to be kept per view.
    QJsonObject columnState() const;
    void restoreColumnState(const QJsonObject& state);
    void resetColumns();
    /// The column chooser; the caller shows it. Owned by `parent`.
    QMenu* columnMenu(QWidget* parent);

    int hoveredRow() const { return m_hovered; }
    /// The colour a row is filled with now.
    QColor rowFill(int row) const;
    bool cellFocus() const { return m_cellFocus; }
    /// The skeleton's ticks, painted into the tick column; `centre` -1 paints none.
    void paintSkeletonTicks(QPainter* painter, const QRect& area, int centre) const;

  Q_SIGNALS:
    void opened(const QVariant& id);     ///< Enter or double click
    void previewed(const QVariant& id);  ///< Space or a click
    void currentIdChanged(const QVariant& id);
    void ticksChanged(int count);
    void wholeQueryRequested();  ///< Ctrl+Shift+A
    void escaped();              ///< Esc
    void sortRequested(const QString& key, bool descending);
    void columnsChanged();  ///< the user moved, resized, hid or showed one

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void updateGeometries() override;
    void keyboardSearch(const QString&) override {}
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

  private:
    friend class TickHeader;
    void buildDelegates();
    void applyColumns();
    void applyMetrics();
    void layOutColumns();
    void followModel();
    void setHovered(int row);
    void paintSkeleton(QPainter* painter);
    bool handleTickKey(QKeyEvent* event);
    void restoreCurrent();
    QString keyOf(int row) const;
    void rememberWidth(int modelColumn, int width);
    void onHeaderClicked(int modelColumn);
    void announceTicks();
    int rowPx() const;
    const TableColumn* columnAt(int modelColumn) const;

    QList<TableColumn> m_columns;
    QHash<QString, QVariant> m_ticked;  // id as text -> id
    QVariant m_currentId;
    QVariant m_wantedId;           ///< asked for before its row was there
    QHash<QString, int> m_widths;  // key -> design px, where the user changed it
    TableHeader* m_header = nullptr;
    TickHeader* m_ticks = nullptr;
    CornerTick* m_corner = nullptr;
    ThumbSource* m_thumbs = nullptr;
    QTimer m_skeletonDelay;
    RowHeight m_rowHeight = RowHeight::Standard;
    int m_hovered = -1;
    bool m_loading = false, m_skeleton = false, m_dimmed = false, m_cellFocus = false, m_layingOut = false;
    QList<QMetaObject::Connection> m_modelConnections;
};

}  // namespace zhanggui
