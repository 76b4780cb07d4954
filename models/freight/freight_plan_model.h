#pragma once

#include <QAbstractTableModel>
#include <array>
#include <vector>

#include "models/freight/place_list.h"

namespace zhanggui {

/// A freight template while it is edited, as a sheet: a row a zone, the last one for everywhere else. Cells take whole
/// numbers (pieces, grams, fen); what could not be read is kept and faulty.
class FreightPlanModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column { Places, Delivered, First, FirstFee, Step, StepFee, FreeFrom, FreePieces, ColumnCount };

    explicit FreightPlanModel(PlaceList& regions, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

    /// What is saved, to tell changes by.
    void load(const FreightPlan& plan);
    FreightPlan plan() const;
    bool isChanged() const { return plan() != m_saved; }
    /// Whether every cell can be saved.
    bool isReadable() const;

    FreightUnit unit() const { return m_unit; }
    void setUnit(FreightUnit unit);
    FreeWhen freeWhen() const { return m_freeWhen; }
    void setFreeWhen(FreeWhen when);

    bool isElsewhere(int row) const { return row == int(m_rows.size()) - 1; }
    QStringList regionsOf(int row) const;
    /// The codes that other rows have.
    QStringList takenBut(int row) const;
    void setRegions(int row, const QStringList& codes);
    /// A row of these places in front of everywhere else, with its rate; gives its place.
    int addZone(const QStringList& codes);
    void removeZone(int row);
    bool isDelivered(int row) const;
    void setDelivered(int row, bool delivered);

    /// Faults of the server by pointer, in words. Gone with the next change.
    void setFaults(const QHash<QString, QString>& faults);
    /// Row and column of a pointer ("/plan/zones/0/rate/step"); invalid if it is about no cell.
    QModelIndex cellOf(const QString& pointer) const;

  Q_SIGNALS:
    void edited();

  private:
    struct Row {
        std::vector<std::string> regions;
        FreightRate rate;
        std::array<QString, ColumnCount> unread{};
    };
    static std::int64_t* numberOf(FreightRate& rate, int column);
    QVariant raw(const Row& row, int column) const;
    QString display(int row, int column) const;
    QString faultOf(const QModelIndex& index) const;
    bool isCellChanged(int row, int column) const;
    void rowChanged(int row);
    QString placesOf(int row) const;

    PlaceList& m_regions;
    FreightUnit m_unit = FreightUnit::Piece;
    FreeWhen m_freeWhen = FreeWhen::Either;
    std::vector<Row> m_rows{Row{}};
    FreightPlan m_saved;
    QHash<QString, QString> m_faults;
};

}  // namespace zhanggui
