#include "ui/widgets/filter_completer.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QStringListModel>

#include "ui/widgets/filter_text.h"

namespace zhanggui {

FilterCompleter::FilterCompleter(QLineEdit* line)
    : QCompleter(line), m_line(line), m_words(new QStringListModel(this)) {
    setModel(m_words);
    // What fits is known already, by more than the beginnings that a completer compares.
    setCompletionMode(UnfilteredPopupCompletion);
    setWidget(line);  // not QLineEdit::setCompleter, which would put the word in the place of the whole line
    connect(this, qOverload<const QString&>(&QCompleter::activated), this, &FilterCompleter::take);
}

void FilterCompleter::offer(const QStringList& words) {
    const bool written = words.size() == 1 && m_line->text().endsWith(words.first());
    if (words.isEmpty() || written) return popup()->hide();
    m_words->setStringList(words);
    complete();
}

void FilterCompleter::take(const QString& word) {
    const QString line = m_line->text();
    m_line->setText(line.left(lastWordOf(line)) + word);
    Q_EMIT m_line->textEdited(m_line->text());
}

}  // namespace zhanggui
