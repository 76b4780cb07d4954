#pragma once

#include <QObject>

#include "ui/shell/desk_page.h"

class QMenu;

namespace zhanggui {

class DeskState;
class DropPanel;

/// What drops from the top bar: jobs, alerts and the user's menu with theme and language.
class DeskMenus : public QObject {
    Q_OBJECT
  public:
    /// `window` owns the panels.
    DeskMenus(const PageTools& tools, DeskState& state, QWidget* window);

    void showJobs(const QWidget* anchor);
    void showAlerts(const QWidget* anchor);
    void showUser(const QWidget* anchor);
    /// A menu of the languages, each called by its own name, for the sign-in page too.
    static QMenu* makeLanguageMenu(Preferences& preferences, QWidget* parent);

  Q_SIGNALS:
    void signOutRequested();
    void shortcutsRequested();

  private:
    PageTools m_tools;
    DeskState& m_state;
    QWidget* m_window;
    DropPanel *m_jobs = nullptr, *m_alerts = nullptr;
};

}  // namespace zhanggui
