#include "ui/shell/view_binding.h"

#include <QAction>
#include <QJsonArray>
#include <QMenu>

#include "models/base/sentences.h"
#include "models/shop/view_list.h"
#include "ui/shell/action_list.h"
#include "ui/shell/notices.h"
#include "ui/shell/view_dialog.h"
#include "ui/widgets/list_page.h"

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {

QString keyOf(qlonglong id) {
    return u"view:%1"_s.arg(id);
}

QJsonObject contentOf(const ListPage& list) {
    const ListQuery query = list.query();
    QJsonArray filters;
    for (const FilterValue& filter : query.filters)
        filters.append(QJsonObject{{u"key"_s, filter.key},
                                   {u"value"_s, QJsonValue::fromVariant(filter.value)},
                                   {u"display"_s, filter.display}});
    return {{u"tab"_s, query.tab},         {u"text"_s, query.text},
            {u"filters"_s, filters},       {u"sort"_s, query.sortKey},
            {u"down"_s, query.descending}, {u"columns"_s, list.layoutState().value("columns"_L1)}};
}

SavedTab tabOf(const ListView& view) {
    const QJsonObject& content = view.content;
    SavedTab tab{keyOf(view.id), view.name, {}, {}};
    tab.query.tab = content.value("tab"_L1).toString();
    tab.query.view = tab.key;
    tab.query.text = content.value("text"_L1).toString();
    const QJsonArray filters = content.value("filters"_L1).toArray();
    for (const auto& filter : filters)
        tab.query.filters.append(
            {filter["key"_L1].toString(), filter["value"_L1].toVariant(), filter["display"_L1].toString()});
    tab.query.sortKey = content.value("sort"_L1).toString();
    tab.query.descending = content.value("down"_L1).toBool();
    if (const auto columns = content.value("columns"_L1); columns.isObject()) tab.layout = {{u"columns"_s, columns}};
    return tab;
}

}  // namespace

ViewBinding::ViewBinding(ListPage* list, const PageTools& tools, const QString& page, const QString& place,
                         QWidget* host)
    : QObject(list), m_list(list), m_tools(tools), m_page(page) {
    auto* save = tools.actions.add(
        host, {page + u".saveView"_s, tr("Save this view…"), place, u"plus"_s, {}, {tr("filter"), tr("tab")}});
    connect(save, &QAction::triggered, this, &ViewBinding::saveAs);
    connect(list, &ListPage::viewMenuRequested, this, &ViewBinding::showMenu);
    ViewList& views = tools.views;
    connect(&views, &ViewList::changed, this, [this](const QString& changed) {
        if (changed == m_page) showViews();
    });
    connect(&views, &ViewList::saved, this, [this](const QString& saved, qlonglong id) {
        if (saved != m_page) return;
        if (m_dialog) m_dialog->accept();
        if (!std::exchange(m_adding, false)) return;
        ListQuery query = m_list->query();
        query.view = keyOf(id);
        m_list->setQuery(query);
    });
    connect(&views, &ViewList::refused, this, [this](const QString& refused, const Refusal& refusal) {
        if (refused != m_page) return;
        m_adding = false;
        if (m_dialog)
            m_dialog->showFault(sentences::of(refusal));
        else
            m_tools.notices.error(tr("The view was not changed"), sentences::of(refusal));
    });
    showViews();
    views.load(page);
}

void ViewBinding::showViews() {
    m_views = m_tools.views.views(m_page);
    QList<SavedTab> tabs;
    for (const ListView& view : m_views) tabs.append(tabOf(view));
    m_list->setSavedTabs(tabs);
}

const ListView* ViewBinding::current() const {
    for (const ListView& view : m_views)
        if (keyOf(view.id) == m_list->savedTab()) return &view;
    return nullptr;
}

ListView ViewBinding::asShown(ListView view) const {
    view.content = contentOf(*m_list);
    return view;
}

void ViewBinding::showMenu(const QPoint& at) {
    auto* menu = new QMenu(m_list);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"viewMenuPopup"_s);
    menu->addAction(tr("Save as a new view…"), this, &ViewBinding::saveAs);
    if (const auto* view = current(); view != nullptr && view->mine) {
        menu->addSeparator();
        menu->addAction(tr("Save changes to “%1”").arg(view->name), this, &ViewBinding::saveChanges)
            ->setEnabled(m_list->savedTabChanged());
        menu->addAction(tr("Rename or share…"), this, &ViewBinding::rename);
        menu->addAction(tr("Delete “%1”").arg(view->name), this, &ViewBinding::remove);
    }
    menu->popup(at);
}

void ViewBinding::saveAs() {
    ask(asShown({}), tr("Save this view"));
}

void ViewBinding::rename() {
    if (const auto* view = current()) ask(*view, tr("Rename or share “%1”").arg(view->name));
}

void ViewBinding::ask(ListView view, const QString& title) {
    m_dialog = new ViewDialog(title, view.name, view.shared, m_list->window());
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &ViewDialog::saveRequested, this, [this, view]() mutable {
        view.name = m_dialog->name();
        view.shared = m_dialog->isShared();
        m_dialog->setSaving(true);
        m_adding = view.id == 0;
        if (m_adding)
            m_tools.views.add(m_page, view);
        else
            m_tools.views.change(m_page, view);
    });
    m_dialog->open();
}

void ViewBinding::saveChanges() {
    if (const auto* view = current()) m_tools.views.change(m_page, asShown(*view));
}

void ViewBinding::remove() {
    const auto* found = current();
    if (found == nullptr) return;
    const ListView view = *found;
    m_tools.views.remove(m_page, view.id);
    ListView again = view;
    again.id = 0;
    const auto restore = [views = QPointer(&m_tools.views), page = m_page, again] {
        if (views) views->add(page, again);
    };
    m_tools.notices.post(
        {Notice::Kind::Info, tr("The view “%1” was deleted").arg(view.name), {}, tr("Undo"), restore, {}});
}

}  // namespace zhanggui
