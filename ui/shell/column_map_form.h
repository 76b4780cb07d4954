#pragma once

#include <QList>
#include <QPair>
#include <QStringList>
#include <QWidget>

class QComboBox;
class QGridLayout;

namespace zhanggui {

class Label;

/// A line for each column of a file: its header, and a choice of what it means.
class ColumnMapForm : public QWidget {
    Q_OBJECT
  public:
    /// Header and column; an empty column is passed over.
    using Choices = QList<QPair<QString, QString>>;

    explicit ColumnMapForm(QWidget* parent = nullptr);

    /// `columns` are all that can be meant; `needed` those of them that one of these lines must fill.
    void show(const Choices& choices, const QStringList& columns, const QStringList& needed);
    Choices choices() const;
    /// Needed columns that nothing fills yet, and columns that are chosen twice: with these it cannot be used.
    bool isUsable() const;

  Q_SIGNALS:
    void changed();

  private:
    void follow();

    QGridLayout* m_grid = nullptr;
    Label* m_state = nullptr;
    QStringList m_headers, m_needed;
    QList<QComboBox*> m_boxes;
    QWidget* m_lines = nullptr;
};

}  // namespace zhanggui
