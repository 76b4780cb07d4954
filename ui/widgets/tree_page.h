#pragma once

#include <QElapsedTimer>
#include <QWidget>

#include "ui/widgets/list_page.h"
#include "ui/widgets/record_tree.h"

class QLabel;
class QSplitter;
class QStackedWidget;

namespace zhanggui {

class FilterBar;

/// What a page of a tree consists of.
struct TreeDescriptor {
    QString title;
    QList<TableColumn> columns;
    QList<QAction*> headerActions;
    QAction* primaryAction = nullptr;
    QString searchHint;
    int detailWidth = 408;
};

/// One page for every tree: header, a field that finds, the tree or what stands in its place, a footer and a pane
/// beside it. Like ListPage it owns no data and is told how things are.
class TreePage : public QWidget {
    Q_OBJECT
  public:
    using State = ListPage::State;

    explicit TreePage(const TreeDescriptor& descriptor, QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model);
    /// An icon beside the field that finds.
    void addTool(QAction* action);
    /// Rarer actions than the header's, in a menu beside them.
    void setMoreActions(const QList<QAction*>& actions);
    /// Beside the tree. Takes ownership.
    void setDetail(QWidget* detail);
    /// Shown when there is nothing at all. Takes ownership.
    void setEmpty(QWidget* empty);
    /// `title` and `sentence` are shown by Error, Offline and Denied. `details` is what "Copy details" copies.
    void setState(State state, const QString& title = {}, const QString& sentence = {}, const QString& details = {});
    State state() const { return m_state; }
    void setFooter(const QString& left);
    /// Which of how many found rows is shown; 0 of 0 where nothing is searched for or found.
    void setFound(int at, int count);
    QString searchText() const;
    void setSearchText(const QString& text);
    void focusSearch();

    RecordTree* tree() const { return m_tree; }
    QWidget* detail() const { return m_detail; }
    bool showsEmpty() const;

  Q_SIGNALS:
    void searched(const QString& text);
    void nextRequested(int step);  ///< 1 for the next found row, -1 for the one before
    void refreshRequested();
    void retryRequested();

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    void build(const TreeDescriptor& descriptor);
    void updateBody();
    void giveRoom();

    State m_state = State::Loading;
    QString m_stateTitle, m_stateSentence;
    PageHeader* m_header = nullptr;
    Banner* m_banner = nullptr;
    FilterBar* m_search = nullptr;
    QLabel* m_found = nullptr;
    QStackedWidget* m_body = nullptr;
    RecordTree* m_tree = nullptr;
    EmptyState* m_note = nullptr;
    QWidget* m_empty = nullptr;
    ListFooter* m_footer = nullptr;
    QSplitter* m_splitter = nullptr;
    QWidget* m_detail = nullptr;
    QElapsedTimer m_searchedAt;
    int m_detailWidth;
    bool m_hasRoom = false;
};

}  // namespace zhanggui
