#pragma once

#include "ui/shell/door_page.h"

namespace zhanggui {

/// First start of a shop: its name and its owner.
class SetupPage : public DoorPage {
    Q_OBJECT
  public:
    SetupPage(SessionModel& session, Preferences& preferences, QWidget* parent = nullptr);

  protected:
    void submit() override;
    bool check() override;
};

}  // namespace zhanggui
