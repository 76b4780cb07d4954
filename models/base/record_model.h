#pragma once

#include <QAbstractTableModel>
#include <QTimer>
#include <functional>

#include "api/contract/instant.h"
#include "api/contract/refusal.h"
#include "models/base/cell_roles.h"
#include "models/base/record_key.h"

namespace zhanggui {

/// What every list of records is to a view: states, ids, columns by key. The records are in RowsModel<Row>.
class RecordModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum class State {
        Loading,  ///< rows that are there are old
        Ready,
        Empty,    ///< there is nothing at all
        NoMatch,  ///< there is nothing that the query lets through
        Error,    ///< refusal() says why; rows that are there are old
        Offline,  ///< the same; it will ask again by itself once the shop is there
        Denied,   ///< the right is missing
    };
    Q_ENUM(State)

    State state() const { return m_state; }
    /// Of Error, Offline and Denied; else empty.
    const Refusal& refusal() const { return m_refusal; }
    /// The refusal in the user's language: what happened, and what to do.
    QString stateTitle() const;
    QString stateSentence() const;
    /// Whether more rows than these are on the server.
    virtual bool hasMore() const { return false; }

    /// Key of the record in a row, and the row of a record; -1 if it is not loaded.
    virtual RecordKey keyAt(int row) const = 0;
    virtual int rowOf(RecordKey key) const = 0;
    int rowOfId(const QVariant& id) const { return rowOf(RecordKey::of(id)); }
    /// Column by its stable key; -1 for a key it has not.
    virtual int columnOf(const QString& key) const = 0;

    /// Asks again. The rows stay until the answer is there and then change only where they differ.
    virtual void reload() {}
    /// After Error or Offline: asks again for what failed.
    virtual void retry() { reload(); }
    /// Something is known to have happened to this record: it is asked for again, alone.
    virtual void touch(RecordKey) {}
    /// Drops all rows, e.g. after signing out.
    virtual void clear() = 0;

    /// The language changed: every word is asked for again.
    void retranslate();
    /// Where "now" comes from; the system's clock unless a test says otherwise.
    void setClock(std::function<Instant()> clock);
    Instant now() const { return m_clock(); }

  Q_SIGNALS:
    void stateChanged();

  protected:
    explicit RecordModel(QObject* parent);
    void setState(State state, const Refusal& refusal = {});
    /// The state that stands for a refusal.
    void setRefused(const Refusal& refusal);

  private:
    void refreshTimes();

    State m_state = State::Loading;
    Refusal m_refusal;
    std::function<Instant()> m_clock;
    QTimer m_minute;  ///< "3 h left" grows old
};

}  // namespace zhanggui
