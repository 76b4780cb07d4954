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
    bool undoes = false;  ///< the action takes it back: its toast stays longer and gives way to the next such one
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
    /// Says that something was done and offers to take it back: in a toast of ten seconds, in the history, and by
    /// undo(). `undo` is called once at most, whichever way it is chosen.
    void offerUndo(const QString& text, std::function<void()> undo);
    bool mayUndo() const { return !m_undos.isEmpty(); }
    /// Takes the newest back that was not taken back yet, of the last twenty. Does nothing if there is none.
    void undo();
    /// Forgets what could be taken back, e.g. after signing out.
    void forgetUndo();
    /// Newest first, 100 at most.
    const QList<Notice>& history() const { return m_history; }
    int unseen() const { return m_unseen; }
    void markSeen();

  Q_SIGNALS:
    void posted(const zhanggui::Notice& notice);
    void mayUndoChanged(bool may);
    void historyChanged();

  private:
    struct Undo {
        int number = 0;
        std::function<void()> action;
    };
    void takeBack(int number);

    QList<Notice> m_history;
    QList<Undo> m_undos;  ///< oldest first
    int m_lastUndo = 0;
    int m_unseen = 0;
};

}  // namespace zhanggui
