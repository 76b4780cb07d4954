#pragma once

#include "ui/widgets/cell_delegates.h"

namespace zhanggui {

/// Two lines, the first in strong: a number and when it was.
class OrderNumberDelegate : public TwoLineDelegate {
    Q_OBJECT
  public:
    using TwoLineDelegate::TwoLineDelegate;

  protected:
    void paintCell(const Cell& cell) const override;
};

}  // namespace zhanggui
