#pragma once

#include "ui/shell/door_page.h"

namespace zhanggui {

/// Staff sign-in with the last name filled in.
class SignInPage : public DoorPage {
    Q_OBJECT
  public:
    SignInPage(SessionModel& session, Preferences& preferences, QWidget* parent = nullptr);
    /// For the demo shop, whose password is no secret.
    void fillIn(const QString& login, const QString& password);

  protected:
    void submit() override;
    bool check() override;
};

}  // namespace zhanggui
