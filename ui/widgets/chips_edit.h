#pragma once

#include <QWidget>

class QLineEdit;

namespace zhanggui {

class EditChip;
class FlowLayout;

/// Short words as chips, with a field behind them that adds more: Enter or a comma adds what is typed, Backspace in the
/// empty field takes the last one away. Its value is one text with the words separated by ", "; what is typed and not
/// added yet counts, so that nothing is lost by saving.
class ChipsEdit : public QWidget {
    Q_OBJECT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged USER true)
  public:
    /// A word has at most `longest` code points, and there are at most `most` of them.
    ChipsEdit(const QString& title, int longest, int most, QWidget* parent = nullptr);

    QString text() const;
    void setText(const QString& text);
    QStringList words() const { return m_words; }
    QLineEdit* field() const { return m_field; }

  Q_SIGNALS:
    void textChanged();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void onEdited(const QString& typed);
    /// Puts these behind the others; those that are there already, and those for which there is no room, are dropped.
    void add(const QStringList& words);
    void take(qsizetype at);
    void rename(qsizetype at, const QString& word);
    void build();

    QString m_title;
    int m_longest, m_most;
    QStringList m_words;
    QList<EditChip*> m_chips;
    FlowLayout* m_flow = nullptr;
    QLineEdit* m_field = nullptr;
};

}  // namespace zhanggui
