#include "api/backend/jobs/events.h"

#include <algorithm>
#include <utility>

#include "api/backend/jobs/events_store.h"

namespace zhanggui::jobs {

namespace {

/// Events kept in memory for those who follow closely; others are served from the table.
constexpr std::size_t mostRecent = 2000;

}  // namespace

void announce(store::Transaction& transaction, EventKind kind, std::int64_t object, std::string_view label,
              Instant at) {
    EventsStore::add(transaction, kind, object, label, at);
}

Events::Events(store::Database& database)
    : m_database(database),
      m_loop("events", std::chrono::milliseconds(200), [this] { return step() == Left::ToFetch; }) {}

void Events::follow(std::optional<std::int64_t> after, std::shared_ptr<EventFollower> follower) {
    {
        const std::lock_guard relaying(m_relaying);
        if (!after && m_ready) after = m_last;
        const std::lock_guard lock(m_mutex);
        m_following.push_back(std::make_shared<Following>(Following{std::move(follower), after}));
    }
    m_loop.wake();
}

void Events::relay() {
    while (step() != Left::Nothing) {
    }
}

std::size_t Events::followers() const {
    const std::lock_guard lock(m_mutex);
    return m_following.size();
}

std::int64_t Events::removeBefore(Instant at) {
    return m_database.write(
        [&](store::Transaction& transaction) { return EventsStore::removeBefore(transaction, at); });
}

Events::Left Events::step() {
    const std::lock_guard relaying(m_relaying);
    if (!m_ready) {
        m_last = m_database.read([](store::Session& session) { return EventsStore::lastNumber(session); });
        m_ready = true;
    }
    std::vector<std::shared_ptr<Following>> following;
    {
        const std::lock_guard lock(m_mutex);
        std::erase_if(m_following, [](const auto& one) { return one->follower->gone(); });
        following = m_following;
    }
    for (const auto& one : following)
        if (!one->last) one->last = m_last;
    const bool more = numberSome();
    if (fetchSome() || more) return Left::ToFetch;
    bool behind = false;
    for (const auto& one : following) behind = passOn(*one) || behind;
    return behind ? Left::ForFollowers : Left::Nothing;
}

/// True if there may be more to number.
bool Events::numberSome() {
    if (!m_database.read([](store::Session& session) { return EventsStore::anyUnnumbered(session); })) return false;
    try {
        return m_database.write([](store::Transaction& transaction) { return EventsStore::number(transaction); }) ==
               EventsStore::batch;
    } catch (const store::UniqueViolation&) {
        return true;  // another server numbered them first
    }
}

/// True if there may be more to fetch.
bool Events::fetchSome() {
    const auto events = m_database.read([&](store::Session& session) { return EventsStore::after(session, m_last); });
    if (events.empty()) return false;
    m_recent.insert(m_recent.end(), events.begin(), events.end());
    if (m_recent.size() > mostRecent)
        m_recent.erase(m_recent.begin(), m_recent.begin() + static_cast<std::ptrdiff_t>(m_recent.size() - mostRecent));
    m_last = events.back().number;
    return events.size() == EventsStore::batch;
}

/// Passes on at most a batch, so that a slow connection can drain in between; true if the follower is still behind.
bool Events::passOn(Following& following) {
    std::int64_t& last = *following.last;
    last = std::min<std::int64_t>(last, m_last);
    if (last == m_last || following.follower->gone()) return false;
    const std::int64_t before = last;
    const auto pass = [&](const ShopEvent& event) {
        following.follower->hear(event);
        last = event.number;
    };
    if (!m_recent.empty() && m_recent.front().number <= last + 1) {
        const auto first =
            std::upper_bound(m_recent.begin(), m_recent.end(), last,
                             [](std::int64_t number, const ShopEvent& event) { return number < event.number; });
        const auto count = std::min<std::ptrdiff_t>(m_recent.end() - first, EventsStore::batch);
        std::for_each(first, first + count, pass);
    } else {
        const auto fromTable =
            m_database.read([&](store::Session& session) { return EventsStore::after(session, before); });
        // What was committed by another server since the last fetch comes with the next one.
        for (const auto& event : fromTable)
            if (event.number <= m_last) pass(event);
    }
    if (last == before) last = m_last;  // what was there is so old that it was removed
    return last < m_last;
}

}  // namespace zhanggui::jobs
