#include "ui/widgets/table_text.h"

#include <algorithm>

namespace zhanggui {
using namespace Qt::StringLiterals;

namespace {

/// A text that is no number but begins like a formula.
bool looksLikeFormula(const QString& cell) {
    if (cell.isEmpty()) return false;
    const QChar first = cell.front();
    if (first == u'=' || first == u'@' || first == u'\t' || first == u'\r') return true;
    const auto isNumber = [](QStringView text) {
        return std::all_of(text.begin(), text.end(), [](QChar c) { return c.isDigit() || c == u'.' || c == u','; });
    };
    return (first == u'+' || first == u'-') && !isNumber(QStringView(cell).mid(1));
}

QString quoted(QString cell) {
    if (looksLikeFormula(cell)) cell.prepend(u'\'');
    if (!cell.contains(u'\t') && !cell.contains(u'\n') && !cell.contains(u'"')) return cell;
    return u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
}

}  // namespace

QList<QStringList> readTable(const QString& text) {
    QList<QStringList> rows;
    QStringList row;
    QString cell;
    bool inQuotes = false, touched = false;
    const auto endCell = [&] {
        row.append(cell);
        cell.clear();
        touched = false;
    };
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text.at(at);
        if (inQuotes) {
            if (c != u'"')
                cell.append(c);
            else if (at + 1 < text.size() && text.at(at + 1) == u'"')
                cell.append(text.at(++at));
            else
                inQuotes = false;
        } else if (c == u'"' && !touched) {
            inQuotes = touched = true;
        } else if (c == u'\t') {
            endCell();
        } else if (c == u'\n' || c == u'\r') {
            if (c == u'\r' && at + 1 < text.size() && text.at(at + 1) == u'\n') ++at;
            endCell();
            rows.append(std::exchange(row, {}));
        } else {
            cell.append(c);
            touched = true;
        }
    }
    if (!row.isEmpty() || !cell.isEmpty() || touched) {
        endCell();
        rows.append(row);
    }
    return rows;
}

QString writeTable(const QList<QStringList>& rows) {
    QString text;
    for (const QStringList& row : rows) {
        QStringList cells;
        for (const QString& cell : row) cells.append(quoted(cell));
        text += cells.join(u'\t') + u'\n';
    }
    return text;
}

}  // namespace zhanggui
