#include "models/shop/view_list.h"

#include <QJsonDocument>

#include "models/base/formats.h"

namespace zhanggui {

namespace {

ListView viewOf(const SavedView& view) {
    const auto content = QJsonDocument::fromJson(QByteArray::fromStdString(view.content)).object();
    return {view.id.value, format::text(view.name), view.shared, view.mine, content, view.version};
}

ViewDraft draftOf(const QString& page, const ListView& view) {
    return {format::utf8(page), format::utf8(view.name),
            QJsonDocument(view.content).toJson(QJsonDocument::Compact).toStdString(), view.shared, view.version};
}

}  // namespace

void ViewList::load(const QString& page) {
    m_client.call<ListViews>(this, ViewQuery{format::utf8(page)}, [this, page](const Result<SavedViews>& answer) {
        if (!answer) return;  // a list is whole without its views
        QList<ListView> views;
        for (const auto& view : answer->items) views.append(viewOf(view));
        m_views.insert(page, views);
        Q_EMIT changed(page);
    });
}

void ViewList::add(const QString& page, const ListView& view) {
    m_client.call<AddView>(this, draftOf(page, view),
                           [this, page](const Result<SavedView>& answer) { onSaved(page, answer); });
}

void ViewList::change(const QString& page, const ListView& view) {
    m_client.call<ChangeView>(this, ViewId{view.id}, draftOf(page, view),
                              [this, page](const Result<SavedView>& answer) { onSaved(page, answer); });
}

void ViewList::onSaved(const QString& page, const Result<SavedView>& answer) {
    if (!answer) {
        Q_EMIT refused(page, answer.error());
        load(page);
        return;
    }
    auto& views = m_views[page];
    const ListView view = viewOf(*answer);
    const auto old = std::find_if(views.begin(), views.end(), [&](const ListView& one) { return one.id == view.id; });
    if (old != views.end())
        *old = view;
    else
        views.append(view);
    std::stable_sort(views.begin(), views.end(),
                     [](const ListView& a, const ListView& b) { return a.shared && !b.shared; });
    Q_EMIT changed(page);
    Q_EMIT saved(page, view.id);
}

void ViewList::remove(const QString& page, qlonglong id) {
    m_client.call<RemoveView>(this, ViewId{id}, [this, page, id](const Result<None>& answer) {
        if (!answer) {
            Q_EMIT refused(page, answer.error());
            load(page);
            return;
        }
        m_views[page].removeIf([id](const ListView& view) { return view.id == id; });
        Q_EMIT changed(page);
    });
}

void ViewList::clear() {
    const QStringList pages = m_views.keys();
    m_views.clear();
    for (const QString& page : pages) Q_EMIT changed(page);
}

}  // namespace zhanggui
