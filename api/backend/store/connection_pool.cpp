#include "api/backend/store/connection_pool.h"

namespace zhanggui::store {

namespace {
constexpr std::chrono::milliseconds awayPause{250};
}

ConnectionPool::ConnectionPool(int limit, std::chrono::milliseconds patience, Maker maker)
    : m_limit(limit), m_patience(patience), m_maker(std::move(maker)) {}

ConnectionPool::Lease ConnectionPool::take() {
    std::unique_lock lock(m_mutex);
    if (!m_freed.wait_for(lock, m_patience, [this] { return (m_inUse < m_limit && !m_closing) || isAway(); }))
        throw StoreBusy("All " + std::to_string(m_limit) + " connections are busy");
    if (isAway()) throw ConnectionLost(m_away);
    ++m_inUse;
    if (!m_idle.empty()) {
        auto connection = std::move(m_idle.back());
        m_idle.pop_back();
        return {*this, std::move(connection)};
    }
    m_asking = !m_away.empty();
    lock.unlock();
    return {*this, make()};
}

std::unique_ptr<Connection> ConnectionPool::make() {
    try {
        auto connection = m_maker();
        nowAway({});
        return connection;
    } catch (const ConnectionLost& lost) {
        nowAway(lost.what());
        giveBack(nullptr);
        throw;
    } catch (const std::exception&) {
        nowAway({});
        giveBack(nullptr);
        throw;
    }
}

void ConnectionPool::nowAway(const std::string& why) {
    {
        const std::lock_guard lock(m_mutex);
        m_away = why;
        m_askAgain = std::chrono::steady_clock::now() + awayPause;
        m_asking = false;
    }
    if (!why.empty()) m_freed.notify_all();  // those who wait for a connection wait in vain
}

bool ConnectionPool::isAway() const {
    return !m_away.empty() && (m_asking || std::chrono::steady_clock::now() < m_askAgain);
}

void ConnectionPool::giveBack(std::unique_ptr<Connection> connection) {
    bool closing = false;
    {
        const std::lock_guard lock(m_mutex);
        --m_inUse;
        if (connection) m_idle.push_back(std::move(connection));
        closing = m_closing;
    }
    if (closing)
        m_freed.notify_all();  // one of those who wait wants something else than the others
    else
        m_freed.notify_one();
}

void ConnectionPool::dropIdle() {
    std::vector<std::unique_ptr<Connection>> idle;
    const std::lock_guard lock(m_mutex);
    idle.swap(m_idle);
}

bool ConnectionPool::whileClosed(std::chrono::milliseconds patience, const std::function<void()>& work) {
    std::unique_lock lock(m_mutex);
    m_closing = true;
    const bool free = m_freed.wait_for(lock, patience, [this] { return m_inUse == 0; });
    if (free) {
        m_idle.clear();
        work();
    }
    m_closing = false;
    lock.unlock();
    m_freed.notify_all();
    return free;
}

}  // namespace zhanggui::store
