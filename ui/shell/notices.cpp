#include "ui/shell/notices.h"

namespace zhanggui {

namespace {
constexpr int mostNotices = 100;
}

void Notices::post(Notice notice, bool quietly) {
    notice.at = QDateTime::currentDateTime();
    m_history.prepend(notice);
    if (m_history.size() > mostNotices) m_history.removeLast();
    ++m_unseen;
    Q_EMIT historyChanged();
    if (!quietly) Q_EMIT posted(notice);
}

void Notices::markSeen() {
    if (m_unseen == 0) return;
    m_unseen = 0;
    Q_EMIT historyChanged();
}

}  // namespace zhanggui
