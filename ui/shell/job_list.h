#pragma once

#include <QList>
#include <QObject>
#include <QString>
#include <functional>

namespace zhanggui {

/// Work that goes on while the user does something else.
struct DeskJob {
    enum class State { Running, Done, Failed, Cancelled };
    int id = 0;
    QString title;
    QString detail;    ///< where it stands, or how it ended
    int percent = -1;  ///< -1 while unknown
    State state = State::Running;
    std::function<void()> cancel;  ///< empty if it cannot be cancelled
    std::function<void()> show;    ///< opens what it is about; may be empty
};

/// The jobs of this desk: running ones and the last that ended.
class JobList : public QObject {
    Q_OBJECT
  public:
    using QObject::QObject;

    /// Begins a job and returns its id.
    int begin(const QString& title, std::function<void()> cancel = {}, std::function<void()> show = {});
    /// Unknown or ended ids are ignored by both.
    void report(int id, int percent, const QString& detail);
    void end(int id, DeskJob::State state, const QString& detail);
    void cancel(int id);
    void clearEnded();

    const QList<DeskJob>& jobs() const { return m_jobs; }
    int running() const;
    /// Mean of the running jobs whose percentage is known; -1 if none is.
    int percent() const;

  Q_SIGNALS:
    void changed();

  private:
    DeskJob* find(int id);
    QList<DeskJob> m_jobs;  // newest first
    int m_nextId = 1;
};

}  // namespace zhanggui
