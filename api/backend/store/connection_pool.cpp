#include "api/backend/store/connection_pool.h"

namespace zhanggui::store {

ConnectionPool::ConnectionPool(int limit, std::chrono::milliseconds patience, Maker maker)
    : m_limit(limit), m_patience(patience), m_maker(std::move(maker)) {}

ConnectionPool::Lease ConnectionPool::take() {
    std::unique_ptr<Connection> connection;
    {
        std::unique_lock lock(m_mutex);
        if (!m_freed.wait_for(lock, m_patience, [this] { return m_inUse < m_limit && !m_closing; }))
            throw StoreBusy("All " + std::to_string(m_limit) + " connections are busy");
        ++m_inUse;
        if (!m_idle.empty()) {
            connection = std::move(m_idle.back());
            m_idle.pop_back();
        }
    }
    if (connection) return {*this, std::move(connection)};
    try {
        return {*this, m_maker()};
    } catch (const std::exception&) {
        giveBack(nullptr);
        throw;
    }
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
