#pragma once

#include <QHash>
#include <QIcon>
#include <QList>
#include <QPointer>
#include <QWidget>
#include <functional>

class QLayout;
class QLineEdit;
class QListView;
class QStandardItemModel;

namespace zhanggui {

class ActionList;
class DeskPage;

/// Ctrl+K: finds actions of the desk by name and hands the words to the pages that can search. Lies over the window
/// with a scrim; Down and Up choose, Enter does it, Esc closes.
class CommandPalette : public QWidget {
    Q_OBJECT
  public:
    CommandPalette(ActionList& actions, QList<DeskPage*> pages, QWidget* window);

    /// Opens it empty; the pages' searches begin with `currentPage`.
    void open(const QString& currentPage);

  Q_SIGNALS:
    void searchRequested(const QString& pageId, const QString& text);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

  private:
    QWidget* buildCard();
    QLayout* makeFoot();
    void offer();
    void addGroup(const QString& title);
    void addRow(const QString& icon, const QString& text, const QString& place, const QString& keys,
                std::function<void()> act);
    void step(int by);
    void accept(int row);
    void close();
    void place();

    ActionList& m_actions;
    QList<DeskPage*> m_pages;
    QString m_currentPage;
    QWidget* m_card = nullptr;
    QLineEdit* m_input = nullptr;
    QListView* m_list = nullptr;
    QStandardItemModel* m_rows = nullptr;
    QHash<int, std::function<void()>> m_acts;
    QPointer<QWidget> m_before;
};

}  // namespace zhanggui
