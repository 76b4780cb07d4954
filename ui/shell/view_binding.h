#pragma once

#include <QObject>
#include <QPointer>

#include "models/shop/view_list.h"
#include "ui/shell/desk_page.h"

class QPoint;

namespace zhanggui {

class ListPage;
class ViewDialog;
struct ListQuery;
struct SavedTab;

/// Gives a list its saved views: tabs, the menu that saves, renames, shares and deletes them, and an action for the
/// palette. Knows nothing of what the list shows.
class ViewBinding : public QObject {
    Q_OBJECT
  public:
    /// `page` names the list to the server. Owned by `list`; the tools outlive it.
    ViewBinding(ListPage* list, const PageTools& tools, const QString& page, const QString& place, QWidget* host);

  private:
    void showViews();
    void showMenu(const QPoint& at);
    void saveAs();
    void saveChanges();
    void rename();
    void remove();
    void ask(ListView view, const QString& title);
    const ListView* current() const;
    ListView asShown(ListView view) const;

    ListPage* m_list;
    PageTools m_tools;
    QString m_page;
    QPointer<ViewDialog> m_dialog;
    QList<ListView> m_views;
    bool m_adding = false;
};

}  // namespace zhanggui
