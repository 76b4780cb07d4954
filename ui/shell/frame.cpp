#include "ui/shell/frame.h"

#include <QAbstractButton>
#include <QAction>
#include <QCoreApplication>
#include <QLocale>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/shell/action_list.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/desk_menus.h"
#include "ui/shell/desk_state.h"
#include "ui/shell/history.h"
#include "ui/shell/job_list.h"
#include "ui/shell/notices.h"
#include "ui/shell/preferences.h"
#include "ui/shell/shortcut_sheet.h"
#include "ui/widgets/bars.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/nav_rail.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/toast.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {

constexpr int ageMs = 5000, undoSeconds = 10;

QString groupTitle(RailGroup group) {
    switch (group) {
        case RailGroup::Top:
            return {};
        case RailGroup::Sales:
            return Frame::tr("Sales");
        case RailGroup::Catalogue:
            return Frame::tr("Catalogue");
        case RailGroup::Storefront:
            return Frame::tr("Storefront");
        case RailGroup::Insights:
            return Frame::tr("Insights & distribution");
    }
    return {};
}

}  // namespace

QString syncWords(qint64 seconds) {
    if (seconds < 5) return Frame::tr("Synced just now");
    if (seconds < 60) return Frame::tr("Synced %n s ago", "seconds", int(seconds));
    return Frame::tr("Synced %n min ago", "minutes", int(seconds / 60));
}

Frame::Frame(const PageTools& tools, const QList<DeskPage*>& pages, DeskState& state, History& history, QWidget* parent)
    : QWidget(parent), m_tools(tools), m_pages(pages), m_state(state), m_history(history) {
    build();
    connectTopBar();
    registerActions();
    followPages();
    connect(&m_state, &DeskState::changed, this, &Frame::showConnection);
    connect(&m_state, &DeskState::changed, this, &Frame::showStorage);
    connect(&m_age, &QTimer::timeout, this, &Frame::showAge);
    m_age.start(ageMs);
    showConnection();
    showStorage();
}

Frame::~Frame() {
    for (DeskPage* page : std::as_const(m_pages)) page->disconnect(this);
}

void Frame::build() {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(0);
    buildRail();
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    m_top = new TopBar;
    m_offline = new Banner;
    m_offline->setObjectName(u"offlineBanner"_s);
    m_offline->hide();
    m_storage = new Banner;
    m_storage->setObjectName(u"storageBanner"_s);
    m_storage->hide();
    m_stack = new QStackedWidget;
    right->addWidget(m_top);
    right->addWidget(m_offline);
    right->addWidget(m_storage);
    right->addWidget(m_stack, 1);
    columns->addWidget(m_rail);
    columns->addLayout(right, 1);
    outer->addLayout(columns, 1);
    m_status = new StatusBar;
    outer->addWidget(m_status);
    m_toasts = new ToastHost(this);
    m_palette = new CommandPalette(m_tools.actions, m_pages, this);
    m_menus = new DeskMenus(m_tools, m_state, this);
    connect(m_offline, &Banner::retry, this, &Frame::retryRequested);
}

void Frame::buildRail() {
    m_rail = new NavRail;
    RailGroup last = RailGroup::Top;
    for (DeskPage* page : std::as_const(m_pages)) {
        if (page->group() != last) m_rail->addGroup(groupTitle(last = page->group()));
        m_rail->addItem(page->id(), page->icon(), page->title());
        m_rail->setCount(page->id(), page->count());
        connect(page, &DeskPage::countChanged, this, [this, page] { m_rail->setCount(page->id(), page->count()); });
    }
    m_rail->addFootItem(u"help"_s, u"help"_s, tr("Help"), u"?"_s);
    m_rail->setCollapsed(m_tools.preferences.railCollapsed());
    connect(m_rail, &NavRail::chosen, this, [this](const QString& key) {
        if (key == "help"_L1)
            showShortcuts();
        else
            showPage(key);
    });
    connect(m_rail, &NavRail::shopClicked, this, [this] {
        m_rail->setCollapsed(!m_rail->isCollapsed());
        m_tools.preferences.setRailCollapsed(m_rail->isCollapsed());
    });
}

void Frame::connectTopBar() {
    // The bar's buttons in their order: jobs, alerts. The last thing in the bar is the user.
    const QList<BarButton*> buttons = m_top->findChildren<BarButton*>();
    QAbstractButton* user = m_top->findChildren<QAbstractButton*>().last();
    user->setObjectName(u"userButton"_s);
    connect(m_top, &TopBar::backRequested, this, [this] { goBack(-1); });
    connect(m_top, &TopBar::forwardRequested, this, [this] { goBack(1); });
    connect(m_top, &TopBar::searchRequested, this, [this] { m_palette->open(m_current); });
    connect(m_top, &TopBar::jobsRequested, this, [this, jobs = buttons.value(0)] { m_menus->showJobs(jobs); });
    connect(m_top, &TopBar::alertsRequested, this, [this, bell = buttons.value(1)] { m_menus->showAlerts(bell); });
    connect(m_top, &TopBar::userRequested, this, [this, user] { m_menus->showUser(user); });
    connect(m_menus, &DeskMenus::signOutRequested, this, &Frame::signOutRequested);
    connect(m_menus, &DeskMenus::shortcutsRequested, this, &Frame::showShortcuts);
    connect(m_palette, &CommandPalette::searchRequested, this, [this](const QString& id, const QString& text) {
        showPage(id);
        if (DeskPage* page = pageOf(id)) page->search(text);
    });
    const auto followJobs = [this] {
        const int percent = m_tools.jobs.percent();
        m_top->setJobs(m_tools.jobs.running(), percent < 0 ? -1 : percent / 100.0);
    };
    const auto followNotices = [this] { m_top->setAlerts(m_tools.notices.unseen()); };
    connect(&m_tools.jobs, &JobList::changed, this, followJobs);
    connect(&m_tools.notices, &Notices::historyChanged, this, followNotices);
    connect(&m_tools.notices, &Notices::posted, this, [this](const Notice& notice) {
        ToastMessage message{notice.text, notice.actionText, notice.action, notice.kind == Notice::Kind::Error};
        if (notice.undoes) message.seconds = undoSeconds;
        message.givesWay = notice.undoes;
        m_toasts->post(message);
    });
    followJobs();
    followNotices();
}

void Frame::registerActions() {
    const QString place = tr("Desk");
    const auto add = [&](const QString& id, const QString& text, const QString& icon, const QKeySequence& keys) {
        return m_tools.actions.add(this, {id, text, place, icon, keys, {}});
    };
    connect(add(u"desk.search"_s, tr("Search"), u"search"_s, QKeySequence(Qt::CTRL | Qt::Key_K)), &QAction::triggered,
            this, [this] { m_palette->open(m_current); });
    connect(add(u"desk.back"_s, tr("Back"), u"back"_s, QKeySequence(Qt::ALT | Qt::Key_Left)), &QAction::triggered, this,
            [this] { goBack(-1); });
    connect(add(u"desk.forward"_s, tr("Forward"), u"forward"_s, QKeySequence(Qt::ALT | Qt::Key_Right)),
            &QAction::triggered, this, [this] { goBack(1); });
    connect(add(u"desk.shortcuts"_s, tr("Show keyboard shortcuts"), u"help"_s, QKeySequence(Qt::Key_Question)),
            &QAction::triggered, this, &Frame::showShortcuts);
    QAction* undo = add(u"desk.undo"_s, tr("Undo the last change"), u"undo"_s, QKeySequence::Undo);
    undo->setEnabled(m_tools.notices.mayUndo());
    connect(undo, &QAction::triggered, &m_tools.notices, &Notices::undo);
    connect(&m_tools.notices, &Notices::mayUndoChanged, undo, &QAction::setEnabled);
    connect(add(u"desk.signOut"_s, tr("Sign out"), u"logout"_s, {}), &QAction::triggered, this,
            &Frame::signOutRequested);
    for (DeskPage* page : m_pages)
        connect(add(u"go."_s + page->id(), tr("Go to %1").arg(page->title()), page->icon(), page->goKeys()),
                &QAction::triggered, this, [this, id = page->id()] { showPage(id); });
}

void Frame::followPages() {
    for (DeskPage* page : m_pages) {
        connect(page, &DeskPage::statusChanged, this, [this, id = page->id()](const QString& text) {
            m_statuses[id] = text;
            if (id == m_current) m_status->setPageText(text);
        });
        connect(page, &DeskPage::linkFollowed, this, [this](const QString& id, const QVariant& record) {
            showPage(id);
            if (DeskPage* target = pageOf(id)) target->open(record);
        });
        connect(page, &DeskPage::placeChanged, this, &Frame::visitHere);
    }
}

DeskPage* Frame::pageOf(const QString& id) const {
    for (DeskPage* page : m_pages)
        if (page->id() == id) return page;
    return nullptr;
}

void Frame::showPage(const QString& id) {
    DeskPage* page = pageOf(id);
    if (page == nullptr) return;
    bring(page);
    visitHere();
}

void Frame::bring(DeskPage* page) {
    const QString id = page->id();
    if (!m_widgets.contains(id)) {
        QWidget* widget = page->makeWidget();
        m_widgets.insert(id, widget);
        m_stack->addWidget(widget);
    }
    m_current = id;
    m_stack->setCurrentWidget(m_widgets.value(id));
    m_rail->setCurrent(id);
    m_status->setPageText(m_statuses.value(id));
    m_tools.preferences.setLastPage(id);
    page->activate();
    m_widgets.value(id)->setFocus(Qt::OtherFocusReason);
}

void Frame::visitHere() {
    const DeskPage* page = pageOf(m_current);
    if (page == nullptr || m_travelling) return;
    m_history.visit({m_current, page->place()});
    m_top->setHistory(m_history.mayGoBack(), m_history.mayGoForward());
}

void Frame::goBack(int step) {
    if (step < 0 ? !m_history.mayGoBack() : !m_history.mayGoForward()) return;
    const History::Entry entry = m_history.go(step);
    DeskPage* page = pageOf(entry.page);
    if (page == nullptr) return;
    m_travelling = true;
    bring(page);
    page->restore(entry.place);
    m_travelling = false;
    m_top->setHistory(m_history.mayGoBack(), m_history.mayGoForward());
}

bool Frame::showsOffline() const {
    return m_offline->isVisible();
}

void Frame::showConnection() {
    const bool offline = m_state.connection() == DeskState::Connection::Offline;
    const QString server = m_state.serverIsLocal() ? tr("local server %1") : tr("server %1");
    QString words = tr("Connecting");
    StatusBar::Link link = StatusBar::Link::Connecting;
    if (m_state.connection() == DeskState::Connection::Connected) {
        link = StatusBar::Link::Connected;
        words = tr("Connected");
    }
    if (offline) {
        link = StatusBar::Link::Offline;
        words = tr("Offline");
    }
    if (!m_state.serverVersion().isEmpty()) words += u" · "_s + server.arg(m_state.serverVersion());
    m_status->setConnection(link, words);
    m_top->setUser(m_state.userName());
    // A shop that was made by the command line has no name until somebody gives it one.
    const QString shop = m_state.shopName().isEmpty() ? QCoreApplication::translate("zhanggui::MainWindow", "Zhanggui")
                                                      : m_state.shopName();
    m_rail->setShop(m_state.isDemo() ? tr("%1 (demo)").arg(shop) : shop);
    showAge();
    if (!offline) {
        m_offline->hide();
        return;
    }
    const QString since = QLocale().toString(m_state.offlineSince().time(), QLocale::ShortFormat);
    m_offline->show(Banner::Kind::Offline, tr("Offline since %1").arg(since),
                    m_state.reason().isEmpty()
                        ? tr("What you see is from before. The desk goes on by itself as soon as the server answers.")
                        : m_state.reason());
    m_offline->setRetry(true);
}

void Frame::showStorage() {
    const QString room = QLocale().formattedDataSize(m_state.freeBytes(), 0);
    switch (m_state.storage()) {
        case StorageLevel::Enough:
            m_storage->hide();
            break;
        case StorageLevel::Low:
            m_storage->show(Banner::Kind::Warning, tr("The shop's disk is nearly full: %1 are free").arg(room),
                            tr("Pictures, imports, exports and backups wait until there is more room. Orders and other "
                               "changes go on."));
            break;
        case StorageLevel::ReadOnly:
            m_storage->show(Banner::Kind::Error, tr("The shop is read-only: %1 are free on its disk").arg(room),
                            tr("Customers cannot order and nothing can be saved. Make room on the disk; the shop goes "
                               "on by itself."));
            break;
    }
}

void Frame::showAge() {
    const QDateTime last = m_state.lastSync();
    m_status->setSync(last.isValid() ? syncWords(last.secsTo(QDateTime::currentDateTime())) : QString());
}

void Frame::showShortcuts() {
    auto* sheet = new ShortcutSheet(m_tools.actions, this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
}

}  // namespace zhanggui
