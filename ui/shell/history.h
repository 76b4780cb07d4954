#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace zhanggui {

/// Where the user has been: pages and their places, as Alt+Left and Alt+Right walk them.
class History {
  public:
    struct Entry {
        QString page;
        QJsonObject place;
        bool operator==(const Entry&) const = default;
    };
    /// Goes on from the current entry; what lay ahead is forgotten. The same entry twice is one.
    void visit(const Entry& entry);
    bool mayGoBack() const { return m_at > 0; }
    bool mayGoForward() const { return m_at + 1 < m_entries.size(); }
    /// One step back (-1) or forward (1). Only if that is possible.
    Entry go(int step);

  private:
    QList<Entry> m_entries;
    qsizetype m_at = -1;
};

}  // namespace zhanggui
