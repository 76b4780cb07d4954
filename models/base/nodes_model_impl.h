#pragma once

#include <algorithm>

#include "models/base/nodes_model.h"

namespace zhanggui {

template <class Row>
struct NodesModel<Row>::Plan {
    std::unordered_map<RecordKey, Row, HashKey> rows;
    std::unordered_map<RecordKey, std::vector<RecordKey>, HashKey> below;  ///< every parent's children in their order
};

template <class Row>
std::vector<RecordKey> NodesModel<Row>::childrenOf(RecordKey parent) const {
    std::vector<RecordKey> keys;
    const Node* node = nodeOf(parent);
    if (node || parent == RecordKey{})
        for (const Node* child : below(node)) keys.push_back(keyOf(*child));
    return keys;
}

template <class Row>
RecordKey NodesModel<Row>::parentOf(RecordKey key) const {
    const Node* node = nodeOf(key);
    return node && node->parent ? keyOf(*node->parent) : RecordKey{};
}

template <class Row>
QModelIndex NodesModel<Row>::indexOf(RecordKey key, int column) const {
    return indexOfNode(nodeOf(key), column);
}

template <class Row>
int NodesModel<Row>::rowCount(const QModelIndex& parent) const {
    if (parent.column() > 0) return 0;
    return static_cast<int>(below(parent.isValid() ? nodeAt(parent) : nullptr).size());
}

template <class Row>
QModelIndex NodesModel<Row>::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent)) return {};
    return indexOfNode(below(parent.isValid() ? nodeAt(parent) : nullptr)[static_cast<std::size_t>(row)], column);
}

template <class Row>
QModelIndex NodesModel<Row>::parent(const QModelIndex& child) const {
    return child.isValid() ? indexOfNode(nodeAt(child)->parent) : QModelIndex();
}

template <class Row>
QVariant NodesModel<Row>::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const auto& column = m_shape.columns[static_cast<std::size_t>(index.column())];
    const Row& row = nodeAt(index)->row;
    if (role == cell::IdRole) return m_shape.key(row).id();
    return cellData(column, row, Instant{}, role);
}

template <class Row>
QVariant NodesModel<Row>::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
    const auto& column = m_shape.columns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole) return QCoreApplication::translate(m_shape.context, column.title);
    if (role == Qt::TextAlignmentRole) return int((column.right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

template <class Row>
int NodesModel<Row>::columnOf(const QString& key) const {
    for (std::size_t i = 0; i < m_shape.columns.size(); ++i)
        if (key == QLatin1String(m_shape.columns[i].key)) return static_cast<int>(i);
    return -1;
}

template <class Row>
void NodesModel<Row>::clear() {
    if (!m_nodes.empty()) {
        beginResetModel();
        m_nodes.clear();
        m_roots.clear();
        endResetModel();
    }
    setState(State::Loading);
}

template <class Row>
void NodesModel<Row>::replace(Row row) {
    Node* node = nodeOf(m_shape.key(row));
    if (!node || sameFields(node->row, row)) return;
    node->row = std::move(row);
    Q_EMIT dataChanged(indexOfNode(node, 0), indexOfNode(node, columnCount() - 1));
}

template <class Row>
bool NodesModel<Row>::moveNode(RecordKey key, RecordKey parentKey, RecordKey before) {
    Node* node = nodeOf(key);
    Node* parent = nodeOf(parentKey);
    const Node* next = nodeOf(before);
    if (!node) return false;
    for (const Node* up = parent; up; up = up->parent)
        if (up == node) return false;
    auto& from = below(node->parent);
    auto& to = below(parent);
    const int place = next && next->parent == parent ? next->place : static_cast<int>(to.size());
    if (!beginMoveRows(indexOfNode(node->parent), node->place, node->place, indexOfNode(parent), place)) return false;
    const int target = &from == &to && node->place < place ? place - 1 : place;
    from.erase(from.begin() + node->place);
    to.insert(to.begin() + target, node);
    node->parent = parent;
    count(from);
    count(to);
    adopt(node->row, parentKey);
    endMoveRows();
    return true;
}

template <class Row>
void NodesModel<Row>::insertNode(Row row, RecordKey before) {
    const RecordKey key = m_shape.key(row);
    Node* parent = nodeOf(m_shape.parent(row));
    if (nodeOf(key)) return;
    const Node* next = nodeOf(before);
    auto& siblings = below(parent);
    const int place = next && next->parent == parent ? next->place : static_cast<int>(siblings.size());
    beginInsertRows(indexOfNode(parent), place, place);
    auto made = std::make_unique<Node>(Node{std::move(row), parent});
    siblings.insert(siblings.begin() + place, made.get());
    count(siblings);
    m_nodes.emplace(key, std::move(made));
    endInsertRows();
    setState(State::Ready);
}

template <class Row>
void NodesModel<Row>::forget(Node* node) {
    for (Node* child : std::exchange(node->children, {})) forget(child);
    m_nodes.erase(keyOf(*node));
}

/// In four steps, each of which leaves a whole tree: what is new is put at the end of its parent, everything is put in
/// its place at once, what is gone is removed, and what differs is told.
template <class Row>
void NodesModel<Row>::setNodes(std::vector<Row> fresh) {
    Plan plan;
    for (auto& row : fresh) {
        const RecordKey key = m_shape.key(row), parent = m_shape.parent(row);
        if (!plan.rows.emplace(key, std::move(row)).second) continue;
        plan.below[parent].push_back(key);
    }
    const bool first = m_nodes.empty();
    if (first) beginResetModel();
    insertFresh(plan);
    if (first) {
        endResetModel();
    } else {
        arrange(plan);
        removeGone(plan, nullptr);
        update(plan);
    }
    setState(m_nodes.empty() ? State::Empty : State::Ready);
}

template <class Row>
void NodesModel<Row>::insertFresh(Plan& plan) {
    const bool quietly = m_nodes.empty();
    std::vector<RecordKey> parents{RecordKey{}};
    for (const auto& [key, node] : m_nodes) parents.push_back(key);
    for (const RecordKey parentKey : parents) {
        const auto wanted = plan.below.find(parentKey);
        if (wanted == plan.below.end()) continue;
        std::vector<RecordKey> added;
        for (const RecordKey key : wanted->second)
            if (!nodeOf(key)) added.push_back(key);
        if (added.empty()) continue;
        Node* parent = nodeOf(parentKey);
        const int at = static_cast<int>(below(parent).size());
        if (!quietly) beginInsertRows(indexOfNode(parent), at, at + static_cast<int>(added.size()) - 1);
        for (const RecordKey key : added) attachFresh(plan, key, parent);
        if (!quietly) endInsertRows();
    }
}

template <class Row>
void NodesModel<Row>::attachFresh(Plan& plan, RecordKey key, Node* parent) {
    auto made = std::make_unique<Node>(Node{plan.rows.at(key), parent});
    Node* node = made.get();
    node->place = static_cast<int>(below(parent).size());
    below(parent).push_back(node);
    m_nodes.emplace(key, std::move(made));
    if (const auto children = plan.below.find(key); children != plan.below.end())
        for (const RecordKey child : children->second)
            if (!nodeOf(child)) attachFresh(plan, child, node);
}

template <class Row>
void NodesModel<Row>::arrange(const Plan& plan) {
    std::vector<std::pair<Node*, Children>> wanted;
    bool differs = false;
    const auto add = [&](Node* parent, RecordKey key) {
        Children children;
        if (const auto found = plan.below.find(key); found != plan.below.end())
            for (const RecordKey child : found->second) children.push_back(nodeOf(child));
        std::size_t at = 0;
        for (Node* child : below(parent)) {
            if (!plan.rows.contains(keyOf(*child))) continue;
            differs = differs || at >= children.size() || children[at] != child;
            ++at;
        }
        differs = differs || at != children.size();
        // What is gone comes last, so that it is in nobody's way until it is removed.
        for (Node* child : below(parent))
            if (!plan.rows.contains(keyOf(*child))) children.push_back(child);
        wanted.emplace_back(parent, std::move(children));
    };
    add(nullptr, {});
    for (const auto& [key, node] : m_nodes) add(node.get(), key);
    if (!differs) return;
    Q_EMIT layoutAboutToBeChanged();
    for (auto& [parent, children] : wanted) {
        below(parent) = std::move(children);
        for (Node* child : below(parent)) child->parent = parent;
        count(below(parent));
    }
    const QModelIndexList old = persistentIndexList();
    QModelIndexList now;
    for (const QModelIndex& index : old) now.append(indexOfNode(nodeAt(index), index.column()));
    changePersistentIndexList(old, now);
    Q_EMIT layoutChanged();
}

template <class Row>
void NodesModel<Row>::removeGone(const Plan& plan, Node* parent) {
    auto& children = below(parent);
    const auto isGone = [&](std::size_t at) { return !plan.rows.contains(keyOf(*children[at])); };
    for (std::size_t end = children.size(); end > 0;) {
        std::size_t begin = end;
        while (begin > 0 && isGone(begin - 1)) --begin;
        if (begin < end) {
            beginRemoveRows(indexOfNode(parent), static_cast<int>(begin), static_cast<int>(end) - 1);
            for (std::size_t at = begin; at < end; ++at) forget(children[at]);
            children.erase(children.begin() + static_cast<std::ptrdiff_t>(begin),
                           children.begin() + static_cast<std::ptrdiff_t>(end));
            count(children);
            endRemoveRows();
        }
        end = begin == 0 ? 0 : begin - 1;
    }
    for (Node* child : Children(children)) removeGone(plan, child);
}

template <class Row>
void NodesModel<Row>::update(Plan& plan) {
    for (auto& [key, row] : plan.rows) replace(std::move(row));
}

}  // namespace zhanggui
