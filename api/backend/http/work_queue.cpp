#include "api/backend/http/work_queue.h"

#include <utility>

namespace zhanggui::http {

namespace {

std::size_t lineOf(Urgency urgency) {
    return static_cast<std::size_t>(urgency);
}

}  // namespace

WorkQueue::WorkQueue(unsigned workers, std::size_t capacity) : m_workers(workers), m_capacity(capacity) {}

WorkQueue::~WorkQueue() {
    stop();
}

void WorkQueue::start() {
    m_threads.reserve(m_workers);
    for (unsigned i = 0; i < m_workers; ++i) m_threads.emplace_back([this] { work(); });
}

void WorkQueue::submit(std::shared_ptr<WorkItem> item, Urgency urgency) {
    std::shared_ptr<WorkItem> victim;
    {
        const std::lock_guard lock(m_mutex);
        bool takes = !m_stopping;
        if (takes && m_waiting >= m_capacity) {
            victim = makeRoom(urgency);
            takes = victim || urgency == Urgency::Callback;
        }
        if (takes) {
            m_lines[lineOf(urgency)].push_back({m_arrivals++, std::move(item)});
            ++m_waiting;
        } else {
            victim = std::move(item);
        }
        if (victim) ++m_shed;
    }
    m_wake.notify_one();
    if (victim) victim->shed();
}

std::shared_ptr<WorkItem> WorkQueue::makeRoom(Urgency urgency) {
    auto* line = &m_lines[lineOf(Urgency::Read)];
    if (line->empty() && urgency == Urgency::Callback) line = &m_lines[lineOf(Urgency::Write)];
    if (line->empty()) return nullptr;
    auto victim = std::move(line->front().item);
    line->pop_front();
    --m_waiting;
    return victim;
}

std::shared_ptr<WorkItem> WorkQueue::takeOldest() {
    Line* oldest = nullptr;
    for (auto& line : m_lines) {
        if (line.empty()) continue;
        if (!oldest || line.front().number < oldest->front().number) oldest = &line;
    }
    if (!oldest) return nullptr;
    auto item = std::move(oldest->front().item);
    oldest->pop_front();
    --m_waiting;
    return item;
}

void WorkQueue::work() {
    for (;;) {
        std::shared_ptr<WorkItem> item;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stopping || m_waiting > 0; });
            item = takeOldest();
            if (!item) return;
        }
        item->run();
    }
}

void WorkQueue::stop() {
    std::vector<std::shared_ptr<WorkItem>> left;
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        while (auto item = takeOldest()) left.push_back(std::move(item));
        m_shed += left.size();
    }
    m_wake.notify_all();
    for (auto& item : left) item->shed();
    for (auto& thread : m_threads) thread.join();
    m_threads.clear();
}

std::size_t WorkQueue::depth() const {
    const std::lock_guard lock(m_mutex);
    return m_waiting;
}

std::uint64_t WorkQueue::shedCount() const {
    const std::lock_guard lock(m_mutex);
    return m_shed;
}

}  // namespace zhanggui::http
