#include "ui/widgets/record_table.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "ui/widgets/cell_delegates.h"
#include "ui/widgets/style_parts.h"
#include "ui/widgets/table_headers.h"
#include "ui/widgets/thumb_source.h"

namespace zhanggui {

RecordTable::RecordTable(QList<TableColumn> columns, QWidget* parent)
    : QTableView(parent), m_columns(std::move(columns)) {
    m_header = new TableHeader(this);
    m_ticks = new TickHeader(this);
    setHorizontalHeader(m_header);
    setVerticalHeader(m_ticks);
    m_corner = new CornerTick(this);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(EditKeyPressed);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    m_skeletonDelay.setSingleShot(true);
    m_skeletonDelay.setInterval(150);
    connect(&m_skeletonDelay, &QTimer::timeout, this, [this] {
        m_skeleton = m_loading && (model() == nullptr || model()->rowCount() == 0);
        viewport()->update();
        m_ticks->viewport()->update();
    });
    connect(m_header, &QHeaderView::sectionClicked, this, &RecordTable::onHeaderClicked);
    connect(m_header, &QHeaderView::sectionMoved, this, &RecordTable::columnsChanged);
    connect(m_header, &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (!m_layingOut) rememberWidth(column, width);
    });
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
        const bool edits = editTriggers().testFlag(DoubleClicked) && index.flags().testFlag(Qt::ItemIsEditable);
        if (!edits) Q_EMIT opened(index.data(IdRole));
    });
    buildDelegates();
    applyMetrics();
}

RecordTable::~RecordTable() = default;

void RecordTable::buildDelegates() {
    for (const TableColumn& column : m_columns) {
        CellDelegate* delegate = makeDelegate(column.kind, this);
        delegate->setAlignRight(column.alignRight || isNumeric(column.kind));
        setItemDelegateForColumn(column.modelColumn, delegate);
    }
}

void RecordTable::setThumbSource(ThumbSource* source) {
    if (m_thumbs != nullptr) m_thumbs->disconnect(this);
    m_thumbs = source;
    for (const TableColumn& column : m_columns)
        if (auto* thumbs = qobject_cast<ThumbDelegate*>(itemDelegateForColumn(column.modelColumn)))
            thumbs->setSource(source);
    if (source != nullptr) connect(source, &ThumbSource::ready, this, [this] { viewport()->update(); });
}

void RecordTable::setModel(QAbstractItemModel* model) {
    for (const auto& connection : m_modelConnections) disconnect(connection);
    m_modelConnections.clear();
    QTableView::setModel(model);
    if (model == nullptr) return;
    m_modelConnections = {
        connect(model, &QAbstractItemModel::modelReset, this, &RecordTable::followModel),
        connect(model, &QAbstractItemModel::layoutChanged, this, &RecordTable::followModel),
        connect(model, &QAbstractItemModel::rowsInserted, this, &RecordTable::followModel),
        connect(model, &QAbstractItemModel::rowsRemoved, this, &RecordTable::followModel),
    };
    applyColumns();
    followModel();
}

void RecordTable::followModel() {
    if (model()->rowCount() > 0) m_skeleton = false;
    if (m_wantedId.isValid())
        selectId(m_wantedId);
    else if (!currentIndex().isValid())
        restoreCurrent();
    m_corner->update();
    m_ticks->viewport()->update();
}

void RecordTable::restoreCurrent() {
    if (m_currentId.isValid()) selectId(m_currentId);
}

QString RecordTable::keyOf(int row) const {
    return model() != nullptr ? model()->index(row, 0).data(IdRole).toString() : QString();
}

QVariant RecordTable::currentId() const {
    return currentIndex().isValid() ? currentIndex().data(IdRole) : QVariant();
}

bool RecordTable::selectId(const QVariant& id) {
    if (model() == nullptr || !id.isValid()) return false;
    const QString wanted = id.toString();
    for (int row = 0, rows = model()->rowCount(); row < rows; ++row) {
        if (keyOf(row) != wanted) continue;
        const int column = currentIndex().isValid() ? currentIndex().column() : m_header->logicalIndex(0);
        m_wantedId.clear();
        setCurrentIndex(model()->index(row, qMax(0, column)));
        return true;
    }
    m_wantedId = id;
    return false;
}

void RecordTable::moveCurrent(int step) {
    if (model() == nullptr || model()->rowCount() == 0) return;
    const int row = currentIndex().isValid() ? currentIndex().row() + step : (step > 0 ? 0 : model()->rowCount() - 1);
    const int bound = qBound(0, row, model()->rowCount() - 1);
    const int column = currentIndex().isValid() ? currentIndex().column() : m_header->logicalIndex(0);
    setCurrentIndex(model()->index(bound, qMax(0, column)));
}

void RecordTable::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    m_ticks->viewport()->update();
    viewport()->update();
    // A reset clears the current index; the id is kept so that the row is found again.
    if (!current.isValid() || current.row() == previous.row()) return;
    const QVariant id = current.data(IdRole);
    if (id == m_currentId) return;
    m_currentId = id;
    m_wantedId.clear();
    Q_EMIT currentIdChanged(id);
}

QVariantList RecordTable::tickedIds() const {
    return m_ticked.values();
}

bool RecordTable::isTicked(int row) const {
    return !m_ticked.isEmpty() && m_ticked.contains(keyOf(row));
}

void RecordTable::setTicked(int row, bool ticked) {
    const QString key = keyOf(row);
    if (key.isEmpty() || ticked == m_ticked.contains(key)) return;
    if (ticked)
        m_ticked.insert(key, model()->index(row, 0).data(IdRole));
    else
        m_ticked.remove(key);
    announceTicks();
}

void RecordTable::tickAllLoaded() {
    if (model() == nullptr) return;
    for (int row = 0, rows = model()->rowCount(); row < rows; ++row)
        m_ticked.insert(keyOf(row), model()->index(row, 0).data(IdRole));
    announceTicks();
}

void RecordTable::clearTicks() {
    if (m_ticked.isEmpty()) return;
    m_ticked.clear();
    announceTicks();
}

void RecordTable::announceTicks() {
    viewport()->update();
    m_ticks->viewport()->update();
    Q_EMIT ticksChanged(tickedCount());
}

void RecordTable::setLoading(bool loading) {
    m_loading = loading;
    if (loading && !m_skeleton) {
        m_skeletonDelay.start();
    } else if (!loading) {
        m_skeletonDelay.stop();
        m_skeleton = false;
    }
    viewport()->update();
    m_ticks->viewport()->update();
}

void RecordTable::setDimmed(bool dimmed) {
    m_dimmed = dimmed;
    viewport()->update();
}

void RecordTable::setHovered(int row) {
    if (row == m_hovered) return;
    for (const int touched : {m_hovered, row}) {
        if (touched < 0) continue;
        const QRect strip(0, rowViewportPosition(touched), viewport()->width(), rowHeight(touched));
        viewport()->update(strip);
        m_ticks->viewport()->update(0, strip.top(), m_ticks->width(), strip.height());
    }
    m_hovered = row;
}

QColor RecordTable::rowFill(int row) const {
    const Tokens& t = Tokens::of(palette());
    if (row == currentIndex().row() || isTicked(row)) return t.selection;
    if (row == m_hovered) return t.dark ? style::hoverFill(t) : t.window;
    return {};
}

void RecordTable::keyPressEvent(QKeyEvent* event) {
    if (state() == EditingState) return;  // what the editor of a cell left over, its Enter above all
    if (handleTickKey(event)) return;
    const bool bare = (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == 0;
    switch (event->key()) {
        case Qt::Key_J:
            return bare ? moveCurrent(1) : event->ignore();
        case Qt::Key_K:
            return bare ? moveCurrent(-1) : event->ignore();
        case Qt::Key_Space:
            if (currentIndex().isValid() && bare) Q_EMIT previewed(currentId());
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (currentIndex().isValid() && bare) return Q_EMIT opened(currentId());
            break;
        case Qt::Key_Escape:
            Q_EMIT escaped();
            return;
        default:
            break;
    }
    // Letters belong to the page's actions, not to a search among the rows.
    if (bare && !event->text().isEmpty() && event->text().at(0).isPrint()) return event->ignore();
    QTableView::keyPressEvent(event);
}

bool RecordTable::handleTickKey(QKeyEvent* event) {
    if (!m_ticks->isTickable()) return false;
    const auto modifiers = event->modifiers();
    if (event->key() == Qt::Key_A && modifiers.testFlag(Qt::ControlModifier)) {
        if (modifiers.testFlag(Qt::ShiftModifier))
            Q_EMIT wholeQueryRequested();
        else
            tickAllLoaded();
        return true;
    }
    const bool toggle = (event->key() == Qt::Key_X && modifiers == Qt::NoModifier) ||
                        (event->key() == Qt::Key_Space && modifiers == Qt::ControlModifier);
    if (toggle && currentIndex().isValid()) setTicked(currentIndex().row(), !isTicked(currentIndex().row()));
    return toggle;
}

void RecordTable::mouseMoveEvent(QMouseEvent* event) {
    setHovered(rowAt(int(event->position().y())));
    QTableView::mouseMoveEvent(event);
}

void RecordTable::mouseReleaseEvent(QMouseEvent* event) {
    QTableView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid() && index.row() == currentIndex().row() &&
        state() == NoState)
        Q_EMIT previewed(index.data(IdRole));
}

void RecordTable::leaveEvent(QEvent* event) {
    setHovered(-1);
    QTableView::leaveEvent(event);
}

}  // namespace zhanggui
