#pragma once

#include <QWidget>

namespace zhanggui {

/// A level's terms.
struct LevelTerms {
    qlonglong onHand = 0, reserved = 0, available = 0;
};

/// How the available units come about: on hand, less reserved. Stands in a popover under the cell.
class ExplainCard : public QWidget {
    Q_OBJECT
  public:
    explicit ExplainCard(const LevelTerms& terms, QWidget* parent = nullptr);

  Q_SIGNALS:
    void closed();
};

}  // namespace zhanggui
