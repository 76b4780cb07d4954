#pragma once

#include <QJsonObject>
#include <functional>

#include "ui/widgets/filter_bar.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/view_tabs.h"

class QAction;

namespace zhanggui {

/// The words of one of the page's states.
struct StateText {
    QString icon;  ///< name of an icon
    QString title;
    QString sentence;
    QList<QAction*> actions;  ///< the first is the filled one
};

/// What makes one list page differ from the others. Actions belong to the page; the list page keeps them.
struct ListDescriptor {
    QString title;
    QList<ViewTab> tabs;  ///< the first is "All"; may be empty
    QList<TableColumn> columns;
    RecordTable::RowHeight rowHeight = RecordTable::RowHeight::Standard;
    bool tickable = true;
    QString searchHint;                      ///< placeholder of the search field
    QList<FilterSpec> filters;               ///< what the dashed chip offers
    QList<QAction*> headerActions;           ///< plain buttons, left to right; shortcuts become key hints
    QAction* primaryAction = nullptr;        ///< the filled button, always the last one
    QList<QAction*> bulkActions;             ///< the first is filled; shown while something is ticked
    StateText empty;                         ///< nothing there at all
    std::function<QString(int)> tickedText;  ///< "3 orders ticked"; a plain count if missing
    QString defaultSort;                     ///< column key, empty for the server's own order
    bool defaultDescending = true;
    int detailWidth = 420;  ///< px at scale 1
};

/// Everything the user narrowed the list by. What the model turns into a request.
struct ListQuery {
    QString tab;   ///< one of the descriptor's
    QString view;  ///< key of the saved view in front; empty on a tab of the descriptor
    QString text;
    QList<FilterValue> filters;
    QString sortKey;
    bool descending = false;
    bool operator==(const ListQuery&) const = default;
    bool isNarrowed() const { return !text.isEmpty() || !filters.isEmpty(); }
};

/// A view that the user saved, as a tab of its own.
struct SavedTab {
    QString key;  ///< never that of a descriptor's tab
    QString title;
    ListQuery query;
    QJsonObject layout;  ///< as ListPage::layoutState() gave it; empty leaves the columns as they are
};

}  // namespace zhanggui
