#include "ui/widgets/sheet_grid.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPersistentModelIndex>
#include <QScrollBar>
#include <QUndoStack>

#include "ui/widgets/money_text.h"
#include "ui/widgets/sheet_delegate.h"
#include "ui/widgets/tokens.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

SheetGrid::SheetGrid(QList<SheetColumn> columns, QWidget* parent)
    : QTableView(parent), m_columns(std::move(columns)), m_undo(new QUndoStack(this)) {
    setItemDelegate(new SheetDelegate(*this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(ContiguousSelection);
    setSelectionBehavior(SelectItems);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setTabKeyNavigation(false);  // Tab leaves the grid; within a range Enter and Tab move while a cell is edited
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    verticalHeader()->setMinimumSectionSize(px(size::RowCompact));
    verticalHeader()->setDefaultSectionSize(px(size::RowCompact));
    horizontalHeader()->setFixedHeight(px(size::Header));
}

void SheetGrid::setModel(QAbstractItemModel* model) {
    QTableView::setModel(model);
    if (model != nullptr) {
        connect(model, &QAbstractItemModel::rowsInserted, this, &SheetGrid::fitHeight);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &SheetGrid::fitHeight);
        connect(model, &QAbstractItemModel::modelReset, this, &SheetGrid::fitHeight);
        connect(model, &QAbstractItemModel::dataChanged, this, &SheetGrid::rangeChanged);
    }
    layOutColumns();
    fitHeight();
}

void SheetGrid::setColumns(QList<SheetColumn> columns) {
    m_columns = std::move(columns);
    layOutColumns();
}

void SheetGrid::updateTitles() {
    for (SheetColumn& column : m_columns)
        column.title = model()->headerData(column.modelColumn, Qt::Horizontal).toString();
}

void SheetGrid::setWriter(Writer writer, QUndoStack* undo) {
    m_writer = std::move(writer);
    m_undo = undo;
}

void SheetGrid::setVisibleRows(int most) {
    m_mostRows = most;
    fitHeight();
}

const SheetColumn* SheetGrid::columnAt(int modelColumn) const {
    for (const SheetColumn& column : m_columns)
        if (column.modelColumn == modelColumn) return &column;
    return nullptr;
}

bool SheetGrid::isNumeric(int modelColumn) const {
    const SheetColumn* column = columnAt(modelColumn);
    return column != nullptr && (column->kind == SheetKind::Money || column->kind == SheetKind::Number);
}

bool SheetGrid::mayEdit(const QModelIndex& index) const {
    return index.isValid() && index.flags().testFlag(Qt::ItemIsEditable);
}

QModelIndexList SheetGrid::range() const {
    if (selectionModel() == nullptr) return {};
    QModelIndexList cells = selectionModel()->selectedIndexes();
    cells.removeIf([this](const QModelIndex& cell) { return isColumnHidden(cell.column()); });
    std::sort(cells.begin(), cells.end(), [this](const QModelIndex& a, const QModelIndex& b) {
        const int left = horizontalHeader()->visualIndex(a.column()),
                  right = horizontalHeader()->visualIndex(b.column());
        return std::pair(a.row(), left) < std::pair(b.row(), right);
    });
    return cells;
}

QString SheetGrid::rangeText() const {
    const QModelIndexList cells = range();
    if (cells.isEmpty()) return {};
    qint64 sum = 0;
    int numbers = 0;
    bool money = true;
    for (const QModelIndex& cell : cells) {
        if (!isNumeric(cell.column()) || !cell.data(RawRole).isValid()) continue;
        if (__builtin_add_overflow(sum, cell.data(RawRole).toLongLong(), &sum)) return {};
        money = money && columnAt(cell.column())->kind == SheetKind::Money;
        ++numbers;
    }
    const QString count = tr("%Ln cell(s) selected", nullptr, int(cells.size()));
    if (numbers == 0) return count;
    const auto words = [money](qint64 value) { return money ? moneyText(value) : numberText(value); };
    return tr("%1 · sum %2 · average %3").arg(count, words(sum), words(sum / numbers));
}

int SheetGrid::faultCount() const {
    int faults = 0;
    for (int row = 0; model() != nullptr && row < model()->rowCount(); ++row)
        for (const SheetColumn& column : m_columns)
            if (!model()->index(row, column.modelColumn).data(FaultRole).toString().isEmpty()) ++faults;
    return faults;
}

bool SheetGrid::goToFault() {
    if (model() == nullptr) return false;
    const int rows = model()->rowCount(), columns = int(m_columns.size()), cells = rows * columns;
    int at = -1;
    for (int i = 0; i < columns; ++i)
        if (m_columns.at(i).modelColumn == currentIndex().column()) at = currentIndex().row() * columns + i;
    for (int step = 1; step <= cells; ++step) {
        const int cell = (at + step) % cells;
        const QModelIndex index = model()->index(cell / columns, m_columns.at(cell % columns).modelColumn);
        if (index.data(FaultRole).toString().isEmpty()) continue;
        setCurrentIndex(index);
        scrollTo(index);
        setFocus(Qt::OtherFocusReason);
        return true;
    }
    return false;
}

void SheetGrid::moveDown() {
    const QModelIndex next = model()->index(currentIndex().row() + 1, currentIndex().column());
    if (next.isValid()) setCurrentIndex(next);
}

bool SheetGrid::handleSheetKey(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) return copyRange(false), true;
    if (event->matches(QKeySequence::Paste)) return paste(), true;
    if (event->matches(QKeySequence::Cut)) return copyRange(false), clearCells(), true;
    if (event->matches(QKeySequence::Undo)) return m_undo->undo(), true;
    if (event->matches(QKeySequence::Redo)) return m_undo->redo(), true;
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    if (control && event->modifiers().testFlag(Qt::ShiftModifier) && event->key() == Qt::Key_C)
        return copyRange(true), true;
    if (control && event->key() == Qt::Key_D) return fillDown(), true;
    if (control && event->key() == Qt::Key_Y) return m_undo->redo(), true;
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) return clearCells(), true;
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (mayEdit(currentIndex())) edit(currentIndex());
        return true;
    }
    return false;
}

void SheetGrid::keyPressEvent(QKeyEvent* event) {
    if (state() != EditingState && handleSheetKey(event)) return event->accept();
    // What types text must not also trigger the page's shortcuts, and Ctrl with a letter types nothing here.
    QTableView::keyPressEvent(event);
}

QRect SheetGrid::rangeRect() const {
    QRect all;
    for (const QItemSelectionRange& part :
         selectionModel() == nullptr ? QItemSelection() : selectionModel()->selection())
        for (int column = part.left(); column <= part.right(); ++column) {
            if (isColumnHidden(column)) continue;
            all |= visualRect(model()->index(part.top(), column)) | visualRect(model()->index(part.bottom(), column));
        }
    return all;
}

QRect SheetGrid::handleRect() const {
    const QRect range = rangeRect();
    if (range.isEmpty() || !mayEdit(currentIndex())) return {};
    const int side = px(7);
    return {range.right() - side / 2 - 1, range.bottom() - side / 2 - 1, side, side};
}

void SheetGrid::mousePressEvent(QMouseEvent* event) {
    m_filling = event->button() == Qt::LeftButton && handleRect().adjusted(-2, -2, 2, 2).contains(event->pos());
    m_fillRow = -1;
    if (!m_filling) QTableView::mousePressEvent(event);
}

void SheetGrid::mouseMoveEvent(QMouseEvent* event) {
    const bool onHandle = handleRect().adjusted(-2, -2, 2, 2).contains(event->pos());
    viewport()->setCursor(m_filling || onHandle ? Qt::CrossCursor : Qt::ArrowCursor);
    if (!m_filling) return QTableView::mouseMoveEvent(event);
    const int row = rowAt(event->pos().y());
    m_fillRow = row >= 0 ? row : event->pos().y() > 0 ? model()->rowCount() - 1 : 0;
    viewport()->update();
}

void SheetGrid::mouseReleaseEvent(QMouseEvent* event) {
    if (!std::exchange(m_filling, false)) return QTableView::mouseReleaseEvent(event);
    if (m_fillRow >= 0) fillTo(std::exchange(m_fillRow, -1));
    viewport()->update();
}

void SheetGrid::paintEvent(QPaintEvent* event) {
    QTableView::paintEvent(event);
    QRect range = rangeRect();
    if (range.isEmpty()) return;
    QPainter painter(viewport());
    const Tokens& t = Tokens::of(palette());
    const QColor ring = hasFocus() || m_filling ? t.focus : t.control;
    if (currentIndex().isValid() && hasFocus())
        drawRounded(&painter, visualRect(currentIndex()).adjusted(0, 0, -1, -1), 0, {}, ring, 1);
    if (m_filling && m_fillRow >= 0) {
        const QRect last = visualRect(model()->index(m_fillRow, currentIndex().column()));
        range.setBottom(qMax(range.bottom(), last.bottom()));
    }
    drawRounded(&painter, range.adjusted(0, 0, -1, -1), 0, {}, ring, 2);
    const QRect handle = handleRect();
    if (handle.isEmpty() || m_filling) return;
    painter.fillRect(handle.adjusted(-1, -1, 1, 1), t.surface);
    painter.fillRect(handle, ring);
}

void SheetGrid::focusInEvent(QFocusEvent* event) {
    QTableView::focusInEvent(event);
    if (currentIndex().isValid() || model() == nullptr || model()->rowCount() == 0) return;
    for (const SheetColumn& column : std::as_const(m_columns))
        if (mayEdit(model()->index(0, column.modelColumn)))
            return setCurrentIndex(model()->index(0, column.modelColumn));
}

void SheetGrid::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) {
    QTableView::selectionChanged(selected, deselected);
    viewport()->update();  // the ring reaches beyond the cells that changed
    Q_EMIT rangeChanged();
}

void SheetGrid::layOutColumns() {
    if (model() == nullptr) return;
    const QList<int> shown = shownModelColumns();
    for (int column = 0; column < model()->columnCount(); ++column) setColumnHidden(column, !shown.contains(column));
    int used = 0;
    for (const SheetColumn& column : std::as_const(m_columns)) used += px(column.width);
    const int spare = qMax(0, viewport()->width() - used);
    for (int at = 0; at < m_columns.size(); ++at) {
        const SheetColumn& column = m_columns.at(at);
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(column.modelColumn), at);
        horizontalHeader()->resizeSection(column.modelColumn, px(column.width) + (column.stretch ? spare : 0));
    }
}

QList<int> SheetGrid::shownModelColumns() const {
    QList<int> shown;
    for (const SheetColumn& column : m_columns) shown.append(column.modelColumn);
    return shown;
}

void SheetGrid::fitHeight() {
    const int rows = model() == nullptr ? 0 : qMin(model()->rowCount(), m_mostRows);
    const int bar = horizontalScrollBar()->maximum() > 0 ? horizontalScrollBar()->sizeHint().height() : 0;
    setFixedHeight(px(size::Header) + qMax(1, rows) * px(size::RowCompact) + bar);
}

void SheetGrid::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    layOutColumns();
}

void SheetGrid::updateGeometries() {
    QTableView::updateGeometries();
    fitHeight();
}

void SheetGrid::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() != QEvent::FontChange && event->type() != QEvent::StyleChange) return;
    verticalHeader()->setDefaultSectionSize(px(size::RowCompact));
    horizontalHeader()->setFixedHeight(px(size::Header));
    layOutColumns();
    fitHeight();
}

}  // namespace zhanggui
