#pragma once

#include "ui/widgets/cell_delegates.h"

namespace zhanggui {

/// Product and variant in one line: the first in text, the second behind it in text-2.
class ItemDelegate : public TwoLineDelegate {
    Q_OBJECT
  public:
    using TwoLineDelegate::TwoLineDelegate;

  protected:
    void paintCell(const Cell& cell) const override;
};

/// How long a level lasts: plain words, a chip where it is low or out.
class CoverDelegate : public ChipDelegate {
    Q_OBJECT
  public:
    using ChipDelegate::ChipDelegate;

  protected:
    void paintCell(const Cell& cell) const override;
};

}  // namespace zhanggui
