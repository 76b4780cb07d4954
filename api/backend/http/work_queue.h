#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "api/backend/http/route.h"

namespace zhanggui::http {

/// One piece of work for the pool. Exactly one of the two is called, once.
class WorkItem {
  public:
    virtual ~WorkItem() = default;
    /// Does the work, on a worker thread. Must not throw.
    virtual void run() = 0;
    /// Told instead of run() when the item is let go; on the thread that submitted a newer item or stopped the queue.
    virtual void shed() = 0;
};

/// A bounded queue with its worker threads. Items run in the order they came. When it is full the oldest read gives way
/// (its client has waited longest and is the likeliest to have gone); a write gives way only to a callback; a callback
/// never gives way and is taken beyond the bound, which the number of connections limits.
class WorkQueue {
  public:
    WorkQueue(unsigned workers, std::size_t capacity);
    /// Stops, if still running.
    ~WorkQueue();
    WorkQueue(const WorkQueue&) = delete;
    WorkQueue& operator=(const WorkQueue&) = delete;

    /// Starts the workers.
    void start();
    /// Queues an item, or sheds it or an older one.
    void submit(std::shared_ptr<WorkItem> item, Urgency urgency);
    /// Sheds what waits, lets what runs finish and joins the workers. Later items are shed at once.
    void stop();

    std::size_t depth() const;        ///< items that wait
    std::uint64_t shedCount() const;  ///< items let go so far

  private:
    struct Entry {
        std::uint64_t number;  // order of arrival over all three lines
        std::shared_ptr<WorkItem> item;
    };
    using Line = std::deque<Entry>;

    std::shared_ptr<WorkItem> makeRoom(Urgency urgency);
    std::shared_ptr<WorkItem> takeOldest();
    void work();

    const unsigned m_workers;
    const std::size_t m_capacity;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    Line m_lines[3];  // by Urgency
    std::size_t m_waiting = 0;
    std::uint64_t m_arrivals = 0;
    std::uint64_t m_shed = 0;
    bool m_stopping = false;
    std::vector<std::thread> m_threads;
};

}  // namespace zhanggui::http
