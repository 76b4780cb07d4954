#pragma once

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "models/base/rows_model.h"

namespace zhanggui {

template <class Row>
QVariant cellData(const Column<Row>& column, const Row& row, Instant now, int role) {
    const auto textOr = [&](auto* read) { return read ? QVariant(read(row, now)) : QVariant(); };
    switch (role) {
        case Qt::DisplayRole:
            return textOr(column.display);
        case Qt::ToolTipRole:
            return textOr(column.tip);
        case Qt::TextAlignmentRole:
            return int((column.right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        case cell::RawRole:
            return column.raw ? column.raw(row) : QVariant();
        case cell::SecondLineRole:
            return textOr(column.second);
        case cell::ImageRole:
            return column.image ? QVariant(column.image(row)) : QVariant();
        case cell::ToneRole: {
            const int tone = column.tone ? column.tone(row, now) : -1;
            return tone < 0 ? QVariant() : QVariant(tone);
        }
        case Qt::AccessibleTextRole: {
            const QString first = textOr(column.display).toString(), second = textOr(column.second).toString();
            return second.isEmpty() ? first : first + QStringLiteral(", ") + second;
        }
        default:
            return {};
    }
}

template <class Row>
QVariant RowsModel<Row>::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == cell::IdRole) return m_shape.key(row).id();
    return cellData(m_shape.columns[static_cast<std::size_t>(index.column())], row, now(), role);
}

template <class Row>
QVariant RowsModel<Row>::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
    const auto& column = m_shape.columns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole) return QCoreApplication::translate(m_shape.context, column.title);
    if (role == Qt::TextAlignmentRole) return int((column.right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

template <class Row>
int RowsModel<Row>::rowOf(RecordKey key) const {
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) { return m_shape.key(row) == key; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

template <class Row>
int RowsModel<Row>::columnOf(const QString& key) const {
    for (std::size_t i = 0; i < m_shape.columns.size(); ++i)
        if (key == QLatin1String(m_shape.columns[i].key)) return static_cast<int>(i);
    return -1;
}

template <class Row>
void RowsModel<Row>::replace(std::size_t at, Row row) {
    if (sameFields(m_rows[at], row)) return;
    m_rows[at] = std::move(row);
    const int line = static_cast<int>(at);
    Q_EMIT dataChanged(index(line, 0), index(line, columnCount() - 1));
}

template <class Row>
void RowsModel<Row>::insert(std::size_t at, std::vector<Row> rows) {
    if (rows.empty()) return;
    beginInsertRows({}, static_cast<int>(at), static_cast<int>(at + rows.size()) - 1);
    m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(at), std::move_iterator(rows.begin()),
                  std::move_iterator(rows.end()));
    endInsertRows();
}

template <class Row>
void RowsModel<Row>::removeRange(std::size_t at, std::size_t count) {
    if (count == 0) return;
    beginRemoveRows({}, static_cast<int>(at), static_cast<int>(at + count) - 1);
    const auto first = m_rows.begin() + static_cast<std::ptrdiff_t>(at);
    m_rows.erase(first, first + static_cast<std::ptrdiff_t>(count));
    endRemoveRows();
}

template <class Row>
void RowsModel<Row>::append(std::vector<Row> more) {
    std::map<RecordKey, std::size_t> known;
    for (std::size_t i = 0; i < m_rows.size(); ++i) known.emplace(keyOf(m_rows[i]), i);
    std::vector<Row> fresh;
    for (auto& row : more) {
        const auto [place, isNew] = known.emplace(keyOf(row), m_rows.size());
        if (isNew)
            fresh.push_back(std::move(row));
        else if (place->second < m_rows.size())
            replace(place->second, std::move(row));
    }
    insert(m_rows.size(), std::move(fresh));
}

/// The old rows become the new ones by removing, moving, changing and inserting, from the top down; views keep their
/// current row and their place. A list that was turned around is exchanged as a whole, which is cheaper than its moves.
template <class Row>
void RowsModel<Row>::merge(std::vector<Row> fresh) {
    constexpr std::size_t manyMoves = 32;
    std::set<RecordKey> wanted;
    std::erase_if(fresh, [&](const Row& row) { return !wanted.insert(keyOf(row)).second; });
    for (std::size_t end = m_rows.size(); end > 0;) {
        std::size_t begin = end;
        while (begin > 0 && !wanted.contains(keyOf(m_rows[begin - 1]))) --begin;
        removeRange(begin, end - begin);
        end = begin == 0 ? 0 : begin - 1;
    }
    std::map<RecordKey, std::size_t> places;
    for (std::size_t i = 0; i < m_rows.size(); ++i) places.emplace(keyOf(m_rows[i]), i);
    std::size_t turns = 0, last = 0;
    for (const auto& row : fresh)
        if (const auto place = places.find(keyOf(row)); place != places.end()) {
            turns += place->second < last;
            last = place->second;
        }
    if (turns > manyMoves) {
        beginResetModel();
        m_rows = std::move(fresh);
        endResetModel();
        return;
    }
    for (std::size_t i = 0; i < fresh.size();) {
        const auto key = keyOf(fresh[i]);
        if (!places.contains(key)) {
            std::vector<Row> run;
            const std::size_t at = i;
            while (i < fresh.size() && !places.contains(keyOf(fresh[i]))) run.push_back(std::move(fresh[i++]));
            insert(at, std::move(run));
            continue;
        }
        if (keyOf(m_rows[i]) != key) {
            const int from = rowOf(key), to = static_cast<int>(i);
            beginMoveRows({}, from, from, {}, to);
            std::rotate(m_rows.begin() + to, m_rows.begin() + from, m_rows.begin() + from + 1);
            endMoveRows();
        }
        replace(i, std::move(fresh[i]));
        ++i;
    }
}

}  // namespace zhanggui
