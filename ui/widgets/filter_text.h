#pragma once

#include <QStringList>

#include "ui/widgets/filter_spec.h"

/// A filter as one line of text, `status:onSale price:>100 tag:"new in" cup`: what chips show, to be typed, pasted and
/// passed on. Conditions are read by their word or their title, in the language of now, and by the beginning of either
/// where it is the only one; a value of several words stands in quotes, and so does what is no condition though it
/// looks like one. Both colons and both kinds of quotes are understood.
namespace zhanggui {

struct FilterReading {
    QString text;               ///< what is searched for: the words outside of conditions
    QList<FilterValue> values;  ///< a later one of the same key replaces an earlier one
    QStringList faults;         ///< a sentence for each condition that was not understood
    QString rest;               ///< those conditions as they were typed
};

FilterReading readFilter(const QString& line, const QList<FilterSpec>& specs);
/// The text that readFilter() reads as these.
QString writeFilter(const QString& text, const QList<FilterValue>& values, const QList<FilterSpec>& specs);
/// Whether there is a condition in it, understood or not: then it is more than words to search for.
bool holdsConditions(const QString& line);
/// How the last word of the line could go on: "sta" -> "status:", "status:o" -> "status:onSale". Whole words, to be put
/// in its place.
QStringList filterCompletions(const QString& line, const QList<FilterSpec>& specs);
/// Where the last word of the line begins.
qsizetype lastWordOf(const QString& line);

}  // namespace zhanggui
