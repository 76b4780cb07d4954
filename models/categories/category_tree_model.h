#pragma once

#include "api/client/client.h"
#include "api/contract/categories.h"
#include "models/base/nodes_model.h"
#include "models/shop/shop_events.h"

namespace zhanggui {

/// The category tree as staff see it. Changing it is CategoryActions.
class CategoryTreeModel : public NodesModel<CategoryNode> {
    Q_OBJECT
  public:
    CategoryTreeModel(Client& client, ShopEvents& events, QObject* parent = nullptr);

    void reload() override;
    void clear() override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    /// A name given in its place; asks for the change by renamed().
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    /// What is known of a category; the default one if it is not here.
    QString nameOf(qlonglong id) const;
    /// "Tea / Green".
    QString pathOf(qlonglong id) const;
    qlonglong parentIdOf(qlonglong id) const;
    bool isVisible(qlonglong id) const;        ///< its own switch, whatever its parents'
    qlonglong productsIn(qlonglong id) const;  ///< below it included
    qlonglong trashedIn(qlonglong id) const;   ///< the same of the recycle bin
    qlonglong versionOf(qlonglong id) const;
    QString pictureOf(qlonglong id) const;
    qlonglong specTemplateOf(qlonglong id) const;       ///< bound to itself; 0 for none
    qlonglong inheritedTemplateOf(qlonglong id) const;  ///< of the nearest parent that has one; 0 for none
    QList<qlonglong> childIds(qlonglong parent) const;  ///< 0 for the roots
    /// It and all below it, parents first.
    QList<qlonglong> within(qlonglong id) const;
    /// Every category as (id, path), in the order of the tree.
    QList<QPair<qlonglong, QString>> paths() const;
    /// Those of `ids` that stand within no other of them, in the order of the tree.
    QList<qlonglong> outermost(const QList<qlonglong>& ids) const;
    /// Ids whose name contains `text`, in the order of the tree.
    QList<qlonglong> matching(const QString& text) const;

    /// Why these may not go before a child of `parent` (0: to the end of the roots), in the user's language; empty if
    /// they may. The server decides again.
    QString whyNotMove(const QList<qlonglong>& ids, qlonglong parent) const;
    /// A name that no child of `parent` has: "New category 2".
    QString freeName(qlonglong parent) const;

    /// Names of spec templates for their column.
    void setTemplateNames(const QHash<qlonglong, QString>& names);

  Q_SIGNALS:
    void renamed(qlonglong id, const QString& name);

  protected:
    void adopt(CategoryNode& row, RecordKey parent) override;

  private:
    friend class CategoryActions;
    /// While held nothing is asked for, since changes are on their way that are shown already.
    void hold();
    void release();
    /// Shows a move before the server has agreed.
    void showMove(const CategoryStep& step) { moveNode(step.category, step.parent, step.before); }
    void take(CategoryNode node) { replace(std::move(node)); }
    void show(CategoryNode node, CategoryId before) { insertNode(std::move(node), before); }
    void changed();

    std::int32_t heightOf(RecordKey key) const;

    Client& m_client;
    Latest m_asking;
    QTimer m_flush;
    QHash<qlonglong, QString> m_templateNames;
    int m_held = 0;
    bool m_wanted = false, m_stale = false, m_quiet = false;
};

}  // namespace zhanggui
