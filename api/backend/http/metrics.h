#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "api/backend/http/route.h"

namespace prometheus {
struct MetricFamily;
}

namespace zhanggui::http {

/// What the server counts, and the text a Prometheus server scrapes. Requests are counted by the IO thread without
/// locks; text() is free to all threads.
class Metrics {
  public:
    Metrics();
    ~Metrics();
    Metrics(const Metrics&) = delete;
    Metrics& operator=(const Metrics&) = delete;

    /// Adds what other parts count, read at the moment of a scrape; a source that throws is left out and logged. To be
    /// called before the server serves.
    using Source = std::function<std::vector<prometheus::MetricFamily>()>;
    void addSource(Source source);
    /// Everything in Prometheus' text exposition format.
    std::string text() const;

    /// Names the routes that requests are counted under; called once by the server, before it serves.
    void describeRoutes(const std::vector<Route>& routes);
    /// One answered request. `route` is its index, or noRoute. IO thread only.
    void served(std::size_t route, int status, std::chrono::nanoseconds took);
    /// Where the figures come from that are read at the moment of a scrape; called by the server, taken back by an
    /// empty one.
    struct Levels {
        std::size_t connections = 0, queueDepth = 0, streams = 0;
        std::uint64_t shed = 0;
    };
    void setLevels(std::function<Levels()> levels);

    static constexpr std::size_t noRoute = static_cast<std::size_t>(-1);

  private:
    struct Own;
    std::unique_ptr<Own> m_own;
};

/// GET /metrics on the desk's listener.
Route metricsRoute(std::shared_ptr<const Metrics> metrics);

}  // namespace zhanggui::http
