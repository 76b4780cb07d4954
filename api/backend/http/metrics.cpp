#include "api/backend/http/metrics.h"

#include <prometheus/metric_family.h>
#include <prometheus/text_serializer.h>
#include <spdlog/spdlog.h>

#include <limits>
#include <mutex>
#include <utility>

namespace zhanggui::http {

namespace {

using prometheus::ClientMetric;
using prometheus::MetricFamily;
using prometheus::MetricType;

constexpr std::array<double, 13> bounds = {0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5};
constexpr int firstStatus = 100, statusCount = 500;

/// Written by one thread, read by others: an increment needs no locked instruction.
class Count {
  public:
    void add(std::uint64_t n) { m_value.store(get() + n, std::memory_order_relaxed); }
    std::uint64_t get() const { return m_value.load(std::memory_order_relaxed); }

  private:
    std::atomic<std::uint64_t> m_value{0};
};

struct RouteCounts {
    std::string pattern, method;
    std::array<Count, bounds.size() + 1> buckets;
    Count nanoseconds;
    std::array<Count, statusCount> statuses;
};

MetricFamily family(std::string name, std::string help, MetricType type) {
    MetricFamily out;
    out.name = std::move(name);
    out.help = std::move(help);
    out.type = type;
    return out;
}

MetricFamily gauge(std::string name, std::string help, double value) {
    auto out = family(std::move(name), std::move(help), MetricType::Gauge);
    out.metric.emplace_back().gauge.value = value;
    return out;
}

ClientMetric& labelled(MetricFamily& out, const RouteCounts& route) {
    auto& metric = out.metric.emplace_back();
    metric.label = {{"method", route.method}, {"route", route.pattern}};
    return metric;
}

void addStatuses(MetricFamily& out, const RouteCounts& route) {
    for (int i = 0; i < statusCount; ++i) {
        const auto n = route.statuses[static_cast<std::size_t>(i)].get();
        if (n == 0) continue;
        auto& metric = labelled(out, route);
        metric.label.push_back({"status", std::to_string(i + firstStatus)});
        metric.counter.value = static_cast<double>(n);
    }
}

void addLatencies(MetricFamily& out, const RouteCounts& route) {
    std::uint64_t total = 0;
    std::vector<ClientMetric::Bucket> buckets;
    for (std::size_t i = 0; i < route.buckets.size(); ++i) {
        total += route.buckets[i].get();
        const double bound = i < bounds.size() ? bounds[i] : std::numeric_limits<double>::infinity();
        auto& bucket = buckets.emplace_back();
        bucket.cumulative_count = total;
        bucket.upper_bound = bound;
    }
    if (total == 0) return;
    auto& histogram = labelled(out, route).histogram;
    histogram.sample_count = total;
    histogram.sample_sum = static_cast<double>(route.nanoseconds.get()) / 1e9;
    histogram.bucket = std::move(buckets);
}

}  // namespace

struct Metrics::Own {
    std::vector<std::unique_ptr<RouteCounts>> routes;  // fixed once served; the last one counts what had no route
    std::mutex levelsMutex;
    std::function<Levels()> levels;
    std::vector<Source> sources;

    void addRoute(std::string method, std::string pattern) {
        auto& route = *routes.emplace_back(std::make_unique<RouteCounts>());
        route.method = std::move(method);
        route.pattern = std::move(pattern);
    }
    void addRequests(std::vector<MetricFamily>& out) const {
        auto requests = family("zhanggui_http_requests_total", "Answered requests", MetricType::Counter);
        auto seconds =
            family("zhanggui_http_request_seconds", "From the read head to the reply", MetricType::Histogram);
        for (const auto& route : routes) {
            addStatuses(requests, *route);
            addLatencies(seconds, *route);
        }
        out.push_back(std::move(requests));
        out.push_back(std::move(seconds));
    }
    void addLevels(std::vector<MetricFamily>& out) {
        const std::lock_guard lock(levelsMutex);
        if (!levels) return;
        const auto now = levels();
        out.push_back(gauge("zhanggui_http_connections", "Open connections", static_cast<double>(now.connections)));
        out.push_back(gauge("zhanggui_http_event_streams", "Open event streams", static_cast<double>(now.streams)));
        out.push_back(
            gauge("zhanggui_work_queue_depth", "Requests waiting for a worker", static_cast<double>(now.queueDepth)));
        auto shed =
            family("zhanggui_work_shed_total", "Requests let go because the queue was full", MetricType::Counter);
        shed.metric.emplace_back().counter.value = static_cast<double>(now.shed);
        out.push_back(std::move(shed));
    }
    void addSources(std::vector<MetricFamily>& out) const {
        for (const auto& source : sources) try {
                auto some = source();
                std::move(some.begin(), some.end(), std::back_inserter(out));
            } catch (const std::exception& error) {
                spdlog::error("Some metrics cannot be read: {}", error.what());
            }
    }
};

Metrics::Metrics() : m_own(std::make_unique<Own>()) {}
Metrics::~Metrics() = default;

void Metrics::addSource(Source source) {
    m_own->sources.push_back(std::move(source));
}

void Metrics::describeRoutes(const std::vector<Route>& routes) {
    m_own->routes.clear();
    for (const auto& route : routes) m_own->addRoute(std::string(verbName(route.verb)), route.pattern);
    m_own->addRoute("", "(none)");
}

void Metrics::served(std::size_t route, int status, std::chrono::nanoseconds took) {
    auto& counts = *m_own->routes[route < m_own->routes.size() ? route : m_own->routes.size() - 1];
    const double seconds = std::chrono::duration<double>(took).count();
    std::size_t bucket = 0;
    while (bucket < bounds.size() && seconds > bounds[bucket]) ++bucket;
    counts.buckets[bucket].add(1);
    counts.nanoseconds.add(static_cast<std::uint64_t>(took.count()));
    if (status >= firstStatus && status < firstStatus + statusCount) {
        counts.statuses[static_cast<std::size_t>(status - firstStatus)].add(1);
    }
}

void Metrics::setLevels(std::function<Levels()> levels) {
    const std::lock_guard lock(m_own->levelsMutex);
    m_own->levels = std::move(levels);
}

std::string Metrics::text() const {
    std::vector<MetricFamily> families;
    m_own->addRequests(families);
    m_own->addLevels(families);
    m_own->addSources(families);
    return prometheus::TextSerializer().Serialize(families);
}

Route metricsRoute(std::shared_ptr<const Metrics> metrics) {
    Route route;
    route.pattern = "/metrics";
    route.limits.body = 0;
    route.listener = Listener::Desk;
    route.handle = [metrics = std::move(metrics)](const Request&) {
        Reply reply;
        reply.contentType = "text/plain; version=0.0.4; charset=utf-8";
        reply.body = metrics->text();
        return reply;
    };
    return route;
}

}  // namespace zhanggui::http
