#pragma once

#include <QAbstractItemModel>
#include <QSet>

#include "models/freight/place_list.h"

namespace zhanggui {

/// Provinces with their cities, to tick. A ticked province stands for all its cities but those that another rate has.
class RegionTreeModel : public QAbstractItemModel {
    Q_OBJECT
  public:
    explicit RegionTreeModel(PlaceList& regions, QObject* parent = nullptr);

    /// `chosen` are ticked; `taken` belong to other rates and cannot be.
    void start(const QStringList& chosen, const QStringList& taken);
    /// In the order of the codes.
    QStringList chosen() const;
    bool isEmpty() const { return m_chosen.isEmpty(); }

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& = {}) const override { return 1; }
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// The place with this code.
    QModelIndex indexOf(const QString& code) const;

  Q_SIGNALS:
    void chosenChanged();

  private:
    QString codeOf(const QModelIndex& index) const;
    QString provinceOf(const QModelIndex& index) const;
    QStringList freeCities(const QString& province) const;
    Qt::CheckState stateOf(const QModelIndex& index) const;
    void tickProvince(const QString& province, bool on);
    void tickCity(const QString& province, const QString& city, bool on);

    PlaceList& m_regions;
    QSet<QString> m_chosen, m_taken;
};

}  // namespace zhanggui
