#pragma once

#include <QCoreApplication>
#include <memory>
#include <unordered_map>
#include <vector>

#include "models/base/rows_model.h"
#include "models/base/tree_model.h"

namespace zhanggui {

/// What the records of a tree look like; the columns are those of lists.
template <class Row>
struct NodeShape {
    const char* context;  ///< of the titles
    std::span<const Column<Row>> columns;
    RecordKey (*key)(const Row&);
    RecordKey (*parent)(const Row&);  ///< a null key for roots
};

/// A tree of records kept by key. Complete: there is no fetching of branches.
template <class Row>
class NodesModel : public TreeModel {
  public:
    explicit NodesModel(const NodeShape<Row>& shape, QObject* parent = nullptr) : TreeModel(parent), m_shape(shape) {}

    /// The record with this key, or null.
    const Row* find(RecordKey key) const {
        const auto found = m_nodes.find(key);
        return found == m_nodes.end() ? nullptr : &found->second->row;
    }
    /// Keys of what stands directly below, in order; of the roots for a null key.
    std::vector<RecordKey> childrenOf(RecordKey parent) const;
    RecordKey parentOf(RecordKey key) const;
    /// Key of the record at an index; a null key for an invalid one.
    RecordKey keyAt(const QModelIndex& at) const { return at.isValid() ? keyOf(*nodeAt(at)) : RecordKey{}; }
    int size() const override { return static_cast<int>(m_nodes.size()); }
    QModelIndex indexOf(RecordKey key, int column = 0) const override;

    /// The whole tree, parents before children, each level in its order. What is the same stays; views keep their
    /// selection and what is open.
    void setNodes(std::vector<Row> fresh);
    void clear() override;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& = {}) const override { return static_cast<int>(m_shape.columns.size()); }
    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    int columnOf(const QString& key) const override;

  protected:
    /// Changes one record; its key and parent must be the old ones.
    void replace(Row row);
    /// Moves a record with all below it before `before`, or to the end for a null key. False if that would
    /// change nothing.
    bool moveNode(RecordKey key, RecordKey parent, RecordKey before);
    /// Puts a new record before `before`, a child of its parent, or to the end for a null key.
    void insertNode(Row row, RecordKey before);
    /// How the row of a node that was moved is brought up to date.
    virtual void adopt(Row&, RecordKey /*parent*/) {}

  private:
    struct Node {
        Row row;
        Node* parent = nullptr;
        std::vector<Node*> children{};
        int place = 0;  ///< among the parent's children
    };
    using Children = std::vector<Node*>;

    static Node* nodeAt(const QModelIndex& at) { return static_cast<Node*>(at.internalPointer()); }
    RecordKey keyOf(const Node& node) const { return m_shape.key(node.row); }
    Node* nodeOf(RecordKey key) const {
        const auto found = m_nodes.find(key);
        return found == m_nodes.end() ? nullptr : found->second.get();
    }
    Children& below(Node* parent) { return parent ? parent->children : m_roots; }
    const Children& below(const Node* parent) const { return parent ? parent->children : m_roots; }
    QModelIndex indexOfNode(const Node* node, int column = 0) const {
        return node ? createIndex(node->place, column, const_cast<Node*>(node)) : QModelIndex();
    }
    static void count(Children& children) {
        for (std::size_t i = 0; i < children.size(); ++i) children[i]->place = static_cast<int>(i);
    }
    void forget(Node* node);

    struct Plan;  ///< how the tree is to become
    void insertFresh(Plan& plan);
    void attachFresh(Plan& plan, RecordKey key, Node* parent);
    void arrange(const Plan& plan);
    void removeGone(const Plan& plan, Node* parent);
    void update(Plan& plan);

    const NodeShape<Row>& m_shape;
    struct HashKey {
        std::size_t operator()(RecordKey key) const {
            return std::hash<std::int64_t>()(key.first * 1'000'003 + key.second);
        }
    };
    std::unordered_map<RecordKey, std::unique_ptr<Node>, HashKey> m_nodes;
    Children m_roots;
};

}  // namespace zhanggui

#include "models/base/nodes_model_impl.h"
