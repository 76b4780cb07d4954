#pragma once

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QString>
#include <functional>

namespace zhanggui {

/// Something the user is told without being stopped.
struct Notice {
    enum class Kind { Info, Success, Warning, Error };
    Kind kind = Kind::Info;
    QString text;
    QString details;     ///< cause and code, for the history; may be empty
    QString actionText;  ///< one thing to do about it; may be empty
    std::function<void()> action;
    QDateTime at;
};

/// What the desk has said lately: toasts show the newest, the bell keeps the history.
class Notices : public QObject {
    Q_OBJECT
  public:
    using QObject::QObject;

    /// Stamps it with the time of now, keeps it and announces it. `quietly` keeps it off the toasts.
    void post(Notice notice, bool quietly = false);
    void info(const QString& text) { post({Notice::Kind::Info, text, {}, {}, {}, {}}); }
    void success(const QString& text) { post({Notice::Kind::Success, text, {}, {}, {}, {}}); }
    void error(const QString& text, const QString& details = {}) {
        post({Notice::Kind::Error, text, details, {}, {}, {}});
    }
    /// Newest first, 100 at most.
    const QList<Notice>& history() const { return m_history; }
    int unseen() const { return m_unseen; }
    void markSeen();

  Q_SIGNALS:
    void posted(const zhanggui::Notice& notice);
    void historyChanged();

  private:
    QList<Notice> m_history;
    int m_unseen = 0;
};

}  // namespace zhanggui
