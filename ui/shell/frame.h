#pragma once

#include <QHash>
#include <QTimer>
#include <QWidget>

#include "ui/shell/desk_page.h"

class QStackedWidget;

namespace zhanggui {

class Banner;
class CommandPalette;
class DeskMenus;
class DeskState;
class History;
class NavRail;
class StatusBar;
class ToastHost;
class TopBar;

/// The signed-in desk: rail, top bar, banner, pages, status bar. Made anew when the language changes; the pages and
/// the history outlive it.
class Frame : public QWidget {
    Q_OBJECT
  public:
    Frame(const PageTools& tools, const QList<DeskPage*>& pages, DeskState& state, History& history,
          QWidget* parent = nullptr);
    ~Frame() override;

    /// Brings a page to the front; unknown ids are ignored.
    void showPage(const QString& id);
    QString currentPage() const { return m_current; }
    /// Null until the page was shown once.
    QWidget* pageWidget(const QString& id) const { return m_widgets.value(id); }
    bool showsOffline() const;

  Q_SIGNALS:
    void signOutRequested();
    void retryRequested();  ///< Retry of the offline banner

  private:
    void build();
    void buildRail();
    void connectTopBar();
    void registerActions();
    void followPages();
    void bring(DeskPage* page);
    void visitHere();
    void goBack(int step);
    void showConnection();
    void showStorage();
    void showAge();
    void showShortcuts();
    DeskPage* pageOf(const QString& id) const;

    PageTools m_tools;
    QList<DeskPage*> m_pages;
    DeskState& m_state;
    History& m_history;
    QString m_current;
    bool m_travelling = false;
    QHash<QString, QWidget*> m_widgets;
    QHash<QString, QString> m_statuses;
    QTimer m_age;
    NavRail* m_rail = nullptr;
    TopBar* m_top = nullptr;
    Banner* m_offline = nullptr;
    Banner* m_storage = nullptr;
    QStackedWidget* m_stack = nullptr;
    StatusBar* m_status = nullptr;
    ToastHost* m_toasts = nullptr;
    CommandPalette* m_palette = nullptr;
    DeskMenus* m_menus = nullptr;
};

/// "Synced 12 s ago".
QString syncWords(qint64 seconds);

}  // namespace zhanggui
