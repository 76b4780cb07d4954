#include "models/shop/job_run.h"

#include <algorithm>
#include <utility>

namespace zhanggui {

JobRun::JobRun(Client& client, ShopEvents& events, QObject* parent)
    : QObject(parent), m_client(client), m_events(events) {
    m_poll.setSingleShot(true);
    connect(&m_poll, &QTimer::timeout, this, &JobRun::ask);
    connect(&events, &ShopEvents::jobProgressed, this, [this](JobId job) {
        if (!m_job || m_job->id != job) return;
        if (m_call.isRunning())
            m_askAgain = true;
        else if (isMoving())
            ask();
    });
    connect(&events, &ShopEvents::resumed, this, [this] {
        if (isMoving() && !m_call.isRunning()) ask();
    });
}

void JobRun::askLater() {
    m_poll.start(m_events.isLive() ? watchMs : pollMs);
}

bool JobRun::isMoving() const {
    return is(JobState::Planning) || is(JobState::Running) || is(JobState::Undoing);
}

void JobRun::setBusy(Call call) {
    m_call = std::move(call);
    Q_EMIT changed();
}

void JobRun::hear(Result<Job> job) {
    if (!job) {
        m_refusal = job.error();
        // A question that failed on its way is asked again; a refused one is over.
        if (isMoving() && (m_refusal.is(ClientRefusal::Offline) || m_refusal.is(ClientRefusal::TimedOut))) askLater();
        return Q_EMIT changed();
    }
    const std::optional<JobState> before = m_job ? std::optional(m_job->state) : std::nullopt;
    m_refusal = {};
    m_job = std::move(*job);
    if (isMoving()) std::exchange(m_askAgain, false) ? ask() : askLater();
    Q_EMIT changed();
    if (before == m_job->state) return;
    if (is(JobState::Ready)) Q_EMIT planned();
    if (is(JobState::Done) || is(JobState::Cancelled) || is(JobState::Undone)) Q_EMIT finished();
}

void JobRun::ask() {
    if (!m_job) return;
    m_askAgain = false;
    m_call = m_client.call<GetJob>(this, m_job->id, [this](Result<Job> job) { hear(std::move(job)); });
}

void JobRun::start() {
    if (!is(JobState::Ready)) return;
    setBusy(m_client.call<StartJob>(this, m_job->id, [this](Result<Job> job) { hear(std::move(job)); }));
}

void JobRun::cancel() {
    if (!m_job) return;
    m_poll.stop();
    setBusy(m_client.call<CancelJob>(this, m_job->id, [this](Result<Job> job) { hear(std::move(job)); }));
}

void JobRun::undo() {
    if (!m_job || !m_job->mayUndo) return;
    setBusy(m_client.call<UndoJob>(this, m_job->id, [this](Result<Job> job) { hear(std::move(job)); }));
}

void JobRun::abandon() {
    m_poll.stop();
    m_call.cancel();
    // Nobody waits for the answer: the shop forgets plans by itself too.
    if (is(JobState::Planning) || is(JobState::Ready))
        m_client.call<CancelJob>(&m_client, m_job->id, [](const Result<Job>&) {});
    m_job.reset();
    m_refusal = {};
    Q_EMIT changed();
}

int JobRun::percent() const {
    if (!m_job) return -1;
    const auto of = [](std::int64_t part, std::int64_t whole) {
        return whole <= 0 ? -1 : int(std::clamp<std::int64_t>(part * 100 / whole, 0, 100));
    };
    if (is(JobState::Running)) return of(m_job->done, m_job->done + m_job->planned);
    if (is(JobState::Undoing))
        return of(m_job->undone + m_job->leftAlone, m_job->done + m_job->undone + m_job->leftAlone);
    return -1;
}

}  // namespace zhanggui
