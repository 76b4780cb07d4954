#pragma once

#include <QMainWindow>
#include <functional>

#include "ui/shell/frame.h"
#include "ui/shell/history.h"

namespace zhanggui {

class StartPage;

/// The window: start, sign-in or the desk. Remembers its place on the screen and rebuilds what it shows when the
/// language changes.
class MainWindow : public QMainWindow {
    Q_OBJECT
  public:
    /// Makes the page before the desk (sign-in, first set-up); the caller owns it.
    using DoorMaker = std::function<QWidget*()>;

    MainWindow(const PageTools& tools, QList<DeskPage*> pages, DeskState& state);
    ~MainWindow() override;

    void showProgress(int percent, const QString& text);
    void showFailure(const QString& title, const QString& words);
    void showDoor(DoorMaker make);
    /// The desk with the page shown last, or the first one.
    void showDesk();
    Frame* frame() const { return m_frame; }
    StartPage* startPage() const { return m_start; }
    QWidget* door() const { return m_door; }

  Q_SIGNALS:
    void retryRequested();      ///< the start failed: try again
    void reconnectRequested();  ///< the desk is offline: try now
    void signOutRequested();
    void closing();

  protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

  private:
    enum class Stage { Start, Door, Desk };
    void clear();
    void makeStart();
    void rebuild();
    void updateTitle();

    PageTools m_tools;
    QList<DeskPage*> m_pages;
    DeskState& m_state;
    History m_history;
    Stage m_stage = Stage::Start;
    StartPage* m_start = nullptr;
    QWidget* m_door = nullptr;
    DoorMaker m_makeDoor;
    Frame* m_frame = nullptr;
    bool m_rebuilding = false;
};

}  // namespace zhanggui
