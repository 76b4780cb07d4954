#pragma once

#include <QAbstractItemModel>

#include "models/base/record_model.h"

namespace zhanggui {

/// What every tree of records is to a view: states, ids, columns by key. The records are in NodesModel<Row>.
class TreeModel : public QAbstractItemModel {
    Q_OBJECT
  public:
    using State = RecordModel::State;

    State state() const { return m_state; }
    /// Of Error, Offline and Denied; else empty.
    const Refusal& refusal() const { return m_refusal; }
    /// The refusal in the user's language: what happened, and what to do.
    QString stateTitle() const;
    QString stateSentence() const;

    virtual int columnOf(const QString& key) const = 0;
    /// Where a record stands; invalid if it is not here.
    virtual QModelIndex indexOf(RecordKey key, int column = 0) const = 0;
    QModelIndex indexOfId(const QVariant& id, int column = 0) const { return indexOf(RecordKey::of(id), column); }
    virtual int size() const = 0;  ///< of the whole tree

    /// Asks again. What is there stays until the answer is and then changes only where it differs.
    virtual void reload() {}
    /// Drops everything, e.g. after signing out.
    virtual void clear() = 0;
    /// The language changed: every word is asked for again.
    void retranslate();

  Q_SIGNALS:
    void stateChanged();

  protected:
    using QAbstractItemModel::QAbstractItemModel;
    void setState(State state, const Refusal& refusal = {});
    /// The state that stands for a refusal.
    void setRefused(const Refusal& refusal);

  private:
    void retranslateBelow(const QModelIndex& parent);

    State m_state = State::Loading;
    Refusal m_refusal;
};

}  // namespace zhanggui
