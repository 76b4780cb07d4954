#include <QEvent>
#include <QJsonArray>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

#include "ui/widgets/cell_delegates.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/table_headers.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {
constexpr int LeastWidth = 40;
}

void RecordTable::setRowHeight(RowHeight height) {
    m_rowHeight = height;
    applyMetrics();
}

int RecordTable::rowPx() const {
    switch (m_rowHeight) {
        case RowHeight::Compact:
            return px(size::RowCompact);
        case RowHeight::Thumb:
            return px(size::RowThumb);
        case RowHeight::Standard:
            break;
    }
    return px(size::Row);
}

void RecordTable::setTickable(bool tickable) {
    m_ticks->setTickable(tickable);
    m_corner->setFocusPolicy(tickable ? Qt::TabFocus : Qt::NoFocus);
    m_corner->setEnabled(tickable);
    updateGeometries();
}

void RecordTable::setCellFocus(bool on) {
    m_cellFocus = on;
    viewport()->update();
}

void RecordTable::applyMetrics() {
    m_ticks->setDefaultSectionSize(rowPx());
    m_header->setFixedHeight(px(size::Header));
    m_header->setMinimumSectionSize(px(LeastWidth));
    verticalScrollBar()->setSingleStep(rowPx());
    layOutColumns();
}

const TableColumn* RecordTable::columnAt(int modelColumn) const {
    for (const TableColumn& column : m_columns)
        if (column.modelColumn == modelColumn) return &column;
    return nullptr;
}

void RecordTable::applyColumns() {
    if (model() == nullptr) return;
    for (int section = 0; section < m_header->count(); ++section) {
        const TableColumn* column = columnAt(section);
        m_header->setSectionHidden(section, column == nullptr || !column->shown);
        m_header->setSectionResizeMode(section, QHeaderView::Interactive);
    }
    // The order of the descriptor, which need not be the model's.
    for (int at = 0; at < m_columns.size(); ++at) {
        const int section = m_columns.at(at).modelColumn;
        if (section < m_header->count()) m_header->moveSection(m_header->visualIndex(section), at);
    }
    layOutColumns();
}

void RecordTable::layOutColumns() {
    if (model() == nullptr || m_layingOut) return;
    m_layingOut = true;
    int used = 0;
    const TableColumn* stretch = nullptr;
    for (const TableColumn& column : m_columns) {
        if (column.modelColumn >= m_header->count() || m_header->isSectionHidden(column.modelColumn)) continue;
        if (column.stretch) {
            stretch = &column;
            continue;
        }
        const int width = px(m_widths.value(column.key, column.width));
        m_header->resizeSection(column.modelColumn, width);
        used += width;
    }
    if (stretch != nullptr)
        m_header->resizeSection(stretch->modelColumn, qMax(px(stretch->width), viewport()->width() - used));
    m_layingOut = false;
}

void RecordTable::rememberWidth(int modelColumn, int width) {
    const TableColumn* column = columnAt(modelColumn);
    if (column == nullptr || width == 0) return;  // 0: hidden
    if (!column->stretch) m_widths.insert(column->key, qRound(width / uiScale()));
    layOutColumns();
    Q_EMIT columnsChanged();
}

void RecordTable::onHeaderClicked(int modelColumn) {
    const TableColumn* column = columnAt(modelColumn);
    if (column == nullptr || !column->sortable) return;
    const bool again = m_header->sortColumn() == modelColumn;
    Q_EMIT sortRequested(column->key, again ? !m_header->isDescending() : isNumeric(column->kind));
}

void RecordTable::setSort(const QString& key, bool descending) {
    int section = -1;
    for (const TableColumn& column : m_columns)
        if (!key.isEmpty() && column.key == key) section = column.modelColumn;
    m_header->setSort(section, descending);
}

QJsonObject RecordTable::columnState() const {
    QJsonArray order, hidden;
    QJsonObject widths;
    for (int visual = 0; visual < m_header->count(); ++visual)
        if (const TableColumn* column = columnAt(m_header->logicalIndex(visual))) order.append(column->key);
    for (const TableColumn& column : m_columns)
        if (m_header->isSectionHidden(column.modelColumn)) hidden.append(column.key);
    for (auto it = m_widths.begin(); it != m_widths.end(); ++it) widths.insert(it.key(), it.value());
    return {{u"order"_s, order}, {u"hidden"_s, hidden}, {u"widths"_s, widths}};
}

void RecordTable::restoreColumnState(const QJsonObject& state) {
    if (model() == nullptr || state.isEmpty()) return;
    const QJsonArray hidden = state.value("hidden"_L1).toArray();
    m_widths.clear();
    const QJsonObject widths = state.value("widths"_L1).toObject();
    for (const TableColumn& column : m_columns) {
        m_header->setSectionHidden(column.modelColumn, column.hideable && hidden.contains(column.key));
        const int width = widths.value(column.key).toInt();
        if (width >= LeastWidth) m_widths.insert(column.key, width);
    }
    int at = 0;
    for (const auto& key : state.value("order"_L1).toArray()) {
        for (const TableColumn& column : m_columns)
            if (column.key == key.toString()) m_header->moveSection(m_header->visualIndex(column.modelColumn), at++);
    }
    layOutColumns();
}

void RecordTable::resetColumns() {
    m_widths.clear();
    applyColumns();
    Q_EMIT columnsChanged();
}

QMenu* RecordTable::columnMenu(QWidget* parent) {
    auto* menu = new QMenu(tr("Columns"), parent);
    for (const TableColumn& column : m_columns) {
        if (column.title.isEmpty()) continue;
        QAction* action = menu->addAction(column.title);
        action->setCheckable(true);
        action->setChecked(!m_header->isSectionHidden(column.modelColumn));
        action->setEnabled(column.hideable);
        connect(action, &QAction::toggled, this, [this, section = column.modelColumn](bool shown) {
            m_header->setSectionHidden(section, !shown);
            layOutColumns();
            Q_EMIT columnsChanged();
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Reset columns")), &QAction::triggered, this, &RecordTable::resetColumns);
    return menu;
}

void RecordTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    layOutColumns();
}

void RecordTable::updateGeometries() {
    QTableView::updateGeometries();
    if (m_corner == nullptr) return;
    m_corner->setGeometry(0, 0, m_ticks->width(), m_header->height());
    m_corner->raise();
}

void RecordTable::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_ticks != nullptr) {
        applyMetrics();
        updateGeometries();
    }
}

void RecordTable::paintEvent(QPaintEvent* event) {
    QTableView::paintEvent(event);
    if (!m_skeleton) return;
    QPainter painter(viewport());
    paintSkeleton(&painter);
}

void RecordTable::paintSkeletonTicks(QPainter* painter, const QRect& area, int centre) const {
    const Tokens& t = Tokens::of(palette());
    for (int top = 0; top < area.height(); top += rowPx()) {
        const int side = px(16);
        if (centre >= 0)
            drawRounded(painter, QRect(centre - side / 2, top + (rowPx() - side) / 2, side, side), px(radius::Control),
                        t.sunken);
        painter->fillRect(QRect(area.left(), top + rowPx() - 1, area.width(), 1), t.line);
    }
}

void RecordTable::paintSkeleton(QPainter* painter) {
    const Tokens& t = Tokens::of(palette());
    const int corner = px(radius::Control), padding = px(space::XS);
    paintSkeletonTicks(painter, viewport()->rect(), -1);
    for (int row = 0; row * rowPx() < viewport()->height(); ++row) {
        for (const TableColumn& column : m_columns) {
            if (m_header->isSectionHidden(column.modelColumn)) continue;
            const QRect cell(m_header->sectionViewportPosition(column.modelColumn) + padding, row * rowPx(),
                             m_header->sectionSize(column.modelColumn) - 2 * padding, rowPx() - 1);
            // Lengths vary by row and column, the same at every repaint: nothing flickers.
            const int wide =
                qMin(cell.width(), qBound(px(40), cell.width() * (45 + (row * 37 + cell.left()) % 35) / 100, px(180)));
            const int left = isNumeric(column.kind) || column.alignRight ? cell.right() - wide : cell.left();
            const auto bar = [&](int centreY, int height, int width, int radius) {
                drawRounded(painter, QRect(left, centreY - px(height) / 2, width, px(height)), radius, t.sunken);
            };
            const int middle = cell.center().y();
            if (column.kind == CellKind::Thumb) {
                const int side = rowPx() >= px(50) ? px(40) : px(28);
                drawRounded(painter, QRect(cell.left(), middle - side / 2, side, side), corner, t.sunken);
            } else if (column.kind == CellKind::Chip) {
                bar(middle, 22, qMin(cell.width(), px(64)), px(11));
            } else if (column.kind == CellKind::TwoLine) {
                bar(middle - px(9), 12, wide, corner);
                bar(middle + px(10), 10, wide * 2 / 3, corner);
            } else {
                bar(middle, 12, wide, corner);
            }
        }
    }
}

}  // namespace zhanggui
