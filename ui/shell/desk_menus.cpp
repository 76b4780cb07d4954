#include "ui/shell/desk_menus.h"

#include <QMenu>
#include <QPushButton>

#include "ui/shell/buttons.h"
#include "ui/shell/desk_state.h"
#include "ui/shell/drop_panel.h"
#include "ui/shell/job_list.h"
#include "ui/shell/notice_rows.h"
#include "ui/shell/notices.h"
#include "ui/shell/preferences.h"
#include "ui/widgets/icons.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {

void addChoice(QMenu* menu, const QString& name, const QString& text, bool chosen, std::function<void()> choose) {
    QAction* action = menu->addAction(text);
    action->setObjectName(name);
    action->setCheckable(true);
    action->setChecked(chosen);
    QObject::connect(action, &QAction::triggered, menu, [choose = std::move(choose)] { choose(); });
}

}  // namespace

DeskMenus::DeskMenus(const PageTools& tools, DeskState& state, QWidget* window)
    : QObject(window), m_tools(tools), m_state(state), m_window(window) {}

QMenu* DeskMenus::makeLanguageMenu(Preferences& preferences, QWidget* parent) {
    auto* menu = new QMenu(tr("Language"), parent);
    menu->setObjectName(u"languageMenu"_s);
    menu->setIcon(namedIcon(u"message"_s));
    const QList<QPair<QString, QString>> languages{{u"zh_CN"_s, u"简体中文"_s}, {u"en"_s, u"English"_s}};
    for (const auto& [key, text] : languages)
        addChoice(menu, u"language."_s + key, text, preferences.language() == key,
                  [&preferences, key = key] { preferences.setLanguage(key); });
    return menu;
}

void DeskMenus::showUser(const QWidget* anchor) {
    auto* menu = new QMenu(m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"userMenu"_s);
    Preferences& preferences = m_tools.preferences;
    const QList<QPair<QString, QString>> themes{
        {u"light"_s, tr("Light")}, {u"dark"_s, tr("Dark")}, {u"system"_s, tr("As the system")}};
    menu->addSection(tr("Appearance"));
    for (const auto& [key, text] : themes)
        addChoice(menu, u"theme."_s + key, text, preferences.theme() == key,
                  [&preferences, key = key] { preferences.setTheme(key); });
    menu->addSection(tr("Language"));
    QMenu* languages = makeLanguageMenu(preferences, menu);
    menu->addActions(languages->actions());
    menu->addSeparator();
    if (m_state.serverIsLocal()) {
        addChoice(menu, u"keepServing"_s, tr("Keep serving customers after closing"), preferences.keepServing(),
                  [&preferences] { preferences.setKeepServing(!preferences.keepServing()); });
        menu->addSeparator();
    }
    connect(menu->addAction(namedIcon(u"help"_s), tr("Keyboard shortcuts")), &QAction::triggered, this,
            &DeskMenus::shortcutsRequested);
    connect(menu->addAction(namedIcon(u"logout"_s), tr("Sign out")), &QAction::triggered, this,
            &DeskMenus::signOutRequested);
    menu->popup(anchor->mapToGlobal(QPoint(anchor->width() - menu->sizeHint().width(), anchor->height())));
}

void DeskMenus::showJobs(const QWidget* anchor) {
    if (m_jobs == nullptr) {
        m_jobs = new DropPanel(tr("Jobs"), m_window);
        QPushButton* clear = linkButton(tr("Clear finished"));
        connect(clear, &QPushButton::clicked, &m_tools.jobs, &JobList::clearEnded);
        m_jobs->setSide(clear);
        connect(&m_tools.jobs, &JobList::changed, m_jobs, [this] { fillJobs(*m_jobs, m_tools.jobs); });
    }
    fillJobs(*m_jobs, m_tools.jobs);
    m_jobs->dropUnder(anchor);
}

void DeskMenus::showAlerts(const QWidget* anchor) {
    if (m_alerts == nullptr) m_alerts = new DropPanel(tr("Alerts"), m_window);
    fillNotices(*m_alerts, m_tools.notices);
    m_alerts->dropUnder(anchor);
    m_tools.notices.markSeen();
}

}  // namespace zhanggui
