#pragma once

#include <QDialog>

class QPushButton;

namespace zhanggui {

class CategoryTreeModel;
class PathCombo;

/// Deleting categories: says how many products and categories it is about and asks where the products go.
class RemovalDialog : public QDialog {
    Q_OBJECT
  public:
    RemovalDialog(const CategoryTreeModel& tree, const QList<qlonglong>& ids, QWidget* parent = nullptr);

    /// Null where there are no products to be moved.
    PathCombo* target() const { return m_target; }

  Q_SIGNALS:
    void removeRequested(const QList<qlonglong>& ids, qlonglong productsTo);

  private:
    void follow();

    QList<qlonglong> m_ids;
    PathCombo* m_target = nullptr;
    QPushButton* m_remove;
};

}  // namespace zhanggui
