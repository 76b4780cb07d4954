#include "ui/shell/main_window.h"

#include <QCloseEvent>

#include "ui/shell/desk_state.h"
#include "ui/shell/preferences.h"
#include "ui/shell/start_page.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/tokens.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

MainWindow::MainWindow(const PageTools& tools, QList<DeskPage*> pages, DeskState& state)
    : m_tools(tools), m_pages(std::move(pages)), m_state(state) {
    setMinimumSize(px(1024), px(640));
    // Restoring also repairs a place that is on no screen any more.
    if (!restoreGeometry(m_tools.preferences.geometry())) resize(px(1440), px(900));
    setWindowIcon(namedIcon(u"store"_s));
    connect(&m_state, &DeskState::changed, this, &MainWindow::updateTitle);
    updateTitle();
    makeStart();
}

MainWindow::~MainWindow() = default;

void MainWindow::clear() {
    delete takeCentralWidget();
    m_start = nullptr;
    m_door = nullptr;
    m_frame = nullptr;
}

void MainWindow::makeStart() {
    m_stage = Stage::Start;
    clear();
    auto* start = new StartPage;
    setCentralWidget(start);
    m_start = start;
    connect(start, &StartPage::retryRequested, this, &MainWindow::retryRequested);
    connect(start, &StartPage::quitRequested, this, &MainWindow::close);
}

void MainWindow::showProgress(int percent, const QString& text) {
    if (m_stage != Stage::Start) makeStart();
    m_start->showProgress(percent, text);
}

void MainWindow::showFailure(const QString& title, const QString& words) {
    if (m_stage != Stage::Start) makeStart();
    m_start->showFailure(title, words);
}

void MainWindow::showDoor(DoorMaker make) {
    m_stage = Stage::Door;
    clear();
    m_makeDoor = std::move(make);
    m_door = m_makeDoor();
    setCentralWidget(m_door);
    m_door->setFocus();
}

void MainWindow::showDesk() {
    m_stage = Stage::Desk;
    clear();  // before the new one is made: its actions carry the same names
    auto* frame = new Frame(m_tools, m_pages, m_state, m_history);
    setCentralWidget(frame);
    m_frame = frame;
    connect(frame, &Frame::signOutRequested, this, &MainWindow::signOutRequested);
    connect(frame, &Frame::retryRequested, this, &MainWindow::reconnectRequested);
    const QString last = m_tools.preferences.lastPage();
    const bool known = std::any_of(m_pages.begin(), m_pages.end(), [&](DeskPage* page) { return page->id() == last; });
    if (!m_pages.isEmpty()) frame->showPage(known ? last : m_pages.first()->id());
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() != QEvent::LanguageChange || m_rebuilding) return;
    // Not now: the event is on its way through the very widgets that will be replaced.
    m_rebuilding = true;
    QMetaObject::invokeMethod(this, &MainWindow::rebuild, Qt::QueuedConnection);
}

void MainWindow::rebuild() {
    m_rebuilding = false;
    updateTitle();
    if (m_stage == Stage::Desk) showDesk();
    if (m_stage == Stage::Door) showDoor(m_makeDoor);
}

void MainWindow::updateTitle() {
    const QString name = tr("Zhanggui");
    setWindowTitle(m_state.shopName().isEmpty() ? name : m_state.shopName() + u" – "_s + name);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    m_tools.preferences.setGeometry(saveGeometry());
    event->accept();
    Q_EMIT closing();
}

}  // namespace zhanggui
