#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMimeData>
#include <QPersistentModelIndex>
#include <QUndoStack>

#include "ui/widgets/sheet_grid.h"
#include "ui/widgets/table_text.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {

/// The grid's own undo: cells by persistent index, so that rows may come and go meanwhile.
class WriteCells : public QUndoCommand {
  public:
    struct Cell {
        QPersistentModelIndex index;
        QVariant before, after;
    };
    WriteCells(QList<Cell> cells, const QString& what) : QUndoCommand(what), m_cells(std::move(cells)) {}
    void undo() override {
        for (const Cell& cell : m_cells) set(cell, cell.before);
    }
    void redo() override {
        for (const Cell& cell : m_cells) set(cell, cell.after);
    }

  private:
    static void set(const Cell& cell, const QVariant& value) {
        if (!cell.index.isValid()) return;
        // The model is ours to write: persistent indices only hand it out as const.
        auto* model = const_cast<QAbstractItemModel*>(cell.index.model());
        model->setData(cell.index, value, Qt::EditRole);
    }
    QList<Cell> m_cells;
};

}  // namespace

QString formulaFault(FormulaResult::Fault fault, bool money) {
    using Fault = FormulaResult::Fault;
    switch (fault) {
        case Fault::None:
            return {};
        case Fault::Empty:
            return SheetGrid::tr("Enter a value or a formula.");
        case Fault::Syntax:
            return SheetGrid::tr("This is not a number. Examples: 89.90, =189*0.9, *0.9, +5");
        case Fault::DivisionByZero:
            return SheetGrid::tr("The formula divides by zero.");
        case Fault::TooLarge:
            return SheetGrid::tr("The number is too large.");
        case Fault::TooPrecise:
            return money ? SheetGrid::tr("An amount has at most two decimals.")
                         : SheetGrid::tr("Only whole numbers stand here.");
        case Fault::UnknownName:
            return SheetGrid::tr("No column with numbers is called that.");
    }
    return {};
}

QVariant SheetGrid::valueOf(const QModelIndex& index) const {
    const QVariant raw = index.data(RawRole);
    if (isNumeric(index.column()) && raw.isValid()) return raw;
    const QString text = index.data(Qt::EditRole).toString();
    return text.isEmpty() ? QVariant() : QVariant(text);
}

const SheetColumn* SheetGrid::columnNamed(const QString& name) const {
    for (const SheetColumn& column : m_columns)
        if (column.title.compare(name, Qt::CaseInsensitive) == 0 || column.key.compare(name, Qt::CaseInsensitive) == 0)
            return &column;
    return nullptr;
}

FormulaScope SheetGrid::scopeOf(const QModelIndex& index) const {
    const auto in = [](const SheetColumn& column, const QModelIndex& cell) -> std::optional<FormulaScope::Value> {
        const QVariant raw = cell.data(RawRole);
        if (!raw.isValid()) return {};
        return FormulaScope::Value{raw.toLongLong(), column.kind == SheetKind::Money ? 100 : 1};
    };
    FormulaScope scope;
    const SheetColumn* column = columnAt(index.column());
    if (column == nullptr) return scope;
    scope.scale = column->kind == SheetKind::Money ? 100 : 1;
    scope.current = in(*column, index);
    scope.named = [this, index, in](const QString& name) -> std::optional<FormulaScope::Value> {
        const SheetColumn* other = columnNamed(name);
        if (other == nullptr || !isNumeric(other->modelColumn)) return {};
        return in(*other, index.siblingAtColumn(other->modelColumn));
    };
    return scope;
}

QVariant SheetGrid::read(const QModelIndex& index, const QString& text) const {
    const QString trimmed = text.trimmed();
    if (!isNumeric(index.column())) return trimmed.isEmpty() ? QVariant() : QVariant(trimmed);
    const FormulaResult result = evaluateCell(trimmed, scopeOf(index));
    if (result.ok()) return QVariant::fromValue<qlonglong>(result.fen);
    return result.fault == FormulaResult::Fault::Empty ? QVariant() : QVariant(trimmed);
}

void SheetGrid::write(const QList<SheetWrite>& writes, const QString& what, int leftOut) {
    if (!writes.isEmpty() && m_writer) {
        m_writer(writes, what);
    } else if (!writes.isEmpty()) {
        QList<WriteCells::Cell> cells;
        for (const SheetWrite& one : writes) {
            const QModelIndex index = model()->index(one.row, one.column);
            cells.append({index, valueOf(index), one.value});
        }
        m_undo->push(new WriteCells(cells, what));
    }
    Q_EMIT written(int(writes.size()), leftOut);
    Q_EMIT rangeChanged();
}

void SheetGrid::commitText(const QModelIndex& index, const QString& text) {
    if (mayEdit(index)) write({{index.row(), index.column(), read(index, text)}}, tr("Edit cell"));
}

void SheetGrid::copyRange(bool withTitles) {
    const QModelIndexList cells = range();
    if (cells.isEmpty()) return;
    QList<QStringList> rows;
    if (withTitles) {
        QStringList titles;
        for (const QModelIndex& cell : cells)
            if (cell.row() == cells.first().row())
                titles.append(model()->headerData(cell.column(), Qt::Horizontal).toString());
        rows.append(titles);
    }
    int row = -1;
    for (const QModelIndex& cell : cells) {
        if (cell.row() != row) rows.append(QStringList());
        row = cell.row();
        const QVariant text = cell.data(Qt::EditRole);
        rows.last().append(text.isValid() ? text.toString() : cell.data(Qt::DisplayRole).toString());
    }
    QGuiApplication::clipboard()->setText(writeTable(rows));
}

void SheetGrid::paste() {
    const QList<QStringList> block = readTable(QGuiApplication::clipboard()->text());
    const QModelIndexList target = range();
    if (block.isEmpty() || target.isEmpty()) return;
    QList<int> columns = shownModelColumns();
    const int left = int(columns.indexOf(target.first().column())), top = target.first().row();
    const int targetRows = target.last().row() - top + 1, blockRows = int(block.size());
    // A block that fits a whole number of times into the range fills it, as spreadsheets do.
    const int rows = targetRows % blockRows == 0 ? qMax(targetRows, blockRows) : blockRows;
    const int targetColumns = int(columns.indexOf(target.last().column())) - left + 1;
    QList<SheetWrite> writes;
    int leftOut = 0;
    for (int row = 0; row < rows; ++row) {
        const QStringList& line = block.at(row % blockRows);
        const int width = int(line.size());
        const int across = width > 0 && targetColumns % width == 0 ? qMax(targetColumns, width) : width;
        for (int at = 0; at < across; ++at) {
            const int column = columns.value(left + at, -1);
            const QModelIndex cell = column < 0 ? QModelIndex() : model()->index(top + row, column);
            if (mayEdit(cell))
                writes.append({cell.row(), column, read(cell, line.at(at % width))});
            else
                ++leftOut;
        }
    }
    write(writes, tr("Paste"), leftOut);
    if (writes.isEmpty()) return;
    const QModelIndex first = model()->index(top, columns.at(left));
    const QModelIndex last = model()->index(writes.last().row, writes.last().column);
    selectionModel()->select(QItemSelection(first, last), QItemSelectionModel::ClearAndSelect);
}

void SheetGrid::fillDown() {
    const QModelIndexList cells = range();
    if (cells.isEmpty()) return;
    const int top = cells.first().row();
    const bool single = cells.last().row() == top;
    const int bottom = single ? model()->rowCount() - 1 : cells.last().row();
    QList<SheetWrite> writes;
    for (const QModelIndex& source : cells) {
        if (source.row() != top) break;
        for (int row = top + 1; row <= bottom; ++row) {
            const QModelIndex cell = model()->index(row, source.column());
            if (mayEdit(cell)) writes.append({row, source.column(), valueOf(source)});
        }
    }
    write(writes, tr("Fill down"));
}

void SheetGrid::fillTo(int row) {
    const QModelIndexList cells = range();
    if (cells.isEmpty() || row <= cells.last().row()) return;
    const int top = cells.first().row(), height = cells.last().row() - top + 1;
    QList<SheetWrite> writes;
    for (int below = cells.last().row() + 1; below <= row; ++below)
        for (const QModelIndex& source : cells) {
            if (source.row() != top + (below - top) % height) continue;
            if (mayEdit(model()->index(below, source.column())))
                writes.append({below, source.column(), valueOf(source)});
        }
    write(writes, tr("Fill down"));
    selectionModel()->select(QItemSelection(cells.first(), model()->index(row, cells.last().column())),
                             QItemSelectionModel::ClearAndSelect);
}

void SheetGrid::clearCells() {
    QList<SheetWrite> writes;
    for (const QModelIndex& cell : range())
        if (mayEdit(cell)) writes.append({cell.row(), cell.column(), QVariant()});
    write(writes, tr("Clear cells"));
}

QString SheetGrid::applyFormula(const QString& typed) {
    QString text = typed.trimmed();
    QModelIndexList cells;
    const qsizetype sign = text.indexOf(u'=');
    const SheetColumn* target = sign > 0 ? columnNamed(text.left(sign).trimmed()) : nullptr;
    const QModelIndexList selected = range();
    if (sign > 0) {
        if (target == nullptr || !isNumeric(target->modelColumn))
            return formulaFault(FormulaResult::Fault::UnknownName, false);
        text = text.mid(sign).trimmed();
        // Of a range that spans several rows only those are meant, otherwise all.
        const bool some = !selected.isEmpty() && selected.last().row() > selected.first().row();
        const int top = some ? selected.first().row() : 0,
                  bottom = some ? selected.last().row() : model()->rowCount() - 1;
        for (int row = top; row <= bottom; ++row) cells.append(model()->index(row, target->modelColumn));
    } else {
        cells = selected;
        cells.removeIf([this](const QModelIndex& cell) { return !isNumeric(cell.column()); });
    }
    cells.removeIf([this](const QModelIndex& cell) { return !mayEdit(cell); });
    if (cells.isEmpty()) return tr("Select cells with numbers first, or begin with a column: Price = Cost * 2.4");
    QList<SheetWrite> writes;
    for (const QModelIndex& cell : std::as_const(cells)) {
        const FormulaResult result = evaluateCell(text, scopeOf(cell));
        if (!result.ok()) return formulaFault(result.fault, columnAt(cell.column())->kind == SheetKind::Money);
        writes.append({cell.row(), cell.column(), QVariant::fromValue<qlonglong>(result.fen)});
    }
    write(writes, tr("Formula"));
    return {};
}

}  // namespace zhanggui
