#pragma once

#include <functional>

#include "ui/widgets/cell_delegate.h"

namespace zhanggui {

/// The sales of 30 days: a line 64 × 24, a dot at today, and the sum at the right.
class SalesDelegate : public CellDelegate {
    Q_OBJECT
  public:
    /// Units a day of a record, oldest first.
    using Daily = std::function<QList<qlonglong>(const QVariant& id)>;

    explicit SalesDelegate(Daily daily, QObject* parent = nullptr);

  protected:
    void paintCell(const Cell& cell) const override;
    QString words(const QModelIndex& index) const override;

  private:
    Daily m_daily;
};

}  // namespace zhanggui
