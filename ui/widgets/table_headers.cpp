#include "ui/widgets/table_headers.h"

#include <QMouseEvent>
#include <QPainter>

#include "ui/widgets/cell_delegates.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/style_parts.h"

namespace zhanggui {

namespace {

constexpr int TickWidth = 40, BareWidth = 16, TickCentre = 24, BarWidth = 3;

void paintTick(QPainter* painter, const QRect& row, const QPalette& palette, Qt::CheckState state, bool focused) {
    QStyleOption box;
    box.palette = palette;
    const int side = px(16) + 6;
    box.rect = QRect(row.left() + px(TickCentre) - side / 2, row.top() + (row.height() - side) / 2, side, side);
    box.state = QStyle::State_Enabled;
    if (focused) box.state |= QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange;
    box.state |= state == Qt::Checked            ? QStyle::State_On
                 : state == Qt::PartiallyChecked ? QStyle::State_NoChange
                                                 : QStyle::State_Off;
    style::checkMark(&box, painter);
}

}  // namespace

TableHeader::TableHeader(RecordTable* table) : QHeaderView(Qt::Horizontal, table), m_table(table) {
    setSectionsClickable(true);
    setSectionsMovable(true);
    setFirstSectionMovable(false);
    setHighlightSections(false);
    setTextElideMode(Qt::ElideRight);
    setAttribute(Qt::WA_Hover);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setFocusPolicy(Qt::NoFocus);
}

void TableHeader::setSort(int column, bool descending) {
    m_sortColumn = column;
    m_descending = descending;
    viewport()->update();
}

void TableHeader::initStyleOptionForIndex(QStyleOptionHeader* option, int logicalIndex) const {
    QHeaderView::initStyleOptionForIndex(option, logicalIndex);
    for (const TableColumn& column : m_table->columns()) {
        if (column.modelColumn != logicalIndex) continue;
        option->text = column.title;
        const bool right = column.alignRight || isNumeric(column.kind);
        option->textAlignment = (right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
    }
    option->icon = {};
    option->sortIndicator = QStyleOptionHeader::None;
    // Qt calls the ascending arrow "SortDown".
    if (logicalIndex == m_sortColumn)
        option->sortIndicator = m_descending ? QStyleOptionHeader::SortUp : QStyleOptionHeader::SortDown;
}

TickHeader::TickHeader(RecordTable* table) : QHeaderView(Qt::Vertical, table), m_table(table) {
    setSectionResizeMode(QHeaderView::Fixed);
    setMinimumSectionSize(1);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setFocusPolicy(Qt::NoFocus);
    setHighlightSections(false);
}

void TickHeader::setTickable(bool tickable) {
    m_tickable = tickable;
    updateGeometry();
}

QSize TickHeader::sizeHint() const {
    return {px(m_tickable ? TickWidth : BareWidth), 0};
}

void TickHeader::paintSection(QPainter* painter, const QRect& rect, int row) const {
    const Tokens& t = Tokens::of(palette());
    const QColor fill = m_table->rowFill(row);
    painter->fillRect(rect, fill.isValid() ? fill : t.surface);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), t.line);
    if (row == m_table->currentIndex().row())
        painter->fillRect(QRect(rect.left(), rect.top(), px(BarWidth), rect.height()), t.brandText);
    if (m_tickable) paintTick(painter, rect, palette(), m_table->isTicked(row) ? Qt::Checked : Qt::Unchecked, false);
}

void TickHeader::paintEvent(QPaintEvent* event) {
    QHeaderView::paintEvent(event);
    // Below the last row Qt leaves the colour of the header; here the table goes on.
    QPainter painter(viewport());
    const int end = qMax(0, length() - offset());
    painter.fillRect(QRect(0, end, width(), height() - end), Tokens::of(palette()).surface);
    if (m_table->showsSkeleton()) {
        m_table->paintSkeletonTicks(&painter, viewport()->rect(), m_tickable ? px(TickCentre) : -1);
    }
}

void TickHeader::mousePressEvent(QMouseEvent* event) {
    const int row = logicalIndexAt(event->position().toPoint());
    if (!m_tickable || row < 0 || event->button() != Qt::LeftButton) return;
    const bool on = !m_table->isTicked(row);
    const bool range = event->modifiers().testFlag(Qt::ShiftModifier) && m_anchor >= 0;
    const int from = range ? qMin(m_anchor, row) : row, to = range ? qMax(m_anchor, row) : row;
    for (int at = from; at <= to; ++at) m_table->setTicked(at, on);
    m_anchor = row;
}

void TickHeader::mouseMoveEvent(QMouseEvent* event) {
    m_table->setHovered(logicalIndexAt(event->position().toPoint()));
}

void TickHeader::leaveEvent(QEvent* event) {
    m_table->setHovered(-1);
    QHeaderView::leaveEvent(event);
}

CornerTick::CornerTick(RecordTable* table) : QAbstractButton(table), m_table(table) {
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(tr("Tick all loaded rows"));
    setToolTip(accessibleName());
    connect(this, &QAbstractButton::clicked, table, [table] {
        if (table->tickedCount() > 0)
            table->clearTicks();
        else
            table->tickAllLoaded();
    });
    connect(table, &RecordTable::ticksChanged, this, [this] { update(); });
}

void CornerTick::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = Tokens::of(palette());
    painter.fillRect(rect(), t.window);
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.line);
    if (width() < px(TickWidth)) return;
    const int rows = m_table->model() != nullptr ? m_table->model()->rowCount() : 0;
    const int ticked = m_table->tickedCount();
    const Qt::CheckState state = ticked == 0 ? Qt::Unchecked : ticked >= rows ? Qt::Checked : Qt::PartiallyChecked;
    paintTick(&painter, rect().adjusted(0, 0, 0, -1), palette(), state, hasFocus());
}

}  // namespace zhanggui
