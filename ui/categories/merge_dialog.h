#pragma once

#include <QDialog>

class QPushButton;

namespace zhanggui {

class CategoryTreeModel;
class Label;
class PathCombo;

/// Merging categories into one: which one stays, and what that means, before it is done for good.
class MergeDialog : public QDialog {
    Q_OBJECT
  public:
    MergeDialog(const CategoryTreeModel& tree, const QList<qlonglong>& sources, QWidget* parent = nullptr);

    PathCombo* target() const { return m_target; }

  Q_SIGNALS:
    void mergeRequested(const QList<qlonglong>& sources, qlonglong target);

  private:
    void follow();

    const CategoryTreeModel& m_tree;
    QList<qlonglong> m_sources;
    PathCombo* m_target;
    Label* m_effect;
    QPushButton* m_merge;
};

}  // namespace zhanggui
