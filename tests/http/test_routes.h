#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "api/backend/http/server.h"

namespace zhanggui::http {

/// A route that answers with this body.
inline Route answering(Verb verb, std::string pattern, std::string body) {
    Route route;
    route.verb = verb;
    route.pattern = std::move(pattern);
    route.handle = [body = std::move(body)](const Request&) { return Reply{200, body, "text/plain", {}}; };
    return route;
}

/// A route that sends the request's body back.
inline Route echoing(std::string pattern, std::size_t bodyLimit) {
    Route route;
    route.verb = Verb::Post;
    route.pattern = std::move(pattern);
    route.urgency = Urgency::Write;
    route.limits.body = bodyLimit;
    route.handle = [](const Request& request) { return Reply{200, request.body, "text/plain", {}}; };
    return route;
}

/// A GET route with this handler.
inline Route handling(std::string pattern, std::function<Reply(const Request&)> handle) {
    Route route;
    route.pattern = std::move(pattern);
    route.handle = std::move(handle);
    return route;
}

/// A door that handlers wait at until the test opens it; it tells how many have come.
class Turnstile {
  public:
    ~Turnstile() { open(); }
    void pass() {
        std::unique_lock lock(m_mutex);
        ++m_arrived;
        m_changed.notify_all();
        m_changed.wait(lock, [this] { return m_open; });
    }
    void open() {
        const std::lock_guard lock(m_mutex);
        m_open = true;
        m_changed.notify_all();
    }
    /// False if that many do not come within ten seconds.
    bool waitForArrivals(int count) {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, std::chrono::seconds(10), [&] { return m_arrived >= count; });
    }

  private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_arrived = 0;
    bool m_open = false;
};

}  // namespace zhanggui::http
