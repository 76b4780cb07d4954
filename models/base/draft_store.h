#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <optional>

#include "api/contract/instant.h"

namespace zhanggui {

/// What somebody was typing when the program ended.
struct Draft {
    Instant savedAt;
    QByteArray base;   ///< what was loaded, as JSON on one line; empty for a new record
    QByteArray value;  ///< what it was changed to, likewise
};

/// Drafts in a folder of the desk, one file each, readable by their owner only. A file is replaced as a whole, so that
/// whoever kills the program finds the last complete draft.
class DraftStore {
  public:
    /// `folder` is made with the first draft.
    explicit DraftStore(QString folder);

    /// False if it cannot be written.
    bool save(const QString& key, const Draft& draft) const;
    /// Nothing if there is none or it is damaged.
    std::optional<Draft> load(const QString& key) const;
    void remove(const QString& key) const;
    /// Keys of all drafts that begin with `prefix`, sorted.
    QStringList keys(const QString& prefix) const;

  private:
    QString pathOf(const QString& key) const;

    QString m_folder;
};

}  // namespace zhanggui
