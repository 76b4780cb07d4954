#pragma once

#include <QCoreApplication>
#include <span>
#include <vector>

#include "models/base/record_model.h"
#include "models/base/same_fields.h"

namespace zhanggui {

/// One column: everything that data() and headerData() need to know of it.
template <class Row>
struct Column {
    const char* key;                                        ///< stable
    const char* title;                                      ///< QT_TRANSLATE_NOOP in the shape's context
    QString (*display)(const Row&, Instant now) = nullptr;  ///< null: nothing is written in the cell
    QVariant (*raw)(const Row&) = nullptr;                  ///< RawRole
    int (*tone)(const Row&, Instant now) = nullptr;         ///< int of cell::Tone, -1 for none
    QString (*second)(const Row&, Instant now) = nullptr;   ///< SecondLineRole
    QString (*image)(const Row&) = nullptr;                 ///< ImageRole
    QString (*tip)(const Row&, Instant now) = nullptr;      ///< tooltip
    bool right = false;                                     ///< numbers
    const char* sortKey = nullptr;                          ///< the server can sort by it
};

/// What a cell answers to the roles that every record has, but its id.
template <class Row>
QVariant cellData(const Column<Row>& column, const Row& row, Instant now, int role);

/// What the records of a list look like.
template <class Row>
struct RecordShape {
    const char* context;  ///< of the titles
    std::span<const Column<Row>> columns;
    RecordKey (*key)(const Row&);
};

inline int toneOf(cell::Tone tone) {
    return static_cast<int>(tone);
}

/// A table of records kept by key. A complete list when used as it is; PagedModel adds the server's pages.
template <class Row>
class RowsModel : public RecordModel {
  public:
    explicit RowsModel(const RecordShape<Row>& shape, QObject* parent = nullptr)
        : RecordModel(parent), m_shape(shape) {}

    const std::vector<Row>& rows() const { return m_rows; }
    /// The record with this key, or null.
    const Row* find(RecordKey key) const {
        const int row = rowOf(key);
        return row < 0 ? nullptr : &m_rows[static_cast<std::size_t>(row)];
    }
    /// The whole list: what is the same stays, the rest is inserted, changed, moved or removed in place.
    void setRows(std::vector<Row> fresh) {
        merge(std::move(fresh));
        setState(m_rows.empty() ? State::Empty : State::Ready);
    }
    void clear() override {
        removeRange(0, m_rows.size());
        setState(State::Loading);
    }

    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    int columnCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_shape.columns.size());
    }
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    RecordKey keyAt(int row) const override { return m_shape.key(m_rows.at(static_cast<std::size_t>(row))); }
    int rowOf(RecordKey key) const override;
    int columnOf(const QString& key) const override;

  protected:
    RecordKey keyOf(const Row& row) const { return m_shape.key(row); }
    void merge(std::vector<Row> fresh);
    /// Puts new rows at the end; those already there are updated where they stand.
    void append(std::vector<Row> more);
    void replace(std::size_t at, Row row);
    void insert(std::size_t at, std::vector<Row> rows);
    void removeRange(std::size_t at, std::size_t count);

  private:
    const RecordShape<Row>& m_shape;
    std::vector<Row> m_rows;
};

}  // namespace zhanggui

#include "models/base/rows_model_impl.h"
