#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTreeView;

namespace zhanggui {

class Label;
class RegionTreeModel;
class PlaceList;

/// Provinces and cities to tick: for one rate of a freight template.
class RegionPicker : public QDialog {
    Q_OBJECT
  public:
    /// `chosen` are ticked at first, `taken` belong to other rates. `regions` outlives the dialog.
    RegionPicker(PlaceList& regions, const QStringList& chosen, const QStringList& taken, QWidget* parent = nullptr);

  Q_SIGNALS:
    void picked(const QStringList& codes);

  private:
    void build();
    void find(const QString& text);
    void follow();

    PlaceList& m_regions;
    RegionTreeModel* m_model;
    QSortFilterProxyModel* m_found;
    QTreeView* m_tree = nullptr;
    QLineEdit* m_search = nullptr;
    Label* m_summary = nullptr;
    QPushButton* m_take = nullptr;
};

}  // namespace zhanggui
