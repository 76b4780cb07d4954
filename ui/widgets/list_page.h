#pragma once

#include <QWidget>

#include "ui/widgets/list_descriptor.h"

class QAbstractItemModel;
class QAction;
class QStackedWidget;
class QSplitter;
class QToolButton;

namespace zhanggui {

class Banner;
class BulkBar;
class EmptyState;
class ListFooter;
class PageHeader;

/// One list page for every domain: tabs, filter bar, table, bulk bar, footer and a detail pane beside it.
/// It owns no data: the model is given, the query is signalled, and the page is told how the answer went.
class ListPage : public QWidget {
    Q_OBJECT
  public:
    enum class State {
        Loading,  ///< skeleton if empty, otherwise the old rows dimmed
        Ready,    ///< rows, or the empty or no-match picture if there are none
        Error,    ///< banner with Retry; the old rows stay, dimmed
        Offline,  ///< banner; the old rows stay, dimmed
        Denied,   ///< nothing but the sentence
    };

    explicit ListPage(ListDescriptor descriptor, QWidget* parent = nullptr);
    ~ListPage() override;

    /// Any item model; rows are taken as they come, `fetchMore` is called by the table. Not owned.
    void setModel(QAbstractItemModel* model);
    /// Rarer actions than the header's, in a menu beside them.
    void setMoreActions(const QList<QAction*>& actions);
    /// Takes ownership. Hidden until a row is opened; Esc or `closeDetail` hides it again.
    void setDetail(QWidget* detail);

    /// `title` and `sentence` are shown by Error, Offline and Denied. `details` is what "Copy details" copies.
    void setState(State state, const QString& title = {}, const QString& sentence = {}, const QString& details = {});
    State state() const { return m_state; }
    /// Other conditions to narrow by than the descriptor's; rows, ticks and focus stay as they are.
    void setFilters(const QList<FilterSpec>& filters);
    /// Saved views, as tabs behind those of the descriptor, and a button that asks for their menu.
    void setSavedTabs(const QList<SavedTab>& tabs);
    /// Key of the saved view in front, empty on a tab of the descriptor.
    QString savedTab() const { return m_view; }
    /// Whether what is shown differs from the saved view in front.
    bool savedTabChanged() const;
    /// Counts beside the tabs, by tab key; missing ones show none.
    void setTabCounts(const QHash<QString, qlonglong>& counts);
    /// Left text and right sums of the footer ("Total", "¥1,234.50").
    void setFooter(const QString& left, const QList<QPair<QString, QString>>& sums = {});
    /// Beside the title, e.g. "data of 14:02"; empty hides it.
    void setAgeNote(const QString& note);
    /// How many rows the query has in all, for "select all 214"; -1 if unknown.
    void setTotal(qlonglong total);

    ListQuery query() const;
    /// Sets all of it at once and signals it once, e.g. for a saved view or a link from another page.
    void setQuery(const ListQuery& query);
    QVariantList tickedIds() const { return m_table->tickedIds(); }
    /// True after "select all of the query": then the action means the query, not the ids.
    bool wholeQueryTicked() const { return m_wholeQuery; }
    QVariant currentId() const { return m_table->currentId(); }
    void clearTicks();
    bool detailShown() const;
    void showDetail();
    void closeDetail();
    void focusSearch();

    RecordTable* table() const { return m_table; }
    FilterBar* filterBar() const { return m_filters; }
    ViewTabs* viewTabs() const { return m_tabs; }

  Q_SIGNALS:
    void queryChanged(const zhanggui::ListQuery& query);  ///< tab, text (debounced), filters or sorting
    void opened(const QVariant& id);                      ///< Enter, double click, Space or a click: show this record
    void currentChanged(const QVariant& id);              ///< the current row moved while the detail pane is open
    void refreshRequested();                              ///< F5
    void retryRequested();                                ///< Retry of the error banner
    void ticksChanged(int count, bool wholeQuery);
    void viewMenuRequested(const QPoint& globalPos);  ///< the button behind the tabs
    void layoutChanged();                             ///< columns or splitter: time to save `layoutState`

  public:
    /// Columns, splitter and density, for the settings.
    QJsonObject layoutState() const;
    void restoreLayout(const QJsonObject& state);

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void build();
    void buildList(QWidget* list);
    void connectParts();
    void announceQuery();
    void onTab(const QString& key);
    const SavedTab* savedTabOf(const QString& key) const;
    void updateBody();
    void updateBulk();
    void openRow(const QVariant& id);
    void handleEscape();
    void tickWholeQuery();
    StateText noMatchText();

    ListDescriptor m_descriptor;
    State m_state = State::Loading;
    bool m_wholeQuery = false, m_muted = false, m_toTop = false;
    qlonglong m_total = -1;
    QList<SavedTab> m_savedTabs;
    QString m_view, m_viewTab;  ///< the saved view in front, and the descriptor's tab that it narrows
    QString m_wantedView;       ///< asked for before it was there
    QString m_sortKey, m_stateTitle, m_stateSentence;
    QVariant m_shownId;
    int m_detailWidth = 0;
    bool m_descending = false;
    QSplitter* m_splitter = nullptr;
    PageHeader* m_header = nullptr;
    Banner* m_banner = nullptr;
    ViewTabs* m_tabs = nullptr;
    FilterBar* m_filters = nullptr;
    RecordTable* m_table = nullptr;
    QStackedWidget* m_body = nullptr;
    EmptyState* m_empty = nullptr;
    BulkBar* m_bulk = nullptr;
    ListFooter* m_footer = nullptr;
    QWidget* m_detail = nullptr;
    QToolButton* m_viewMenu = nullptr;
    QAction *m_clearFilters = nullptr, *m_dropLast = nullptr;
    QList<QMetaObject::Connection> m_modelConnections;
};

}  // namespace zhanggui
