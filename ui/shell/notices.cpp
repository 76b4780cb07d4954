#include "ui/shell/notices.h"

namespace zhanggui {

namespace {
constexpr int mostNotices = 100, mostUndos = 20;
}

void Notices::post(Notice notice, bool quietly) {
    notice.at = QDateTime::currentDateTime();
    m_history.prepend(notice);
    if (m_history.size() > mostNotices) m_history.removeLast();
    ++m_unseen;
    Q_EMIT historyChanged();
    if (!quietly) Q_EMIT posted(notice);
}

void Notices::offerUndo(const QString& text, std::function<void()> undo) {
    const int number = ++m_lastUndo;
    m_undos.append({number, std::move(undo)});
    if (m_undos.size() > mostUndos) m_undos.removeFirst();
    Notice notice{Notice::Kind::Success, text, {}, tr("Undo"), [this, number] { takeBack(number); }, {}};
    notice.undoes = true;
    post(notice);
    Q_EMIT mayUndoChanged(mayUndo());
}

void Notices::takeBack(int number) {
    for (qsizetype i = 0; i < m_undos.size(); ++i) {
        if (m_undos[i].number != number) continue;
        const Undo undo = m_undos.takeAt(i);
        Q_EMIT mayUndoChanged(mayUndo());
        undo.action();
        return;
    }
}

void Notices::undo() {
    if (mayUndo()) takeBack(m_undos.last().number);
}

void Notices::forgetUndo() {
    m_undos.clear();
    Q_EMIT mayUndoChanged(false);
}

void Notices::markSeen() {
    if (m_unseen == 0) return;
    m_unseen = 0;
    Q_EMIT historyChanged();
}

}  // namespace zhanggui
