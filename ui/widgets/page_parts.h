#pragma once

#include "ui/widgets/label.h"

class QAction;
class QBoxLayout;
class QHBoxLayout;
class QMenu;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace zhanggui {

class ActionButton;

/// Title left, an age note beside it, actions right; 56 high. The filled button is always the last; actions for which
/// there is no room stand in the menu with the rarer ones.
class PageHeader : public Panel {
    Q_OBJECT
  public:
    explicit PageHeader(const QString& title, QWidget* parent = nullptr);
    void setTitle(const QString& title);
    /// "data of 14:02" beside the title; empty hides it.
    void setNote(const QString& note);
    void addAction(QAction* action);
    /// Rarer ones, in a menu behind the buttons.
    void setMoreActions(const QList<QAction*>& actions);
    void setPrimaryAction(QAction* action);
    /// A widget directly after the title (a warehouse combo).
    void addBesideTitle(QWidget* widget);
    /// A widget among the actions.
    void addTool(QWidget* widget);

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void fit();

    Label* m_title;
    Label* m_note;
    QHBoxLayout* m_beside;
    QHBoxLayout* m_tools;
    QHBoxLayout* m_actions;
    QList<ActionButton*> m_buttons;
    QList<QAction*> m_rarer;
    QToolButton* m_more;
    QMenu* m_menu;
    QHBoxLayout* m_primary;
};

/// Icon in a circle, a line, a sentence, actions below.
class EmptyState : public QWidget {
    Q_OBJECT
  public:
    explicit EmptyState(QWidget* parent = nullptr);
    /// The first action becomes the filled button.
    void show(const QString& icon, const QString& title, const QString& sentence, const QList<QAction*>& actions = {});
    using QWidget::show;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QString m_icon;
    QWidget* m_circle;
    Label* m_title;
    Label* m_sentence;
    QHBoxLayout* m_actions;
};

/// A message above the page header. Error 60 high with two lines; the others 40 with one.
class Banner : public Panel {
    Q_OBJECT
  public:
    enum class Kind { Error, Offline, Warning, Info };

    explicit Banner(QWidget* parent = nullptr);
    /// `details` is what "Copy details" puts on the clipboard; without it there is no such button.
    void show(Kind kind, const QString& title, const QString& sentence = {}, const QString& details = {});
    using QWidget::show;
    /// Whether Retry is offered.
    void setRetry(bool offered);
    Kind kind() const { return m_kind; }

  Q_SIGNALS:
    void retry();

  private:
    Kind m_kind = Kind::Info;
    QString m_details;
    Label* m_icon;
    Label* m_title;
    Label* m_sentence;
    QPushButton* m_copy;
    QPushButton* m_retry;
    QBoxLayout* m_text;
};

/// What can be done with the ticked rows; docked under the table, 48 high.
/// What does not fit stands in a menu.
class BulkBar : public Panel {
    Q_OBJECT
  public:
    explicit BulkBar(const QList<QAction*>& actions, QWidget* parent = nullptr);
    /// `offer` is the link that widens the ticks to the whole query; empty hides it.
    void show(const QString& count, const QString& offer);
    using QWidget::show;

  Q_SIGNALS:
    void wholeQueryRequested();
    void cleared();

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void fit();

    Label* m_count;
    QPushButton *m_offer, *m_clear;
    QList<ActionButton*> m_buttons;
    QToolButton* m_more;
    QMenu* m_menu;
};

/// Count left, sums right; 32 high.
class ListFooter : public Panel {
    Q_OBJECT
  public:
    explicit ListFooter(QWidget* parent = nullptr);
    void setTexts(const QString& left, const QList<QPair<QString, QString>>& sums);

  private:
    Label* m_left;
    QHBoxLayout* m_sums;
};

}  // namespace zhanggui
