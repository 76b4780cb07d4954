#include "ui/widgets/record_tree.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <algorithm>

#include "ui/widgets/cell_delegates.h"
#include "ui/widgets/label.h"
#include "ui/widgets/popover.h"
#include "ui/widgets/thumb_source.h"
#include "ui/widgets/tree_name_delegate.h"

namespace zhanggui {

namespace {
constexpr int Indent = 24, ReasonMs = 4000;
}

RecordTree::RecordTree(QList<TableColumn> columns, QWidget* parent)
    : QTreeView(parent), m_columns(std::move(columns)), m_names(new TreeNameDelegate(this)) {
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);  // F2 edits the name, wherever in the row the current cell is
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    setMouseTracking(true);
    setAllColumnsShowFocus(true);
    setExpandsOnDoubleClick(true);
    setAnimated(false);
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    header()->setSectionsClickable(false);
    for (const TableColumn& column : m_columns) {
        if (column.modelColumn == m_columns.first().modelColumn) {
            setItemDelegateForColumn(column.modelColumn, m_names);
            continue;
        }
        CellDelegate* delegate = makeDelegate(column.kind, this);
        delegate->setAlignRight(column.alignRight || isNumeric(column.kind));
        setItemDelegateForColumn(column.modelColumn, delegate);
    }
    applyMetrics();
}

RecordTree::~RecordTree() = default;

void RecordTree::setModel(QAbstractItemModel* model) {
    QTreeView::setModel(model);
    applyMetrics();
}

void RecordTree::applyMetrics() {
    setIndentation(px(Indent));
    header()->setMinimumHeight(px(size::Header));
    header()->setMaximumHeight(px(size::Header));
    if (model() == nullptr) return;
    for (int column = 0; column < model()->columnCount(); ++column) {
        const auto found = std::find_if(m_columns.begin(), m_columns.end(),
                                        [&](const TableColumn& one) { return one.modelColumn == column; });
        setColumnHidden(column, found == m_columns.end());
        if (found == m_columns.end()) continue;
        header()->setSectionResizeMode(column, found->stretch ? QHeaderView::Stretch : QHeaderView::Fixed);
        if (!found->stretch) header()->resizeSection(column, px(found->width));
    }
}

/// Where room is short, columns that may be hidden give way to the name, the widest first.
void RecordTree::fitColumns() {
    if (model() == nullptr || m_columns.isEmpty()) return;
    QList<TableColumn> given;
    int wanted = 0;
    for (const TableColumn& column : std::as_const(m_columns)) {
        wanted += px(column.width);
        if (column.hideable && !column.stretch) given.append(column);
    }
    std::sort(given.begin(), given.end(), [](const auto& a, const auto& b) { return a.width > b.width; });
    for (const TableColumn& column : std::as_const(given)) {
        setColumnHidden(column.modelColumn, wanted > viewport()->width());
        if (wanted > viewport()->width()) wanted -= px(column.width);
    }
}

void RecordTree::resizeEvent(QResizeEvent* event) {
    QTreeView::resizeEvent(event);
    fitColumns();
}

void RecordTree::changeEvent(QEvent* event) {
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) applyMetrics();
}

void RecordTree::setThumbSource(ThumbSource* source) {
    if (m_thumbs != nullptr) m_thumbs->disconnect(this);
    m_thumbs = source;
    m_names->setSource(source);
    if (source != nullptr) connect(source, &ThumbSource::ready, this, [this] { viewport()->update(); });
}

void RecordTree::setNameLimit(int codePoints) {
    m_names->setNameLimit(codePoints);
}

void RecordTree::setDimmed(bool dimmed) {
    m_dimmed = dimmed;
    viewport()->update();
}

qlonglong RecordTree::idOf(const QModelIndex& index) {
    return index.isValid() ? index.data(IdRole).toLongLong() : 0;
}

QModelIndex RecordTree::indexOf(qlonglong id) const {
    if (model() == nullptr || id == 0) return {};
    const QModelIndexList found =
        model()->match(model()->index(0, 0), IdRole, id, 1, Qt::MatchExactly | Qt::MatchRecursive);
    return found.isEmpty() ? QModelIndex() : found.first();
}

qlonglong RecordTree::currentId() const {
    return idOf(currentIndex());
}

RecordTree::Ids RecordTree::selectedIds() const {
    Ids ids;
    if (selectionModel() == nullptr) return ids;
    QModelIndexList rows = selectionModel()->selectedRows();
    const auto path = [](QModelIndex index) {
        QList<int> places;
        for (; index.isValid(); index = index.parent()) places.prepend(index.row());
        return places;
    };
    std::sort(rows.begin(), rows.end(), [&](const QModelIndex& a, const QModelIndex& b) { return path(a) < path(b); });
    for (const QModelIndex& row : std::as_const(rows)) ids.append(idOf(row));
    return ids;
}

bool RecordTree::selectId(qlonglong id) {
    const QModelIndex found = indexOf(id);
    if (!found.isValid()) return false;
    makeCurrent(found);
    scrollTo(found);
    return true;
}

void RecordTree::makeCurrent(const QModelIndex& index) {
    // Not setCurrentIndex(), which asks which keys are held.
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void RecordTree::selectIds(const Ids& ids) {
    for (qsizetype i = 0; i < ids.size(); ++i) {
        const QModelIndex found = indexOf(ids[i]);
        if (!found.isValid()) continue;
        for (QModelIndex up = found.parent(); up.isValid(); up = up.parent()) expand(up);
        const auto rows = QItemSelectionModel::Select | QItemSelectionModel::Rows;
        selectionModel()->select(found, i == 0 ? rows | QItemSelectionModel::Clear : rows);
    }
}

void RecordTree::editName(qlonglong id) {
    if (selectId(id)) edit(indexOf(id));
}

QSet<qlonglong> RecordTree::openIds() const {
    QSet<qlonglong> ids;
    const std::function<void(const QModelIndex&)> walk = [&](const QModelIndex& parent) {
        for (int row = 0; row < model()->rowCount(parent); ++row) {
            const QModelIndex at = model()->index(row, 0, parent);
            if (!isExpanded(at)) continue;
            ids.insert(idOf(at));
            walk(at);
        }
    };
    if (model() != nullptr) walk({});
    return ids;
}

void RecordTree::setOpenIds(const QSet<qlonglong>& ids) {
    for (const qlonglong id : ids)
        if (const QModelIndex at = indexOf(id); at.isValid()) expand(at);
}

RecordTree::Ids RecordTree::outermost() const {
    Ids ids;
    const Ids selected = selectedIds();
    for (const qlonglong id : selected) {
        bool inner = false;
        for (QModelIndex up = indexOf(id).parent(); up.isValid() && !inner; up = up.parent())
            inner = selected.contains(idOf(up));
        if (!inner) ids.append(id);
    }
    return ids;
}

qlonglong RecordTree::siblingId(const QModelIndex& index, int step) const {
    return idOf(index.sibling(index.row() + step, 0));
}

void RecordTree::moveSelection(Step step) {
    const Ids ids = outermost();
    if (ids.isEmpty()) return;
    const QModelIndex first = indexOf(ids.first()), last = indexOf(ids.last());
    const QModelIndex parent = first.parent();
    const QRect near = visualRect(first);
    switch (step) {
        case Step::Up:
            if (first.row() > 0) ask(ids, idOf(parent), siblingId(first, -1), near);
            break;
        case Step::Down:
            if (siblingId(last, 1) != 0) ask(ids, idOf(last.parent()), siblingId(last, 2), near);
            break;
        case Step::In:
            if (const qlonglong above = siblingId(first, -1); above != 0) {
                ask(ids, above, 0, near);
                expand(indexOf(above));
            }
            break;
        case Step::Out:
            if (parent.isValid()) ask(ids, idOf(parent.parent()), siblingId(parent, 1), near);
            break;
    }
}

void RecordTree::ask(const Ids& ids, qlonglong parent, qlonglong before, const QRect& near) {
    const QString reason = m_whyNot ? m_whyNot(ids, parent) : QString();
    if (!reason.isEmpty()) {
        say(reason, near);
        m_reasonTimer.start(ReasonMs, this);
        Q_EMIT moveRefused(reason);
        return;
    }
    say({}, {});
    const qlonglong current = currentId();
    Q_EMIT moveRequested(ids, parent, before);
    if (const QModelIndex at = indexOf(current); at.isValid()) {
        selectIds(ids);
        selectionModel()->setCurrentIndex(at, QItemSelectionModel::NoUpdate);
        scrollTo(at);
    }
}

void RecordTree::say(const QString& reason, const QRect& near) {
    delete m_reason.data();
    if (reason.isEmpty()) return;
    m_reason = new Popover(viewport());
    auto* words = new Label(reason, TextStep::Body, Ink::Danger);
    words->setWordWrap(true);
    words->setMinimumWidth(qMin(px(360), viewport()->width() - px(space::XL)));
    m_reason->setContent(words, radius::Card);
    m_reason->hangUnder(near);
}

void RecordTree::keyPressEvent(QKeyEvent* event) {
    const bool both = event->modifiers().testFlag(Qt::AltModifier) && event->modifiers().testFlag(Qt::ShiftModifier);
    if (m_dragging && event->key() == Qt::Key_Escape) return endDrag();
    switch (event->key()) {
        case Qt::Key_Up:
            if (both) return moveSelection(Step::Up);
            break;
        case Qt::Key_Down:
            if (both) return moveSelection(Step::Down);
            break;
        case Qt::Key_Left:
            if (both) return moveSelection(Step::Out);
            break;
        case Qt::Key_Right:
            if (both) return moveSelection(Step::In);
            break;
        case Qt::Key_F2:
            return edit(currentIndex().siblingAtColumn(m_columns.first().modelColumn));
        case Qt::Key_Return:
        case Qt::Key_Enter:
            // Of an editor it comes here as well, after it has been taken.
            if (currentIndex().isValid() && state() != EditingState) Q_EMIT opened(currentId());
            return;
        case Qt::Key_Delete:
            if (!selectedIds().isEmpty()) Q_EMIT removeRequested();
            return;
        default:
            break;
    }
    QTreeView::keyPressEvent(event);
}

void RecordTree::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTreeView::currentChanged(current, previous);
    if (idOf(current) != idOf(previous)) Q_EMIT currentIdChanged(idOf(current));
}

void RecordTree::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) {
    QTreeView::selectionChanged(selected, deselected);
    Q_EMIT selectedIdsChanged();
}

}  // namespace zhanggui
