#pragma once

#include <atomic>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <string_view>
#include <vector>

#include "api/backend/jobs/background_loop.h"
#include "api/backend/store/database.h"
#include "api/contract/events.h"

namespace zhanggui::jobs {

/// Tells staff that something happened, in the transaction that did it. `label` is the object's number as people read
/// it, or empty; no personal data.
void announce(store::Transaction& transaction, EventKind kind, std::int64_t object, std::string_view label, Instant at);

/// Somebody who follows the events. Called by one thread at a time.
class EventFollower {
  public:
    virtual ~EventFollower() = default;
    /// Takes the next event. Must not block.
    virtual void hear(const ShopEvent& event) = 0;
    /// True once nobody listens any more; the follower is then let go.
    virtual bool gone() const = 0;
};

/// Numbers what was announced, after it is committed, and passes it on in that order: numbers grow by one, and every
/// follower hears every event after its starting point once. Several servers may share a database. Thread-safe.
class Events {
  public:
    explicit Events(store::Database& database);

    /// Passes on all events numbered after `after`, those of the past first; without it, what comes from now on. A
    /// number from the future (after a restored backup) counts as "from now on".
    void follow(std::optional<std::int64_t> after, std::shared_ptr<EventFollower> follower);

    /// Numbers and passes on all that is there, in the calling thread. start() looks five times a second.
    void relay();
    /// Makes the running relay look at once. Must be called outside a transaction, or by Transaction::afterCommit().
    void wake() { m_loop.wake(); }

    std::int64_t lastNumber() const { return m_last; }  ///< of the last event that was fetched to be passed on
    std::size_t followers() const;                      ///< that have not been let go

    /// Removes events older than that but the last one; tells how many.
    std::int64_t removeBefore(Instant at);

    void start() { m_loop.start(); }
    void stop() { m_loop.stop(); }

  private:
    struct Following {
        std::shared_ptr<EventFollower> follower;
        std::optional<std::int64_t> last;  // heard; nothing: begins with what comes next
    };
    enum class Left { Nothing, ForFollowers, ToFetch };

    Left step();
    bool numberSome();
    bool fetchSome();
    bool passOn(Following& following);

    store::Database& m_database;
    std::mutex m_relaying;           // one step at a time; guards m_recent, m_ready and what followers heard
    std::deque<ShopEvent> m_recent;  // the newest, up to m_last
    bool m_ready = false;            // m_last has been read
    std::atomic<std::int64_t> m_last{0};
    mutable std::mutex m_mutex;  // guards the list
    std::vector<std::shared_ptr<Following>> m_following;
    BackgroundLoop m_loop;  // last: its thread uses the others
};

}  // namespace zhanggui::jobs
