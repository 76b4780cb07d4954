#pragma once

#include <QDialog>

namespace zhanggui {

class ActionList;

/// Every key of the desk with what it does, by place. `?` opens it, Esc closes it.
class ShortcutSheet : public QDialog {
    Q_OBJECT
  public:
    explicit ShortcutSheet(const ActionList& actions, QWidget* parent = nullptr);
};

}  // namespace zhanggui
