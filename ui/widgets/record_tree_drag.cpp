#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include "ui/widgets/popover.h"
#include "ui/widgets/record_tree.h"
#include "ui/widgets/tokens.h"

// Rows are dragged within the tree only, so that no loop of the platform's drag and drop is needed: the place and the
// reason against it follow the pointer.
namespace zhanggui {

namespace {
constexpr int OpenMs = 600, ScrollMs = 30, Edge = 24, BarWidth = 3;
}

void RecordTree::mousePressEvent(QMouseEvent* event) {
    const QModelIndex at = indexAt(event->pos());
    const bool onRow = at.isValid() && event->pos().x() >= visualRect(at.siblingAtColumn(0)).left();
    m_keepSelection = false;
    m_pressed = QModelIndex();
    if (event->button() == Qt::LeftButton && onRow) {
        m_pressed = at.siblingAtColumn(0);
        m_pressedAt = event->pos();
        // What is selected stays until it is clear that nothing is dragged.
        const bool selected = selectionModel()->isSelected(m_pressed);
        m_keepSelection = selected && event->modifiers() == Qt::NoModifier;
        if (m_keepSelection) return;
    }
    QTreeView::mousePressEvent(event);
}

void RecordTree::mouseMoveEvent(QMouseEvent* event) {
    if (!event->buttons().testFlag(Qt::LeftButton) || !m_pressed.isValid()) return QTreeView::mouseMoveEvent(event);
    const int far = (event->pos() - m_pressedAt).manhattanLength();
    if (!m_dragging && far < QApplication::startDragDistance()) return;
    if (!m_dragging && !selectionModel()->isSelected(m_pressed)) makeCurrent(m_pressed);
    if (!m_dragging) m_scrollTimer.start(ScrollMs, this);
    m_dragging = true;
    dragTo(event->pos());
}

void RecordTree::mouseReleaseEvent(QMouseEvent* event) {
    if (m_dragging) {
        const Drop drop = m_drop;
        const Ids ids = outermost();
        const QRect near = drop.mark.isValid() ? visualRect(drop.mark) : QRect(event->pos(), QSize(1, 1));
        endDrag();
        if (drop.where == Where::Nowhere) return;
        ask(ids, drop.parent, drop.before, near);
        if (drop.where == Where::Into && drop.reason.isEmpty()) expand(indexOf(drop.parent));
        return;
    }
    if (m_keepSelection && m_pressed.isValid()) makeCurrent(m_pressed);
    m_pressed = QModelIndex();
    QTreeView::mouseReleaseEvent(event);
}

RecordTree::Drop RecordTree::dropAt(const QPoint& at) const {
    Drop drop;
    const QModelIndex row = indexAt(at).siblingAtColumn(0);
    if (!row.isValid()) {
        if (!viewport()->rect().contains(at)) return drop;
        drop.where = Where::After;
        drop.mark = model()->index(model()->rowCount() - 1, 0);
        while (isExpanded(drop.mark)) drop.mark = model()->index(model()->rowCount(drop.mark) - 1, 0, drop.mark);
    } else {
        const QRect rect = visualRect(row);
        const int edge = rect.height() / 4;
        drop.mark = row;
        drop.parent = idOf(row.parent());
        if (at.y() < rect.top() + edge) {
            drop.where = Where::Before;
            drop.before = idOf(row);
        } else if (at.y() <= rect.bottom() - edge) {
            drop.where = Where::Into;
            drop.parent = idOf(row);
        } else if (isExpanded(row) && model()->rowCount(row) > 0) {
            drop.where = Where::Before;
            drop.mark = model()->index(0, 0, row);
            drop.parent = idOf(row);
            drop.before = idOf(drop.mark);
        } else {
            drop.where = Where::After;
            drop.before = siblingId(row, 1);
        }
    }
    if (m_whyNot) drop.reason = m_whyNot(outermost(), drop.parent);
    return drop;
}

void RecordTree::dragTo(const QPoint& at) {
    m_dragAt = at;
    const Drop before = m_drop;
    m_drop = dropAt(at);
    viewport()->setCursor(m_drop.reason.isEmpty() ? Qt::DragMoveCursor : Qt::ForbiddenCursor);
    if (before.mark != m_drop.mark || before.where != m_drop.where || before.reason != m_drop.reason) {
        say(m_drop.reason, m_drop.mark.isValid() ? visualRect(m_drop.mark) : QRect(at, QSize(1, 1)));
        if (m_drop.where == Where::Into && !isExpanded(m_drop.mark) && m_drop.reason.isEmpty())
            m_openTimer.start(OpenMs, this);
        else
            m_openTimer.stop();
    }
    viewport()->update();
}

void RecordTree::endDrag() {
    m_dragging = false;
    m_pressed = QModelIndex();
    m_drop = Drop();
    m_openTimer.stop();
    m_scrollTimer.stop();
    say({}, {});
    viewport()->unsetCursor();
    viewport()->update();
}

void RecordTree::timerEvent(QTimerEvent* event) {
    if (event->timerId() == m_reasonTimer.timerId()) {
        m_reasonTimer.stop();
        if (!m_dragging) say({}, {});
    } else if (event->timerId() == m_openTimer.timerId()) {
        m_openTimer.stop();
        if (m_drop.mark.isValid()) expand(m_drop.mark);
    } else if (event->timerId() == m_scrollTimer.timerId()) {
        const int edge = px(Edge);
        const int up = edge - m_dragAt.y(), down = m_dragAt.y() - (viewport()->height() - edge);
        if (up <= 0 && down <= 0) return;
        verticalScrollBar()->setValue(verticalScrollBar()->value() + (up > 0 ? -up : down) / 2);
        dragTo(m_dragAt);
    } else {
        QTreeView::timerEvent(event);
    }
}

void RecordTree::drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Tokens& t = Tokens::of(palette());
    if (selectionModel()->isRowSelected(index.row(), index.parent())) painter->fillRect(option.rect, t.selection);
    QTreeView::drawRow(painter, option, index);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), t.line);
    const bool current = index.row() == currentIndex().row() && index.parent() == currentIndex().parent();
    if (current && hasFocus())
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), px(BarWidth), option.rect.height() - 1),
                          t.brandText);
}

void RecordTree::paintEvent(QPaintEvent* event) {
    QTreeView::paintEvent(event);
    if (!m_dragging || m_drop.where == Where::Nowhere || !m_drop.mark.isValid()) return;
    QPainter painter(viewport());
    paintDrop(&painter);
}

void RecordTree::paintDrop(QPainter* painter) const {
    const Tokens& t = Tokens::of(palette());
    const QColor color = m_drop.reason.isEmpty() ? t.brandText : t.tone(Tone::Danger).text;
    QRect row = visualRect(m_drop.mark);
    row.setRight(viewport()->width() - px(space::XS));
    if (m_drop.where == Where::Into) return drawRounded(painter, row, px(radius::Control), QColor(), color, 2);
    const int y = m_drop.where == Where::Before ? row.top() : row.bottom();
    painter->fillRect(QRect(row.left(), y - 1, row.width(), 2), color);
    drawRounded(painter, QRectF(row.left() - 4, y - 4, 8, 8), 4, color);
}

}  // namespace zhanggui
