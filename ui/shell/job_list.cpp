#include "ui/shell/job_list.h"

#include <algorithm>

namespace zhanggui {

namespace {
constexpr int mostEnded = 20;
}

int JobList::begin(const QString& title, std::function<void()> cancel, std::function<void()> show) {
    DeskJob job;
    job.id = m_nextId++;
    job.title = title;
    job.cancel = std::move(cancel);
    job.show = std::move(show);
    m_jobs.prepend(job);
    Q_EMIT changed();
    return job.id;
}

DeskJob* JobList::find(int id) {
    const auto at = std::find_if(m_jobs.begin(), m_jobs.end(), [id](const DeskJob& job) { return job.id == id; });
    return at == m_jobs.end() || at->state != DeskJob::State::Running ? nullptr : &*at;
}

void JobList::report(int id, int percent, const QString& detail) {
    DeskJob* job = find(id);
    if (job == nullptr) return;
    job->percent = std::clamp(percent, -1, 100);
    job->detail = detail;
    Q_EMIT changed();
}

void JobList::end(int id, DeskJob::State state, const QString& detail) {
    DeskJob* job = find(id);
    if (job == nullptr) return;
    job->state = state;
    job->detail = detail;
    job->cancel = {};
    while (m_jobs.size() > mostEnded && m_jobs.last().state != DeskJob::State::Running) m_jobs.removeLast();
    Q_EMIT changed();
}

void JobList::cancel(int id) {
    const DeskJob* job = find(id);
    if (job == nullptr || !job->cancel) return;
    const auto cancelIt = job->cancel;
    cancelIt();
}

void JobList::clearEnded() {
    m_jobs.removeIf([](const DeskJob& job) { return job.state != DeskJob::State::Running; });
    Q_EMIT changed();
}

int JobList::running() const {
    return int(
        std::count_if(m_jobs.begin(), m_jobs.end(), [](const DeskJob& job) { return job.state == DeskJob::State::Running; }));
}

int JobList::percent() const {
    int sum = 0, known = 0;
    for (const DeskJob& job : m_jobs) {
        if (job.state != DeskJob::State::Running || job.percent < 0) continue;
        sum += job.percent;
        ++known;
    }
    return known == 0 ? -1 : sum / known;
}

}  // namespace zhanggui
