#pragma once

#include <QBasicTimer>
#include <QPointer>
#include <QSet>
#include <QTreeView>
#include <functional>

#include "ui/widgets/table_column.h"

namespace zhanggui {

class Popover;
class ThumbSource;
class TreeNameDelegate;

/// A tree of records that are moved and nested by dragging and by Alt+Shift+arrows, and renamed in their place. It
/// shows the model it is given; records are known by IdRole, and id 0 stands for "above the roots". It moves nothing
/// itself: it asks.
class RecordTree : public QTreeView {
    Q_OBJECT
  public:
    using Ids = QList<qlonglong>;
    /// Why these may not go under `parent`, in the user's language; empty if they may.
    using WhyNot = std::function<QString(const Ids& ids, qlonglong parent)>;
    enum class Step { Up, Down, In, Out };

    /// The first column is the name with its picture, whatever its kind.
    explicit RecordTree(QList<TableColumn> columns, QWidget* parent = nullptr);
    ~RecordTree() override;

    void setModel(QAbstractItemModel* model) override;
    /// Where pictures come from; the caller keeps it alive. Null shows placeholders.
    void setThumbSource(ThumbSource* source);
    void setWhyNot(WhyNot whyNot) { m_whyNot = std::move(whyNot); }
    /// How long a name may be; 0 for no limit.
    void setNameLimit(int codePoints);
    /// Old data are shown dimmed.
    void setDimmed(bool dimmed);
    bool isDimmed() const { return m_dimmed; }

    qlonglong currentId() const;
    /// In the order of the tree.
    Ids selectedIds() const;
    /// Makes it the only selected one and opens what stands above it; false if it is not there.
    bool selectId(qlonglong id);
    void selectIds(const Ids& ids);
    /// Edits the name in its place.
    void editName(qlonglong id);
    QSet<qlonglong> openIds() const;
    void setOpenIds(const QSet<qlonglong>& ids);
    /// Asks for the selection to be put one step further, as Alt+Shift+arrow does.
    void moveSelection(Step step);
    bool isDragging() const { return m_dragging; }
    /// What is said of the place under the pointer; empty if the rows may go there.
    QString dragReason() const { return m_drop.reason; }

  Q_SIGNALS:
    void moveRequested(const QList<qlonglong>& ids, qlonglong parent, qlonglong before);
    void moveRefused(const QString& why);
    void currentIdChanged(qlonglong id);
    void selectedIdsChanged();
    void opened(qlonglong id);  ///< Enter
    void removeRequested();     ///< Del

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;

  private:
    enum class Where { Nowhere, Before, Into, After };
    /// Where dragged rows would go.
    struct Drop {
        Where where = Where::Nowhere;
        QPersistentModelIndex mark;  ///< the row that the mark is drawn at
        qlonglong parent = 0, before = 0;
        QString reason;
    };

    static qlonglong idOf(const QModelIndex& index);
    QModelIndex indexOf(qlonglong id) const;
    qlonglong siblingId(const QModelIndex& index, int step) const;
    Ids outermost() const;
    void ask(const Ids& ids, qlonglong parent, qlonglong before, const QRect& near);
    void say(const QString& reason, const QRect& near);
    void makeCurrent(const QModelIndex& index);
    void applyMetrics();
    void fitColumns();
    Drop dropAt(const QPoint& at) const;
    void dragTo(const QPoint& at);
    void endDrag();
    void paintDrop(QPainter* painter) const;

    QList<TableColumn> m_columns;
    TreeNameDelegate* m_names;
    ThumbSource* m_thumbs = nullptr;
    WhyNot m_whyNot;
    QPointer<Popover> m_reason;
    QBasicTimer m_reasonTimer, m_openTimer, m_scrollTimer;
    QPersistentModelIndex m_pressed;
    QPoint m_pressedAt, m_dragAt;
    Drop m_drop;
    bool m_dragging = false, m_keepSelection = false, m_dimmed = false;
};

}  // namespace zhanggui
