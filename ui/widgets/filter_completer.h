#pragma once

#include <QCompleter>

class QLineEdit;
class QStringListModel;

namespace zhanggui {

/// Offers ways in which the last word of a line of filter text could go on.
class FilterCompleter : public QCompleter {
    Q_OBJECT
  public:
    explicit FilterCompleter(QLineEdit* line);

    /// Shows these; none hides the list.
    void offer(const QStringList& words);

  private:
    void take(const QString& word);

    QLineEdit* m_line;
    QStringListModel* m_words;
};

}  // namespace zhanggui
