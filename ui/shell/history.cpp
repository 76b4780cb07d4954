#include "ui/shell/history.h"

namespace zhanggui {

namespace {
constexpr int mostVisits = 100;
}

void History::visit(const Entry& entry) {
    if (m_at >= 0 && m_entries.at(m_at) == entry) return;
    m_entries.resize(m_at + 1);
    m_entries.append(entry);
    if (m_entries.size() > mostVisits) m_entries.removeFirst();
    m_at = m_entries.size() - 1;
}

History::Entry History::go(int step) {
    m_at = qBound(qsizetype(0), m_at + step, m_entries.size() - 1);
    return m_entries.at(m_at);
}

}  // namespace zhanggui
