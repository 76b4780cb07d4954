#pragma once

#include <QObject>
#include <QTimer>

#include "api/client/client.h"
#include "api/contract/jobs.h"
#include "models/shop/shop_events.h"

namespace zhanggui {

/// One change of many records: planned by the shop, looked at, carried out, followed, taken back. What it does is the
/// request's that planned it.
class JobRun : public QObject {
    Q_OBJECT
  public:
    /// The shop's events say where a job stands. It is asked as well, this often: while no events come, and, rarely, in
    /// case that one was missed.
    static constexpr int pollMs = 400, watchMs = 5000;

    /// Both outlive it.
    JobRun(Client& client, ShopEvents& events, QObject* parent = nullptr);

    /// Asks for a plan with the endpoint `E`; a plan before it is cancelled.
    template <class E>
    void plan(const typename E::Body& body) {
        abandon();
        setBusy(m_client.call<E>(this, body, [this](Result<Job> job) { hear(std::move(job)); }));
    }
    /// Carries out what is planned.
    void start();
    /// Stops it; what is done stays. A plan is thrown away.
    void cancel();
    void undo();
    /// Forgets it; one that only waits for its start is cancelled first.
    void abandon();

    const std::optional<Job>& job() const { return m_job; }
    bool is(JobState state) const { return m_job && m_job->state == state; }
    /// Why the last request was refused; empty code if it was not.
    const Refusal& refusal() const { return m_refusal; }
    bool isBusy() const { return m_call.isRunning() || isMoving(); }
    /// 0 to 100 of running and undoing; -1 while that is unknown.
    int percent() const;

  Q_SIGNALS:
    void changed();
    void planned();   ///< ready to be looked at
    void finished();  ///< done, cancelled or undone

  private:
    bool isMoving() const;
    void hear(Result<Job> job);
    void ask();
    void askLater();
    void setBusy(Call call);

    Client& m_client;
    ShopEvents& m_events;
    std::optional<Job> m_job;
    Refusal m_refusal;
    Latest m_call;
    QTimer m_poll;
    bool m_askAgain = false;  ///< it moved on while the answer was under way
};

}  // namespace zhanggui
