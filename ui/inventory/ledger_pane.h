#pragma once

#include "ui/widgets/label.h"

namespace zhanggui {

class LedgerModel;
class RecordTable;

/// Every movement of one level, newest first, under the list of levels.
class LedgerPane : public Panel {
    Q_OBJECT
  public:
    explicit LedgerPane(LedgerModel& ledger, QWidget* parent = nullptr);
    void setHead(const QString& code, const QString& item);
    RecordTable* table() const { return m_table; }

  Q_SIGNALS:
    void orderFollowed(qlonglong order);  ///< the document's link
    void closeRequested();

  private:
    QWidget* makeHead();
    LedgerModel& m_ledger;
    Label *m_code, *m_item;
    RecordTable* m_table;
};

}  // namespace zhanggui
