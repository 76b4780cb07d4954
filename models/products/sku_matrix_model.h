#pragma once

#include <QAbstractTableModel>

#include "models/products/product_edit.h"

namespace zhanggui {

/// A cell that is to be written: a number (fen, units) where the column has numbers, nothing to empty it, else text.
struct SkuCell {
    int row = 0;
    int column = 0;
    QVariant value;
};

/// The variants of the product being edited, as a sheet: those of the form, then those that saving would retire.
class SkuMatrixModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column {
        Number,
        Change,
        Axis0,
        Axis1,
        Axis2,
        Code,
        Barcode,
        Price,
        LinePrice,
        Cost,
        Weight,
        Stock,
        Safety,
        ColumnCount
    };

    explicit SkuMatrixModel(ProductEdit& edit, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    /// All of them as one undoable step.
    void write(const QList<SkuCell>& cells, const QString& what);

    int retiredCount() const { return int(m_retired.size()); }
    bool isRetired(int row) const { return row >= int(m_edit.form().skus.size()) && row < rowCount(); }
    SkuId skuAt(int row) const;
    int count(SkuChange change) const;
    /// Row and column of a fault's pointer ("/skus/3/price"); invalid if it is about no cell.
    QModelIndex cellOf(const QString& pointer) const;

  private:
    struct Row;
    Row rowAt(int row) const;
    void rebuild();
    QString faultOf(const QModelIndex& index) const;
    QVariant display(const Row& row, int column) const;
    QVariant raw(const Row& row, int column) const;
    bool isChanged(const Row& row, int column) const;
    SkuChange changeOf(const Row& row) const;
    QString spoken(const QModelIndex& index) const;

    ProductEdit& m_edit;
    std::vector<SkuForm> m_retired;
    QHash<qint64, qlonglong> m_onHand;  ///< by variant, as saved
    QHash<QString, QString> m_faults;   ///< by pointer
    int m_rows = 0;
};

}  // namespace zhanggui
