#pragma once

#include <QScrollArea>

#include "ui/widgets/label.h"

class QAction;
class QHBoxLayout;
class QToolButton;
class QVBoxLayout;

namespace zhanggui {

class Chip;

/// A scroll area for a column of content: only up and down, no frame, as wide as its place.
QScrollArea* makeScrollColumn(QWidget* content, QWidget* parent = nullptr);

/// The frame of a record's detail: head 56 with title, chips and previous/next/close; a body that scrolls; a bar of
/// actions at the bottom.
class DetailPane : public Panel {
    Q_OBJECT
  public:
    explicit DetailPane(QWidget* parent = nullptr);
    void setTitle(const QString& title);
    /// Replaces the chips beside the title. Takes ownership.
    void setChips(const QList<Chip*>& chips);
    /// Where the page puts its sections, top to bottom, padding 16.
    QVBoxLayout* body() const { return m_body; }
    /// Removes all of the body.
    void clearBody();
    /// The first is filled, `overflow` go under the "…" button.
    void setActions(const QList<QAction*>& actions, const QList<QAction*>& overflow = {});

  Q_SIGNALS:
    void previousRequested();
    void nextRequested();
    void closeRequested();

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    Label* m_title;
    QHBoxLayout* m_chips;
    QVBoxLayout* m_body;
    Panel* m_bar;
    QHBoxLayout* m_actions;
    QScrollArea* m_scroll;
};

/// A heading with an optional widget at its right, then content, then a line below.
class Section : public QWidget {
    Q_OBJECT
  public:
    explicit Section(const QString& title, QWidget* parent = nullptr);
    void setTitle(const QString& title);
    void setSide(QWidget* side);
    void addWidget(QWidget* widget);
    /// A row "key … value"; the value can be selected and copied.
    void addPair(const QString& key, const QString& value, Ink valueInk = Ink::Text);
    void addLine();
    QVBoxLayout* content() const { return m_content; }
    /// Removes all rows but the heading.
    void clear();

  private:
    Label* m_title;
    QHBoxLayout* m_head;
    QVBoxLayout* m_content;
};

/// One row of a money block.
struct MoneyRow {
    QString title;
    qint64 fen = 0;
    bool strong = false;  ///< a sum; a line is drawn above it
};

/// Amounts under each other on the window colour: digits in line, rows 24.
class MoneyBlock : public QWidget {
    Q_OBJECT
  public:
    explicit MoneyBlock(QWidget* parent = nullptr);
    void setRows(const QList<MoneyRow>& rows);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QList<MoneyRow> m_rows;
};

/// A figure with its label and, if given, its change in per mille against something named.
class StatBlock : public Panel {
    Q_OBJECT
  public:
    explicit StatBlock(const QString& label, QWidget* parent = nullptr);
    void setFigure(const QString& figure);
    void setChange(qint64 perMille, const QString& against);
    void clearChange();

  private:
    void updateName();

    QString m_name;
    Label* m_figure;
    Label* m_change;
    Label* m_against;
};

}  // namespace zhanggui
