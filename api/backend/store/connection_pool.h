#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "api/backend/store/connection.h"

/// Connections that wait for work. Private to the store.
namespace zhanggui::store {

class ConnectionPool {
  public:
    using Maker = std::function<std::unique_ptr<Connection>()>;

    ConnectionPool(int limit, std::chrono::milliseconds patience, Maker maker);

    /// A connection for the time being; it goes back when this goes, unless it was spoilt.
    class Lease {
      public:
        Lease(ConnectionPool& pool, std::unique_ptr<Connection> connection)
            : m_pool(pool), m_connection(std::move(connection)) {}
        Lease(const Lease&) = delete;
        Lease& operator=(const Lease&) = delete;
        ~Lease() { m_pool.giveBack(std::move(m_connection)); }

        Connection& operator*() { return *m_connection; }
        Connection* operator->() { return m_connection.get(); }
        /// Closes it instead of giving it back.
        void discard() { m_connection.reset(); }

      private:
        ConnectionPool& m_pool;
        std::unique_ptr<Connection> m_connection;
    };

    /// Waits for a free connection, makes one while there are fewer than the limit. Throws StoreBusy, or what making
    /// one throws. While none can be made (ConnectionLost) one caller at a time tries, after a pause, and the others
    /// are told at once: nobody waits for a server that is known to be gone.
    Lease take();
    /// Closes those that wait: after the server was gone none of them is of use.
    void dropIdle();
    /// Runs `work` while none of the connections is open. False, and it was not run, if they are in use for longer than
    /// `patience`; meanwhile nobody gets one.
    bool whileClosed(std::chrono::milliseconds patience, const std::function<void()>& work);

  private:
    std::unique_ptr<Connection> make();
    void nowAway(const std::string& why);
    bool isAway() const;
    void giveBack(std::unique_ptr<Connection> connection);

    const int m_limit;
    const std::chrono::milliseconds m_patience;
    const Maker m_maker;
    std::mutex m_mutex;
    std::condition_variable m_freed;
    std::vector<std::unique_ptr<Connection>> m_idle;
    int m_inUse = 0;
    bool m_closing = false;
    std::string m_away;  // why no connection can be made; empty while they can
    std::chrono::steady_clock::time_point m_askAgain;
    bool m_asking = false;  // somebody tries whether they can again
};

}  // namespace zhanggui::store
